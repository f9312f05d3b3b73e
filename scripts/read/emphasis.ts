/**
 * Markdown's emphasis: which runs of `*`, `_` and `~` are marks and which are the notice's own characters.
 *
 * Stricter than CommonMark where plain text would lose characters (2*3*4, 张****, ＿＿ to fill in), looser where Chinese
 * needs it: a mark may stand between a letter and a bracket (**“五社联动”**机制), which CommonMark does not allow.
 */
import type { Markup } from '../tree/source.ts';

const wordCharacter = /[\p{L}\p{N}]/u;
// 2*3
const alphanumeric = /[a-z\d]/i;
const space = /\s/;

/** Pairs the marks of one paragraph. */
export class EmphasisPairs {
  readonly #text: string;
  readonly #found: Markup[];
  /** `**` → where one was opened. */
  #open = new Map<string, number>();

  /** @param found where the marks go, in pairs, as each is closed */
  constructor(text: string, found: Markup[]) {
    this.#text = text;
    this.#found = found;
  }

  /** Call at the end of a paragraph or a table cell: what is open there is no mark. */
  end(): void {
    if (this.#open.size > 0) this.#open = new Map();
  }

  /** What was opened at an offset or after it is no mark: something else ends here. */
  forget(offset: number): void {
    for (const [mark, at] of this.#open) if (at >= offset) this.#open.delete(mark);
  }

  /** A run of one character, from `start` to `end`. */
  run(start: number, end: number): void {
    const character = this.#text[start] ?? '';
    const before = start === 0 ? ' ' : (this.#text[start - 1] ?? ' ');
    const after = this.#text[end] ?? ' ';
    let opens = !space.test(after);
    let closes = !space.test(before);
    const length = end - start;
    if (character === '_') {
      if (wordCharacter.test(before)) opens = false;
      if (wordCharacter.test(after)) closes = false;
      // a blank to fill in, or a name_of_a_program: no pair reaches over it
      if ((!opens && !closes) || length > 2) {
        this.#open.delete('_');
        this.#open.delete('__');
        return;
      }
    } else if (character === '~') {
      if (length !== 2) return;
    } else if (length === 4) {
      this.#closeAndOpen(start, end, closes, opens);
      return;
    } else if (length > 4) return;
    else if (length === 1 && alphanumeric.test(before) && alphanumeric.test(after)) return;
    this.#pair(this.#text.slice(start, end), start, closes, opens);
  }

  /** **一、****总体要求**: what converters make of two bold words. A lone **** stands for characters left out. */
  #closeAndOpen(start: number, end: number, closes: boolean, opens: boolean): void {
    if (!closes || !opens || !this.#open.has('**')) return;
    this.#pair('**', start, true, false);
    this.#pair('**', end - 2, false, true);
  }

  #pair(mark: string, start: number, closes: boolean, opens: boolean): void {
    const opened = this.#open.get(mark);
    if (closes && opened !== undefined) {
      this.#found.push(inline(opened, mark), inline(start, mark));
      // marks opened inside the pair cannot be closed outside it
      this.forget(opened);
    } else if (opens) this.#open.set(mark, start);
  }
}

function inline(start: number, mark: string): Markup {
  return { start, end: start + mark.length, kind: 'markup', breaks: 'inline' };
}
