/** Targets and facts in running text. */
import { append } from '../../tree/append.ts';
import type { Clause } from '../../tree/clause.ts';
import type { Indicator } from '../../tree/notice.ts';
import { classOf } from './classify.ts';
import type { Measure } from './measure.ts';
import { coverageName, nameOf } from './naming.ts';
import { splitParallel } from './parallel.ts';
import { datedGoals } from './qualitative.ts';
import { nextFrom, readingOf, wordsBefore, type Reading } from './reading.ts';
import { settingOf, type Setting, type Timeline } from './setting.ts';
import { statementsOf, type Statement } from './statements.ts';
import { datesIn, type DatedPlace } from './tense.ts';

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
  for (const sentence of reading.sentences) {
    let subject = '';
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
      measure.name = completed(measure.name, subject);
      subject = measure.name;
      // A、B分别达到80%、70%: each figure has its own member already
      if (order.count > 1 && reading.text.slice(phrase.start, statement.end).includes('分别'))
        measures.push(measure);
      else append(measures, splitParallel(measure, quantity, reading, phrase));
    }
    append(measures, withoutFigure(reading, clause, sentence, dates, statements, setting));
    for (const { past, value, form, describes, lead } of dates) {
      // 从2015年…上升到2020年: where it began says nothing of what follows
      if (describes || lead === '从' || lead === '由') continue;
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
  { governing, fact, start }: Statement,
  dates: readonly DatedPlace[],
  inherited: string | null,
): Indicator['due'] {
  if (governing !== null && governing.past === fact) {
    const text = reading.text.slice(governing.start, governing.end);
    return { text, date: governing.value, inferred: false };
  }
  const later = fact
    ? null
    : nextFrom(dates, start + 1, (date) => !date.past && !date.describes && date.form === 'point');
  const date = later?.value ?? inherited;
  return date === null ? null : { text: null, date, inferred: true };
}

/** 建成42个社工站，覆盖率35%: of what, the statement before says. */
const incomplete = /^(?:占.*|[^，]{0,3}率|占比|比[例重]|其中)$/u;
function completed(name: string, subject: string): string {
  return incomplete.test(name) && subject.length + name.length <= 48 ? `${subject}${name}` : name;
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
  { quantity, start, end, phrase, quote, from, order }: Statement,
  before: string,
): Omit<Measure, 'tense' | 'class' | 'date'> {
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
    ...nameOf(reading.text, quantity, phrase, { start: from, end: quote.end }, before, order),
    valueText: clause.text.slice(quantity.start, quantity.end),
    value: quantity.value,
    unit: quantity.unit,
    comparator: quantity.comparator,
  };
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
