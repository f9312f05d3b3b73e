/** Whether the regions that a reader chose can be compared: what stands between others need not stand between them. */
import { comparabilityNames } from '../../scripts/tree/comparison-list.ts';
import { comparabilityOf } from '../../scripts/tree/comparability.ts';
import type { Comparison, ComparisonRow } from '../../scripts/tree/comparison.ts';

export interface Comparability extends Pick<ComparisonRow, 'comparable' | 'note'> {
  /** 可比 · 部分可比 · 不可比 */
  name: string;
}

/** By metric. */
export function comparabilities(
  { rows, regions }: Comparison,
  codes: readonly string[],
): Map<string, Comparability> {
  const chosen = regions.filter(({ code }) => codes.includes(code));
  return new Map(
    rows.map((row) => {
      const own = comparabilityOf(row, chosen);
      return [row.metric, { ...own, name: comparabilityNames[own.comparable] }];
    }),
  );
}
