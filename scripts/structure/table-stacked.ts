/**
 * Tables with one cell per line, as they come out of a copied page: the names of the columns one under the other, then the
 * cells of the first row, and so on. The rows' numbers say how many cells a row has; without them, what the columns hold.
 */
import type { Item } from './items.ts';
import type { Piece } from './lines.ts';
import { columnType, fitRow, isHeaderWord, tokenType, type Column } from './table-columns.ts';
import { endsTable } from './table-end.ts';
import { couldName, namesColumn, type Cells } from './table-header.ts';
import {
  contradictsNames,
  faulty,
  isUnlike,
  kindsOfColumns,
  readingOf,
  textItems,
  type Reading,
} from './table-reading.ts';

type Line = { piece: Piece; at: number };

const mostColumns = 12;
const longestCell = 120;
/** Without numbers a cell has no sentence, and is no longer than this. */
const longestPlainCell = 30;
const mostLinesOfRow = 3;
const sentence = /[。；，！？：]/u;
// 合计 · 总 计 : the last row, with fewer cells
const total = /^(?:合|总|小|共)\s?计$/u;

export function stackedTableAt(items: readonly Item[], from: number): Reading | null {
  const text = items[from]?.piece.text ?? '';
  if (!isCell(text) || !couldName(text)) return null;
  return columnType(text) === 'index' ? numbered(items, from) : unnumbered(items, from);
}

/** Whether a line can be one cell: no tab or run of spaces in it. */
function isCell(text: string): boolean {
  return text.length <= longestCell && !/\t|\s\s|\u3000/u.test(text);
}

function linesFrom(items: readonly Item[], from: number, most: number): Line[] {
  const lines: Line[] = [];
  for (const { item, at } of textItems(items, from)) {
    const { piece } = item;
    if (lines.length >= most || !isCell(piece.text)) break;
    if (endsTable(piece.text)) break;
    lines.push({ piece, at });
  }
  return lines;
}

/** A table whose first column is 序号: the line 1 ends the header, the lines 2, 3 … the rows. */
function numbered(items: readonly Item[], from: number): Reading | null {
  const head = linesFrom(items, from, mostColumns + 2);
  const first = head.findIndex(({ piece }) => piece.text === '1');
  const names = head.slice(0, first);
  if (first < 2 || !names.every(({ piece }) => couldName(piece.text))) return null;
  const rows: Line[][] = [];
  let end = from;
  for (let at = (head[first] as Line).at; ; at = end) {
    const row = rowAt(items, at, rows.length + 1, first, rows);
    if (!row) break;
    rows.push(row.lines);
    end = row.end;
  }
  if (rows.length < 2) return null;
  // a row that is cut off by the page's next sentence is short of cells
  return finished(items, from, names, rows, end);
}

/** The lines of the row with a number, and where the next begins; null where there is no such row. */
function rowAt(
  items: readonly Item[],
  from: number,
  number: number,
  width: number,
  above: readonly (readonly Line[])[],
): { lines: Line[]; end: number } | null {
  const lines = linesFrom(items, from, width * mostLinesOfRow + 1);
  if (lines[0]?.piece.text !== String(number)) return null;
  const next = String(number + 1);
  // a figure in a cell may be the next number: the line at the right distance is asked first
  const expected = above.at(-1)?.length ?? width;
  const at = [expected, width, ...lines.keys()].find((k) => k > 1 && lines[k]?.piece.text === next);
  const taken = at ?? Math.min(width, untilSentence(lines, above));
  return {
    lines: lines.slice(0, taken),
    end: lines[taken]?.at ?? (lines[taken - 1] as Line).at + 1,
  };
}

/** How many lines from the start are cells, and not a sentence as no row above has one. */
function untilSentence(lines: readonly Line[], above: readonly (readonly Line[])[]): number {
  const common = above.some((row) => row.some(({ piece }) => piece.text.endsWith('。')));
  const at = lines.findIndex(({ piece }) => !common && piece.text.endsWith('。'));
  return at === -1 ? lines.length : at;
}

