/**
 * Tables whose cells are set apart by spaces: runs of them, or single ones where every row has as many words.
 *
 * No list of words is needed: lines with the same number of fields, under a line that could name them, are a table where
 * columns hold figures, units or the like under a name that is none, or where the names are names of columns.
 */
import { bodiesOn } from './bodies.ts';
import { textOf } from './draft.ts';
import type { Item } from './items.ts';
import type { Piece } from './lines.ts';
import { alignmentOf, columnsUnder, type Place } from './table-alignment.ts';
import { columnType, tokenType } from './table-columns.ts';
import { endsTable } from './table-end.ts';
import { fieldsOf, hasWideSpace, type Field } from './table-fields.ts';
import { couldName, headerRows, isHeaderRow, namesColumn, type Cells } from './table-header.ts';
import { placedByKind } from './table-placing.ts';
import {
  faulty,
  kindsOfColumns,
  readingOf,
  textItems,
  type Fault,
  type Reading,
} from './table-reading.ts';
import { continuesName, continuesRow, isUnitAlone } from './table-wrapped.ts';

interface Line {
  fields: Field[];
  at: number;
  item: Item;
}

const longestLine = 200;
/** Lines by which a table is known; only then is the rest of it read. */
const sample = 12;
const longestContinuation = 40;
/** So many names over nothing that is a row show that a table is meant. */
const leastNames = 3;
// 联系人：张某 · 电话：… : a fact with its name, not a cell
const fact = /^[^：:]{1,8}[：:]/u;
// 1. · （一） · 第三条 : the label of a clause, set apart from its words
const clauseLabel =
  /^(?:[（(]?[\d一二三四五六七八九十百]{1,4}[)）.．、]|第[\d一二三四五六七八九十百]{1,5}[章节条])/u;
const sentence = /[。；，！？]/u;

/** A table set with runs of spaces. */
export function spacedTableAt(items: readonly Item[], from: number): Reading | null {
  return tableAt(items, from, true);
}

/** A table set with single spaces: every row has as many words as the header. */
export function singleSpacedTableAt(items: readonly Item[], from: number): Reading | null {
  return tableAt(items, from, false);
}

function tableAt(items: readonly Item[], from: number, wide: boolean): Reading | null {
  const text = items[from]?.piece.text ?? '';
  if (text.length > longestLine || text.includes('\t')) return null;
  if (wide ? !hasWideSpace(text) : hasWideSpace(text) || !text.includes(' ')) return null;
  const first = lineAt(items[from], from, wide);
  if (!first?.fields.every(({ piece }) => couldName(piece.text))) return null;
  const start = linesFrom(items, from, wide, sample);
  const width = widthOf(start);
  const known = first.fields.filter(({ piece }) => namesColumn(piece.text)).length;
  const plausible = judged(start, width, known, wide);
  if (plausible === 'no') {
    if (wide && isGrid(start, width)) return namelessGrid(items, from);
    return known === first.fields.length ? underSingles(items, first, wide) : null;
  }
  const lines = linesFrom(items, from, wide, Infinity, width);
  const length = (lines.at(-1)?.at ?? from) + 1 - from;
  if (plausible !== 'yes') return faulty(plausible, length);
  return build(lines, width, from, wide);
}

/**
 * Whether lines under which no name stands are rows all the same: aligned, and of two columns each has an ending of its own
 * (张家村 老屋组 李甲 over 李家村 新屋组 王乙). Not names in columns, nor bodies that sign together.
 */
function isGrid(lines: readonly Line[], width: number): boolean {
  if (lines.length < 3 || width < 3) return false;
  if (lines.some(({ fields, item }) => fields.length !== width || sentence.test(item.piece.text)))
    return false;
  const rows = lines.map(textsOfFields);
  if (rows.flat().some((text) => text.length < 2 || bodiesOn(text) !== null)) return false;
  const endings = rows[0]?.flatMap((first, column) => {
    const ending = first.slice(-1);
    return rows.every((row) => row[column]?.endsWith(ending)) ? [ending] : [];
  });
  return new Set(endings).size > 1 && alignmentOf(lines.map(({ fields }) => fields)) !== null;
}

