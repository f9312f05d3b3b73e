/** Tables whose cells are set apart by a sign: tabs, or the pipes of Markdown. */
import { append } from '../tree/append.ts';
import type { Item } from './items.ts';
import type { TableDraft } from './draft.ts';
import { slicePiece, type Piece } from './lines.ts';
import { isHeaderWord } from './table-columns.ts';

// |---|:--:| between header and rows
const rule = /^[\s:|-]{3,200}$/;

interface Cells {
  cells: Piece[][];
}

export function delimitedTableAt(
  items: readonly Item[],
): { table: TableDraft; length: number } | null {
  const first = items[0]?.piece.text ?? '';
  if (first.includes('\t')) return tabbedTable(items);
  if (first.includes('|')) return pipedTable(items);
  return null;
}

/** Cells between tabs. A cell that was broken over lines goes on where the row before lacks cells. */
function tabbedTable(items: readonly Item[]): { table: TableDraft; length: number } | null {
  const width = Math.max(
    ...items.slice(0, 4).map((item) => (item.role === null ? tabbed(item).cells.length : 0)),
  );
  if (width < 2) return null;
  const rows: Cells[] = [];
  let length = 0;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.role === 'page number' || item.role === 'running head') continue;
    if (item.role !== null) break;
    const row = tabbed(item);
    const open = rows.at(-1);
    if (open && open.cells.length < width && open.cells.length + row.cells.length - 1 <= width) {
      // the line break fell inside a cell
      const last = open.cells.at(-1);
      if (last) append(last, row.cells[0] ?? []);
      append(open.cells, row.cells.slice(1));
    } else if (row.cells.length >= 2) {
      rows.push(row);
    } else if (
      open &&
      items[i + 1]?.piece.text.includes('\t') &&
      item.piece.text.length <= 30 &&
      !item.piece.text.includes('。')
    ) {
      open.cells.at(-1)?.push(item.piece);
    } else break;
    length = i + 1;
  }
  return finished(rows, length);
}

function tabbed(item: Item): Cells {
  const { piece } = item;
  const cells: Piece[][] = [];
  let from = 0;
  for (const part of piece.text.split('\t')) {
    const cell = slicePiece(piece, from, from + part.length);
    cells.push(cell ? [cell] : []);
    from += part.length + 1;
  }
  const [before, after] = piece.line.tabs;
  const whole = piece.to - piece.from === piece.line.text.length;
  if (whole) {
    cells.unshift(...Array.from({ length: before }, () => []));
    cells.push(...Array.from({ length: after }, () => []));
  }
  return { cells };
}

/** | a | b | — the pipes are markup: the reader of a .md file takes them out, so they are here only in plain text. */
function pipedTable(items: readonly Item[]): { table: TableDraft; length: number } | null {
  const second = items[1]?.piece.text ?? '';
  if (!rule.test(second) || !second.includes('-')) return null;
  const rows: Cells[] = [];
  const edges: Piece[] = [];
  let length = 0;
  for (; length < items.length; length += 1) {
    const item = items[length] as Item;
    if (item.role !== null || !item.piece.text.includes('|')) break;
    if (length === 1) {
      edges.push(item.piece);
      continue;
    }
    rows.push(piped(item.piece));
  }
  const header = rows[0];
  if (!header) return null;
  // the rule line is kept with the header's last cell, so that no character is lost
  header.cells.at(-1)?.push(...edges);
  return finished(rows, length);
}

function piped(piece: Piece): Cells {
  const cells: Piece[][] = [];
  let from = 0;
  const bounds = [...piece.text.matchAll(/\|/g)].map((match) => match.index + 1);
  for (const to of [...bounds, piece.text.length]) {
    const cell = slicePiece(piece, from, to);
    if (!cell) continue;
    const open = cells.at(-1);
    if (cell.text === '|' && open) open.push(cell);
    else cells.push([cell]);
    from = to;
  }
  return { cells };
}

function finished(
  rows: readonly Cells[],
  length: number,
): { table: TableDraft; length: number } | null {
  if (rows.length < 2) return null;
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const padded = rows.map((row) => [
    ...row.cells,
    ...Array.from({ length: width - row.cells.length }, (): Piece[] => []),
  ]);
  const isHeader = (row: Piece[][] | undefined): boolean => {
    const names = (row ?? [])
      .map((cell) => cell.map((piece) => piece.text).join(''))
      .filter(Boolean);
    return (
      names.length > 0 &&
      names.filter((name) => isHeaderWord(name) || !/\d/u.test(name)).length === names.length
    );
  };
  const headed = isHeader(padded[0]);
  return {
    table: {
      type: 'table',
      header: headed ? padded.slice(0, 1) : [],
      rows: headed ? padded.slice(1) : padded,
    },
    length,
  };
}
