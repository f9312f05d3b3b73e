/**
 * HTML in a text: tags, comments, elements that show no text, character references.
 *
 * A notice may say 数量<5 or R&D: only what HTML knows is markup. No stretch that is looked through in vain holds another
 * `<`, so that time is linear in the length of the text.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { htmlTagNames } from 'html-tag-names';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { htmlBlockNames } from 'micromark-util-html-tag-name';
import type { Markup } from '../tree/source.ts';

const knownNames: ReadonlySet<string> = new Set(htmlTagNames);
/** Elements whose tags end a paragraph: those of CommonMark's list, and the ones that break a line. */
const blockNames: ReadonlySet<string> = new Set([...htmlBlockNames, 'br', 'pre']);
/** Elements whose content is no text for a reader: markup as a whole. */
const opaqueNames: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'iframe',
  'object',
]);

// <p · </strong · <o:p, but not <5 · <中
const tagName = /<(\/?)([a-z][a-z\d]*(?::[a-z][\w-]*)?)(?=[\s/>])/iy;
// between the quotes of a tag: class= · /, ASCII as HTML's own words are; 数量<b 时> is no tag
const unquoted = /[^\u0080-\uffff<>"']*/y;
const quoted = /"[^"<]*"|'[^'<]*'/y;
// <!DOCTYPE html> · <?xml version="1.0"?>
const declaration = /<(?:!doctype\s|\?xml\s)[^<>]*>/iy;
const cdataMark = /<!\[CDATA\[|\]\]>/y;
// <https://example.org/a> · <mailto:a@example.org>, the text between stays
const autolink = /<(?=(?:https?|ftp|mailto):[^\s<>]*>)/iy;
// &nbsp; · &#160; · &#xa0;
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/iy;

/** Finds markup at given places of one text. It remembers what the rest of the text lacks, so as not to look for it again. */
export class HtmlMarkup {
  readonly #text: string;
  /** Of each end mark: the offset from which on the text has none. */
  readonly #absentFrom = new Map<string, number>();

  readonly #page: boolean;

  /**
   * @param page whether the text is a web page's: there a `<script>` is the page's own; in plain text, somebody wrote
   *   it into the notice, and it is shown in its sentence
   */
  constructor(text: string, page: boolean) {
    this.#text = text;
    this.#page = page;
  }

  /** The stretches that begin at the `<` at an offset; empty if it is text. */
  at(offset: number): Markup[] {
    const comment = this.#comment(offset);
    if (comment) return [comment];
    const link = match(autolink, this.#text, offset);
    if (link) {
      const end = this.#text.indexOf('>', offset);
      return [inline(offset, offset + 1), inline(end, end + 1)];
    }
    const cdata = match(cdataMark, this.#text, offset);
    if (cdata) return [inline(offset, offset + cdata[0].length)];
    const declared = match(declaration, this.#text, offset);
    if (declared) {
      const end = offset + declared[0].length;
      return [{ start: offset, end, kind: 'markup', breaks: 'block' }];
    }
    const tag = this.#tag(offset);
    return tag ? [tag] : [];
  }

  #comment(offset: number): Markup | null {
    if (!this.#text.startsWith('<!--', offset)) return null;
    const close = this.#find(/-->/g, offset + 4);
    return close === null ? null : inline(offset, close);
  }

  #tag(offset: number): Markup | null {
    const opening = match(tagName, this.#text, offset);
    if (!opening) return null;
    const name = (opening[2] ?? '').toLowerCase();
    if (!knownNames.has(name) && !name.includes(':')) return null;
    if (opaqueNames.has(name) && !this.#page) return null;
    const end = this.#endOfTag(offset + opening[0].length);
    if (end === null) return null;
    const closes = opening[1] === '/';
    const attributes = this.#text
      .slice(offset + opening[0].length, end - 1)
      .replace(/\/$/, '')
      .trim();
    // if a <b and c> d: one letter and words is rather an inequality
    if (name.length === 1 && attributes !== '' && !attributes.includes('=')) return null;
    if (opaqueNames.has(name) && !closes && !this.#text.startsWith('/>', end - 2)) {
      const close = this.#find(new RegExp(`</${name}\\s*>`, 'gi'), end);
      if (close !== null) return inline(offset, close);
    }
    const stretch: Markup = {
      start: offset,
      end,
      kind: 'markup',
      breaks: blockNames.has(name) ? 'block' : 'inline',
    };
    const level = /^h([1-6])$/.exec(name)?.[1];
    return level !== undefined && !closes ? { ...stretch, headingLevel: Number(level) } : stretch;
  }

  /** The offset after the `>` of a tag whose name ends at `offset`; null if it is none. */
  #endOfTag(offset: number): number | null {
    let at = offset;
    for (;;) {
      at += match(unquoted, this.#text, at)?.[0].length ?? 0;
      if (this.#text[at] === '>') return at + 1;
      const value = match(quoted, this.#text, at);
      if (!value) return null;
      at += value[0].length;
    }
  }

  /** The offset after the next match of a global expression; null if there is none. */
  #find(expression: RegExp, from: number): number | null {
    if (from >= (this.#absentFrom.get(expression.source) ?? Infinity)) return null;
    expression.lastIndex = from;
    const found = expression.exec(this.#text);
    if (found) return found.index + found[0].length;
    this.#absentFrom.set(expression.source, from);
    return null;
  }
}

/** The character reference at the `&` at an offset, with the character that it stands for; null if it is text. */
export function characterReferenceAt(text: string, offset: number): Markup | null {
  const found = match(reference, text, offset);
  if (!found) return null;
  const [whole, decimal, hexadecimal, name] = found;
  let value: string | false = false;
  if (decimal !== undefined) value = decodeNumericCharacterReference(decimal, 10);
  else if (hexadecimal !== undefined) value = decodeNumericCharacterReference(hexadecimal, 16);
  else if (name !== undefined) value = decodeNamedCharacterReference(name);
  // a number that is no character stays as it is printed
  if (value === false || value === '\ufffd') return null;
  return { ...inline(offset, offset + whole.length), value };
}

function inline(start: number, end: number): Markup {
  return { start, end, kind: 'markup', breaks: 'inline' };
}

function match(expression: RegExp, text: string, offset: number): RegExpExecArray | null {
  expression.lastIndex = offset;
  return expression.exec(text);
}
