/** Tables whose rows are numbered from 1 and broken over lines, with single spaces or line breaks between the cells. */
import type { Item } from './items.ts';
import type { Piece } from './lines.ts';
import { fitRow, type Column } from './table-columns.ts';
import { endsTable } from './table-end.ts';
import { beginsRow, headerLinesAt } from './table-header-lines.ts';
import {
  contradictsNames,
  faulty,
  isBetweenRows,
  kindsOfColumns,
  readingOf,
  textsOf,
  type Reading,
} from './table-reading.ts';
import { fillRow, tokensOf, type RowLines } from './table-rows.ts';

/** Lines between one row's number and the next. */
const longestRow = 14;
const longestLastPart = 40;

export function numberedTableAt(items: readonly Item[], from: number): Reading | null {
  const head = headerLinesAt(items, from, true);
  // one cell per line, and columns glued together, have readers of their own
  if (!head || head.stacked || head.header.columns[0]?.type !== 'index') return null;
  const body = from + head.length;
  const numbers = rowNumbers(items, body);
  if (numbers.length < 2) return null;
  const anchors = numbers.map((at, k) => tokensIn(items[at], k + 1));
  const columns = refined(head.header.columns, anchors);
  const { rows, end } = spread(items, body, numbers, anchors, columns);
  const length = end - from;
  const fits = rows.map((row) => fillRow(row, columns));
  const cost = fits.reduce((sum, fit) => sum + fit.cost, 0) / fits.length;
  if (cost > Math.max(3, columns.length * 0.8)) return faulty('ragged', length);
  const reading = readingOf(
    head.header.rows,
    fits.map(({ cells }) => cells),
    length,
  );
  if (contradictsNames(reading.table)) return faulty('mixed', length);
  // a column with hardly a cell in it is one that was not found
  const hollow = columns.some(
    (_, c) => fits.filter(({ empty }) => empty.includes(c)).length * 2 > fits.length,
  );
  return hollow ? faulty('ragged', length) : reading;
}

/** Columns whose names say nothing hold what most whole rows have in them. */
function refined(columns: readonly Column[], anchors: readonly (readonly Piece[])[]): Column[] {
  const exact = anchors.filter(({ length }) => length === columns.length);
  if (exact.length * 2 < anchors.length) return [...columns];
  const kinds = kindsOfColumns(exact.map((row) => row.map(({ text }) => text)));
  return columns.map((column, c) =>
    column.type === 'words' && kinds[c] ? { ...column, type: kinds[c] } : column,
  );
}

function tokensIn(item: Item | undefined, row: number | null): Piece[] {
  return item?.role !== null ? [] : tokensOf(item.piece, row);
}

/** Where the numbered lines 1, 2, 3 … stand. */
function rowNumbers(items: readonly Item[], from: number): number[] {
  const numbers: number[] = [];
  let at = from;
  for (let i = from; i < items.length && i - at <= longestRow; i += 1) {
    const item = items[i] as Item;
    if (isBetweenRows(items, i)) continue;
    if (item.role !== null) break;
    const { text } = item.piece;
    if (beginsRow(text, numbers.length + 1)) {
      numbers.push(i);
      at = i;
    } else if (endsTable(text)) break;
  }
  return numbers;
}

/**
 * Gives the lines between two numbered lines to the row above or below. Cells set to the top go on below their number;
 * cells set to the middle stand half above and half below it, and then some numbered line has no words of its own.
 */
function spread(
  items: readonly Item[],
  from: number,
  numbers: readonly number[],
  anchors: readonly Piece[][],
  columns: readonly Column[],
): { rows: RowLines[]; end: number } {
  const between = (start: number, end: number): Piece[][] =>
    Array.from({ length: Math.max(end - start, 0) }, (_, k) =>
      isBetweenRows(items, start + k) ? [] : tokensIn(items[start + k], null),
    ).filter((line) => line.length > 0);
  const rows: RowLines[] = anchors.map((anchor) => ({ anchor, above: [], below: [] }));
  const words = columns.findIndex((column) => column.type === 'words');
  const centred =
    between(from, numbers[0] ?? from).length > 0 ||
    rows.some((row) => row.anchor.length > 1 && fitRow(row.anchor, columns).empty.includes(words));
  const first = rows[0];
  if (first) first.above = between(from, numbers[0] ?? from);
  rows.forEach((row, k) => {
    const start = (numbers[k] ?? 0) + 1;
    const next = rows[k + 1];
    if (next) {
      const lines = between(start, numbers[k + 1] ?? start);
      const own = centred ? Math.min(row.above.length, lines.length) : lines.length;
      row.below = lines.slice(0, own);
      next.above = lines.slice(own);
    }
  });
  const end = lastRow(items, (numbers.at(-1) ?? from) + 1, rows, centred, columns);
  return { rows, end };
}

/** Gives the last row the lines that it still wants; a sentence is none where no row above has one. */
function lastRow(
  items: readonly Item[],
  from: number,
  rows: readonly RowLines[],
  centred: boolean,
  columns: readonly Column[],
): number {
  const last = rows.at(-1);
  if (!last) return from;
  const sentences = rows.some(({ anchor, below }) =>
    textsOf([anchor, ...below]).some((text) => text.endsWith('。')),
  );
  let end = from;
  for (; end < items.length; end += 1) {
    const item = items[end] as Item;
    const { text } = item.piece;
    if (item.role !== null || text.length > longestLastPart || endsTable(text)) break;
    if (!sentences && text.endsWith('。')) break;
    const wanted = centred
      ? last.below.length < last.above.length
      : fillRow(last, columns).empty.length > 0 && last.below.length < longestRow;
    if (!wanted) break;
    last.below.push(tokensIn(item, null));
  }
  return end;
}
