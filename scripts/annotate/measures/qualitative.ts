/** Dated sentences without a figure: one record each (到2025年底，体制机制基本完善). */
import { matchesIn } from '../../tree/matches.ts';
import { trimmed } from './noun.ts';
import type { Reading, Stretch } from './reading.ts';
import type { Setting } from './setting.ts';
import type { DatedPlace } from './tense.ts';

export interface DatedGoal {
  date: DatedPlace;
  start: number;
  end: number;
  /** What the goal is about: 社会工作服务体系. */
  name: string;
  /** What it is to be: 基本建成. The whole first phrase where no subject can be told from it. */
  said: string;
}

/** 到 · 力争 · 底 · 前: it is due then. 自…起 only begins then. */
const due = /到|至|力争|争取|确保|底|末|前$/u;
/** What is said of a date without setting a goal: it is printed on a label, or the notice expires then. */
const labelled =
  /(?:时限|时间|期限|日期|有效期|有效期限)(?:为|是)?[：:至]?$|有效期|施行|印发|第一个五年/u;

/** 6月10日前报送排查清单 · 5月15日前，各县（市、区）全面排查: a step of the work, due but no goal */
const clerical =
  /^[^，。；]{0,16}?(?:报送|上报|报备|报告|报至|反馈|申报|提交|自查|排查|摸排|动员|部署)(?!率)/u;

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
      date.start === sentence.start ||
      '，；：。'.includes(text[date.start - 1] ?? '') ||
      text.slice(0, date.start).endsWith('展望');
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
    if (clerical.test(first)) return [];
    const start = date.start;
    return [{ date, start, end: date.end + words.length, ...divided(first) }];
  });
}

/** 全市体制机制|基本完善 · 生态环境|根本好转: where a subject ends, by the adverb or verb that comes after it. */
const outcome =
  /(?:基本|全面|更加|显著|明显|普遍|广泛|进一步|持续|大幅|不断|初步|根本|逐步|稳步|得到|有效|有力|整体|总体|实现|达到|取得|迈上|形成|建成|健全|完善|提升|增强|成熟|好转|低于|高于|优于)/gu;
/** 完成欠款“清零” · 基本建立工作机制: what the verb at the front makes. */
const made =
  /^(?:力争|确保|努力|要)?(?:基本|全面|初步|如期|率先)?(?:建立健全|建成|建立|形成|实现|完成|构建|打造|健全|完善|出台|制定|搭建|培育|取得|提升|推进|达到)(?<what>(?![并和及])[^，。；]{2,40})$/u;

function divided(phrase: string): { name: string; said: string } {
  const object = made.exec(phrase)?.groups?.what;
  if (object !== undefined) return { name: trimmed(object, false) || phrase, said: phrase };
  for (const { index } of matchesIn(phrase, outcome)) {
    const name = trimmed(phrase.slice(0, index), false);
    if (name.length >= 2) return { name, said: phrase.slice(index) };
  }
  return { name: phrase, said: phrase };
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
