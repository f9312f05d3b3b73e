/**
 * Tables that arrive as lines: tab-separated, separated by spaces, one cell per line, or glued together.
 * A table that cannot be rebuilt stays as text, with a message.
 */
import { append } from '../tree/append.ts';
import { namesTable } from './caption.ts';
import type { Item } from './items.ts';
import { isItem, type Block, type PartDraft, type TableDraft } from './draft.ts';
import { slicePiece, type Piece } from './lines.ts';
import type { Report } from './nest.ts';
import { delimitedTableAt } from './table-delimited.ts';
import { endsTable } from './table-end.ts';
import {
  dividedHeader,
  fitRow,
  isHeaderWord,
  tokenType,
  type Column,
  type Fit,
} from './table-columns.ts';
import {
  fillRow,
  headerOf,
  splitAt,
  tokensOf,
  type HeaderDraft,
  type RowLines,
} from './table-rows.ts';

interface Found {
  table: TableDraft;
  /** Items that it takes, from where it was found. */
  length: number;
}

const longestHeader = 5;
const mostColumns = 16;
const longestRow = 14;

export function divideTables(blocks: readonly (Item | PartDraft)[], report: Report): Block[] {
  const divided: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as Item | PartDraft;
    if (!isItem(block) || block.role !== null || !couldBegin(block.piece.text)) {
      divided.push(block);
      continue;
    }
    const items = itemsFrom(blocks, i);
    const found = delimitedTableAt(items) ?? numberedTableAt(items, report) ?? plainTableAt(items);
    if (!found) {
      divided.push(block);
      continue;
    }
    divided.push(found.table);
    // page numbers that stood between the rows follow the table
    append(
      divided,
      items.slice(0, found.length).filter((item) => item.role !== null),
    );
    i += found.length - 1;
  }
  return divided;
}

/** The items from a place on, as far as a table could reach. */
function itemsFrom(blocks: readonly (Item | PartDraft)[], from: number): Item[] {
  const items: Item[] = [];
  for (let i = from; i < blocks.length && items.length < 600; i += 1) {
    const block = blocks[i];
    if (!block || !isItem(block)) break;
    items.push(block);
  }
  return items;
}

/** A cheap look before the dear one: a table begins with short words or with a separator. */
function couldBegin(text: string): boolean {
  return (
    text.includes('\t') || (text.length <= 80 && !/[。；]/u.test(text) && headerTokens(text) >= 1)
  );
}

function headerTokens(text: string): number {
  const tokens = text.split(/\s+/u);
  let count = tokens.filter(isHeaderWord).length;
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    if (tokens[i]?.length === 1 && isHeaderWord(`${tokens[i]}${tokens[i + 1]}`)) count += 1;
  }
  return count + (dividedHeader(text) ? 3 : 0);
}

/**
 * The header at the head of the items: its columns, and how many items it takes. `numbered`: the first row shows where the
 * header ends, so that its lines may hold parts of words; otherwise every line of it must be header words for the most part.
 */
function headerAt(
  items: readonly Item[],
  numbered: boolean,
): { header: HeaderDraft; length: number } | null {
  if (namesTable(items[0]?.piece.text ?? '')) return null;
  const lines: Piece[][] = [];
  let words = 0;
  let i = 0;
  for (; i < items.length && i < longestHeader + 8; i += 1) {
    const item = items[i];
    if (item?.role !== null || (i >= longestHeader && headerTokens(item.piece.text) === 0)) break;
    const { text } = item.piece;
    if (text.length > 80 || /[。；]/u.test(text) || beginsRow(text, 1)) break;
    const places = dividedHeader(text);
    const tokens = places
      ? places.flatMap(([from, to]) => slicePiece(item.piece, from, to) ?? [])
      : splitAt(item.piece, /\s+/gu);
    const own = headerTokens(text);
    if (i === 0 && own < tokens.length * 0.5) return null;
    if (!numbered && own < tokens.length * 0.5) break;
    words += own;
    if (words > mostColumns) return null;
    lines.push(tokens);
  }
  if (words < 2 || lines.length === 0) return null;
  const header = headerOf(lines);
  return header && { header, length: i };
}

/** Whether a line begins with a row's number: “1 社会工作…”, “1” alone, “1社会…”; not 1. or 1.7‰ or 1、. */
function beginsRow(text: string, number: number): boolean {
  const digits = String(number);
  if (!text.startsWith(digits)) return false;
  const after = text.slice(digits.length);
  return after === '' || /^\s+\S/u.test(after) || /^[\p{Script=Han}“（]/u.test(after);
}

