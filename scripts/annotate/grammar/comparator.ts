/**
 * Comparators, literally as the guide has them: 不少于, 至少, 以上 → `>=`; 超过, 突破, 余 → `>`; 不足 → `<`;
 * 以内, 以下 → `<=`; 左右, 约 → `about`; 达到 or nothing → `=`.
 */
import type { Indicator } from '../../tree/notice.ts';
import { matchesIn } from '../../tree/matches.ts';
import { indexByEnd, wordBefore, wordsOf } from './words.ts';

export type Comparator = Indicator['comparator'];

const comparatorWords: readonly (readonly [Comparator, string])[] = [
  ['>=', '≥ >= ≧ ⩾ 不少于 不得少于 不低于 不得低于 不应低于 不应少于 不小于 不得小于 不短于'],
  ['>=', '不得短于 不亚于 至少 最少 最低 起码 不低 满'],
  ['>', '＞ > 超过 超出 突破 大于 高于 多于 逾 超'],
  ['<=', '≤ <= ≦ ⩽ 不超过 不得超过 不应超过 不超 不高于 不得高于 不应高于 不多于 不得多于 不大于'],
  ['<=', '不得大于 不晚于 不长于 最多 至多 最高 最长 封顶 不突破'],
  ['<', '＜ < 不足 不到 低于 少于 小于 未达到 达不到 不满 未满 未达'],
  ['about', '大约 约为 约 近 将近 接近'],
  ['=', '达到 达 为 实现'],
];
const comparatorOf = new Map(
  comparatorWords.flatMap(([comparator, words]) =>
    wordsOf(words).map((word) => [word, comparator] as const),
  ),
);
const wordIndex = indexByEnd([...comparatorOf.keys()]);
/** Between a comparator and its figure: 超过了100个 · 控制在5%以内 */
const particles = '了到在';

/** With a verb between: 至少配备1名 · 至少孵化培育出3家 */
const behind =
  /(至少|最少|最多|至多)[^，。；：0-9]{1,30}$|(不少于|不得少于|不低于|不得低于|不超过|不得超过|不高于)\p{Script=Han}{1,6}$/u;
/** The verb of giving may stand between a cap and its sum: 最高补助300万元 · 最高可给予50万元 */
const capped =
  /(?<cap>最高|最多|至多)(?:可|不超过|按)?(?:给予|予以|补助|补贴|奖励|奖补|资助|支持|贷款|授信|报销|补偿|减免|返还|安排){1,2}$/u;
/** Before a share: 占从业人员的30% · 不低于全市最低工资标准的160% · 达到专业技术岗位总量的70% */
const shareWord =
  /占|不少于|不得少于|不低于|不得低于|不应低于|不高于|不得高于|不超过|不得超过|超过|高于|低于|达到|达|按照|按|至少为|为|相当于/gu;
/** After what a share is of: …的 · …的比例不低于 · …比重达到 */
const shareTail =
  /(?:的(?:比例|比重|比率)?|(?:比例|比重|比率|占比|总数|总量))(?:仅|已|要|应)?(?:为|达到|达|约为|约|近|超过|不低于|不少于|不高于|不超过|提高到|提升到|提升至|提高至|至少|保持在|稳定在|控制在|降至)?$/u;
const wholeOfShare = /^[\p{Script=Han}“”（）、A-Za-z0-9]{2,30}$/u;

export interface Before {
  comparator: Comparator | null;
  /** The comparator is written out, rather than understood. */
  marked: boolean;
  /** Where the comparator starts, or the numeral where there is none. */
  start: number;
  /** What the numeral is a share or a multiple of. */
  of: { start: number; end: number } | null;
}

/** The comparator before the numeral that starts at `start`. @param from where the quantity before ended. */
export function comparatorBefore(text: string, start: number, from: number): Before {
  const phraseStart = startOfPhrase(text, start, Math.max(from, start - 40));
  let near = wordBefore(wordIndex, text, start, phraseStart);
  let begin = start - (near?.length ?? 0);
  if (near === null && particles.includes(text[start - 1] ?? ' ')) {
    near = wordBefore(wordIndex, text, start - 1, phraseStart);
    if (near !== null) begin = start - 1 - near.length;
  }
  let comparator = near === null ? null : (comparatorOf.get(near) ?? null);
  let marked = near !== null && near !== '为';
  const before = text.slice(phraseStart, start);
  const share = shareBefore(before);
  let of: Before['of'] = null;
  if (share) {
    of = { start: start - before.length + share.start, end: start - before.length + share.end };
    const said = comparatorOf.get(share.word);
    if (said !== undefined) {
      comparator ??= said;
      marked ||= share.word !== '为';
      begin = Math.min(begin, of.start - share.word.length);
    }
  } else if (comparator === null) {
    const far = /[至最不]/u.test(before) ? behind.exec(before) : null;
    const cap = far === null && before.includes('最高') ? capped.exec(before) : null;
    if (cap) {
      comparator = '<=';
      marked = true;
      begin = start - cap[0].length;
    }
    if (far) {
      comparator = comparatorOf.get(far[1] ?? far[2] ?? '') ?? null;
      marked = true;
      // 至少对社区党组织书记培训1次: too long to be read as one with the figure
      if (far[0].length <= 10) begin = start - far[0].length;
    }
  }
  return { comparator, marked, start: begin, of };
}

function shareBefore(before: string): { word: string; start: number; end: number } | null {
  if (!/[的比占总]/u.test(before)) return null;
  const tail = shareTail.exec(before);
  if (!tail) return null;
  for (const { 0: word, index } of matchesIn(before, shareWord).toReversed()) {
    const start = index + word.length;
    if (start < tail.index && wholeOfShare.test(before.slice(start, tail.index)))
      return { word, start, end: tail.index };
  }
  return null;
}

/** What stands after the last stop or comma, not before `from`. */
function startOfPhrase(text: string, index: number, from: number): number {
  let at = index;
  while (at > from && !'，。；：,;'.includes(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** After the unit: 以上 · 及以上 · 以内 · 左右 */
const adjacentAfter = /(?:及|或|（含）)?(以上|以内|之内|以下|左右|上下)/uy;
/** 72小时内, but not 内部, 内容, 内设 */
const within = /内(?![部容设外在地])/uy;
const afterWords: Readonly<Record<string, Comparator>> = {
  以上: '>=',
  以内: '<=',
  之内: '<=',
  以下: '<=',
  左右: 'about',
  上下: 'about',
};

/** The comparator at `end`, after the unit, with its length. */
export function comparatorAfter(
  text: string,
  end: number,
  unit: string | null,
): { comparator: Comparator; width: number } | null {
  adjacentAfter.lastIndex = end;
  const suffix = adjacentAfter.exec(text);
  const comparator = suffix?.[1] === undefined ? undefined : afterWords[suffix[1]];
  if (suffix && comparator !== undefined) return { comparator, width: suffix[0].length };
  if (unit !== null && /[年月日天时钟秒周]$/u.test(unit)) {
    within.lastIndex = end;
    if (within.test(text)) return { comparator: '<=', width: 1 };
  }
  return null;
}
