/** How far it is from what is to what shall be. */
import type { Distance, Statement } from '../tree/comparison.ts';
import { plainUnit } from '../tree/plain-unit.ts';

/**
 * Between the latest baseline and the latest target that count the same thing; null where the text has no such two. It
 * is worked out, so it stands beside the statements, never among them.
 */
export function distanceOf(statements: readonly Statement[]): Distance | null {
  const targets = statements.filter(({ kind }) => kind === 'target').toSorted(byDate);
  const baselines = statements.filter(({ kind }) => kind === 'baseline').toSorted(byDate);
  // where several facts are told, the words do not say which of them the target goes on from
  const units = baselines.map(({ unit }) => unit);
  for (const target of targets) {
    for (const baseline of baselines) {
      if (units.filter((unit) => unit === baseline.unit).length > 1) continue;
      const distance = between(baseline, target);
      if (distance !== null) return distance;
    }
  }
  return null;
}

function between(baseline: Statement, target: Statement): Distance | null {
  const { value: from } = baseline;
  const { value: to, unit } = target;
  if (typeof from !== 'number' || typeof to !== 'number' || unit === null) return null;
  if (plainUnit(baseline.unit ?? '') !== plainUnit(unit)) return null;
  if (target.comparator === 'double' || !sameWhole(baseline.denominator, target.denominator))
    return null;
  const difference = Number((to - from).toPrecision(12));
  return {
    ...{ from, asOf: baseline.due, to, due: target.due, difference, unit },
    ...{ fromComparator: baseline.comparator, toComparator: target.comparator },
    ...{ fromText: baseline.valueText, fromUrl: baseline.url, toUrl: target.url },
  };
}

/** Shares of different wholes are no distance apart. */
function sameWhole(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** The latest first; what has no date last. */
function byDate(a: Statement, b: Statement): number {
  return endOf(b).localeCompare(endOf(a));
}

function endOf({ due }: Statement): string {
  return due?.split('/').at(-1) ?? '';
}
