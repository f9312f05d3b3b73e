/** Deadlines: dates still to come, phases, recurring and relative periods, and the date of issue. */
import { append } from '../tree/append.ts';
import type { Clause } from '../tree/clause.ts';
import type { Deadline } from '../tree/notice.ts';
import { nextSign, signSet } from '../tree/signs.ts';
import type { Extractor } from './context.ts';
import type { Found } from './found.ts';
import { dateValue, datesOf } from './grammar/date.ts';
import { chineseValue } from './grammar/numeral.ts';
import type { PeriodExpression } from './grammar/period.ts';
import {
  lastBefore,
  readingOf,
  startingIn,
  stretchAt,
  stretchFrom,
  wordsBefore,
  type Reading,
  type Stretch,
} from './measures/reading.ts';
import {
  settingOf,
  statesPolicy,
  timelineOf,
  type Setting,
  type Timeline,
} from './measures/setting.ts';
import { datesIn, type DatedPlace } from './measures/tense.ts';

export const extractDeadlines: Extractor<Deadline> = (clauses, context) => {
  const timeline = timelineOf(clauses, context);
  return clauses.flatMap((clause) => {
    if (clause.role === 'date') return issueDates(clause);
    if (!statesPolicy(clause)) return [];
    const found = deadlinesOf(clause, timeline);
    // of headings only phases: （一）准备阶段（2023年3月—4月）
    return clause.kind === 'heading' ? found.filter(({ type }) => type === 'phase') : found;
  });
};

/** The date under the signatures. */
function issueDates(clause: Clause): Found<Deadline>[] {
  return datesOf(clause.text)
    .slice(0, 1)
    .flatMap((date) => {
      const value = dateValue(date);
      if (value === null || date.to?.day == null) return [];
      const { start, end } = date;
      return [
      { clause, start, end, dateText: clause.text.slice(start, end), from: value, to: value, milestone: '印发日期', type: 'issued' },
    ]; // prettier-ignore
    });
}

