/** What the columns of an indicator table hold, told by their header words in whatever order they stand. */
import { planYears } from '../grammar/calendar.ts';
import type { Timeline } from './setting.ts';

export type ColumnKind = 'name' | 'unit' | 'nature' | 'target' | 'baseline' | 'label' | 'other';

export interface Column {
  kind: ColumnKind;
  /** As printed, without white space. */
  header: string;
  /** Of a target or baseline column: the date that its header names. */
  date: string | null;
}

/** 序号 · 编号 */
const ordinalColumn = /^(?:序号?|编号|号|NO\.?|No\.?|项次)$/u;
/** 指标 · 指标名称 · 主要指标 · 二级指标 · 目标名称 · 项目 */
const nameColumn =
  /^(?:(?:主要|核心|具体|评价|监测|发展|规划|考核|建设|重点|工作)?指标(?:名称|内容|项目|体系)?|(?:指标|目标|项目|任务)名称|名称|(?:主要|重点|建设)?(?:项目|内容|事项)|[一二三四]级指标|主要目标|目标任务|工作任务)$/u;
/** 单位 · 计量单位; not 责任单位 */
const unitColumn = /^(?:计量|指标|数量)?单位$/u;
/** 属性 · 指标属性 · 指标类型 · 性质 */
const natureColumn = /属性|性质|(?:指标|目标)类[型别]|^类型$|约束/u;
/** 类别 · 领域 · 维度: a heading of several rows */
const groupColumn = /^(?:类别|分类|领域|维度|方面|一级|板块|大类)$/u;
/** 现状 · 基期值 · 2020年实际 · “十三五”完成情况 */
const baselineWords = /现状|基期|基数|基准|实际|完成|实绩|现有|当前|上年/u;
/** 目标值 · 规划目标 · 年均增长 · 五年累计 */
const targetWords = /目标|规划|预期|指标值|年均|累计|增长|增速|新增|力争|计划/u;
const valueWords = /^(?:数值|数量|值|规模|指标值|要求|标准|目标值)$/u;
const yearIn = /(?:19|20)[0-9]{2}/gu;
const planIn = /(十?[一二三四五六七八九]五)/u;
const soft = /[“”"（）()[\]【】]/gu;

/** @returns null where the table lists no indicators. */
export function columnsOf(header: readonly string[], timeline: Timeline): Column[] | null {
  const years = header.map(
    (name) => [...name.matchAll(yearIn)].map(([year]) => Number(year)).at(-1) ?? null,
  );
  const known = years.filter((year) => year !== null);
  const first = known.length > 1 ? Math.min(...known) : null;
  const columns = header.map((name, index): Column => {
    const words = name.replaceAll(soft, '');
    const kind = kindOf(words);
    if (kind !== null) return { kind, header: name, date: null };
    const year = years[index] ?? null;
    const plan = planYears(planIn.exec(words)?.[1] ?? '');
    if (year === null && plan === null && !targetWords.test(words) && !valueWords.test(words))
      return { kind: baselineWords.test(words) ? 'baseline' : 'other', header: name, date: null };
    return {
      kind: isBaseline(words, year ?? plan?.to ?? null, first, timeline) ? 'baseline' : 'target',
      header: name,
      date: dateIn(words, year, plan),
    };
  });
  const names = columns.flatMap(({ kind }, index) => (kind === 'name' ? [index] : []));
  if (!columns.some(({ kind }) => kind === 'target' || kind === 'baseline')) return null;
  if (names.length === 0) {
    // 类别, 领域, 任务 … : what stands before the figures names them
    const at = columns.findIndex(({ kind, header: name }) => kind === 'other' && name !== '');
    if (at < 0 || !columns.some(({ kind }) => kind === 'unit' || kind === 'nature')) return null;
    columns[at] = { kind: 'name', header: header[at] ?? '', date: null };
  }
  // of 一级指标 and 二级指标 the last names the row
  for (const index of names.slice(0, -1))
    columns[index] = { kind: 'label', header: header[index] ?? '', date: null };
  return columns;
}

function kindOf(words: string): ColumnKind | null {
  if (ordinalColumn.test(words) || groupColumn.test(words)) return 'label';
  if (natureColumn.test(words)) return 'nature';
  if (unitColumn.test(words)) return 'unit';
  return nameColumn.test(words) ? 'name' : null;
}

function isBaseline(
  words: string,
  year: number | null,
  first: number | null,
  timeline: Timeline,
): boolean {
  if (baselineWords.test(words)) return true;
  if (/目标|规划|预期|力争|计划/u.test(words)) return false;
  if (year === null) return false;
  const { planFrom, issued } = timeline;
  if (planFrom !== null) return year < planFrom;
  return issued === null ? first !== null && year === first : year < issued;
}

function dateIn(
  words: string,
  year: number | null,
  plan: { from: number; to: number } | null,
): string | null {
  if (year !== null) return /[年]?(?:底|末)/u.test(words) ? `${String(year)}-12-31` : String(year);
  if (plan === null) return null;
  return /年均|累计|期间/u.test(words)
    ? `${String(plan.from)}/${String(plan.to)}`
    : String(plan.to);
}
