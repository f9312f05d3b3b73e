/** Whether a clause of money rules, tells how things stood, or gives the words of another body. */
import type { Clause } from '../tree/clause.ts';
import type { Funding } from '../tree/notice.ts';

/** Headings of a part that says how things stand: 发展现状 · 工作基础 · 存在问题 · 主要成效 */
const standing =
  /现状|基础(?!设施|教育|研究|工作|性|上)|成效|成就|回顾|存在(?:的)?(?:主要)?(?:问题|困难)|面临|形势/u;
/** Words of what has been: 已设立 · 累计投入 · 近5年 · 截至 */
const past =
  /(?:已经?(?!有)|累计投入|累计安排|近[0-9一二三四五]+年|截至|截止|目前|曾|逐年(?:增|提|加|递)|先后|达到了)/u;
const bidding = /要|应|将|可|须|需|鼓励|支持|推动|力争|确保|不得|到20[2-9]/u;
/** …明确要求“…” · …指出，“…”: the words of another body */
const quoting = /(?:要求|指出|强调|提出|规定|明确)[：，:]?“[^”]*$/u;

/**
 * Of a record, in a clause.
 *
 * @param named where its money is named.
 * @param told the sentence tells of what has been, see {@link tellsPast}.
 */
export function statusOf(clause: Clause, named: number, told: boolean): Funding['status'] {
  if (quoting.test(clause.text.slice(Math.max(0, named - 200), named))) return 'cited';
  if (clause.headings.some(({ title }) => title !== null && standing.test(title)))
    return 'baseline';
  return told ? 'baseline' : 'policy';
}

export function tellsPast(sentence: string): boolean {
  return past.test(sentence) && !bidding.test(sentence);
}
