/** Whether a line of a table set with spaces goes on with the cells above it, and whether one under the header with its names. */
import { tokenType, type ColumnType } from './table-columns.ts';
import type { Field } from './table-fields.ts';
import { namesColumn } from './table-header.ts';

// 市园林局、|市住建局 · 护理（含|居家） · 建设|和管护: what is not finished, and what nothing begins with
const openEnd = /[、，,；(（和与及或]$|[（(][^）)]{0,40}$/u;
const openStart = /^[、，。；,）)》”]/u;
const total = /^(?:合|总|小|共)\s?计$/u;
/** A cell is full if the widest of its column is no wider than this, in half ems: one character more. */
const play = 2;

export interface Row {
  /** The last field of each column's cell. */
  last: readonly (Field | undefined)[];
}

/** What is known of a table's columns: their kinds, and where the widest cell of each ends, if they are aligned. */
export interface Columns {
  kinds: readonly (ColumnType | null)[];
  ends: readonly number[] | null;
}

/**
 * Whether fields that stand in `columns` go on with the cells of the row above. A line with a figure is a row, unless it has no
 * first cell and the row above lacks the figure. One without
 * a first cell goes on, unless it has all the others: then the first cell holds for it too. One with a first cell goes on
 * where the cells above are not finished, or are full and the columns that hold figures are empty.
 */
export function continuesRow(
  fields: readonly Field[],
  columns: readonly number[],
  above: Row,
  { kinds, ends }: Columns,
): boolean {
  if (total.test(fields[0]?.piece.text ?? '')) return false;
  const isWords = (column: number, k: number): boolean =>
    kinds[column] === 'words' || tokenType(fields[k]?.piece.text ?? '') === 'words';
  // a figure goes on with nothing; where no first cell stands before it, it may fill a cell that the line above left empty
  const fits = (column: number, k: number): boolean =>
    isWords(column, k) || (columns[0] !== 0 && !above.last[column]);
  if (!columns.every(fits)) return false;
  const pairs = columns.map((column, k) => [above.last[column], fields[k]] as const);
  const unfinished = pairs.some(
    ([cell, next]) =>
      openEnd.test(cell?.piece.text ?? '') || openStart.test(next?.piece.text ?? ''),
  );
  if (columns[0] !== 0) {
    const grouped = kinds[0] === 'words' && kinds.length > 2 && columns.length === kinds.length - 1;
    return !grouped || unfinished;
  }
  if (!pairs.every(([cell]) => cell)) return false;
  if (unfinished) return true;
  if (columns.length < 2 || ends === null) return false;
  const full = pairs.every(([cell], k) => (cell?.end ?? 0) + play > (ends[columns[k] ?? 0] ?? 0));
  const missing = kinds.filter((_, column) => !columns.includes(column));
  return full && missing.length > 0 && missing.every((kind) => kind !== null && kind !== 'words');
}

// （米） · （元/船）: a unit under the name it belongs to
const unitAlone = /^[（(［[][^（）()［］[\]]{1,10}[）)］\]]$/u;

/** Whether names go on in the line under them: 船长 over （米）, 补助 over 标准. */
export function continuesName(name: string, under: string): boolean {
  return unitAlone.test(under) || (namesColumn(name + under) && !namesColumn(name));
}

export function isUnitAlone(text: string): boolean {
  return unitAlone.test(text);
}
