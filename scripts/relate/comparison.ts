/** Regions side by side: one row for each metric of the vocabulary, filled from the records and clauses of the notices. */
import { comparabilityOf } from '../tree/comparability.ts';
import type { Comparison, ComparisonRow, Statement } from '../tree/comparison.ts';
import type { Notice, Region } from '../tree/notice.ts';
import { distanceOf } from './distance.ts';
import { statementsOf, type MetricStatement, type Permalink } from './statements.ts';
import { Sayings } from './sayings.ts';
import type { ComparisonVocabulary } from './vocabulary.ts';

/** A report on a policy states nothing of its own: what it says is the policy's. */
const secondHand: ReadonlySet<string> = new Set(['新闻报道']);

/**
 * Every metric is a row, in the order of the vocabulary, whether or not a notice speaks of it; every region of which a
 * notice states anything is a column. Linear in the number of notices.
 */
export function compare(
  notices: readonly Notice[],
  vocabulary: ComparisonVocabulary,
  permalink: Permalink,
): Comparison {
  const sayings = new Sayings(vocabulary.metrics);
  const background = vocabulary.background ?? [];
  const regions = new Map<string, Region>();
  const found = new Map<string, MetricStatement[]>();
  for (const notice of notices) {
    if (notice.region === null || secondHand.has(notice.kind)) continue;
    const { code } = notice.region;
    for (const one of statementsOf(notice, vocabulary, { sayings, background, permalink })) {
      const key = keyOf(one.metric, code, one.use);
      const others = found.get(key);
      if (others === undefined) found.set(key, [one]);
      else others.push(one);
      if (one.use === 'cell') regions.set(code, notice.region);
    }
  }
  const columns = [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const statementsIn = (metric: string, code: string, use: MetricStatement['use']): Statement[] =>
    (found.get(keyOf(metric, code, use)) ?? []).map(({ statement }) => statement);

  const rows = vocabulary.metrics.map((metric): ComparisonRow => {
    const { id, name, group, baseline, kind } = metric;
    const row: ComparisonRow = {
      metric: id,
      name,
      group,
      kind: kind === 'policy' || kind === 'period' ? kind : 'figure',
      comparable: 'no',
      note: null,
      cells: {},
      related: {},
      distances: {},
    };
    for (const { code } of columns) {
      const stated = statementsIn(id, code, 'cell');
      row.cells[code] = stated.length > 0 ? stated : null;
      const near = statementsIn(id, code, 'related');
      if (stated.length === 0 && near.length > 0) row.related[code] = near;
      const before = baseline === undefined ? [] : statementsIn(baseline, code, 'cell');
      const distance = distanceOf([...before, ...stated]);
      if (distance !== null) row.distances[code] = distance;
    }
    return { ...row, ...comparabilityOf(row, columns) };
  });
  return { regions: columns, groups: [...vocabulary.groups], rows };
}

function keyOf(metric: string, region: string, use: string): string {
  return `${metric} ${region} ${use}`;
}
