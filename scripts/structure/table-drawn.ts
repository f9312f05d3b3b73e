/**
 * Tables drawn with signs: cells between | or │, rows between ─── or +---+ lines, or pipes alone, with no line drawn. The
 * signs are kept beside the table. Where the rows do not have the same cells, the lines stay text.
 */
import type { Item } from './items.ts';
import { slicePiece, type Piece } from './lines.ts';
import { tokenType } from './table-columns.ts';
import { couldName, headerRows, namesColumn, type Cells } from './table-header.ts';
import { faulty, kindsOfColumns, readingOf, textsOf, type Reading } from './table-reading.ts';

// 县区|金额 · │县区│金额│ : what stands between cells; ├ ┤ ┼ where a line is drawn only over the cells to the right of a group
const bar = /[|｜│┃║├┤┼┣┫╋╠╣╬]/gu;
// ├────┼────┤ · +------+------+ · ━━━━┳━━━━ · |----|----| : a line that is drawn and has no words
const rule = /^[\s|｜+=:\u2500-\u257f—－-]{3,2000}$/u;
const drawnCell = /^[\s\u2500-\u257f]{1,2000}$/u;
const crossing = /[├┤┼┣┫╋╠╣╬]/u;
const horizontal = /[─━═—－=-]{2}|[┄┈┅┉]/u;
const longestLine = 2000;
const mostColumns = 40;
/** Lines by which a table is known; only then is the rest of it read. */
const sample = 12;

interface Line {
  at: number;
  /** A drawn line, and no row. */
  ruled: boolean;
  /** The cells between bars, those outside the outer bars too; an empty one for a cell over which a line is drawn. */
  cells: Cells;
  marks: Piece[];
  /** A line is drawn over some of its cells: what is under it is a row of the same group. */
  partly: boolean;
}

export function drawnTableAt(items: readonly Item[], from: number): Reading | null {
  // a look at the first lines is enough to know that nothing is drawn here
  const start = rowsOf(linesFrom(items, from, sample));
  if (!start || !isDrawn(start)) return null;
  const lines = linesFrom(items, from, Infinity);
  const rows = rowsOf(lines)?.rows ?? [];
  const width = rows[0]?.cells.length ?? 0;
  if (rows.some(({ cells }) => cells.length !== width)) return faulty('ragged', lines.length);
  const body = joined(groupsOf(lines, rows));
  const { header, body: rest } = headerRows(body);
  const marks = lines.flatMap((line) => line.marks);
  return readingOf(header, rest, lines.length, { marks });
}

function linesFrom(items: readonly Item[], from: number, most: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < items.length && lines.length < most; at += 1) {
    const line = lineAt(items, at);
    if (!line) break;
    lines.push(line);
  }
  return lines;
}

interface Rows {
  rows: Line[];
  /** There are drawn lines among them. */
  ruled: boolean;
  /** Bars stand at both ends of each. */
  closed: boolean;
}

/** The rows among lines, without what is outside their outer bars. */
function rowsOf(lines: readonly Line[]): Rows | null {
  const rows = lines.filter(({ ruled }) => !ruled);
  if (rows.length < 2) return null;
  const closed = rows.every(({ cells }) => cells[0]?.length === 0 && cells.at(-1)?.length === 0);
  return {
    rows: closed ? rows.map((line) => ({ ...line, cells: line.cells.slice(1, -1) })) : rows,
    ruled: rows.length < lines.length,
    closed,
  };
}

function isDrawn({ rows, ruled, closed }: Rows): boolean {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2 || width > mostColumns) return false;
  return (
    (ruled && closed) ||
    looksLikeRows(
      rows.map(({ cells }) => cells),
      closed,
    )
  );
}

function lineAt(items: readonly Item[], at: number): Line | null {
  const item = items[at];
  if (!item || (item.role !== null && item.role !== 'running head')) return null;
  const { piece } = item;
  const { text } = piece;
  if (text.length > longestLine || item.more) return null;
  if (rule.test(text) && horizontal.test(text))
    return {
      at,
      ruled: true,
      cells: [],
      // a line at the head of each page is kept as such
      marks: item.role === null ? [piece] : [],
      partly: false,
    };
  if (item.role !== null) return null;
  const cells: Cells = [];
  const marks: Piece[] = [];
  const crossed = crossing.test(text);
  let partly = false;
  let start = 0;
  const add = (end: number): void => {
    const cell = slicePiece(piece, start, end);
    const drawn = crossed && cell !== null && drawnCell.test(cell.text);
    partly ||= drawn;
    cells.push(cell && !drawn ? [cell] : []);
    if (cell && drawn) marks.push(cell);
  };
  for (const match of text.matchAll(bar)) {
    add(match.index);
    const mark = slicePiece(piece, match.index, match.index + match[0].length);
    if (mark) marks.push(mark);
    start = match.index + match[0].length;
  }
  if (marks.length === 0) return null;
  add(text.length);
  return { at, ruled: false, cells, marks, partly };
}

/** Rows that no drawn line sets apart: pipes at both ends of each, or names over figures; not 首页 | 新闻 over 机构 | 公开. */
function looksLikeRows(rows: readonly Cells[], closed: boolean): boolean {
  const [names = [], ...under] = rows.map(textsOf);
  if (under.length === 0) return false;
  if (closed) return true;
  if (!names.every((name) => name === '' || couldName(name))) return false;
  if (names.filter(namesColumn).length * 2 >= names.length) return true;
  const kinds = kindsOfColumns(under);
  return under.length > 1 && kinds.some((kind) => kind !== null && kind !== 'words');
}

/** Rows between drawn lines. */
function groupsOf(lines: readonly Line[], rows: readonly Line[]): Line[][] {
  const own = new Map(rows.map((row) => [row.at, row]));
  const groups: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    const row = own.get(line.at);
    if (!row) open = null;
    else if (open && !row.partly) open.push(row);
    else groups.push((open = [row]));
  }
  return groups;
}

/**
 * The rows of a table. Where a line is drawn between every two of them, what stands between lines is one row; where only the
 * header is set apart, each line is a row, but one of words alone with no first cell and another empty goes on with the row above.
 */
function joined(groups: readonly (readonly Line[])[]): Cells[] {
  const each = groups.length > 2 || groups.some((group) => group[0]?.partly);
  const rows: Cells[] = [];
  for (const [k, group] of groups.entries()) {
    for (const [i, { cells, partly }] of group.entries()) {
      const above = rows.at(-1);
      const goesOn = i > 0 && (each || (k === 0 && groups.length > 1) || isRest(textsOf(cells)));
      // what stands beside a drawn line is in the cell that spans the rows above and below it
      if (above && (goesOn || partly)) cells.forEach((cell, c) => above[c]?.push(...cell));
      if (partly) rows.push(cells.map(() => []));
      else if (!above || !goesOn) rows.push(cells.map((cell) => [...cell]));
    }
  }
  return rows;
}

function isRest(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return (
    texts[0] === '' &&
    filled.length > 0 &&
    filled.length < texts.length - 1 &&
    filled.every((text) => tokenType(text) === 'words')
  );
}
