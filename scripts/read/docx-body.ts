/** The body of a Word document as lines: paragraphs, tables, text boxes, notes; tracked changes as accepted. */
import type { Numbering } from './docx-numbering.ts';
import { rowLines, type ExtractedLine } from './extracted.ts';
import { symbolOf } from './symbols.ts';
import { cellAt, tableLines, type SpanningCell } from './table-text.ts';
import { childAt, childrenOf, isOn, textOf, valueAt, type XmlElement } from './xml.ts';

/** Parts of a paragraph that show nothing: removed or moved text, properties, codes of fields. */
const silent: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'Fallback',
  'annotationRef',
  'rubyPr',
  'rt',
]);
const contentsStyle = /^toc/i;

export class DocxBody {
  readonly lines: ExtractedLine[] = [];
  /** How many runs are set as hidden; they are not read. */
  hidden = 0;
  readonly #numbering: Numbering;
  readonly #notes: ReadonlyMap<string, XmlElement>;
  #boxes: XmlElement[] = [];
  #footnotes: string[] = [];
  /** Text of a paragraph whose mark was deleted: it goes on in the next one. */
  #open = '';

  constructor(numbering: Numbering, notes: ReadonlyMap<string, XmlElement>) {
    this.#numbering = numbering;
    this.#notes = notes;
  }

  /** Reads whatever holds paragraphs: a body, a cell, a text box, a header. */
  read(container: XmlElement): void {
    this.#blocks(container);
    this.#close();
    // notes that notes refer to are read too, each once
    for (let i = 0; i < this.#footnotes.length; i += 1) {
      const key = this.#footnotes[i] ?? '';
      const note = this.#notes.get(key);
      if (!note) continue;
      const from = this.lines.length;
      this.#blocks(note);
      this.#close();
      const first = this.lines[from];
      if (first) first.text = `[${i + 1}] ${first.text.trimStart()}`;
    }
  }

  #blocks(container: XmlElement): void {
    for (const block of childrenOf(container)) {
      if (block.name === 'p') this.#paragraph(block);
      else if (block.name === 'tbl') this.#table(block);
      else if (!silent.has(block.name)) this.#blocks(block);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = childAt(paragraph, 'pPr');
    const runs = this.#inline(paragraph);
    const contents = contentsStyle.test(valueAt(properties, 'pStyle') ?? '');
    const words = contents ? runs.replaceAll('\t', ' ') : runs;
    // Word numbers an empty paragraph too; a reader sees a number without words
    const label = this.#numbering.labelOf(properties);
    const text = this.#open + label + words;
    this.#open = '';
    if (childAt(properties, 'rPr', 'del')) this.#open = text;
    else if (words.trim() !== '' || text !== label) this.lines.push({ text });
    this.#readBoxes();
  }

  #close(): void {
    if (this.#open !== '') this.lines.push({ text: this.#open });
    this.#open = '';
  }

  /** Text boxes follow the paragraph that they are fixed to. */
  #readBoxes(): void {
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.#blocks(box);
  }

  #inline(element: XmlElement): string {
    let text = '';
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 't':
          text += textOf(child);
          break;
        case 'tab':
        case 'ptab':
          text += '\t';
          break;
        case 'br':
        case 'cr':
          text += '\n';
          break;
        case 'noBreakHyphen':
          text += '-';
          break;
        case 'sym':
          text += symbolOf(child.attributes.char ?? '');
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          text += this.#noteMark(child);
          break;
        case 'txbxContent':
          this.#boxes.push(child);
          break;
        case 'r':
          if (isOn(childAt(child, 'rPr', 'vanish'))) this.hidden += 1;
          else text += this.#inline(child);
          break;
        default:
          if (!silent.has(child.name)) text += this.#inline(child);
      }
    }
    return text;
  }

  #noteMark(reference: XmlElement): string {
    const key = `${reference.name}:${reference.attributes.id ?? ''}`;
    if (!this.#notes.has(key)) return '';
    if (!this.#footnotes.includes(key)) this.#footnotes.push(key);
    return `[${this.#footnotes.indexOf(key) + 1}]`;
  }

  #table(table: XmlElement): void {
    const rows: (SpanningCell & { source: ExtractedLine[] })[][] = [];
    let nested = false;
    for (const row of rowsOf(table)) {
      if (childAt(row, 'trPr', 'del')) continue;
      const cells: (SpanningCell & { source: ExtractedLine[] })[] = [];
      const before = whole(valueAt(row, 'trPr', 'gridBefore'), 0);
      if (before > 0) cells.push({ text: '', columns: before, rows: 1, source: [] });
      let column = before;
      for (const cell of cellsOf(row)) {
        const properties = childAt(cell, 'tcPr');
        const columns = whole(valueAt(properties, 'gridSpan'), 1);
        const merge = childAt(properties, 'vMerge');
        const source = this.#cellLines(cell);
        nested ||= childrenOf(cell, 'tbl').length > 0;
        const goesOn = merge !== null && merge.attributes.val !== 'restart';
        const above = goesOn ? cellAt(rows.at(-1) ?? [], column) : null;
        const own = source.map((line) => line.text).join(' ');
        cells.push({
          text: own.trim() === '' && above ? above.text : own,
          columns,
          rows: 1,
          source,
        });
        column += columns;
      }
      rows.push(cells);
    }
    const lines = nested ? null : tableLines(rows);
    if (lines) this.lines.push(...rowLines(lines));
    // a table of one cell is a frame, one with tables in it is a layout
    else for (const cell of rows.flat()) this.lines.push(...cell.source);
  }

  #cellLines(cell: XmlElement): ExtractedLine[] {
    const from = this.lines.length;
    this.#blocks(cell);
    this.#close();
    return this.lines.splice(from);
  }
}

/** Rows, through the content controls and insertions that may wrap them. */
function rowsOf(table: XmlElement): XmlElement[] {
  return through(table, 'tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return through(row, 'tc');
}

function through(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(child.name)
      ? through(child, name)
      : [];
  });
}

function whole(value: string | null, least: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, least), 64) : least;
}
