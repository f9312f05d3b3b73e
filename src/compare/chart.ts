/** The chart of a metric: a line for each region, from what is to what shall be. Drawn when the site is built. */
import type { Comparison, ComparisonRow, Statement } from '../../scripts/tree/comparison.ts';
import { plainCount } from './plain-count.ts';

export interface Point {
  x: number;
  label: string;
  url: string;
}
export interface ChartLine {
  region: string;
  y: number;
  baseline: Point | null;
  target: Point | null;
}
export interface Chart {
  width: number;
  height: number;
  /** Where the scale begins. */
  left: number;
  unit: string;
  lines: ChartLine[];
  ticks: { x: number; value: number }[];
}

const width = 560;
/** A name's sign at the size that a phone shows, and what stands between name and scale. */
const signWidth = 17;
const afterName = 16;
const right = 120;
const lineHeight = 44;
const top = 16;
const bottom = 34;

/**
 * Null where there are no two numbers that can be compared: of two regions, or of one region before and after.
 */
export function chartOf(
  { comparable, cells, distances }: ComparisonRow,
  regions: Comparison['regions'],
): Chart | null {
  const unit = commonUnit(Object.values(cells).flatMap((cell) => cell ?? []));
  if (unit === null) return null;
  const counted = regions.map(({ code, name }) => ({
    code,
    name,
    own: (cells[code] ?? []).filter(
      (one) => plainCount(one.unit) === unit && one.comparator !== 'double',
    ),
  }));
  const aim = commonAim(counted.map(({ own }) => own));
  const lines = counted.flatMap(({ code, name, own }) => {
    const target = latest(own.filter(({ kind }) => kind === aim));
    const baseline = latest(own.filter(({ kind }) => kind === 'baseline'));
    return target === null && baseline === null ? [] : [{ name, code, target, baseline }];
  });
  const told = lines.length >= 2 ? comparable !== 'no' : lines.some(({ code }) => distances[code]);
  if (!told) return null;
  const most = Math.max(
    ...lines.flatMap(({ target, baseline }) => [numberOf(target) ?? 0, numberOf(baseline) ?? 0]),
    ...Object.values(distances).map(({ from }) => from),
  );
  if (most <= 0) return null;
  const left = Math.max(...lines.map(({ name }) => name.length)) * signWidth + afterName;
  const step = roundStep(most / 4);
  const end = Math.ceil(most / step) * step;
  const x = (value: number): number =>
    Math.round((left + (value / end) * (width - left - right)) * 10) / 10;
  const point = (one: Statement | null): Point | null => {
    const value = numberOf(one);
    if (one === null || value === null) return null;
    return { x: x(value), label: one.valueText, url: one.url };
  };
  /** Where the facts are a row of their own, the distance knows where the region starts from. */
  const before = (code: string): Point | null => {
    const { [code]: distance } = distances;
    if (distance === undefined) return null;
    return { x: x(distance.from), label: distance.fromText, url: distance.fromUrl };
  };
  return {
    width,
    height: top + lines.length * lineHeight + bottom,
    left,
    unit,
    lines: lines.map(({ name, code, target, baseline }, index) => {
      const y = top + (index + 0.5) * lineHeight;
      return { region: name, y, baseline: point(baseline) ?? before(code), target: point(target) };
    }),
    ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => {
      const value = Number((index * step).toPrecision(12));
      return { x: x(value), value };
    }),
  };
}

/** What most regions set: a total that is to be reached, or a norm that holds for each. One scale does not tell both. */
function commonAim(regions: readonly (readonly Statement[])[]): 'target' | 'norm' {
  const setting = (aim: Statement['kind']): number =>
    regions.filter((own) => own.some(({ kind }) => kind === aim)).length;
  return setting('norm') > setting('target') ? 'norm' : 'target';
}

/** The unit of most statements with a figure. */
function commonUnit(statements: readonly Statement[]): string | null {
  const counts = new Map<string, number>();
  for (const { unit, value } of statements) {
    const plain = plainCount(unit);
    if (plain !== null && typeof value === 'number')
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The figure that is due last; null where several are, as one of them would stand for the region without saying so. */
function latest(statements: readonly Statement[]): Statement | null {
  const numbers = statements.filter(({ value }) => typeof value === 'number');
  const byDue = numbers.toSorted((a, b) => (b.due ?? '').localeCompare(a.due ?? ''));
  const [last, ...others] = byDue;
  if (last === undefined) return null;
  const rival = others.find((one) => one.due === last.due && one.value !== last.value);
  return rival ? null : last;
}

function numberOf(statement: Statement | null): number | null {
  return typeof statement?.value === 'number' ? statement.value : null;
}

/** The next of 1, 2, 5, 10, 20 … that is no smaller. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
