/** What a reader of tables hands to the rule that chooses among readings, and what makes a reading sound. */
import { continuesTable, isUnitLine } from './caption.ts';
import { textOf, type TableDraft } from './draft.ts';
import type { Item } from './items.ts';
import type { Piece } from './lines.ts';
import { columnType, tokenType, type ColumnType, type TokenType } from './table-columns.ts';
import type { Cells } from './table-header.ts';

/** Why the columns of what looks like a table are in doubt. */
export type Fault = 'ragged' | 'glued' | 'unfinished' | 'mixed' | 'header' | 'nameless';

export interface Reading {
  table: TableDraft;
  /** Items that it takes, from where it was found. */
  length: number;
  /** Those of them that print the header again at the head of a page, counted from where it was found. */
  repeated: readonly number[];
  /** Signs by which cells are drawn apart, of lines that have no role: they are in no cell. */
  marks?: readonly Piece[];
  /** Null where every cell has its column. */
  fault: Fault | null;
  /** Where a row has more cells than the header has names, though tabs leave no doubt what its cells are. */
  uneven?: Piece;
}

/** Reads a table that begins with the item at `from`; null where none does. A null must be cheap: it is asked of every line. */
export type Reader = (items: readonly Item[], from: number) => Reading | null;

/** What a page has between the rows of a table, 续表 and its unit among it: it neither ends the table nor is in it. */
export function isBetweenRows(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.role !== null) return item.role === 'page number' || item.role === 'running head';
  const { text } = item.piece;
  if (continuesTable(text)) return true;
  return isUnitLine(text) && continuesTable(items[at - 1]?.piece.text ?? '');
}

/** The items from a place on that are text of the notice, up to the first that is an element of its own. */
export function* textItems(
  items: readonly Item[],
  from: number,
): Generator<{ item: Item; at: number }, undefined> {
  for (let at = from; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (isBetweenRows(items, at)) continue;
    if (item.role !== null) return undefined;
    yield { item, at };
  }
  return undefined;
}

export function textsOf(row: Cells): string[] {
  return row.map(textOf);
}

/** The reading of header and rows; rows that lack cells at their end are filled up. */
export function readingOf(
  header: readonly Cells[],
  rows: readonly Cells[],
  length: number,
  more: Partial<Pick<Reading, 'repeated' | 'marks' | 'uneven'>> = {},
): Reading {
  const width = Math.max(widest(header), widest(rows));
  const padded = (row: Cells): Cells => [
    ...row,
    ...Array.from({ length: width - row.length }, (): Cells[number] => []),
  ];
  return {
    table: { type: 'table', header: header.map(padded), rows: rows.map(padded) },
    length,
    repeated: [],
    fault: null,
    ...more,
  };
}

/** A stretch of `length` items that is a table to the eye and cannot be rebuilt. */
export function faulty(fault: Fault, length: number): Reading {
  return { table: { type: 'table', header: [], rows: [] }, length, repeated: [], fault };
}

function widest(rows: readonly { length: number }[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

const kindOfToken: Readonly<Record<TokenType, ColumnType | null>> = {
  blank: null,
  unit: 'unit',
  value: 'value',
  nature: 'nature',
  words: 'words',
};
/** A column is of one kind where at least this share of its cells is. */
const most = 0.75;

/** What a column's cells show; null where they show nothing in common. An order 1, 2, 3 … is an index. */
export function kindOfColumn(texts: readonly string[]): ColumnType | null {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return null;
  const counts = new Map<ColumnType, number>();
  for (const text of filled) {
    const kind = kindOfToken[tokenType(text)];
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) if (count >= filled.length * most) return kind;
  return null;
}

/** The kinds of all columns, of rows as texts. */
export function kindsOfColumns(rows: readonly (readonly string[])[]): (ColumnType | null)[] {
  const width = widest(rows);
  return Array.from({ length: width }, (_, column) =>
    kindOfColumn(rows.map((row) => row[column] ?? '')),
  );
}

/** How many of a table's cells are unlike the others of their column, or lack: 0 for none, 1 for all. */
export function strainOf({ rows }: TableDraft): number {
  const texts = rows.map(textsOf);
  const kinds = kindsOfColumns(texts);
  let unlike = 0;
  let cells = 0;
  for (const row of texts) {
    row.forEach((text, column) => {
      cells += 1;
      if (text === '') unlike += 1;
      else if (kinds[column] && isUnlike(text, kinds[column])) unlike += 1;
    });
  }
  return cells === 0 ? 1 : unlike / cells;
}

export function isUnlike(text: string, kind: ColumnType): boolean {
  const own = kindOfToken[tokenType(text)];
  return own !== null && own !== kind;
}

/** Whether what the columns hold contradicts what they are called: figures under 属性, 约束性 under 2025年. */
export function contradictsNames({ header, rows }: TableDraft): boolean {
  const names = (header.at(-1) ?? []).map(textOf);
  const kinds = kindsOfColumns(rows.map(textsOf));
  return kinds.some((kind, column) => {
    const named = columnType(names[column] ?? '');
    if (kind === null || named === kind) return false;
    return kind === 'nature' || (named === 'nature' && kind === 'value');
  });
}
