/** The text of a Word document in its binary format as lines: paragraphs, tables, notes; tracked changes as accepted. */
import type { DocFile, Story } from './doc-file.ts';
import { listPlaceIn, type DocStyles } from './doc-lists.ts';
import { sprm, sprmsIn } from './doc-sprms.ts';
import { DocTable, rowShapeOf } from './doc-table.ts';
import type { ExtractedLine } from './extracted.ts';
import { deepestLevel, type ListNumbers } from './list-numbers.ts';
import { symbolOf } from './symbols.ts';

/** Characters that say something else than themselves ([MS-DOC] 2.4.1, special characters). */
const sign = {
  note: '\u0002',
  cellEnd: '\u0007',
  tab: '\t',
  lineBreak: '\u000b',
  pageBreak: '\f',
  paragraphEnd: '\r',
  columnBreak: '\u000e',
  fieldBegin: '\u0013',
  fieldResult: '\u0014',
  fieldEnd: '\u0015',
  hyphen: '\u001e',
} as const;

// a sign of Wingdings, by its number
const privateSign = /[\uf020-\uf0ff]/u;

interface Look {
  end: number;
  shown: boolean;
  deleted: boolean;
  hidden: boolean;
  symbol: string | null;
}

export class DocBody {
  readonly lines: ExtractedLine[] = [];
  /** How many stretches are set as hidden; they are not read. */
  hidden = 0;
  readonly #file: DocFile;
  readonly #styles: DocStyles;
  readonly #numbers: ListNumbers;
  /** What stands for the reference to a note, by its position. */
  readonly #notes: ReadonlyMap<number, string>;
  /** Of each open field, whether its code is being read and not yet its result. */
  #fields: boolean[] = [];
  #table: DocTable | null = null;
  /** Text of a paragraph whose mark was deleted: it goes on in the next one. */
  #open = '';

  constructor(
    file: DocFile,
    styles: DocStyles,
    numbers: ListNumbers,
    notes: ReadonlyMap<number, string> = new Map(),
  ) {
    this.#file = file;
    this.#styles = styles;
    this.#numbers = numbers;
    this.#notes = notes;
  }

  read({ start, length }: Story): void {
    const { text } = this.#file;
    const end = Math.min(start + length, text.length);
    this.#fields = [];
    let words = '';
    let look: Look | null = null;
    for (let at = start; at < end; at += 1) {
      const character = text[at] ?? '';
      if (!look || at >= look.end) look = this.#lookAt(at);
      if (isParagraphEnd(character)) {
        this.#endParagraph(words, at, character, look.deleted);
        words = '';
      } else if (look.shown) words += this.#shown(character, at, look.symbol);
    }
    if (words.trim() !== '') this.#put(words);
    this.#closeTable();
    if (this.#open !== '') this.lines.push({ text: this.#open });
    this.#open = '';
  }

  /** What holds from a position on. */
  #lookAt(position: number): Look {
    const { modifiers, end } = this.#file.charactersAt(position);
    let deleted = false;
    let hidden = false;
    let symbol: string | null = null;
    for (const { code, operand } of sprmsIn(modifiers)) {
      if (code === sprm.deleted) deleted = operand.getUint8(0) === 1;
      else if (code === sprm.hidden) hidden = (operand.getUint8(0) & 1) === 1;
      else if (code === sprm.symbol) symbol = symbolOf(operand.getUint16(2, true).toString(16));
    }
    if (hidden && !deleted) this.hidden += 1;
    return { end, shown: !deleted && !hidden, deleted, hidden, symbol };
  }

  #shown(character: string, at: number, symbol: string | null): string {
    switch (character) {
      case sign.fieldBegin:
        this.#fields.push(true);
        return '';
      case sign.fieldResult:
        if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
        return '';
      case sign.fieldEnd:
        this.#fields.pop();
        return '';
      default:
    }
    if (this.#fields.includes(true)) return '';
    switch (character) {
      case sign.note:
        return this.#notes.get(at) ?? '';
      case sign.lineBreak:
      case sign.columnBreak:
        return '\n';
      case sign.hyphen:
        return '-';
      case sign.tab:
        return '\t';
      default:
        if (symbol !== null) return symbol;
        if (privateSign.test(character)) return symbolOf(character.charCodeAt(0).toString(16));
        // pictures, references to comments, optional hyphens
        return character < ' ' ? '' : character;
    }
  }

  #endParagraph(words: string, at: number, mark: string, deleted: boolean): void {
    const paragraph = this.#file.paragraphAt(at);
    const shape = rowShapeOf(paragraph?.modifiers ?? new Uint8Array());
    if (shape.rowEnd && mark === sign.cellEnd) {
      this.#table?.endRow(shape);
      return;
    }
    const style = paragraph?.style ?? 0;
    const contents = this.#styles.isContents(style);
    const said = contents ? words.replaceAll('\t', ' ') : words;
    // Word numbers an empty paragraph too; a reader sees a number without words
    const label = this.#labelOf(style, paragraph?.modifiers ?? new Uint8Array());
    const text = this.#open + label + said;
    this.#open = '';
    if (shape.inTable) {
      this.#table ??= new DocTable();
      this.#table.add(text, shape);
      if (mark === sign.cellEnd) this.#table.endCell();
      return;
    }
    this.#closeTable();
    if (deleted) this.#open = text;
    else if (said.trim() !== '' || text !== label) this.#put(text);
  }

  #labelOf(style: number, modifiers: Uint8Array): string {
    const own = listPlaceIn(modifiers);
    const inherited = this.#styles.placeOf(style);
    const list = own.list ?? inherited.list;
    if (list === null || list === '0') return '';
    return this.#numbers.next(list, Math.min(own.level ?? inherited.level ?? 0, deepestLevel));
  }

  #closeTable(): void {
    const table = this.#table;
    this.#table = null;
    if (table) this.lines.push(...table.lines());
  }

  #put(text: string): void {
    this.lines.push({ text });
  }
}

function isParagraphEnd(character: string): boolean {
  return (
    character === sign.paragraphEnd || character === sign.cellEnd || character === sign.pageBreak
  );
}
