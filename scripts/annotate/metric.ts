/**
 * Which metric of the vocabulary a quantified statement is of. Near misses stay without one: a wrong row in a
 * comparison misleads, a missing one is reported.
 */
import type { Baseline, Indicator, Records } from '../tree/notice.ts';
import type { Metric } from './metrics-schema.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Measured {
  name: string;
  scope: string | null;
  denominator: string | null;
  unit: string | null;
}

type Words = Pick<Vocabulary, 'metrics' | 'synonyms'>;

interface Pattern {
  metric: Metric;
  /** In this order, with anything between. */
  parts: readonly string[];
  except: readonly string[];
}

interface Matcher {
  /**
   * Of each metric that statements may be of and each of its names, by the sign that its first part begins with: a
   * statement is held against those alone that begin somewhere in it.
   */
  byFirstSign: ReadonlyMap<number, readonly Pattern[]>;
  /** Words that have a shorter one which means the same. */
  longer: RegExp | null;
  shorter: ReadonlyMap<string, string>;
}

/** How much of a statement's name a metric's name must account for. */
const leastShare = 0.5;
/** 全市 · 各县（区） · 我省: where, not what. */
const place =
  /全(?:国|省|区|市|州|县)|[我本][省市州县区]|各[^，、]{1,4}?(?:（[^）]{1,6}）)?(?=社工|乡镇|社区)/gu;
const marks = /[“”"、，（）()·\s]/gu;

/** @param kind whether the statement says what shall be or what is. */
export function metricOf(
  { name, scope, denominator, unit }: Measured,
  kind: 'target' | 'baseline',
  vocabulary: Words,
): string | null {
  const matcher = matcherOf(vocabulary);
  const plain = canonical(name, matcher);
  if (plain === '') return null;
  const within = scope === null ? plain : canonical(scope, matcher) + plain;
  const said = plain + canonical(denominator ?? '', matcher);
  let best: Metric | null = null;
  let most = leastShare;
  for (let at = 0; at < within.length; at += 1) {
    const alike = matcher.byFirstSign.get(within.charCodeAt(at));
    // what begins with a sign that stands twice was asked the first time
    if (alike === undefined || within.indexOf(within.charAt(at)) < at) continue;
    for (const { metric, parts, except } of alike) {
      if (metric.kind !== undefined && metric.kind !== 'any' && metric.kind !== kind) continue;
      const share = Math.max(shareOf(plain, parts), scope === null ? 0 : shareOf(within, parts));
      if (share < most || (share === most && (best === null || best === metric))) continue;
      if (metric.units && !isAmong(metric.units, unit)) continue;
      if (except.some((word) => said.includes(word))) continue;
      // of two that fit alike neither is taken
      best = share > most ? metric : null;
      most = share;
    }
  }
  return best?.id ?? null;
}

/** 元 is among 元 and 元/月. */
function isAmong(units: readonly string[], unit: string | null): boolean {
  return units.some((one) => one === unit || unit?.startsWith(`${one}/`) === true);
}

/**
 * A statement whose name a person put right, or wrote, may be of a metric that the machine did not see.
 *
 * @param settled quotes of the statements of which a person said the metric, or that they have none
 */
export function metricsAgain(
  records: Records,
  vocabulary: Words,
  settled: ReadonlySet<string>,
): Records {
  const again = <T extends Indicator | Baseline>(record: T, kind: 'target' | 'baseline'): T =>
    record.status === 'corrected' && record.metric === null && !settled.has(record.quote)
      ? { ...record, metric: metricOf(record, kind, vocabulary) }
      : record;
  return {
    ...records,
    indicators: records.indicators.map((record) => again(record, 'target')),
    baselines: records.baselines.map((record) => again(record, 'baseline')),
  };
}

/** The share of a name that the parts make up, if all stand in it, in order; else 0. */
function shareOf(name: string, parts: readonly string[]): number {
  let from = 0;
  let width = 0;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at < 0) return 0;
    from = at + part.length;
    width += part.length;
  }
  return width / name.length;
}

/** The name in the shortest words that mean the same, without places and marks. */
function canonical(name: string, { longer, shorter }: Omit<Matcher, 'byFirstSign'>): string {
  const short = longer === null ? name : name.replace(longer, (word) => shorter.get(word) ?? word);
  return short.replace(place, '').replace(marks, '');
}

const matchers = new WeakMap<Words['metrics'], Matcher>();
function matcherOf({ metrics, synonyms }: Words): Matcher {
  const known = matchers.get(metrics);
  if (known) return known;
  const shorter = new Map(
    synonyms.groups.flatMap(([first = '', ...others]) =>
      others.map((word) => [word, first] as const),
    ),
  );
  const words = [...shorter.keys()].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const bare = {
    longer: words.length > 0 ? new RegExp(escaped.join('|'), 'gu') : null,
    shorter,
  };
  const plain = (word: string): string => canonical(word, bare);
  const byFirstSign = new Map<number, Pattern[]>();
  for (const metric of metrics.metrics) {
    if (metric.kind === 'policy') continue;
    const except = (metric.except ?? []).map(plain);
    for (const name of metric.names) {
      const parts = name
        .split(' ')
        .map(plain)
        .filter((part) => part !== '');
      const [first] = parts;
      if (first === undefined) continue;
      const sign = first.charCodeAt(0);
      const alike = byFirstSign.get(sign);
      if (alike) alike.push({ metric, parts, except });
      else byFirstSign.set(sign, [{ metric, parts, except }]);
    }
  }
  const matcher = { ...bare, byFirstSign };
  matchers.set(metrics, matcher);
  return matcher;
}
