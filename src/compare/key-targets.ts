/** The targets to show first: those that most regions set and that can be compared, with their drawings. */
import type { Comparison, ComparisonRow } from '../../scripts/tree/comparison.ts';
import { chartOf, type Chart } from './chart.ts';

export interface KeyTarget {
  metric: string;
  name: string;
  chart: Chart;
  /** Regions that set this target and are not in the drawing. */
  further: number;
}

const most = 4;
/** More lines would make a drawing longer than a screen. */
const mostRegions = 8;

/** At most four, of different groups before two of one; none where no two regions can be compared. */
export function keyTargets({ rows, regions }: Comparison): KeyTarget[] {
  const candidates = rows.flatMap((row, order) => {
    if (row.comparable === 'no') return [];
    const aiming = regions.filter(({ code }) => aims(row, code));
    const chart = aiming.length < 2 ? null : chartOf(row, aiming.slice(0, mostRegions));
    const drawn = chart?.lines.filter(({ target }) => target !== null).length ?? 0;
    if (chart === null || drawn < 2) return [];
    return [{ row, chart, order, drawn, further: Math.max(aiming.length - mostRegions, 0) }];
  });
  const ranked = candidates.sort((a, b) => b.drawn - a.drawn || a.order - b.order);
  const seen = new Set<string>();
  const rank = new Map<string, number>();
  for (const { row } of ranked) {
    rank.set(row.metric, seen.has(row.group) ? 1 : 0);
    seen.add(row.group);
  }
  return ranked
    .toSorted((a, b) => (rank.get(a.row.metric) ?? 0) - (rank.get(b.row.metric) ?? 0))
    .slice(0, most)
    .map(({ row, chart, further }) => ({ metric: row.metric, name: row.name, chart, further }));
}

function aims({ cells }: ComparisonRow, code: string): boolean {
  return (cells[code] ?? []).some(
    ({ kind, value }) => kind === 'target' && typeof value === 'number',
  );
}
