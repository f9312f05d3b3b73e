/** Targets and facts in running text. */
import { append } from '../../tree/append.ts';
import type { Clause } from '../../tree/clause.ts';
import type { Indicator } from '../../tree/notice.ts';
import { isShare } from './candidates.ts';
import { classOf } from './classify.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Measure } from './measure.ts';
import { objectOf, trimmed } from './noun.ts';
import { coverageName, nameOf, type Naming } from './naming.ts';
import { splitParallel } from './parallel.ts';
import { datedGoals } from './qualitative.ts';
import {
  nextFrom,
  readingOf,
  stretchFrom,
  wordsBefore,
  type Reading,
  type Stretch,
} from './reading.ts';
import { settingOf, type Setting, type Timeline } from './setting.ts';
import { statementsOf, type Statement } from './statements.ts';
import { datesIn, type DatedPlace } from './tense.ts';
import type { Share } from './yearly.ts';

/** What a clause hands on to those after it: dates that hold on within one division. */
export interface Carried {
  division: string;
  /** The last date that a goal fell due on. */
  due: string | null;
  /** The last 截至. */
  asOf: string | null;
}
export const nothingCarried: Carried = { division: '', due: null, asOf: null };

/** 1指每万人口拥有的… · 该指标为… : a note to a table */
const explains = /^(?:[0-9]{1,2}|[①-⑳]|注[：:]?[0-9]?[.．]?)?(?:该指标|是?指(?!导|标|定|出|数))/u;

/** All quantified or dated statements of a clause, in the order of the text, and what it hands on. */
export function readProse(
  clause: Clause,
  timeline: Timeline,
  before: Carried,
): { measures: Measure[]; carried: Carried } {
  const division = clause.headings.at(-2)?.id ?? clause.headings.at(-1)?.id ?? '';
  const carried = before.division === division ? { ...before } : { ...nothingCarried, division };
  const reading = readingOf(clause);
  const { quantities, coverages, dates } = reading;
  if (quantities.length === 0 && coverages.length === 0 && dates.length === 0)
    return { measures: [], carried };
  const setting = settingOf(clause);
  if (setting === 'notes') return { measures: [], carried };
  const measures: Measure[] = [];
  let due: string | null = null;
  let asOf: string | null = null;
  let named: Named | null = null;
  for (const sentence of reading.sentences) {
    let near: Named | null = null;
    if (explains.test(reading.text.slice(sentence.start, sentence.start + 12))) continue;
    const dates = datesIn(reading, sentence, timeline);
    const statements = statementsOf(reading, sentence, dates, setting);
    for (const statement of statements) {
      const { quantity, fact, phrase, order } = statement;
      const date = fact
        ? dateOf(reading, statement, dates, asOf ?? carried.asOf)
        : dateOf(reading, statement, dates, due);
      const kind = classOf({
        phrase: reading.text.slice(phrase.start, phrase.end),
        setting,
        dated: date !== null,
        unit: quantity?.unit ?? '%',
        marked: quantity?.marked ?? false,
        cited: isCited(reading.text, statement.start),
      });
      const measure: Measure = {
        ...described(reading, clause, statement, wordsBefore(reading, sentence, phrase.start)),
        tense: fact ? 'fact' : 'target',
        class: kind,
        date: date ?? (kind === 'goal' && !fact ? planned(setting, carried.due, timeline) : null),
      };
      measure.name = nameAmong(reading, statement, named) ?? completed(measure.name, near);
      if (statement.aside === null) {
        named = { name: measure.name, unit: measure.unit };
        near = named;
      }
      // A、B分别达到80%、70%: each figure has its own member already
      if (order.count > 1 && reading.text.slice(phrase.start, statement.end).includes('分别'))
        measures.push(measure);
      else append(measures, splitParallel(measure, quantity, reading, phrase));
    }
    append(measures, withoutFigure(reading, clause, sentence, dates, statements, setting));
    for (const { past, value, form, describes, lead, aside } of dates) {
      // 从2015年…上升到2020年: where it began says nothing of what follows
      if (describes || aside !== null || lead === '从' || lead === '由') continue;
      if (past) {
        asOf = value;
        carried.asOf = value;
      } else if (form === 'point') {
        due = value;
        carried.due = value;
      }
    }
  }
  measures.sort((a, b) => a.start - b.start);
  return { measures, carried };
}

/** Stated in the same sentence, before the figure; inferred from later in it or from the sentence before. */
function dateOf(
  reading: Reading,
  { governing, fact, start, aside }: Statement,
  dates: readonly DatedPlace[],
  inherited: string | null,
): Indicator['due'] {
  if (governing !== null && governing.past === fact) {
    if (governing.inferred) return { text: null, date: governing.value, inferred: true };
    const text = reading.text.slice(governing.start, governing.end);
    return { text, date: governing.value, inferred: false };
  }
  if (aside !== null && fact) return null;
  const later = fact
    ? null
    : nextFrom(
        dates,
        start + 1,
        (date) =>
          !date.past &&
          !date.describes &&
          date.form === 'point' &&
          (date.aside === null || date.aside.start === aside?.start),
      );
  const date = later?.value ?? inherited;
  return date === null ? null : { text: null, date, inferred: true };
}

interface Named {
  name: string;
  unit: string | null;
}

/** 完成 in （2022年完成380亿元）: no name of its own */
const noName = /^(?:完成|实现|达到?|仅|只有|约|其中|共)?$/u;
/** 增长 · 新增: said of what the figure before counts */
const changing = /^(?:新增|净增|增长|提高|下降|减少|增加|降低)$/u;

