/**
 * Tables written as HTML inside a text: `<table>` in a Markdown file. A row reads as one line with a tab between its cells,
 * which is what sets cells apart in plain text; the tags themselves stay in the source as the marks that they are.
 */
import type { Markup } from '../tree/source.ts';
import { characterReferenceAt, type HtmlMarkup } from './html-markup.ts';

const tableEdge = /<\/?table(?=[\s/>])/gi;
// <td> · </TR> · <th colspan="2">
const tagName = /^<(\/?)([a-z][a-z\d]*)/i;
const spanOf = {
  columns: /\scolspan\s{0,9}=\s{0,9}["']?(\d{1,3})/i,
  rows: /\srowspan\s{0,9}=\s{0,9}["']?(\d{1,3})/i,
} as const;
const marks = /[<&]/g;
const whiteSpace = /\s+/g;
const lineBreak = /[\r\n]/;
/** Wider tables are layout, or an attack on memory. */
const mostColumns = 64;
/** A cell with more text than this holds a page's layout. */
const longestCell = 1500;

function isTable(text: string, offset: number): boolean {
  return /^<table[\s>]/i.test(text.slice(offset, offset + 7));
}

/** Finds the tables of data of one text; each is looked through once. */
export class HtmlTables {
  readonly #text: string;
  readonly #html: HtmlMarkup;
  /** From here on the text closes no table. */
  #unclosedFrom = Infinity;

  constructor(text: string, html: HtmlMarkup) {
    this.#text = text;
    this.#html = html;
  }

  /**
   * The marks of the table whose tag begins at an offset, up to and with its end tag. Null where it is none of data: another
   * table is inside, a cell holds a page, or there is only one row or column.
   */
  at(offset: number): Markup[] | null {
    if (!isTable(this.#text, offset)) return null;
    const end = this.#endOf(offset);
    if (end === null) return null;
    const table = new TableMarks();
    let at = offset;
    while (at < end) {
      marks.lastIndex = at;
      const place = marks.exec(this.#text)?.index ?? end;
      const stretches = place < end ? this.#marksAt(place) : [];
      const textEnd = stretches[0]?.start ?? Math.min(place + 1, end);
      table.text(this.#text, at, textEnd);
      for (const stretch of stretches)
        table.mark(stretch, this.#text.slice(stretch.start, stretch.end));
      at = stretches.at(-1)?.end ?? textEnd;
    }
    return table.ofData ? table.marks : null;
  }

  #marksAt(place: number): Markup[] {
    if (this.#text[place] === '<') return this.#html.at(place);
    const character = characterReferenceAt(this.#text, place);
    return character ? [character] : [];
  }

  /** Where the table ends; null where another begins before, or none is closed. */
  #endOf(offset: number): number | null {
    if (offset >= this.#unclosedFrom) return null;
    tableEdge.lastIndex = offset + 1;
    const edge = tableEdge.exec(this.#text);
    if (!edge) this.#unclosedFrom = offset;
    if (!edge?.[0].startsWith('</')) return null;
    const close = this.#text.indexOf('>', edge.index);
    return close === -1 ? null : close + 1;
  }
}

/** The marks of a table, told from front to back. */
class TableMarks {
  readonly marks: Markup[] = [];
  #rows = 0;
  #widest = 0;
  #cell: { length: number } | null = null;
  #inRow = false;
  #layout = false;
  /** Of each column: rows further down that a cell above reaches into. */
  readonly #reach: number[] = [];
  #column = 0;
  /** Cells of the row so far. */
  #cells = 0;
  /** Tabs that stand between the last cell and the next. */
  #tabs = 0;

  get ofData(): boolean {
    return !this.#layout && this.#rows >= 2 && this.#widest >= 2;
  }

  /** Words of a cell. Line breaks in a row's source end no row. */
  text(source: string, from: number, to: number): void {
    if (this.#cell) {
      this.#cell.length += to - from;
      this.#layout ||= this.#cell.length > longestCell;
    }
    if (!this.#inRow) return;
    for (const match of source.slice(from, to).matchAll(whiteSpace)) {
      const start = from + match.index;
      if (lineBreak.test(match[0])) this.#add(start, start + match[0].length);
    }
  }

  mark(stretch: Markup, tag: string): void {
    const [, slash, name = ''] = tagName.exec(tag) ?? [];
    const kind = name.toLowerCase();
    const closes = slash === '/';
    if (kind === 'tr' || (kind === 'table' && closes)) {
      this.marks.push(stretch);
      this.#inRow = kind === 'tr' && !closes;
      this.#cell = null;
      if (this.#inRow) this.#startRow();
    } else if (!this.#inRow) this.marks.push(stretch);
    else if (kind !== 'td' && kind !== 'th') this.marks.push({ ...stretch, breaks: 'inline' });
    else if (closes) {
      this.#cell = null;
      this.#add(stretch.start, stretch.end, this.#tabs);
      this.#tabs = 0;
    } else this.#startCell(stretch, tag);
  }

  #startRow(): void {
    this.#rows += 1;
    this.#column = 0;
    this.#cells = 0;
    this.#tabs = this.#pass();
  }

  #startCell(stretch: Markup, tag: string): void {
    const span = (which: keyof typeof spanOf): number =>
      Math.max(1, Number(spanOf[which].exec(tag)?.[1] ?? 1));
    this.#add(stretch.start, stretch.end, this.#tabs + Math.min(this.#cells, 1));
    this.#cells += 1;
    this.#cell = { length: 0 };
    const columns = Math.min(span('columns'), mostColumns - this.#column);
    for (let k = 0; k < columns; k += 1) this.#reach[this.#column + k] = span('rows') - 1;
    this.#column += Math.max(columns, 1);
    this.#layout ||= this.#column > mostColumns;
    this.#tabs = Math.max(columns, 1) - 1 + this.#pass();
    this.#widest = Math.max(this.#widest, this.#column);
  }

  /** Goes over the columns that cells of the rows above reach into; how many. */
  #pass(): number {
    const from = this.#column;
    for (let left = this.#reach[this.#column]; left; left = this.#reach[this.#column]) {
      this.#reach[this.#column] = left - 1;
      this.#column += 1;
    }
    return this.#column - from;
  }

  #add(start: number, end: number, tabs = 0): void {
    const mark: Markup = { start, end, kind: 'markup', breaks: 'inline' };
    this.marks.push(tabs > 0 ? { ...mark, value: '\t'.repeat(tabs) } : mark);
  }
}