function namelessGrid(items: readonly Item[], from: number): Reading {
  const lines = linesFrom(items, from, true, Infinity);
  return faulty('nameless', (lines.at(-1)?.at ?? from) + 1 - from);
}

/**
 * Rows of as many fields as the header has names, with lines of one field over them: beginnings of first cells, or names of
 * groups of rows, and nothing tells which.
 */
function underSingles(items: readonly Item[], first: Line, wide: boolean): Reading | null {
  const width = first.fields.length;
  if (width < leastNames) return null;
  let rows = 0;
  let length = 0;
  for (const { item, at } of textItems(items, first.at + 1)) {
    const line = lineAt(item, at, wide);
    const single = line?.fields.length === 1 && item.piece.text.length <= longestContinuation;
    if (!line || sentence.test(item.piece.text) || endsTable(item.piece.text)) break;
    if (line.fields.length !== width && !single) break;
    if (single) continue;
    rows += 1;
    length = at + 1 - first.at;
  }
  return rows >= 2 ? faulty('ragged', length) : null;
}

function lineAt(item: Item | undefined, at: number, wide: boolean): Line | null {
  if (item?.role !== null) return null;
  const { text } = item.piece;
  if (text.length > longestLine || text.includes('\t')) return null;
  return { fields: fieldsOf(item.piece, wide), at, item };
}

/**
 * The lines of a table that begins at `from`, as far as they have fields or go on with a cell above. `width`: how many
 * fields its rows have, where that is known.
 */
function linesFrom(
  items: readonly Item[],
  from: number,
  wide: boolean,
  most: number,
  width: number | null = null,
): Line[] {
  const lines: Line[] = [];
  for (const { item, at } of textItems(items, from)) {
    if (lines.length >= most) break;
    const line = lineAt(item, at, wide);
    if (!line || (lines.length > 0 && endsTable(item.piece.text))) break;
    if (lines.length > 1 && startsAnother(line, lines)) break;
    if (line.fields.length < 2 && !isPart(line, lines, items, wide, width)) break;
    if (!wide && width !== null && line.fields.length !== width) break;
    lines.push(line);
  }
  return lines;
}

/** Another header after rows, or after an empty line where the rows have none between them: the next table. */
function startsAnother(line: Line, lines: readonly Line[]): boolean {
  const [first, second] = lines as [Line, Line];
  if (line.item.piece.line.gap > 0 && second.item.piece.line.gap === 0) return true;
  if (lines.length < 3 || line.fields.length < 2) return false;
  return isHeaderRow(cellsOf(line), 'each') && wordsOf(line) !== wordsOf(first);
}

/** Whether a line of one field is in the table: words that go on with a cell above them, or the name of a group of rows. */
function isPart(
  line: Line,
  lines: readonly Line[],
  items: readonly Item[],
  wide: boolean,
  width: number | null,
): boolean {
  const { text } = line.item.piece;
  if (!wide || text.length > longestContinuation) return false;
  if (lines.length < 2) return isUnitAlone(text);
  const margin = Math.min(...(lines[0]?.fields ?? []).map(({ start }) => start));
  const inset = (line.fields[0]?.start ?? 0) >= margin + 2;
  if (inset && !/[。！？]$/u.test(text)) return true;
  if (sentence.test(text) || width === null) return false;
  const next = textItems(items, line.at + 1).next().value;
  return next !== undefined && lineAt(next.item, next.at, wide)?.fields.length === width;
}

/** How many fields most rows have; of two numbers as frequent, the greater. */
function widthOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of lines) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let width = 0;
  for (const [count, times] of counts) {
    const best = counts.get(width) ?? 0;
    if (times > best || (times === best && count > width)) width = count;
  }
  return width;
}