/**
 * What a figure is of that does not name it: the one before does. 2025年达到80% after 覆盖率达到50%,
 * （2020年为84%） after 普及率达到93%.
 */
function nameAmong(
  { text }: Reading,
  { quantity, coverage, aside, elided, start, end, from, quote }: Statement,
  before: Named | null,
): string | null {
  if (before === null || before.name === '') return null;
  if (coverage !== null) {
    const said = text
      .slice(Math.min(from, start), start)
      .replace(/^，?(?:力争|确保|基本|要)?/u, '');
    if (before.unit !== '%' || objectOf(text.slice(end, quote.end)) !== '') return null;
    if (!/^(?:实现|达到|做到)?$/u.test(said)) return null;
    return before.name.includes('覆盖') ? before.name : null;
  }
  if (aside !== null) {
    const own = trimmed(text.slice(Math.min(from, start), start), true);
    if (noName.test(own)) return before.name;
    return changing.test(own) && quantity?.unit === before.unit ? `${before.name}${own}` : null;
  }
  return elided ? before.name : null;
}

/** 建成42个社工站，覆盖率35%: of what, the statement before says. */
const incomplete = /^(?:占.*|[^，]{0,3}率|占比|比[例重]|其中)$/u;
function completed(name: string, before: Named | null): string {
  // 森林覆盖率达到43%，城镇化率62%: a rate after a rate is one of its own
  if (before === null || !incomplete.test(name) || isShare(before.unit)) return name;
  return before.name.length + name.length <= 48 ? `${before.name}${name}` : name;
}

/** A goal without a date falls due with its siblings, or with the plan. */
function planned(setting: Setting, sibling: string | null, timeline: Timeline): Indicator['due'] {
  const plan = timeline.planTo === null ? null : String(timeline.planTo);
  const date = (setting === 'goals' ? sibling : null) ?? plan;
  return date === null ? null : { text: null, date, inferred: true };
}

/** 会议指出，“…” · 强调：“…”: another body's words. */
const speech = /(?:指出|强调|要求|提出|指示|宣布)[^“。]{0,8}“[^”]*$/u;
function isCited(text: string, index: number): boolean {
  return speech.test(text.slice(Math.max(0, index - 160), index));
}

function described(
  reading: Reading,
  clause: Clause,
  statement: Statement,
  before: string,
): Omit<Measure, 'tense' | 'class' | 'date'> {
  const { quantity, start, end, phrase, quote, from, order, yearly } = statement;
  const shared = { clause, ...quote, nature: null, origin: 'prose' } as const;
  if (quantity === null)
    return {
      ...shared,
      ...coverageName(reading.text, { start, end }, { start: from, end: quote.end }, before),
      valueText: clause.text.slice(start, end),
      value: 100,
      unit: '%',
      comparator: '=',
    };
  return {
    ...shared,
    ...(yearly
      ? sharedName(reading.text, quantity, phrase, yearly, before)
      : nameOf(
          reading.text,
          quantity,
          phrase,
          { start: from, end: endOfWords(reading, statement) },
          before,
          order,
          aheadOf(reading, statement),
        )),
    valueText: clause.text.slice(quantity.start, quantity.end),
    value: quantity.value,
    unit: quantity.unit,
    comparator: quantity.comparator,
  };
}

/** 数字经济规模|2025年达到500亿元: what stands before the date of the phrase. */
function aheadOf({ text }: Reading, { phrase, governing, start, order }: Statement): string {
  if (governing === null || governing.start <= phrase.start || governing.start > start) return '';
  return order.index === 0 ? text.slice(phrase.start, governing.start) : '';
}

/** A remark in brackets after a figure names nothing of it. */
function endOfWords({ asides }: Reading, { end, quote, aside }: Statement): number {
  const remark = aside === null && asides.length > 0 ? stretchFrom(asides, end) : undefined;
  return Math.min(quote.end, remark?.start ?? quote.end);
}

/** 分别改造100个、120个小区: each is named as if it stood alone, 分别改造100个小区. */
function sharedName(
  text: string,
  quantity: Quantity,
  phrase: Stretch,
  { from, first, last }: Share,
  before: string,
): Naming {
  const alone = text.slice(0, first.end) + text.slice(last.end);
  const shorter = last.end - first.end;
  const figures = { start: first.start, end: first.end };
  const place = { ...quantity, start: first.start, end: first.end, figures };
  return nameOf(
    alone,
    place,
    { start: phrase.start, end: phrase.end - shorter },
    { start: from, end: phrase.end - shorter },
    before,
    { index: 0, count: 1 },
  );
}

function withoutFigure(
  reading: Reading,
  clause: Clause,
  sentence: { start: number; end: number },
  dates: readonly DatedPlace[],
  statements: readonly Statement[],
  setting: Setting,
): Measure[] {
  const stated = statements.filter(({ fact }) => !fact).map(({ start }) => start);
  return datedGoals(reading, sentence, dates, stated, setting).map(
    ({ date, start, end, name, said }) => ({
      tense: 'target',
      clause,
      start,
      end,
      name,
      valueText: said,
      value: null,
      unit: null,
      comparator: 'qualitative',
      date: { text: reading.text.slice(date.start, date.end), date: date.value, inferred: false },
      scope: null,
      denominator: null,
      class: isCited(reading.text, start) ? 'cited' : 'qualitative',
      nature: null,
      origin: 'prose',
    }),
  );
}
