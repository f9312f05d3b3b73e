/** The files under `data/` that hold what connects the notices. */
import { z } from 'zod';
import { comparisonSchema, type Comparison } from '../tree/comparison.ts';
import type { Notice } from '../tree/notice.ts';
import { comparisonFields, comparisonLines } from '../tree/comparison-list.ts';
import { comparisonWorkbook } from './comparison-workbook.ts';
import { toCsv } from './csv.ts';

export interface RelatedData {
  comparison: Comparison;
}

/** Path under `data/` → content. */
export async function relatedFiles(
  { comparison }: RelatedData,
  notices: readonly Notice[],
  site?: string,
): Promise<Map<string, string | Uint8Array>> {
  const lines = comparisonLines(comparison);
  return new Map<string, string | Uint8Array>([
    ['comparison.json', `${JSON.stringify(comparison)}\n`],
    ['comparison.csv', toCsv(Object.keys(comparisonFields), lines)],
    ['comparison.xlsx', await comparisonWorkbook(comparison, notices, site)],
    ['schema/comparison.json', `${JSON.stringify(z.toJSONSchema(comparisonSchema), null, 2)}\n`],
  ]);
}
