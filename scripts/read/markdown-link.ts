/**
 * Links and images: `[返回首页](//example.org/)`, `![图](a.png)`. A link's text stays; its marks and address are markup. An
 * image is markup as a whole.
 */
import type { Markup } from '../tree/source.ts';

// (http://example.org/a_(b).html · ( /cmsres/a.pdf, an address without white space and square brackets
const opening =
  /\([ \t]*([^\s()[\]<>"'「」《》]+(?:\([^\s()[\]<>"']*\)[^\s()[\]<>"']*){0,9})[ \t]*/y;
// "title" · 'title'
const title = /(?:"[^"\r\n[\]]*"|'[^'\r\n[\]]*')[ \t]*/y;
// https://example.org · //example.org · /cmsres/a.pdf · #top, which no words in brackets are
const plainAddress = /^(?:https?:|ftp:|mailto:|\/|#)/i;
// a.pdf · ../index.html, but not 试行
const address = /[/#:.]/;
/** Brackets that are open at once: beyond this the outermost are forgotten. */
const deepest = 64;

export interface Link {
  start: number;
  end: number;
  image: boolean;
}

export class LinkBrackets {
  readonly #text: string;
  readonly #found: Markup[];
  readonly #markdown: boolean;
  #open: number[] = [];

  /** @param markdown if not, only what has a full address is a link: 〔2022〕 is often printed [2022], and (试行) may follow */
  constructor(text: string, found: Markup[], markdown: boolean) {
    this.#text = text;
    this.#found = found;
    this.#markdown = markdown;
  }

  end(): void {
    if (this.#open.length > 0) this.#open = [];
  }

  open(offset: number): void {
    if (this.#open.length >= deepest) this.#open.shift();
    this.#open.push(offset);
  }

  /** At a `]`: the link that it ends, if it ends one; null if it is text. */
  close(offset: number): Link | null {
    const start = this.#open.pop();
    if (start === undefined) return null;
    const target = this.#targetAt(offset + 1);
    if (!target) return null;
    const { end } = target;
    if (this.#text[start - 1] !== '!') {
      this.#found.push(inline(start, start + 1), inline(offset, end));
      return { start, end, image: false };
    }
    // what was found in the text of the image is part of it
    while ((this.#found.at(-1)?.start ?? -1) > start) this.#found.pop();
    this.#found.push(inline(start - 1, end));
    return { start: start - 1, end, image: true };
  }

  /** The address in round brackets at an offset; null if there is none. */
  #targetAt(offset: number): { end: number } | null {
    opening.lastIndex = offset;
    const found = opening.exec(this.#text);
    if (!found || !(this.#markdown ? address : plainAddress).test(found[1] ?? '')) return null;
    title.lastIndex = opening.lastIndex;
    const end = title.test(this.#text) ? title.lastIndex : opening.lastIndex;
    return this.#text[end] === ')' ? { end: end + 1 } : null;
  }
}

function inline(start: number, end: number): Markup {
  return { start, end, kind: 'markup', breaks: 'inline' };
}
