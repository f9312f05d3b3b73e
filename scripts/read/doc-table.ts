/** Tables of the Word binary format: cells as they end, rows with the widths that tell which columns a cell spans. */
import { sprm, sprmsIn } from './doc-sprms.ts';
import { rowLines, type ExtractedLine } from './extracted.ts';
import { cellAt, tableLines, type SpanningCell } from './table-text.ts';

/** What a paragraph's properties say of its place in a table, and at the end of a row, of the row. */
export interface RowShape {
  inTable: boolean;
  rowEnd: boolean;
  /** The paragraph is in a table that is in a cell. */
  nested: boolean;
  /** Left and right edges of the cells, in twentieths of a point. */
  edges: number[];
  merges: { belongsLeft: boolean; belongsUp: boolean }[];
}

const cellSize = 20;
/** Edges nearer than this are one. */
const tolerance = 20;
const mostCells = 64;

export function rowShapeOf(modifiers: Uint8Array): RowShape {
  const shape: RowShape = { inTable: false, rowEnd: false, nested: false, edges: [], merges: [] };
  for (const { code, operand } of sprmsIn(modifiers)) {
    if (code === sprm.inTable) shape.inTable = operand.getUint8(0) === 1;
    else if (code === sprm.rowEnd) shape.rowEnd = operand.getUint8(0) === 1;
    else if (code === sprm.depth) shape.nested = operand.getUint32(0, true) > 1;
    else if (code === sprm.row && operand.byteLength > 0) readRow(operand, shape);
  }
  return shape;
}

function readRow(operand: DataView, shape: RowShape): void {
  const count = Math.min(operand.getUint8(0), mostCells);
  const cells = 1 + (operand.getUint8(0) + 1) * 2;
  if (1 + (count + 1) * 2 > operand.byteLength) return;
  shape.edges = Array.from({ length: count + 1 }, (_, i) => operand.getInt16(1 + i * 2, true));
  shape.merges = Array.from({ length: count }, (_, i) => {
    const at = cells + i * cellSize;
    // cells at the end of a row may be left to their defaults
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return { belongsLeft: (flags & 3) === 1, belongsUp: ((flags >> 5) & 3) === 1 };
  });
}

interface Cell extends SpanningCell {
  source: string[];
}

export class DocTable {
  readonly #rows: { cells: string[][]; shape: RowShape }[] = [];
  #cells: string[][] = [];
  #lines: string[] = [];
  #nested = false;

  /** A paragraph of the open cell. */
  add(text: string, shape: RowShape): void {
    if (shape.nested) this.#nested = true;
    if (text.trim() !== '') this.#lines.push(text);
  }

  endCell(): void {
    this.#cells.push(this.#lines);
    this.#lines = [];
  }

  endRow(shape: RowShape): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, shape });
    this.#cells = [];
    this.#lines = [];
  }

  /** The rows as lines; a table of one cell is a frame, and one with tables in it a layout: their paragraphs. */
  lines(): ExtractedLine[] {
    if (this.#lines.length > 0) this.endCell();
    if (this.#cells.length > 0) this.endRow({ ...rowShapeOf(new Uint8Array()) });
    const columns = columnsOf(this.#rows.map(({ shape }) => shape.edges));
    const rows: Cell[][] = [];
    for (const { cells, shape } of this.#rows) rows.push(rowOf(cells, shape, columns, rows.at(-1)));
    const lines = this.#nested ? null : tableLines(rows);
    if (lines) return rowLines(lines);
    return rows.flat().flatMap(({ source }) => source.map((text) => ({ text })));
  }
}

function rowOf(
  cells: readonly string[][],
  { edges, merges }: RowShape,
  columns: readonly number[],
  above: readonly Cell[] | undefined,
): Cell[] {
  const row: Cell[] = [];
  const before = edges[0] === undefined ? 0 : columnAt(columns, edges[0]);
  if (before > 0) row.push({ text: '', columns: before, rows: 1, source: [] });
  let column = before;
  cells.forEach((source, i) => {
    const [left, right] = [edges[i], edges[i + 1]];
    const span =
      left === undefined || right === undefined
        ? 1
        : Math.max(columnAt(columns, right) - columnAt(columns, left), 1);
    const last = row.at(-1);
    if (merges[i]?.belongsLeft === true && last) last.columns += span;
    else {
      const own = source.join(' ');
      const upper = merges[i]?.belongsUp === true ? cellAt(above ?? [], column) : null;
      row.push({
        text: own.trim() === '' && upper ? upper.text : own,
        columns: span,
        rows: 1,
        source,
      });
    }
    column += span;
  });
  return row;
}

/** The edges of all rows, in order, those that are nearly the same once. */
function columnsOf(rows: readonly (readonly number[])[]): number[] {
  const columns: number[] = [];
  for (const edge of rows.flat().sort((a, b) => a - b)) {
    const last = columns.at(-1);
    if (last === undefined || edge - last > tolerance) columns.push(edge);
  }
  return columns;
}

function columnAt(columns: readonly number[], edge: number): number {
  let at = 0;
  while (at + 1 < columns.length && (columns[at + 1] ?? Infinity) <= edge + tolerance) at += 1;
  return at;
}