/** Whether the first lines are those of a table: no, yes, or yes with columns that cannot be told. */
function judged(
  lines: readonly Line[],
  width: number,
  known: number,
  wide: boolean,
): 'no' | 'yes' | Fault {
  const [first] = lines;
  const under = lines.slice(headLines(lines, width));
  if (!first || under.length === 0) return 'no';
  if (under.length === 1) return isOnlyRow(first, under[0], known) ? 'yes' : 'no';
  const body = under.filter(({ fields }) => fields.length === width);
  const isFact = ({ fields }: Line): boolean =>
    fields.filter(({ piece }) => fact.test(piece.text)).length * 2 >= fields.length;
  // 1.城镇化率（%） 60.6 65 预期性: a name with its number, and figures beside it
  const isRow = ({ fields }: Line): boolean =>
    fields.length === width &&
    fields.slice(1).some(({ piece }) => tokenType(piece.text) === 'value');
  const labelled = under.filter(
    (line) => clauseLabel.test(line.item.piece.text) && !isRow(line),
  ).length;
  const sentences = under.filter((line) => sentence.test(line.item.piece.text)).length;
  const named = known >= 2 && known * 2 >= first.fields.length;
  if (under.some(isFact) || labelled * 2 > under.length) return 'no';
  if (!named && sentences * 4 > under.length) return 'no';
  const kinds = kindsOfColumns(body.map(textsOfFields));
  // a column of figures under a name that is none
  const typed = kinds.filter((kind, c) => {
    const name = first.fields[c]?.piece.text ?? '';
    return kind !== null && kind !== 'words' && (tokenType(name) === 'words' || namesColumn(name));
  }).length;
  if (width < 2 || (width === 2 && (known < 2 || (!wide && typed === 0)))) return 'no';
  // a row may lack its last cells: where it stands, or what is in it, tells its columns
  const places = wide ? placesOf(lines, width) : null;
  const short = under.filter(({ fields }) => fields.length > 1 && fields.length < width);
  const placed = short.filter((line) => {
    const columns = columnsOf(line, width, places && columnsUnder(line.fields, places), kinds);
    return wide && columns?.[0] === 0;
  });
  // names with their units under them are a header, whatever the names
  const units = lines[1]?.fields.every(({ piece }) => isUnitAlone(piece.text));
  const header = (named && known === first.fields.length) || units;
  // as many fields in every line, under names: two rows are enough
  const even = wide && named && width > 2 && body.length === under.length && sentences === 0;
  const rows = body.length + placed.length >= (header || even ? 2 : 3) && body.length > 0;
  const enough = wide ? named || typed > 0 : typed > 0 && (named || body.length >= 3);
  if (!enough) return 'no';
  if (rows && (body.length + placed.length) * 2 >= under.length) return 'yes';
  return named && first.fields.length >= 3 && wide ? 'ragged' : 'no';
}

/** Whether a single line is a row: it is numbered 1 under 序号, and every field stands under a known name. */
function isOnlyRow({ fields }: Line, row: Line | undefined, known: number): boolean {
  return (
    fields.length > 2 &&
    known === fields.length &&
    row?.fields.length === fields.length &&
    columnType(fields[0]?.piece.text ?? '') === 'index' &&
    row.fields[0]?.piece.text === '1'
  );
}

