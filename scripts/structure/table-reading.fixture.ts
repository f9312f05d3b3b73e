/** Readings of tables as text. */
import { textOf } from './draft.ts';
import { itemsOf } from './pieces.fixture.ts';
import { textsOf, type Reader } from './table-reading.ts';

/** The table that a reader finds at the first line: header rows after =, then the others; its fault; null where none is. */
export function shownReading(read: Reader, text: string): string[] | string | null {
  const reading = read(itemsOf(text), 0);
  if (!reading) return null;
  if (reading.fault !== null) return reading.fault;
  const { header, rows } = reading.table;
  return [
    ...header.map((row) => `= ${textsOf(row).join('/')}`),
    ...rows.map((row) => row.map(textOf).join('/')),
  ];
}
