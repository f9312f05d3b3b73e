/** Records as a table that a spreadsheet opens as it is. */
import { stringify } from 'csv-stringify/sync';
import type { PublishedRecord } from './published.ts';

/** How a field that holds an object or a pair becomes columns: their names, and where their values come from. */
const expansions: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  region: { regionCode: 'code', regionName: 'name', regionLevel: 'level' },
  lines: { firstLine: 0, lastLine: 1 },
  due: { dueText: 'text', dueDate: 'date', dueInferred: 'inferred' },
  asOf: { asOfText: 'text', asOfDate: 'date', asOfInferred: 'inferred' },
};

/**
 * CSV by RFC 4180 with a byte-order mark, by which Excel knows UTF-8. A cell that a spreadsheet would run as a formula
 * begins with `'`; lists are joined by `; `; null is an empty cell.
 *
 * @param fields the fields of every record, in order
 */
export function toCsv(fields: readonly string[], records: readonly PublishedRecord[]): string {
  const columns = fields.flatMap((field) => Object.keys(expansions[field] ?? { [field]: '' }));
  return csv(
    columns,
    records.map((record) => fields.flatMap((field) => cells(field, record[field]))),
  );
}

/** The same of lines that hold nothing but text and figures. */
export function linesToCsv(
  fields: readonly string[],
  lines: readonly Readonly<Record<string, Cell>>[],
): string {
  return csv(
    fields,
    lines.map((line) => fields.map((field) => line[field] ?? null)),
  );
}

function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function cells(field: string, value: unknown): Cell[] {
  const expansion = expansions[field];
  if (!expansion) return [cell(value)];
  const parts = (value ?? {}) as Record<string | number, unknown>;
  return Object.values(expansion).map((part) => cell(parts[part]));
}

type Cell = string | number | null;

function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.join('; ') : JSON.stringify(value);
}