function finished(
  items: readonly Item[],
  from: number,
  names: readonly Line[],
  lines: readonly (readonly Line[])[],
  end: number,
): Reading | null {
  const width = widthOf(lines, names.length);
  const header = headerOf(names, width);
  const length = end - from;
  if (!header) return faulty('header', length);
  const exact = lines.filter((row) => row.length === width);
  const kinds = kindsOfColumns(exact.map((row) => row.map(({ piece }) => piece.text)));
  const columns = header.map((name, c): Column => ({
    name: name.map(({ text }) => text).join(''),
    type: c === 0 ? 'index' : (kinds[c] ?? 'words'),
  }));
  const rows: Cells[] = [];
  for (const row of lines) {
    if (row.length === width) {
      rows.push(row.map(({ piece }) => [piece]));
      continue;
    }
    const cells = joined(row, width, columns);
    if (!cells) return faulty(row === lines.at(-1) ? 'unfinished' : 'ragged', length);
    rows.push(cells);
  }
  const sum = totalAt(items, end, columns);
  if (sum) rows.push(sum.cells);
  const reading = readingOf([header], rows, sum ? sum.end - from : length);
  return contradictsNames(reading.table) ? faulty('mixed', reading.length) : reading;
}

// …，and what goes on after it: 建设绿道，|完善步道 · 市住建局、|市水利局
const openEnd = /[，、；（(]$/u;
const openStart = /^[，、；）)（(]/u;

/** The cells of a row with more lines than columns; null where it is not certain which cells were broken. */
function joined(row: readonly Line[], width: number, columns: readonly Column[]): Cells | null {
  if (row.length < width) return null;
  const cells: Cells = [];
  for (const { piece } of row) {
    const open = cells.at(-1);
    const last = open?.at(-1)?.text ?? '';
    if (open && cells.length > 1 && (openEnd.test(last) || openStart.test(piece.text)))
      open.push(piece);
    else cells.push([piece]);
  }
  if (cells.length === width) return cells;
  // only the one column of words can have been broken elsewhere
  if (cells.length < width || columns.filter(({ type }) => type === 'words').length !== 1)
    return null;
  const fit = fitRow(cells.flat(), columns);
  const broken = (row.length - width) * 0.5;
  return fit.empty.length > 0 || fit.cost > broken ? null : fit.cells;
}

/** How many lines most rows have; of numbers as frequent, the one that the header has, or the least. */
function widthOf(rows: readonly (readonly Line[])[], names: number): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const often = Math.max(...counts.values());
  const widths = [...counts].flatMap(([width, times]) => (times === often ? [width] : []));
  return widths.includes(names) ? names : Math.min(...widths);
}

// 总投资|（万元）
const unit = /^[（(][^（）()]{1,8}[）)]$/u;

/** The names, one per column; where there are more lines than columns, those that make a known word were broken. */
function headerOf(names: readonly Line[], width: number): Cells | null {
  const header: Cells = names.map(({ piece }) => [piece]);
  while (header.length > width) {
    const at = header.findIndex((name, c) => {
      const next = header[c + 1];
      const joined = next && [...name, ...next].map(({ text }) => text).join('');
      return joined !== undefined && (isHeaderWord(joined) || unit.test(next?.[0]?.text ?? ''));
    });
    if (at === -1) return null;
    header.splice(at, 2, [...(header[at] as Piece[]), ...(header[at + 1] as Piece[])]);
  }
  return header.length === width ? header : null;
}

/** 合计 and the figures after it, each in the one column of its kind. */
function totalAt(
  items: readonly Item[],
  from: number,
  columns: readonly Column[],
): { cells: Cells; end: number } | null {
  const lines = linesFrom(items, from, columns.length);
  if (!total.test(lines[0]?.piece.text ?? '')) return null;
  const figures: Line[] = [];
  for (const line of lines.slice(1)) {
    if (tokenType(line.piece.text) !== 'value') break;
    figures.push(line);
  }
  const places = columns.flatMap(({ type }, c) => (type === 'value' ? [c] : []));
  if (figures.length === 0 || figures.length !== places.length) return null;
  const cells: Cells = columns.map((): Piece[] => []);
  cells[0] = [(lines[0] as Line).piece];
  places.forEach((column, k) => {
    cells[column] = [(figures[k] as Line).piece];
  });
  return { cells, end: (figures.at(-1) as Line).at + 1 };
}

