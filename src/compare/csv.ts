/** A table as a spreadsheet opens it: RFC 4180, a byte-order mark, and no cell that is run as a formula. */

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
