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
/** 指标 · 指标名称 · 主要指标 · 二级指标 · 目标名称 */
const nameColumn =
  /^(?:(?:主要|核心|具体|评价|监测|发展|规划|考核|建设|重点|工作)?指标(?:名称|内容|项目|体系)?|(?:指标|目标|项目|任务)名称|名称|[一二三四]级指标)$/u;
/** 项目 · 目标任务: names the row where no column is called 指标 */
const itemColumn = /^(?:(?:主要|重点|建设)?(?:项目|内容|事项|任务)|主要目标|目标任务|工作任务)$/u;
/** 单位 · 计量单位; not 责任单位 */
const unitColumn = /^(?:计量|指标|数量)?单位$/u;
/** 属性 · 指标属性 · 指标类型 · 性质 */
const natureColumn = /属性|性质|(?:指标|目标)类[型别]|^类型$|约束/u;
/** 类别 · 领域 · 维度: a heading of several rows */
const groupColumn = /^(?:类别|分类|领域|维度|方面|一级|板块|大类)$/u;
/** 现状 · 基期值 · 2020年实际 · “十三五”完成情况 */
const baselineWords = /现状|基期|基数|基准|实际|完成(?!时|期|进度|标准)|实绩|现有|当前|上年/u;
/** 目标值 · 规划目标 · 年均增长 · 五年累计 */
const targetWords =
  /目标(?!任务|内容)|规划(?!项目)|预期|指标值|年均|累计|增长|增速|新增|力争|计划/u;
const valueWords = /^(?:数值|数量|值|规模|指标值|要求|标准|目标值)$/u;
const yearIn = /(?:19|20)[0-9]{2}/gu;
const planIn = /(十?[一二三四五六七八九]五)/u;
const soft = /[“”"（）()[\]【】]/gu;

/**
 * @param width how many cells the rows have.
 * @returns null where the table lists no indicators.
 */
export function columnsOf(
  printed: readonly string[],
  width: number,
  timeline: Timeline,
): Column[] | null {
  const header = printed.length > width ? joined(printed) : printed;
  const years = header.map(
    (name) => [...name.matchAll(yearIn)].map(([year]) => Number(year)).at(-1) ?? null,
  );
  const known = years.filter((year) => year !== null);
  // years over tasks are those in which they are to be done; of indicators, the first may be what is
  const tasks =
    header.some((name) => itemColumn.test(name)) && !header.some((name) => nameColumn.test(name));
  const first = known.length > 1 && !tasks ? Math.min(...known) : null;
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
  const values = columns.findIndex(({ kind }) => kind === 'target' || kind === 'baseline');
  if (values < 0) return null;
  const name = nameAt(columns, values);
  if (name === null) return null;
  return columns.map((column, index) => {
    if (index === name) return { ...column, kind: 'name' };
    // of 一级指标 and 二级指标 the last names the row
    return column.kind === 'name' ? { ...column, kind: 'label' } : column;
  });
}

/** The column that names the rows: the last one called 指标 before the figures, or else what stands before them. */
function nameAt(columns: readonly Column[], values: number): number | null {
  const called = (kind: (column: Column) => boolean): number =>
    Math.max(columns.slice(0, values).findLastIndex(kind), -1);
  const named = called(({ kind }) => kind === 'name');
  // 指标 over 领域 and what it counts: the cell spans both columns, and the last of them names the row
  if (named >= 0) return lastSpanned(columns, named, values);
  const item = called(({ header }) => itemColumn.test(header));
  if (item >= 0) return item;
  const anywhere = columns.findIndex(({ kind }) => kind === 'name');
  if (anywhere >= 0) return anywhere;
  // 类别, 领域, 任务 …: only where unit or nature tell that these are indicators
  if (!columns.some(({ kind }) => kind === 'unit' || kind === 'nature')) return null;
  const other = called(({ kind, header }) => kind === 'other' && header !== '');
  return other >= 0 ? other : null;
}

function lastSpanned(columns: readonly Column[], named: number, values: number): number {
  let last = named;
  while (last + 1 < values && columns[last + 1]?.header === '') last += 1;
  return last;
}

/** 指标 | 类型 over two cells where the rows have one: a broken header cell */
function joined(header: readonly string[]): string[] {
  const whole: string[] = [];
  for (const name of header) {
    if (whole.at(-1) === '指标' && /^(?:类型|属性|性质|名称)$/u.test(name))
      whole[whole.length - 1] = `指标${name}`;
    else whole.push(name);
  }
  return whole;
}

function kindOf(words: string): ColumnKind | null {
  if (ordinalColumn.test(words) || groupColumn.test(words)) return 'label';
  if (natureColumn.test(words)) return 'nature';
  if (unitColumn.test(words)) return 'unit';
  if (nameColumn.test(words)) return 'name';
  return itemColumn.test(words) ? 'other' : null;
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
