/**
 * Tables whose cells commas set apart, as a spreadsheet saves them (CSV, RFC 4180): half or full width, cells in quotation
 * marks where they hold commas. Prose has commas too, so that every line must have as many, and names must stand over figures.
 */
import type { Item } from './items.ts';
import { slicePiece, type Piece } from './lines.ts';
import { couldName, headerRows, namesColumn, type Cells } from './table-header.ts';
import { endsTable } from './table-end.ts';
import {
  faulty,
  kindsOfColumns,
  readingOf,
  textItems,
  textsOf,
  type Reading,
} from './table-reading.ts';

const longestLine = 400;
const longestCell = 40;
const mostColumns = 40;
/** Lines by which a table is known; only then is the rest of it read. */
const sample = 12;
// 各县要抓好落实。 · 主要任务如下：: what ends a sentence ends no row
const sentence = /[。；！？：;!?:]$/u;

interface Line {
  cells: Cells;
  marks: Piece[];
  at: number;
}

export function commaTableAt(items: readonly Item[], from: number): Reading | null {
  const head = items[from]?.piece.text ?? '';
  const comma = head.includes(',') ? ',' : '，';
  const first = lineAt(items[from], from, comma);
  if (!first) return null;
  const names = textsOf(first.cells);
  if (names.length < 2 || names.length > mostColumns || !names.every(couldName)) return null;
  const start = linesFrom(items, from, comma, sample);
  if (!isTable(names, start.slice(1))) return null;
  const lines = linesFrom(items, from, comma, Infinity);
  const length = (lines.at(-1)?.at ?? from) + 1 - from;
  if (lines.some(({ cells }) => cells.length !== names.length)) return faulty('ragged', length);
  const { header, body } = headerRows(lines.map(({ cells }) => cells));
  if (header.length === 0) return null;
  return readingOf(header, body, length, { marks: lines.flatMap(({ marks }) => marks) });
}

function linesFrom(items: readonly Item[], from: number, comma: string, most: number): Line[] {
  const lines: Line[] = [];
  for (const { item, at } of textItems(items, from)) {
    if (lines.length >= most) break;
    const line = lineAt(item, at, comma);
    if (!line || (lines.length > 0 && endsTable(item.piece.text))) break;
    lines.push(line);
  }
  return lines;
}

/** The cells of a line that could be a row; null where it is text. */
function lineAt(item: Item | undefined, at: number, comma: string): Line | null {
  if (item?.role !== null) return null;
  const { piece } = item;
  const { text } = piece;
  if (text.length > longestLine || !text.includes(comma) || sentence.test(text)) return null;
  const cells: Cells = [];
  const marks: Piece[] = [];
  let quoted = false;
  let begin = 0;
  const add = (end: number): void => {
    const cell = slicePiece(piece, begin, end);
    const inQuotes = cell !== null && cell.text.length > 1 && /^"[^]*"$/u.test(cell.text);
    const inner = inQuotes ? slicePiece(cell, 1, cell.text.length - 1) : cell;
    if (inQuotes)
      for (const place of [0, cell.text.length - 1]) {
        const mark = slicePiece(cell, place, place + 1);
        if (mark) marks.push(mark);
      }
    cells.push(inner ? [inner] : []);
  };
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '"') quoted = !quoted;
    if (quoted || text[i] !== comma) continue;
    add(i);
    const mark = slicePiece(piece, i, i + 1);
    if (mark) marks.push(mark);
    begin = i + 1;
  }
  add(text.length);
  const short = textsOf(cells).every((cell) => cell.length <= longestCell);
  return quoted || !short ? null : { cells, marks, at };
}

/** Names over rows: as many cells in the most of them, and a column of figures, or names that are known. */
function isTable(names: readonly string[], lines: readonly Line[]): boolean {
  const rows = lines.map(({ cells }) => textsOf(cells));
  const even = rows.filter((row) => row.length === names.length);
  const known = names.filter(namesColumn).length;
  if (even.length < (known === names.length ? 1 : 2) || even.length * 2 <= rows.length)
    return false;
  const kinds = kindsOfColumns(even);
  const typed = kinds.some(
    (kind, c) => kind !== null && kind !== 'words' && couldName(names[c] ?? ''),
  );
  if (names.length === 2) return known === 2 && typed;
  return known * 2 >= names.length && (typed || known === names.length);
}