function build(lines: readonly Line[], width: number, from: number, wide: boolean): Reading | null {
  const [first] = lines;
  if (first === undefined) return null;
  const heads = headLines(lines, width);
  const repeated: number[] = [];
  const full = lines.slice(heads).filter(({ fields }) => fields.length === width);
  const places = wide ? placesOf(lines, width) : null;
  const kinds = kindsOfColumns(full.map(textsOfFields));
  const known = { kinds, ends: places?.map(({ end }) => end) ?? null };
  const texts = wordsOf(first);
  let fault: Fault | null = null;
  const rows: Cells[] = [];
  const body: Cells[] = [];
  let last: (Field | undefined)[] = [];
  let used = 0;
  for (const [i, line] of lines.entries()) {
    const under = places && columnsUnder(line.fields, places);
    if (i < heads) {
      const short = line.fields.length < width;
      if (line.fields.length > width || (short && heads === 1)) fault = 'header';
      const cells = short && under ? spread(line, under, width) : cellsOf(line);
      if (i === 0 || !joinNames(rows, cells)) rows.push(cells);
      continue;
    }
    if (wordsOf(line) === texts) {
      repeated.push(line.at - from);
      continue;
    }
    const columns = columnsOf(line, width, under, kinds);
    const above = body.at(-1);
    if (columns === null) {
      // a line after the last row that stands under no column is no part of the table
      if (i === lines.length - 1 && line.fields.length < 2) break;
      fault ??= 'ragged';
    } else if (
      above &&
      line.fields.length < width &&
      continuesRow(line.fields, columns, { last }, known)
    ) {
      columns.forEach((column, k) => {
        last[column] = line.fields[k];
        above[column]?.push((line.fields[k] as Field).piece);
      });
    } else {
      // its number stands beside a later line: what is above it is no row
      if (columns[0] !== 0 && !above) fault ??= 'ragged';
      last = Array.from({ length: width }, (_, column) => line.fields[columns.indexOf(column)]);
      body.push(spread(line, columns, width));
    }
    used = line.at + 1 - from;
  }
  if (fault !== null) return faulty(fault, used);
  if (body.length === 0) return null;
  const { header, body: rest } = headerRows([...rows, ...body]);
  if (header.length === 0) return readingOf(rows, body, used, { repeated });
  return readingOf(header, rest, used, { repeated });
}

/** Where the columns stand: by the rows that fill them; by the header too, where it is set as they are or they are too few. */
function placesOf(lines: readonly Line[], width: number): Place[] | null {
  const full = lines.slice(headLines(lines, width)).filter(({ fields }) => fields.length === width);
  const rows = full.map(({ fields }) => fields);
  const [first] = lines;
  const headed = first?.fields.length === width ? alignmentOf([first.fields, ...rows]) : null;
  return rows.length < 2 ? headed : alignmentOf(rows);
}

/** Joins the names of a header's second line to those over them, if each goes on with its own. */
function joinNames(rows: readonly Cells[], under: Cells): boolean {
  const [names] = rows;
  if (!names) return false;
  const goesOn = under.every(
    (cell, column) => cell.length === 0 || continuesName(textOf(names[column] ?? []), textOf(cell)),
  );
  if (goesOn) under.forEach((cell, column) => names[column]?.push(...cell));
  return goesOn;
}

/** How many of the first lines name the columns: one, or two where the first is short of cells and the second has no figures. */
function headLines(lines: readonly Line[], width: number): number {
  const [first, second, third] = lines;
  if (!first || !second || !third) return 1;
  const names = second.fields.every(({ piece }) => couldName(piece.text));
  const figures = third.fields.some(({ piece }) => !couldName(piece.text));
  return names && figures && second.fields.length < width ? 2 : 1;
}

/** The column of each field; null where it cannot be told. */
function columnsOf(
  line: Line,
  width: number,
  under: number[] | null,
  kinds: Parameters<typeof placedByKind>[1],
): number[] | null {
  const count = line.fields.length;
  if (count === width) return line.fields.map((_, column) => column);
  if (count > width) return null;
  if (under) return under;
  // the name of a group of rows
  if (count === 1 && line.item.piece.line.indent === 0) return [0];
  return placedByKind(textsOfFields(line), kinds);
}

function spread({ fields }: Line, columns: readonly number[], width: number): Cells {
  const cells: Cells = Array.from({ length: width }, (): Piece[] => []);
  columns.forEach((column, k) => cells[column]?.push((fields[k] as Field).piece));
  return cells;
}

function cellsOf({ fields }: Line): Cells {
  return fields.map(({ piece }) => [piece]);
}

function textsOfFields({ fields }: Line): string[] {
  return fields.map(({ piece }) => piece.text);
}

function wordsOf(line: Line): string {
  return textsOfFields(line).join('/');
}
