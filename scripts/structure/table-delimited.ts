/** Tables whose cells are set apart by tabs; the reader of Markdown gives its pipes as tabs. */
import { append } from '../tree/append.ts';
import { textOf } from './draft.ts';
import type { Item } from './items.ts';
import { dateLineAt } from './bodies.ts';
import { isUnitLine, namesTableBelow } from './caption.ts';
import { labelAt } from './labels.ts';
import { slicePiece, type Piece } from './lines.ts';
import { columnType, tokenType } from './table-columns.ts';
import { endsTable } from './table-end.ts';
import { couldName, headerRows, isHeaderRow, namesColumn, type Cells } from './table-header.ts';
import { readingOf, textItems, textsOf, type Reading } from './table-reading.ts';

const index = /^\d{1,3}$/u;
/** A cell that was broken over lines is no longer than this. */
const longestPart = 40;

/** The lines by which the number of columns is told. */
const sample = 12;

/** Cells between tabs. A cell that was broken over lines goes on where the row before lacks cells. */
export function delimitedTableAt(items: readonly Item[], from: number): Reading | null {
  if (!isTabbed(items[from]?.piece)) return null;
  const width = widthAt(items, from);
  if (width < 2 || isList(items, from)) return null;
  const { rows, end, repeated } = rowsFrom(items, from, width, Infinity);
  if (rows.length < 3 && !isCaptioned(items, from) && !showColumns(rows)) return null;
  const { header, body } = headerRows(rows);
  const uneven = unevenRow(header, body);
  return readingOf(header, body, end - from, { repeated, ...(uneven && { uneven }) });
}

/** The first row with more cells than the header has names. */
function unevenRow(header: readonly Cells[], body: readonly Cells[]): Piece | undefined {
  const [names, ...under] = header;
  if (!names || under.length > 0) return undefined;
  return body.find((row) => row.slice(names.length).some(({ length }) => length > 0))?.flat()[0];
}

function rowsFrom(
  items: readonly Item[],
  from: number,
  width: number,
  most: number,
): { rows: Cells[]; end: number; repeated: number[] } {
  const rows: Cells[] = [];
  const repeated: number[] = [];
  const lead = leadUnderHeader(items, from, width);
  let above: Piece[] = [];
  let end = from;
  for (const { item, at } of textItems(items, from)) {
    if (at - from >= most) break;
    const row = tabbed(item);
    const open = rows.at(-1);
    if (row.length >= 2) {
      if (beginsAnother(row, rows) || isSetOff(item, row, rows)) break;
      row[0]?.unshift(...above);
      above = [];
      if (repeatsHeader(row, rows)) repeated.push(at - from);
      else if (open && completes(open, row, width, rows[0] === open ? undefined : rows[0]))
        join(open, row);
      else rows.push(row);
    } else if (open && goesOnIn(open, items, at, rows.length, width)) {
      const leads = open.length === width && isRowNext(items, at, width);
      if (lead === 'cell' && leads) above.push(item.piece);
      else if (lead === 'group' && leads) rows.push(groupRow(item.piece, width));
      else join(open, row);
    } else break;
    end = at + 1;
  }
  return { rows, end, repeated };
}

/**
 * What the lines of one cell are that stand over whole rows, where the first of them stands under a header that is complete:
 * the beginning of the first cell, which was broken, where one of them stands over a single row; else the names of groups of rows.
 */
function leadUnderHeader(
  items: readonly Item[],
  from: number,
  width: number,
): 'cell' | 'group' | null {
  const header = tabbed(items[from] as Item);
  const [first = '', ...others] = textsOf(header);
  if (header.length !== width || columnType(first) === 'index') return null;
  if (![first, ...others].every(namesColumn)) return null;
  /** How many rows stand under each. */
  const runs: number[] = [];
  let before = 1;
  for (const { item, at } of textItems(items, from + 1)) {
    const { length } = tabbed(item);
    if (length >= 2) runs.push((runs.pop() ?? 0) + 1);
    else if (endsTable(item.piece.text) || item.piece.text.length > longestPart) break;
    else if (before >= 2) runs.push(0);
    if (at === from + 1) {
      if (length >= 2 || namesColumn((others.at(-1) ?? '') + item.piece.text)) return null;
    }
    before = length;
  }
  return runs.slice(0, -1).includes(1) ? 'cell' : 'group';
}

/** Whether a whole row stands under a line. */
function isRowNext(items: readonly Item[], at: number, width: number): boolean {
  for (const { item } of textItems(items, at + 1)) {
    const { length } = tabbed(item);
    if (length >= 2) return length === width;
  }
  return false;
}

function groupRow(name: Piece, width: number): Cells {
  return [[name], ...Array.from({ length: width - 1 }, (): Piece[] => [])];
}