/** A table whose rows are numbered from 1. */
function numberedTableAt(items: readonly Item[], report: Report): Found | null {
  const head = headerAt(items, true);
  if (!head || head.header.columns[0]?.type !== 'index') return null;
  const { columns, rows: header } = head.header;
  const numbers = rowNumbers(items, head.length);
  if (numbers.length < 2) return null;
  const { rows, end } = spread(items, head.length, numbers, head.header);
  const fits = rows.map((row) => fillRow(row, columns));
  const cost = fits.reduce((sum, fit) => sum + fit.cost, 0) / fits.length;
  if (cost > Math.max(3, columns.length * 0.8)) {
    report(
      'table',
      '此处像是表格，但各列无法还原，已按文字保留；请对照原件，必要时在原文件中用制表符分列',
      items[0]?.piece,
    );
    return null;
  }
  return { table: { type: 'table', header, rows: fits.map((fit) => fit.cells) }, length: end };
}

/** Where the numbered lines 1, 2, 3 … stand. */
function rowNumbers(items: readonly Item[], from: number): number[] {
  const numbers: number[] = [];
  let at = from;
  for (let i = from; i < items.length && i - at <= longestRow; i += 1) {
    const item = items[i];
    if (item?.role !== null) continue;
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
  header: HeaderDraft,
): { rows: RowLines[]; end: number } {
  const { columns } = header;
  const tokens = (i: number, row: number | null): Piece[] => {
    const item = items[i];
    return item?.role !== null ? [] : tokensOf(item.piece, row);
  };
  const between = (start: number, end: number): Piece[][] =>
    Array.from({ length: Math.max(end - start, 0) }, (_, k) => tokens(start + k, null)).filter(
      (line) => line.length > 0,
    );
  const rows: RowLines[] = numbers.map((at, k) => ({
    anchor: tokens(at, k + 1),
    above: [],
    below: [],
  }));
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
  const last = rows.at(-1);
  let end = (numbers.at(-1) ?? from) + 1;
  while (last && end < items.length) {
    const item = items[end];
    if (item?.role !== null || item.piece.text.length > 40 || endsTable(item.piece.text)) break;
    const wanted = centred
      ? last.below.length < last.above.length
      : fillRow(last, columns).empty.length > 0 && last.below.length < longestRow;
    if (!wanted) break;
    last.below.push(tokens(end, null));
    end += 1;
  }
  return { rows, end };
}

/** 万标准箱 · 件/万人: where each line is a cell, a word in the column of units is one, known or not. */
function withUnits(columns: readonly Column[], tokens: readonly Piece[]): readonly Column[] {
  if (tokens.length !== columns.length) return columns;
  return columns.map((column, at) => {
    const unit = tokens[at]?.text ?? '';
    const strange = column.type === 'unit' && unit.length <= 6 && tokenType(unit) === 'words';
    return strange ? { ...column, type: 'words' } : column;
  });
}

/** 领域 over several rows stands in the first of them alone; the rows below lack that one cell. */
function fitUnderGroup(tokens: Piece[], columns: readonly Column[], above: number): Fit {
  const [group, name] = columns;
  const grouped = above > 0 && group?.type === 'words' && name?.type === 'words';
  if (!grouped || tokens.length !== columns.length - 1) return fitRow(tokens, columns);
  const fit = fitRow(tokens, columns.slice(1));
  return fit.empty.length > 0 ? fit : { ...fit, cells: [[], ...fit.cells] };
}

/** A table whose rows have no number: every line, or every run of lines, fills all columns. */
function plainTableAt(items: readonly Item[]): Found | null {
  const head = headerAt(items, false);
  if (!head || head.header.columns.length < 3) return null;
  const { columns, rows: header } = head.header;
  const rows: Fit[] = [];
  let i = head.length;
  const single = items.slice(0, head.length).every((item) => !/\s/u.test(item.piece.text));
  while (i < items.length) {
    const take = single ? columns.length : 1;
    const group = items.slice(i, i + take);
    if (
      group.length < take ||
      group.some((item) => item.role !== null || endsTable(item.piece.text))
    )
      break;
    // sentences under three short lines are no cells
    if (single && group.some(({ piece }) => piece.text.length > 30 || /[。；，]/u.test(piece.text)))
      break;
    const tokens = group.flatMap((item) => (single ? [item.piece] : splitAt(item.piece, /\s+/gu)));
    const wide = group.flatMap((item) =>
      single ? [item.piece] : splitAt(item.piece, /\s{2,}|\t/gu),
    );
    const exact = wide.length === columns.length;
    // runs of spaces leave no doubt which cell is which; single spaces and line breaks do
    const fit =
      exact && !single
        ? { cells: wide.map((cell) => [cell]), cost: 0, empty: [] }
        : fitUnderGroup(
            exact ? wide : tokens,
            single ? withUnits(columns, wide) : columns,
            rows.length,
          );
    if (fit.empty.length > 0 || fit.cost > 1.5) break;
    rows.push(fit);
    i += take;
  }
  if (rows.length < 2) return null;
  return { table: { type: 'table', header, rows: rows.map((fit) => fit.cells) }, length: i };
}
