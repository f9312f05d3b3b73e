/** Where in a notice a clause stands: in its account of what is, in its goals, or among its measures. */
import type { Clause } from '../../tree/clause.ts';
import type { NoticeContext } from '../context.ts';
import { planYears } from '../grammar/calendar.ts';

export type Setting = 'situation' | 'goals' | 'measures' | 'notes';

/** 发展现状 · 现有基础 · 工作成效 · 发展形势 · “十三五”回顾 · 存在问题; not 基础设施, 夯实基础教育. */
const situation =
  /现状|(?:现有|发展|工作)基础$|成效$|成就|回顾|(?:完成|执行|实施|发展|基本|总体)情况$|形势|存在(?:的)?(?:主要|突出)?(?:问题|困难)|(?:面临|主要)(?:的)?(?:挑战|机遇|困难|问题)|(?:规划|政策|起草)背景|^背景|(?:如期|圆满|顺利|胜利)(?:实现|完成)|取得(?:了)?(?:重大|显著|明显|积极|突破性|历史性)[^，]{0,6}(?:突破|进展|成效|成果|成就)/u;
/** 发展目标 · 主要指标 · 工作目标 · 二〇三五年远景目标 */
const goals = /目标|指标|愿景/u;

/** 名词解释 · 指标说明 · 注释: what terms mean, not what shall be */
const notes = /解释$|名词|指标说明|填表说明|编制说明|^注释/u;

/** By the innermost heading that says. */
export function settingOf(clause: Clause): Setting {
  for (let depth = clause.headings.length - 1; depth >= 0; depth -= 1) {
    const title = clause.headings[depth]?.title ?? '';
    if (notes.test(title)) return 'notes';
    if (situation.test(title)) return 'situation';
    if (goals.test(title)) return 'goals';
  }
  return 'measures';
}

/** What is known of a notice's place in time. Years. */
export interface Timeline {
  /** The year of issue, or the first of the plan's years where that is not known. */
  issued: number | null;
  planFrom: number | null;
  planTo: number | null;
}

export function timelineOf(clauses: readonly Clause[], context: NoticeContext): Timeline {
  const { letterhead } = context;
  const period = context.period ?? plannedPeriod(clauses);
  const planFrom = period ? Number(period.from) : null;
  const planTo = period ? Number(period.to) : null;
  const issued = letterhead.issued === null ? planFrom : Number(letterhead.issued.slice(0, 4));
  return { issued, planFrom, planTo };
}

/** “十四五”主要指标 · “十四五”发展目标: a heading that says for which years the goals are. */
const plannedGoals = /[“"]?(十[一二三四五六七八九]?五)[”"]?(?:时期)?[^，。]{0,12}(?:指标|目标)/u;

/** Of a notice whose title is lost or names no years. */
function plannedPeriod(clauses: readonly Clause[]): { from: string; to: string } | null {
  for (const { kind, text } of clauses) {
    const plan = kind === 'heading' ? planYears(plannedGoals.exec(text)?.[1] ?? '') : null;
    if (plan) return { from: String(plan.from), to: String(plan.to) };
  }
  return null;
}

/** Roles whose text states policy; the rest is letterhead and what the carrier added. */
const statingRoles: ReadonlySet<Clause['role']> = new Set([
  'body',
  'notice body',
  'note',
  'footnote',
]);
export function statesPolicy(clause: Clause): boolean {
  return statingRoles.has(clause.role);
}