/** How many columns: as many as leave the fewest of the first rows with more cells or fewer; of two as good, the greater. */
function widthAt(items: readonly Item[], from: number): number {
  const counts = new Set<number>();
  let gaps = 0;
  for (const { item, at } of textItems(items, from)) {
    const { length } = tabbed(item);
    if (at - from >= sample || (length < 2 && endsTable(item.piece.text))) break;
    // an empty line after two rows without one: another table may follow
    if (at - from >= 2 && item.piece.line.gap > 0 && gaps === 0) break;
    gaps += at > from ? item.piece.line.gap : 0;
    counts.add(length);
  }
  let width = 0;
  let fewest = Infinity;
  for (const count of [...counts].sort((a, b) => b - a)) {
    if (count < 2) continue;
    const { rows } = rowsFrom(items, from, count, sample);
    const ragged = rows.filter((row) => row.length !== count).length;
    if (ragged < fewest) [width, fewest] = [count, ragged];
  }
  return width;
}

// 联系人： · 电话： — a fact with its name
const factName = /[：:]$/u;

/** Whether the lines are facts (电话：⇥123) or clauses with a tab after their label (一、⇥总体要求), and no rows. */
function isList(items: readonly Item[], from: number): boolean {
  let rows = 0;
  let listed = 0;
  for (const { item, at } of textItems(items, from)) {
    if (at - from >= sample) break;
    const row = tabbed(item);
    if (row.length < 2) break;
    const [first = ''] = textsOf(row);
    rows += 1;
    const label = row.length === 2 ? labelAt(first) : null;
    if (factName.test(first) || label?.end === first.length) listed += 1;
  }
  return listed * 2 > rows;
}

/** Whether the line above names a table: 表1 资金分配表, with 单位：万元 between perhaps. */
function isCaptioned(items: readonly Item[], from: number): boolean {
  let above = from - 1;
  if (isUnitLine(items[above]?.piece.text ?? '')) above -= 1;
  const item = items[above];
  return item?.role === null && namesTableBelow(item.piece.text);
}

/**
 * Whether one or two rows show by themselves that they are a table: names of columns, or figures under words. Two lines of
 * words with no name of a column over them may be bodies that sign together.
 */
function showColumns(rows: readonly Cells[]): boolean {
  const [names = [], values] = rows.map(textsOf);
  if (!values) return names.length > 2 && names.every(namesColumn);
  if (hasFigures(rows) || names.some(namesColumn)) return true;
  return (
    names.length > 2 &&
    values.length === names.length &&
    names.every(couldName) &&
    values.some((text) => /\d/u.test(text)) &&
    values.every((text) => dateLineAt(text) === null)
  );
}

function hasFigures(rows: readonly Cells[]): boolean {
  return rows.every((row) => textsOf(row).some((text) => tokenType(text) !== 'words'));
}

/** Whether tabs set cells apart in a line, or stand for empty ones behind its only cell. */
export function isTabbed(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  return (
    piece.text.includes('\t') || (piece.line.tabs[1] > 1 && piece.to === piece.line.text.length)
  );
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

/** Another header after rows: the next table, with no line between them. */
function beginsAnother(row: Cells, rows: readonly Cells[]): boolean {
  const [first] = rows;
  if (rows.length < 3 || !first || !isHeaderRow(first) || row.length < 3) return false;
  return isHeaderRow(row, 'each') && textsOf(row).join('/') !== textsOf(first).join('/');
}

/** After an empty line, where the rows had none between them, rows of another width or under other names are another table. */
function isSetOff({ piece }: Item, row: Cells, rows: readonly Cells[]): boolean {
  const last = rows.at(-1);
  if (piece.line.gap === 0 || rows.length < 2 || !last) return false;
  if (last.length === row.length && !textsOf(row).every(namesColumn)) return false;
  return !rows.slice(1).some((one) => (one.flat()[0]?.line.gap ?? 0) > 0);
}

/** The same header again is that of a new page. */
function repeatsHeader(row: Cells, rows: readonly Cells[]): boolean {
  const [first] = rows;
  if (rows.length < 2 || !first || !isHeaderRow(first)) return false;
  return textsOf(row).join('/') === textsOf(first).join('/');
}

/**
 * Whether the line break before `row` fell inside a cell: both lines together are exactly one row, or a part of one in a table
 * whose rows are numbered and the line has no number.
 */
function completes(open: Cells, row: Cells, width: number, header: Cells | undefined): boolean {
  const cells = open.length + row.length - 1;
  if (open.length >= width || cells > width) return false;
  if (cells < width) {
    const numbered = columnType(textOf(header?.[0] ?? [])) === 'index';
    return numbered && !index.test(textOf(row[0] ?? []));
  }
  // two rows that each begin with a number, or the first under the header, are no two halves of one
  const [first = ''] = textsOf(row);
  const [openFirst = ''] = textsOf(open);
  return !index.test(first) || !(index.test(openFirst) || columnType(openFirst) === 'index');
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
  const next = textItems(items, at + 1).next().value?.item;
  const inside = next?.piece.text.includes('\t') === true;
  // a line over another header names the next table
  if (next && inside && rowCount > 1 && isHeaderRow(tabbed(next), 'each')) return false;
  return (inside || lacks) && !piece.text.endsWith('。');
}

function join(open: Cells, row: Cells): void {
  const last = open.at(-1);
  if (last) append(last, row[0] ?? []);
  append(open, row.slice(1));
}
