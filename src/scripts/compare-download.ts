/** Hands over what is on the screen as a file. The data comes from the published tables; the page holds only its choice. */
import {
  comparisonFields,
  comparisonLines,
  type ComparisonLine,
} from '../../scripts/tree/comparison-list.ts';
import { comparabilityOf } from '../../scripts/tree/comparability.ts';
import type { SourceNotice } from '../../scripts/tree/comparison-sheets.ts';
import type { Comparison } from '../../scripts/tree/comparison.ts';
import { csvOf } from '../compare/csv.ts';
import { save } from './save.ts';

export type Format = 'csv' | 'xlsx' | 'json';

export interface Selection {
  /** Ids, in the order on the screen. */
  metrics: readonly string[];
  /** Codes. */
  regions: readonly string[];
}

const fields = Object.keys(comparisonFields);
const names = Object.values(comparisonFields);

/** Addresses of what is published. */
export interface Sources {
  comparison: string;
  notices: string;
}

export async function download(
  sources: Sources,
  format: Format,
  selection: Selection,
): Promise<void> {
  const chosen = selected((await published(sources.comparison)) as Comparison, selection);
  save(await contentOf(chosen, format, sources), `comparison.${format}`);
}

async function published(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The rows and columns that are shown, in the order in which they are. */
export function selected(comparison: Comparison, { metrics, regions }: Selection): Comparison {
  const byId = new Map(comparison.rows.map((row) => [row.metric, row]));
  const only = <T>(values: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([code]) => regions.includes(code)));
  const columns = comparison.regions.filter(({ code }) => regions.includes(code));
  const rows = metrics.flatMap((metric) => {
    const row = byId.get(metric);
    if (row === undefined) return [];
    const { cells, related, distances } = row;
    const chosen = { cells: only(cells), related: only(related), distances: only(distances) };
    return [{ ...row, ...comparabilityOf(row, columns), ...chosen }];
  });
  const groups = comparison.groups.filter((name) => rows.some(({ group }) => group === name));
  return { regions: columns, groups, rows };
}

async function contentOf(comparison: Comparison, format: Format, sources: Sources): Promise<Blob> {
  if (format === 'json') {
    return new Blob([JSON.stringify(comparison, null, 2)], { type: 'application/json' });
  }
  const lines = comparisonLines(comparison).map(withAddress);
  if (format === 'csv') {
    const rows = lines.map((line) => fields.map((field) => line[field] ?? null));
    return new Blob([csvOf([names, ...rows])], { type: 'text/csv;charset=utf-8' });
  }
  // Nobody who does not ask for a spreadsheet loads what writes one.
  const [{ default: writeExcelFile }, { comparisonSheets }, notices] = await Promise.all([
    import('write-excel-file/universal'),
    import('../../scripts/tree/comparison-sheets.ts'),
    published(sources.notices),
  ]);
  const [sheets, options] = comparisonSheets<Blob>(
    comparison,
    notices as SourceNotice[],
    location.href,
  );
  return writeExcelFile(sheets, options).toBlob();
}

/** In a file a link has to say which site it is on. */
function withAddress(line: ComparisonLine): ComparisonLine {
  return line.url === null ? line : { ...line, url: new URL(line.url, location.href).href };
}
