/** The files under `data/` that hold what connects the notices. */
import { z } from 'zod';
import { comparisonSchema, type Comparison } from '../tree/comparison.ts';
import type { Notice } from '../tree/notice.ts';
import { comparisonFields, comparisonLines, type ComparisonLine } from '../tree/comparison-list.ts';
import { comparisonWorkbook } from './comparison-workbook.ts';
import { linesToCsv } from './csv.ts';

export interface RelatedData {
  comparison: Comparison;
}

/**
 * Path under `data/` → content.
 *
 * @param site address of the site. With it links of the CSV and the workbook are whole, so that they lead somewhere from
 * wherever the file is opened; without it they begin at the root of the site.
 */
export async function relatedFiles(
  { comparison }: RelatedData,
  notices: readonly Notice[],
  site?: string,
): Promise<Map<string, string | Uint8Array>> {
  const lines = comparisonLines(comparison);
  return new Map<string, string | Uint8Array>([
    ['comparison.json', `${JSON.stringify(comparison)}\n`],
    ['comparison.csv', linesToCsv(Object.keys(comparisonFields), withAddresses(lines, site))],
    ['comparison.xlsx', await comparisonWorkbook(comparison, notices, site)],
    ['schema/comparison.json', `${JSON.stringify(z.toJSONSchema(comparisonSchema), null, 2)}\n`],
  ]);
}

function withAddresses(lines: readonly ComparisonLine[], site?: string): ComparisonLine[] {
  return lines.map((line) =>
    line.url === null || site === undefined ? line : { ...line, url: new URL(line.url, site).href },
  );
}
