/** Dated sentences without a figure: one record each (到2025年底，体制机制基本完善). */
import type { Reading, Stretch } from './reading.ts';
import type { Setting } from './setting.ts';
import type { DatedPlace } from './tense.ts';

export interface DatedGoal {
  date: DatedPlace;
  start: number;
  end: number;
  /** The first phrase after the date. */
  words: string;
}

/** 到 · 力争 · 底 · 前: it is due then. 自…起 only begins then. */
const due = /到|至|力争|争取|确保|底|末|前$/u;
/** What is said of a date without setting a goal: it is printed on a label, or the notice expires then. */
const labelled =
  /(?:时限|时间|期限|日期|有效期|有效期限)(?:为|是)?[：:至]?$|有效期|施行|印发|第一个五年/u;

/** @param stated where the sentence already states figures. */
export function datedGoals(
  reading: Reading,
  sentence: Stretch,
  dates: readonly DatedPlace[],
  stated: readonly number[],
  setting: Setting,
): DatedGoal[] {
  const { text } = reading;
  const coming = dates.filter((date) => !date.past && !date.describes && date.form !== 'since');
  return coming.flatMap((date, index) => {
    const end = coming[index + 1]?.start ?? sentence.end;
    const printed = text.slice(date.start, date.end);
    const opensPhrase =
      date.start === sentence.start || '，；：。'.includes(text[date.start - 1] ?? '');
    const isDue =
      date.form === 'point' && (due.test(printed) || (opensPhrase && setting !== 'situation'));
    if (!isDue && !(date.form !== 'point' && setting === 'goals' && opensPhrase)) return [];
    if (setting === 'situation' && !/^(?:力争|争取|确保)?到/u.test(printed)) return [];
    if (stated.some((at) => at >= date.start && at < end)) return [];
    if (labelled.test(text.slice(Math.max(sentence.start, date.start - 8), date.start))) return [];
    if (inBrackets(text, sentence.start, date.start)) return [];
    const words = text.slice(date.end, end).replace(/[，；、]$/u, '');
    const first = words.replace(/^[，：]/u, '').split(/[，；。]/u)[0] ?? '';
    if (first.length < 6 || labelled.test(words.slice(0, 10))) return [];
    const start = date.start;
    return [{ date, start, end: date.end + words.length, words: first }];
  });
}

function inBrackets(text: string, from: number, index: number): boolean {
  const before = text.slice(Math.max(from, index - 400), index);
  const open = Math.max(
    before.lastIndexOf('（'),
    before.lastIndexOf('('),
    before.lastIndexOf('〔'),
  );
  return (
    open > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'), before.lastIndexOf('〕'))
  );
}
