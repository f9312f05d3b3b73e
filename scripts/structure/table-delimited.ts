/** Tables whose cells are set apart by tabs; the reader of Markdown gives its pipes as tabs. */
import { append } from '../tree/append.ts';
import type { Item } from './items.ts';
import type { TableDraft } from './draft.ts';
import { slicePiece, type Piece } from './lines.ts';
import { endsTable } from './table-end.ts';
import { headerRows, isHeaderRow, type Cells } from './table-header.ts';

interface Found {
  table: TableDraft;
  length: number;
}

/** A cell that was broken over lines is no longer than this. */
const longestPart = 40;

/** Cells between tabs. A cell that was broken over lines goes on where the row before lacks cells. */
export function delimitedTableAt(items: readonly Item[]): Found | null {
  if (!items[0]?.piece.text.includes('\t')) return null;
  const width = widthAt(items);
  if (width < 2) return null;
  const rows: Cells[] = [];
  let length = 0;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.role === 'page number' || item.role === 'running head') continue;
    if (item.role !== null) break;
    const row = tabbed(item);
    const open = rows.at(-1);
    if (row.length >= 2) {
      if (beginsAnother(row, rows)) break;
      if (open && completes(open, row, width)) join(open, row);
      else rows.push(row);
    } else if (open && goesOnIn(open, items, i, rows.length, width)) join(open, row);
    else break;
    length = i + 1;
  }
  return finished(rows, length);
}

function widthAt(items: readonly Item[]): number {
  let width = 0;
  for (const item of items.slice(0, 4)) {
    if (item.role !== null) continue;
    const cells = tabbed(item).length;
    if (cells < 2 && endsTable(item.piece.text)) break;
    width = Math.max(width, cells);
  }
  return width;
}

function tabbed({ piece }: Item): Cells {
  const cells: Cells = [];
  let from = 0;
  for (const part of piece.text.split('\t')) {
    const cell = slicePiece(piece, from, from + part.length);
    cells.push(cell ? [cell] : []);
    from += part.length + 1;
  }
  const [before, after] = piece.line.tabs;
  if (piece.to - piece.from === piece.line.text.length) {
    cells.unshift(...Array.from({ length: before }, () => []));
    cells.push(...Array.from({ length: after }, () => []));
  }
  return cells;
}

/** Another header after rows: the next table, with no line between them. The same header again is that of a new page. */
function beginsAnother(row: Cells, rows: readonly Cells[]): boolean {
  const [first] = rows;
  if (rows.length < 3 || !first || !isHeaderRow(first) || row.length < 3) return false;
  return isHeaderRow(row, 'each') && textsOf(row).join('/') !== textsOf(first).join('/');
}

/** Whether the line break before `row` fell inside a cell: both lines together are exactly one row. */
function completes(open: Cells, row: Cells, width: number): boolean {
  if (open.length >= width || open.length + row.length - 1 !== width) return false;
  const first = textsOf(row)[0] ?? '';
  return !/^\d{1,3}$/u.test(first) || !/^\d{1,3}$/u.test(textsOf(open)[0] ?? '');
}

/** Whether a line without a tab goes on with the last cell. */
function goesOnIn(
  open: Cells,
  items: readonly Item[],
  at: number,
  rowCount: number,
  width: number,
): boolean {
  const { piece } = items[at] as Item;
  if (piece.text.length > longestPart || endsTable(piece.text)) return false;
  // after an empty line something new begins, unless the rows themselves have empty lines between them
  const spaced = rowCount > 1 && (open[0]?.[0] ?? open[1]?.[0])?.line.gap !== 0;
  if (piece.line.gap > 0 && !spaced) return false;
  const lacks = open.length < width;
  const next = items.slice(at + 1).find(({ role }) => role !== 'page number');
  const inside = next?.role === null && next.piece.text.includes('\t');
  // a line over another header names the next table
  if (inside && rowCount > 1 && isHeaderRow(tabbed(next), 'each')) return false;
  return (inside || lacks) && !piece.text.endsWith('。');
}

function join(open: Cells, row: Cells): void {
  const last = open.at(-1);
  if (last) append(last, row[0] ?? []);
  append(open, row.slice(1));
}

function textsOf(row: Cells): string[] {
  return row.map((cell) => cell.map((piece) => piece.text).join(''));
}

function finished(rows: readonly Cells[], length: number): Found | null {
  if (rows.length < 2) return null;
  const { header, body } = headerRows(rows);
  const width = [...header, ...body].reduce((widest, row) => Math.max(widest, row.length), 0);
  const padded = (row: Cells): Cells => [
    ...row,
    ...Array.from({ length: width - row.length }, (): Piece[] => []),
  ];
  return {
    table: { type: 'table', header: header.map(padded), rows: body.map(padded) },
    length,
  };
}