function deadlinesOf(clause: Clause, timeline: Timeline): Found<Deadline>[] {
  const reading = readingOf(clause);
  if (reading.dates.length === 0 && reading.periods.length === 0) return [];
  const setting = settingOf(clause);
  const found: Found<Deadline>[] = [];
  const terms = new Set<string>();
  for (const sentence of reading.sentences) {
    const dates = [
      ...datesIn(reading, sentence, timeline),
      ...undatedIn(reading, sentence, timeline),
    ].filter((date) => isAhead(clause, reading, date, sentence, setting));
    const dated = new Map(
      dates.map((date) => [date.start, datedAt(clause, reading, sentence, date)] as const),
    );
    append(found, dated.values());
    for (const period of startingIn(reading.periods, sentence)) {
      // 从2018年起至2027年，每3年: one rhythm with its bounds
      const span = lastBefore(dates, period.start, () => true);
      if (span && span.form !== 'point' && isSpanOf(reading.text, span, period)) {
        const one = dated.get(span.start);
        if (one && period.type === 'recurring') one.type = 'recurring';
        continue;
      }
      if (!countsAsPeriod(reading, period, setting)) continue;
      const printed = reading.text.slice(period.start, period.end);
      // a term that the text defines once (每一登记有效期（3年）) is one period, however often it is named
      if (printed.endsWith('）') && terms.has(printed)) continue;
      terms.add(printed);
      found.push(periodAt(clause, reading, sentence, period, timeline));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 于5月底前 in a text that gives no year anywhere: a deadline all the same, whose year stays open. */
function undatedIn(reading: Reading, sentence: Stretch, { issued }: Timeline): DatedPlace[] {
  if (issued !== null) return [];
  return startingIn(reading.dates, sentence).flatMap(({ start, end, form, lead, to }) =>
    !/^(?:上|去|次|明)年/u.test(reading.text.slice(start, end)) &&
    to?.year === null &&
    form === 'point' &&
    lead?.startsWith('截') !== true
      ? [
          {
            start,
            end,
            value: '',
            year: 0,
            past: false,
            form,
            lead,
            describes: false,
            aside: null,
            inferred: false,
          },
        ]
      : [],
  );
}

/** 是…的第一个五年: a span of time that is spoken of, not set. */
const spokenOf =
  /^，?(?:是|我[国省市州县区]|全国|进入)|^(?:面临|发展|经济|是)|面临|处于|形势|重要意义|阶段/u;

function isAhead(
  clause: Clause,
  reading: Reading,
  date: DatedPlace,
  sentence: Stretch,
  setting: Setting,
): boolean {
  if (date.past || date.describes) return false;
  const after = reading.text.slice(date.end, Math.min(sentence.end, date.end + 80));
  if (date.form === 'plan' && (setting === 'situation' || spokenOf.test(after))) return false;
  if (setting === 'situation' && date.form !== 'range' && date.lead === null) return false;
  // a date that stands alone is no deadline, but for a cell of a table
  if (clause.kind !== 'row' && date.start <= sentence.start && date.end >= sentence.end)
    return false;
  return after.length > 1 || date.lead !== null || date.end - date.start > 4;
}

function datedAt(
  clause: Clause,
  reading: Reading,
  sentence: Stretch,
  date: DatedPlace,
): Found<Deadline> {
  const [first, last] = date.value === '' ? [] : date.value.split('/');
  const range = last !== undefined;
  const since = date.form === 'since';
  const { milestone, end } = milestoneAfter(clause, reading, sentence, {
    start: date.start,
    end: endOfList(reading, date.end),
  });
  const stage = stageBefore(reading, sentence, date);
  // 于5月底前: when, without how it stands in the sentence
  const dateText = clause.text.slice(date.start, date.end).replace(/^[于在](?=[0-9])/u, '');
  if (stage !== null) {
    return {
      clause,
      start: stage.start,
      end: Math.min(date.end + 1, clause.text.length),
      dateText,
      from: range || since ? (first ?? null) : null,
      to: since ? null : (last ?? first ?? null),
      milestone: stage.name,
      type: 'phase',
    };
  }
  return {
    clause,
    start: milestone === null && !inMark(reading, date) ? sentence.start : date.start,
    end,
    dateText,
    from: range || since ? (first ?? null) : null,
    to: since ? null : (last ?? first ?? null),
    milestone: milestone ?? milestoneBefore(clause, reading, date),
    type: range || since ? 'period' : 'deadline',
  };
}

/** 2024年|、2025年|分别改造100个、120个: what is due stands after the last of the years. */
function endOfList({ text, dates }: Reading, from: number): number {
  let end = from;
  for (let next = stretchFrom(dates, end); next; next = stretchFrom(dates, end)) {
    if (next.start - end > 1 || !/^[、和及与]?$/u.test(text.slice(end, next.start))) break;
    if (next.end <= end) break;
    end = next.end;
  }
  return end;
}

/** 第一阶段（2023年3月—6月） · （二）全面推进阶段：2023年7月至12月 */
const stage =
  /(?:^|[。；，])(?:[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9一二三四五六七八九十]{1,3}[、.．])?(?<name>[^，。；：（(]{0,16}(?:阶段|启动|动员|部署|准备|自查|整改|实施|推进|总结|验收|提升|巩固|评估|攻坚)[^，。；：（(]{0,8})[（(：]$/u;
function stageBefore(
  reading: Reading,
  sentence: Stretch,
  date: DatedPlace,
): { name: string; start: number } | null {
  const before = wordsBefore(reading, sentence, date.start).slice(-60);
  const name = stage.exec(before)?.groups?.name;
  return name === undefined ? null : { name, start: date.start - 1 - name.length };
}

function periodAt(
  clause: Clause,
  reading: Reading,
  sentence: Stretch,
  period: PeriodExpression,
  timeline: Timeline,
): Found<Deadline> {
  const { milestone, end } = milestoneAfter(clause, reading, sentence, period);
  const printed = clause.text.slice(period.start, period.end);
  const span = period.type === 'phase' ? phaseYears(printed, timeline) : null;
  return {
    clause,
    start: milestone === null ? sentence.start : period.start,
    end,
    dateText: printed,
    from: span?.from ?? null,
    to: span?.to ?? null,
    milestone: milestone ?? milestoneBefore(clause, reading, period),
    type: period.type,
  };
}

/** Phases that together are as long as the plan fill it: 三年试点、两年扩面 of a plan of five years. */
function phaseYears(printed: string, timeline: Timeline): { from: string; to: string } | null {
  const years = [...printed.matchAll(/([一二两三四五])年/gu)].reduce(
    (sum, [, words]) => sum + (chineseValue(words ?? '') ?? 0),
    0,
  );
  const { planFrom, planTo } = timeline;
  if (planFrom === null || planTo === null || planTo - planFrom + 1 !== years) return null;
  return { from: String(planFrom), to: String(planTo) };
}

/** What shall be done by then: the rest of the phrase, or the next one. */
function milestoneAfter(
  clause: Clause,
  reading: Reading,
  sentence: Stretch,
  { end }: Stretch,
): { milestone: string | null; end: number } {
  const phrase = stretchAt(reading.phrases, end);
  const own = reading.text.slice(end, Math.max(phrase.end, end));
  // of a table the task stands in a cell of its own
  const closed = clause.row?.cells.some(({ text, start }) => start + text.length === end);
  if (closesMark.test(own) || closed === true) return { milestone: null, end };
  if (own.length >= 2 && phrase.start <= end)
    return {
      milestone: wholeMilestone(reading, sentence, end),
      end: withinBracket(reading, end, phrase.end),
    };
  const next = stretchFrom(reading.phrases, end);
  if (!next || next.start >= sentence.end || closingAt(own) >= 0) return { milestone: null, end };
  return {
    milestone: wholeMilestone(reading, sentence, next.start),
    end: withinBracket(reading, next.start, next.end),
  };
}

/** （市教育局牵头，6月底前|，基本完成）: the bracket closes the task that stands before it. */
const closesMark =
  /^(?:前)?，?(?:全面|全部|基本|总体|按期|如期)?(?:完成|办结|落实|到位|建成|实施|销号)?(?:到位)?[）)〕\]】]/u;

function inMark({ text }: Reading, { end }: Stretch): boolean {
  return closesMark.test(text.slice(end, end + 10));
}

/** Where a bracket closes that opens before these words; -1 if none does. */
function closingAt(words: string): number {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at] ?? '';
    if ('（(〔[【'.includes(sign)) depth += 1;
    else if ('）)〕]】'.includes(sign)) depth -= 1;
    if (depth < 0) return at;
  }
  return -1;
}

/** What is said inside a bracket ends with it: （2024年底前建成|）推进… */
function withinBracket({ text }: Reading, from: number, to: number): number {
  const close = closingAt(text.slice(from, to));
  return close < 0 ? to : from + close;
}

/** All that is due by then: on to the end of the sentence, to a ； or to the next date or period, in whole phrases. */
function wholeMilestone(reading: Reading, sentence: Stretch, from: number): string {
  const { text, dates, periods } = reading;
  const next = [stretchFrom(dates, from + 1), stretchFrom(periods, from + 1)].map(
    (one) => one?.start ?? sentence.end,
  );
  const until = Math.min(sentence.end, from + longestMilestone, ...next);
  const limit = withinBracket(reading, from, until);
  // 每年8月将|次年资金纳入预算: a date inside the first phrase does not end it
  const first = text.slice(
    from,
    withinBracket(reading, from, stretchAt(reading.phrases, from).end),
  );
  const stop = nextSign(text, taskEnds, from, limit);
  const part = text.slice(from, stop < 0 ? limit : stop);
  const ends = from + part.length === sentence.end || from + part.length < limit;
  const whole = ends ? part : part.slice(0, Math.max(part.lastIndexOf('，'), 0));
  return trimmed(whole.length > first.length ? whole : first);
}
const longestMilestone = 80;
const taskEnds = signSet('；;。');

/** 完成时限：2019年12月底前: what the division is about. */
function milestoneBefore(clause: Clause, reading: Reading, { start }: Stretch): string {
  if (reading.text.startsWith('有效期', start)) return '有效期';
  const phrase = stretchAt(reading.phrases, start);
  const before = trimmed(reading.text.slice(phrase.start, start));
  const task = taskOf(clause, start) ?? markedTask(reading, start);
  if (task !== null) return task;
  const heading = clause.headings.findLast(({ title }) => title !== null && title !== '');
  return before !== '' && !/时限|时间|期限/u.test(before) ? before : (heading?.title ?? before);
}

/** 推进医养结合。（市民政局牵头，|6月底前完成）: the sentence that the mark closes. */
function markedTask({ text, sentences }: Reading, start: number): string | null {
  const from = Math.max(0, start - farthest);
  const open = from + openingAt(text.slice(from, start));
  if (open < from || closingAt(text.slice(start, start + 24)) < 0) return null;
  // the mark may follow the stop, and then begins a sentence of its own
  const task = lastBefore(sentences, open, () => true);
  if (!task) return null;
  const words = trimmed(text.slice(Math.max(task.start, from), Math.min(task.end, open)));
  return words.length >= 4 ? words : null;
}
/** Where the last bracket opens that these words do not close; -1 if none does. */
function openingAt(words: string): number {
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const sign = words[at] ?? '';
    if ('）)〕]】'.includes(sign)) depth += 1;
    else if ('（(〔[【'.includes(sign)) depth -= 1;
    if (depth < 0) return at;
  }
  return -1;
}
/** How far back a mark's beginning is looked for. */
const farthest = 400;

function trimmed(words: string): string {
  return words
    .replace(/^[，、：”）)]+/u, '')
    .replace(/[，、（(“]$/u, '')
    .slice(0, 80);
}

/** 每人每月|不低于1200元 · 每人每月|按300元的标准发放 */
const sumOf = /^[^，。；0-9]{0,10}[0-9][0-9.]*[十百千万亿]?(?:元|美元|%)|^[0-9]/u;
/** 每座|每年 · 每个县（市、区）|每年 · 标准为|每年: before a period that only says what a sum is per */
const perUnit = /(?:每[^，。；每]{1,8}|标准[^，。；]{0,6})$/u;
/** 每年|每公里1万元 */
const perAfter = /^每[^，。；0-9]{1,4}[0-9]/u;
const measuring = /^(?:计算|起算|有效|最低|平均|人均|标准|工资|薪酬)/u;

/** Of a row of tasks: the cell that says what is to be done, or the longest one. */
function taskOf({ row }: Clause, index: number): string | null {
  if (!row) return null;
  const named = row.header.findIndex((name) => /任务|事项|内容|措施|项目|工作/u.test(name));
  const others = row.cells.filter(
    ({ text, start }) => index < start || index >= start + text.length,
  );
  const longest = others.reduce((most, { text }) => (text.length > most.length ? text : most), '');
  const text = row.cells[named]?.text ?? '';
  return (text === '' ? longest : text).slice(0, 80);
}

/** 从2018年起至2027年，每3年: the date bounds the rhythm. */
function isSpanOf(text: string, date: DatedPlace, period: PeriodExpression): boolean {
  return (
    date.end <= period.start &&
    /^，?(?:[\p{Script=Han}]{0,3})$/u.test(text.slice(date.end, period.start))
  );
}

function countsAsPeriod(reading: Reading, period: PeriodExpression, setting: Setting): boolean {
  if (setting === 'situation') return false;
  const { text } = reading;
  const before = text.slice(Math.max(0, period.start - 12), period.start);
  const after = text.slice(period.end, period.end + 24);
  // 300元/人·月 and 每人每月300元 are rates
  if (perUnit.test(before) && sumOf.test(after)) return false;
  if (perAfter.test(after)) return false;
  // 申请日前12个月内 looks back; 自批准之日起计算 and 每月最低标准 measure
  if (period.type === 'relative' && /[前近至到]$|最近$|过去$/u.test(before)) return false;
  if (measuring.test(after.slice(0, 4))) return false;
  // 疫情防控期间的租金: it describes a thing
  if (period.type === 'relative' && text.startsWith('的', period.end)) return false;
  return !/近$|过去$/u.test(before);
}
