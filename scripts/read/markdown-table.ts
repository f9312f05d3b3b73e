/**
 * Markdown's tables: rows of cells between pipes, known by the rule under their header (GFM, with or without outer pipes).
 * A pipe between two cells reads as a tab, which is what sets cells apart in plain text; one at either end shows nothing.
 */
import type { Markup } from '../tree/source.ts';
import { lineMarks, type LineMarks } from './markdown-line.ts';

const lineBreak = /\r\n|[\r\n]/gu;
const longestHeader = 5000;
/** Empty lines that a page's copy may leave between rows. */
const mostEmptyLines = 2;

/** Which pipes of a text set cells apart, told line by line from front to back. */
export class PipeTables {
  readonly #text: string;
  #state: 'outside' | 'header' | 'rows' = 'outside';
  /** Where the row's first and last signs stand. */
  #row: { first: number; last: number } | null = null;
  #emptyLines = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line is a row of a table. */
  get inRow(): boolean {
    return this.#row !== null;
  }

  /** Call at the start of each line with its marks, and where it ends. */
  line({ textStart, tableRule, marks }: LineMarks, end: number): void {
    this.#row = null;
    const words = this.#text.slice(textStart, end).trim();
    if (tableRule && this.#state === 'header') this.#state = 'rows';
    else if (words === '') this.#pass(marks.length > 0);
    else if (words.includes('|') && this.#isRow(words, end)) {
      const shown = this.#text.slice(textStart, end);
      const first = end - shown.trimStart().length;
      this.#row = { first, last: textStart + shown.trimEnd().length - 1 };
      this.#emptyLines = 0;
    } else this.#state = 'outside';
  }

  /** The mark that a pipe is; null where it is a sign of the text. */
  pipe(at: number): Markup | null {
    if (!this.#row) return null;
    const mark: Markup = { start: at, end: at + 1, kind: 'markup', breaks: 'inline' };
    return at === this.#row.first || at === this.#row.last ? mark : { ...mark, value: '\t' };
  }

  /** An empty line ends a table, unless every line has one after it. */
  #pass(marked: boolean): void {
    this.#emptyLines += 1;
    if (marked || this.#emptyLines > mostEmptyLines) this.#state = 'outside';
  }

  #isRow(words: string, end: number): boolean {
    if (this.#state === 'outside') {
      if (words.length > longestHeader || !this.#ruleFollows(end)) return false;
      this.#state = 'header';
      return true;
    }
    // after an empty line only a row between outer pipes goes on
    if (this.#emptyLines > 0 && !(words.startsWith('|') && words.endsWith('|')))
      this.#state = 'outside';
    return this.#state !== 'outside';
  }

  #ruleFollows(end: number): boolean {
    let start = end;
    for (let empty = 0; empty <= mostEmptyLines; empty += 1) {
      lineBreak.lastIndex = start;
      const from = lineBreak.exec(this.#text);
      if (!from) return false;
      start = from.index + from[0].length;
      lineBreak.lastIndex = start;
      const to = lineBreak.exec(this.#text)?.index ?? this.#text.length;
      if (this.#text.slice(start, to).trim() !== '')
        return lineMarks(this.#text, start, to).tableRule;
    }
    return false;
  }
}