/** A table without numbers: for each width that its first lines allow, whether the columns hold the same kind in each row. */
function unnumbered(items: readonly Item[], from: number): Reading | null {
  const sample = plainCells(items, from, mostColumns * 4);
  const width = widthIn(sample.map(({ piece }) => piece.text));
  if (width === null) return null;
  const kinds = kindsOfColumns(
    rowsOf(
      sample.slice(width).map(({ piece }) => piece.text),
      width,
    ),
  );
  const header = sample.slice(0, width);
  const gap = sample[1]?.piece.line.gap ?? 0;
  const rows: Line[][] = [];
  let end = endOf(header);
  for (;;) {
    const row = plainCells(items, end, width);
    const [first] = row;
    // after an empty line something new begins, unless all lines have empty lines between them
    if (!first || first.piece.line.gap > gap) break;
    if (row.length < width) return faulty('unfinished', endOf(row) - from);
    if (
      row.some(({ piece }, c) => kinds[c] && kinds[c] !== 'words' && isUnlike(piece.text, kinds[c]))
    )
      break;
    rows.push(row);
    end = endOf(row);
  }
  if (rows.length < 2) return null;
  const cells = (row: readonly Line[]): Cells => row.map(({ piece }) => [piece]);
  return readingOf([cells(header)], rows.map(cells), end - from);
}

function endOf(lines: readonly Line[]): number {
  return (lines.at(-1)?.at ?? 0) + 1;
}

/** Lines that can be cells where no number says so: short, and no sentences. */
function plainCells(items: readonly Item[], from: number, most: number): Line[] {
  const lines = linesFrom(items, from, most);
  const end = lines.findIndex(
    ({ piece: { text } }) => text.length > longestPlainCell || sentence.test(text),
  );
  return end === -1 ? lines : lines.slice(0, end);
}

/**
 * How many columns the lines have: the first ones are names, and the rest fall into rows whose columns are each of one
 * kind. Null where no number of columns is better than the others.
 */
function widthIn(texts: readonly string[]): number | null {
  const names = texts.findIndex((text) => !couldName(text));
  const known = texts.findIndex((text) => !namesColumn(text));
  const candidates: number[] = [];
  for (let width = 2; width <= mostColumns && width * 3 <= texts.length; width += 1) {
    const allKnown = known >= width;
    if (names !== -1 && names < width) break;
    // a name of a column under the header would be one of the header's own
    if (isHeaderWord(texts[width] ?? '')) continue;
    const rows = rowsOf(texts.slice(width), width).filter((row) => row.length === width);
    if (rows.length < (allKnown && width > 2 ? 2 : 3)) continue;
    const kinds = kindsOfColumns(rows);
    const typed = kinds.filter((kind) => kind !== null && kind !== 'words').length;
    const named = texts.slice(0, width).filter(namesColumn).length;
    const uniform = kinds.every((kind) => kind !== null);
    if (!uniform && !(allKnown && width > 2)) continue;
    const enough = allKnown
      ? typed > 0 || (width > 2 && hasFigures(rows))
      : typed > 0 && typed < width && named * 2 >= width;
    if (enough) candidates.push(width);
  }
  // twice the width of a table fits as well; anything else besides leaves it open
  const [least = 0] = candidates;
  return least > 0 && candidates.every((width) => width % least === 0) ? least : null;
}

/** Whether a column holds figures or dates for the most part: headings one under the other have none. */
function hasFigures(rows: readonly (readonly string[])[]): boolean {
  return (rows[0] ?? []).some((_, column) => {
    const figures = rows.filter((row) => tokenType(row[column] ?? '') === 'value');
    return figures.length * 2 > rows.length;
  });
}

function rowsOf<T>(cells: readonly T[], width: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < cells.length; i += width) rows.push(cells.slice(i, i + width));
  return rows;
}
