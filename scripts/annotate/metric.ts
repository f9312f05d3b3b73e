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
  /** Of each metric and each of its names. */
  patterns: readonly Pattern[];
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
  let best: Pattern | null = null;
  let most = leastShare;
  for (const pattern of matcher.patterns) {
    const { metric, parts, except } = pattern;
    if (metric.kind === 'policy') continue;
    if (metric.kind !== undefined && metric.kind !== 'any' && metric.kind !== kind) continue;
    if (metric.units && !metric.units.some((one) => one === unit || unit?.startsWith(`${one}/`)))
      continue;
    if (except.some((word) => said.includes(word))) continue;
    const share = Math.max(shareOf(plain, parts), scope === null ? 0 : shareOf(within, parts));
    if (share > most) {
      most = share;
      best = pattern;
    } else if (share === most && best !== null && best.metric !== metric) {
      best = null;
    }
  }
  return best?.metric.id ?? null;
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
function canonical(name: string, { longer, shorter }: Matcher): string {
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
  const bare: Matcher = {
    patterns: [],
    longer: words.length > 0 ? new RegExp(escaped.join('|'), 'gu') : null,
    shorter,
  };
  const plain = (word: string): string => canonical(word, bare);
  const patterns = metrics.metrics.flatMap((metric) =>
    metric.names.map((name) => ({
      metric,
      parts: name
        .split(' ')
        .map(plain)
        .filter((part) => part !== ''),
      except: (metric.except ?? []).map(plain),
    })),
  );
  const matcher = { ...bare, patterns };
  matchers.set(metrics, matcher);
  return matcher;
}
