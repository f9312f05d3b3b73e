/** What one notice states of each metric: its records of figures, its sayings, and its period. */
import type { Statement } from '../tree/comparison.ts';
import type { Baseline, Indicator, Notice } from '../tree/notice.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { periodOf } from './period.ts';
import type { Found, Sayings, SayingUse } from './sayings.ts';
import { fullUnit } from './unit.ts';
import type { ComparedMetric, ComparisonVocabulary } from './vocabulary.ts';

/** The address of a clause on the site. */
export type Permalink = (notice: string, anchor?: string) => string;

export interface MetricStatement {
  metric: string;
  use: SayingUse;
  statement: Statement;
}

interface Setting {
  sayings: Sayings;
  /** Words in the headings of parts that rule nothing. */
  background: readonly string[];
  permalink: Permalink;
}

/** In the order of the text for each metric; figures before sayings. */
export function statementsOf(
  notice: Notice,
  { metrics }: ComparisonVocabulary,
  { sayings, background, permalink }: Setting,
): MetricStatement[] {
  const clauses = clausesOf(notice);
  const urlOf = (provision: string): string => permalink(notice.id, provision);
  const known = new Set(metrics.map(({ id }) => id));
  const figures = [
    ...notice.baselines.map((record) => ({ record, ...baselineParts(record) })),
    ...notice.indicators
      .filter((record) => record.class !== 'cited')
      .map((record) => ({ record, ...indicatorParts(record) })),
  ].flatMap(({ record, ...parts }): MetricStatement[] => {
    if (record.metric === null || !known.has(record.metric)) return [];
    const clause = clauses.get(record.provision)?.citation ?? '';
    const statement = figureOf(
      record,
      notice.id,
      clause,
      urlOf(record.provision),
      inPeriod(parts, notice.period),
    );
    return [{ metric: record.metric, use: 'cell', statement }];
  });

  const said: MetricStatement[] = [];
  const records = recordsByClause(notice);
  const inBody = new Set<string>();
  const told = new Set<string>();
  for (const clause of clauses.values()) {
    if (background.some((word) => clause.path.some((title) => title.includes(word)))) continue;
    for (const found of sayings.in(clause.text)) {
      // a heading names what its clauses say: it counts where they do not say it themselves
      const key = `${found.metric.id} ${found.use}`;
      if (clause.kind === 'provision') inBody.add(key);
      else if (inBody.has(key) || clause.kind === 'table') continue;
      // what is said again says nothing more: of a near miss once is enough, of a rule once in a clause
      const again = `${key} ${found.use === 'cell' ? clause.id : ''} ${found.value}`;
      if (told.has(again)) continue;
      told.add(again);
      const record = recordOf(found, records.get(clause.id) ?? []);
      const statement = sayingOf(found, notice, clause, urlOf(clause.id), record);
      said.push({ metric: found.metric.id, use: found.use, statement });
    }
  }
  return [...figures, ...said, ...periods(notice, metrics, urlOf)];
}

interface FigureParts {
  kind: Statement['kind'];
  date: Indicator['due'];
  nature: Statement['nature'];
}

/** What a plan is to reach, and says no day for, is to be reached in its period. */
function inPeriod(parts: FigureParts, period: Notice['period']): FigureParts {
  if (parts.kind !== 'target' || parts.date !== null || period === null) return parts;
  return { ...parts, date: { text: null, date: period.to, inferred: true } };
}

function indicatorParts({ class: type, due, nature }: Indicator): FigureParts {
  return { kind: type === 'norm' ? 'norm' : 'target', date: due, nature };
}

function baselineParts({ asOf }: Baseline): FigureParts {
  return { kind: 'baseline', date: asOf, nature: null };
}

function figureOf(
  record: Indicator | Baseline,
  notice: string,
  clause: string,
  url: string,
  { kind, date, nature }: FigureParts,
): Statement {
  const { name, valueText, value, comparator, denominator, scope } = record;
  return {
    kind,
    name,
    valueText: valueText.replace(reaching, ''),
    value,
    unit: fullUnit(record),
    comparator,
    due: date?.date ?? null,
    dueText: date?.text ?? null,
    nature,
    denominator,
    scope,
    notice,
    provision: record.provision,
    clause,
    annotation: record.id,
    status: record.status,
    quote: record.quote,
    url,
  };
}

/** 达0.8万人 · 达到100%: that a figure is to be reached is what a target is, and no part of the figure. */
const reaching = /^达到?(?=\d)/u;

/** Words that set a floor, with the sign that they mean: 不低于当地平均薪酬水平. */
const floor = /^(?:不低于|不少于|不得低于|不得少于)/u;

function sayingOf(
  { metric, use, value, quote }: Found,
  { id, period }: Pick<Notice, 'id' | 'period'>,
  clause: Clause,
  url: string,
  record: AnyRecord | null,
): Statement {
  const isFloor = use === 'cell' && floor.test(value);
  const figure = use === 'cell' ? figureIn(value, metric.units ?? []) : null;
  return {
    ...withoutFigure,
    ...figure,
    due: figure === null ? null : (period?.to ?? null),
    kind: isFloor ? 'norm' : figure === null ? 'policy' : 'target',
    name: metric.name,
    valueText: value,
    comparator: isFloor ? '>=' : figure === null ? null : '=',
    denominator: isFloor ? value.replace(floor, '') : null,
    notice: id,
    provision: clause.id,
    clause: clause.citation,
    annotation: record?.id ?? null,
    status: record === null ? 'machine' : reviewOf(record),
    quote,
    url,
  };
}

/** 四级网络 of a metric that is counted in 级: a saying that begins with a figure states it. */
function figureIn(
  saying: string,
  units: readonly string[],
): Pick<Statement, 'value' | 'unit'> | null {
  const value = numerals.indexOf(saying.charAt(0)) + 1;
  const unit = units.find((one) => saying.startsWith(one, 1));
  return value === 0 || unit === undefined ? null : { value, unit };
}
const numerals = '一二三四五六七八九十';

const withoutFigure = {
  value: null,
  unit: null,
  due: null,
  dueText: null,
  nature: null,
  scope: null,
} as const;

function periods(
  notice: Notice,
  metrics: readonly ComparedMetric[],
  urlOf: (provision: string) => string,
): MetricStatement[] {
  const metric = metrics.find(({ kind }) => kind === 'period');
  const period = metric === undefined ? null : periodOf(notice);
  if (metric === undefined || period === null) return [];
  const { provision, citation, from, to, text, quote, annotation } = period;
  const statement: Statement = {
    ...withoutFigure,
    kind: 'policy',
    name: metric.name,
    valueText: text,
    comparator: null,
    denominator: null,
    due: `${from}/${to}`,
    notice: notice.id,
    provision,
    clause: citation,
    annotation,
    status: 'machine',
    quote,
    url: urlOf(provision),
  };
  return [{ metric: metric.id, use: 'cell', statement }];
}

type AnyRecord = Notice['responsibilities' | 'funding' | 'definitions' | 'deadlines'][number];

function recordsByClause(notice: Notice): Map<string, AnyRecord[]> {
  const { responsibilities, funding, definitions, deadlines } = notice;
  const records: AnyRecord[] = [...funding, ...responsibilities, ...definitions, ...deadlines];
  return Map.groupBy(records, ({ provision }) => provision);
}

/** The record that was read where a saying stands. */
function recordOf({ value }: Found, records: readonly AnyRecord[]): AnyRecord | null {
  return records.find(({ quote }) => quote.includes(value)) ?? null;
}

function reviewOf(record: AnyRecord): Statement['status'] {
  return 'review' in record ? record.review : record.status;
}
