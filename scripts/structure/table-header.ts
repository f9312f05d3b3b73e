/** Which of a table's first rows are its header, and which columns the cells of a header of two rows stand over. */
import { textOf } from './draft.ts';
import type { Piece } from './lines.ts';
import { columnType, isHeaderWord, tokenType } from './table-columns.ts';

/** The cells of a row, each of as many pieces as it was broken into. */
export type Cells = Piece[][];

// 2025年 · 2021-2025年 · [3] · （2020年=100）: figures that a header may hold
const figuresOfNames = /(?:19|20)\d{2}|[[（(〔【]\d{1,3}[\]）)〕】]/gu;
// 目标 · 年均 · 增速（%） · 实绩: names under a wider one, too common to head a column alone
const underName =
  /^(?:目标值?|年均.{0,6}|累计.{0,4}|增[长速幅]率?|实[绩际]值?|现状值?|基期值?|数值|总量|比重|占比|任务|属性|[五5]年.{0,4})(?:[（([〔【].{1,6}[)）\]〕】])?$/u;

// 姓名 · 联系电话 · 床位数 · 补助标准 · 分管领导: what a column is called ends with a noun of this kind
const nounOfColumns =
  /(?:[名姓]|名称|单位|部门|机构|学校|职[务称位责能]|岗位|电话|手机|号码?|邮箱|地址|地点|位置|场所|时间|日期|时限|期限|期次|年度|年份|月份|性别|年龄|学历|专业|内容|任务|事项|项目|工程|措施|目标|指标|要求|成果|流程|环节|步骤|阶段|类[别型]|种类|等级|级别|档次|标准|依据|来源|渠道|用途|方式|方法|频[次率]|对象|范围|领导|责任人|联系人|负责人|联络[人员]|人员|[人户个次件台套张床辆座家亩分]?数|数量|规模|面积|长度|[总余差]?额|[金款]|资金|预算|决算|经费|投资|价格?|单价|费用?|[占]?比[例重]?|[\p{Script=Han}][率值]|[\p{Script=Han}]量|分值|权重|得分|排名|备注|说明|情况|进度|状态|结果|意见|序号?|编号|代码|合计|小计|总计)$/u;
// 县区 · 市州: 东县 is none
const unitsOfPlace =
  /^(?:地区|区县|县区|市县|县市区?|市州|地市|省市|区域|[县市区州]别|乡镇|街道|社区)$/u;
// 床位（张） · 金额/万元 · 投资[万元]: a unit after the name
const unitOfName =
  /\s?(?:[（(［[【][^（）()［］[\]【】]{1,10}[）)］\]】]|[/／][\p{Script=Han}%]{1,4})$/u;
const longestName = 16;
/** What stands in sentences and not in names. */
const sentenceMarks = /[，。；：！？,;:!?]/u;

/** Whether a text may be what a column is called: short, no part of a sentence, no figures but years. */
export function couldName(text: string): boolean {
  const bare = text.replace(/\s/gu, '');
  if (bare === '' || bare.length > longestName || sentenceMarks.test(bare)) return false;
  return (
    isHeaderWord(bare) || !/\d/u.test(bare.replace(figuresOfNames, '').replace(unitOfName, ''))
  );
}

/** Whether a text is a word for a column, by the list of those in use or by the noun at its end. */
export function namesColumn(text: string): boolean {
  const bare = text.replace(/\s/gu, '').replace(unitOfName, '');
  return (
    isHeaderWord(bare) || unitsOfPlace.test(bare) || (couldName(bare) && nounOfColumns.test(bare))
  );
}

/** Whether a row names columns. `each`: every one of its cells is a known header word. */
export function isHeaderRow(row: Cells, which: 'each' | 'most' = 'most'): boolean {
  const names = row.map(textOf).filter((name) => name !== '');
  if (names.length === 0) return false;
  const known = names.filter(isHeaderWord).length;
  if (which === 'each') return names.length >= 2 && known === names.length;
  // 2021年 alone may as well begin a row: another word must say that years are names here
  const named = names.some((name) => namesColumn(name) && !/^\d/u.test(name));
  const figureless = names.every((name) => !/\d/u.test(name));
  const plain = named
    ? names.every((name) => isHeaderWord(name) || !/\d/u.test(name.replace(figuresOfNames, '')))
    : figureless;
  return plain && (known > 0 || names.length === row.length);
}

/** Divides rows into header and body; the upper cells of a header of two rows are set over the columns they name. */
export function headerRows(rows: readonly Cells[]): { header: Cells[]; body: Cells[] } {
  const [printed, second] = rows;
  const first = printed && second ? spread(printed, second) : printed;
  if (isForm(rows)) return { header: [], body: [...rows] };
  if (!first || !(isHeaderRow(first) || (second && rows.length > 2 && isSpanned(first, second))))
    return { header: [], body: [...rows] };
  const width = Math.max(...rows.slice(2, 6).map((row) => row.length), 0);
  if (
    !second ||
    rows.length < 3 ||
    !(isSecondRow(second, first, width) || standsUnderSpans(first, second))
  )
    return { header: [first], body: rows.slice(1) };
  const [upper, lower] = aligned(first, second, width);
  return { header: [upper, lower], body: rows.slice(2) };
}

/** A cell that spans both rows is empty in the second, or repeated there. */
function isSecondRow(row: Cells, first: Cells, width: number): boolean {
  const names = row.map(textOf);
  const own = names.filter((name, at) => name !== '' && name !== textOf(first[at] ?? []));
  return (
    own.length > 0 &&
    own.length < width &&
    own.every((name) => isHeaderWord(name) || underName.test(name))
  );
}

/** Whether names stand only under cells that span columns (2022年 over 预算 and 决算), and none where a column has its name. */
function standsUnderSpans(first: Cells, second: Cells): boolean {
  let named = 0;
  for (const [column, cell] of second.entries()) {
    const name = textOf(cell);
    if (name === '') continue;
    const spans = textOf(first[column] ?? []) === '' || textOf(first[column + 1] ?? cell) === '';
    if (!spans || !couldName(name)) return false;
    named += 1;
  }
  return named >= 2 && named < second.length && second.length >= first.length;
}

/**
 * A first row whose wide cell takes one place, as the second row stands under it with empty cells before and behind: the
 * cells behind the wide one are moved over their columns.
 */
function spread(first: Cells, second: Cells): Cells {
  const start = second.findIndex((cell) => cell.length > 0);
  const end = second.findLastIndex((cell) => cell.length > 0) + 1;
  const under = end - start;
  const whole = second
    .slice(start, end)
    .every((cell) => cell.length > 0 && couldName(textOf(cell)));
  if (start < 1 || under < 2 || !whole || first.length !== second.length - under + 1) return first;
  const wide = Array.from({ length: under - 1 }, (): Piece[] => []);
  return [...first.slice(0, start + 1), ...wide, ...first.slice(start + 1)];
}

/** Whether the table is a form to be filled in: its names stand one under the other, and what is filled in beside them. */
function isForm(rows: readonly Cells[]): boolean {
  const [first = []] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const beside = first.map(textOf).filter((text) => text !== '');
  if (beside.length === width && beside.every(namesColumn)) return false;
  const filled = rows.flatMap((row) => row.slice(1).map(textOf)).filter((text) => text !== '');
  if (filled.filter((text) => tokenType(text) === 'value').length * 2 > filled.length) return false;
  const names = rows.map((row) => textOf(row[0] ?? [])).filter((text) => text !== '');
  return names.length > 2 && names.filter(namesColumn).length >= names.length * mostNames;
}
const mostNames = 0.75;

/** Whether most of a row are names of columns, and those of the next row stand under cells that span columns. */
function isSpanned(first: Cells, second: Cells): boolean {
  const names = first.map(textOf).filter((name) => name !== '');
  return (
    names.every(couldName) &&
    names.filter(namesColumn).length * 2 >= names.length &&
    standsUnderSpans(first, second)
  );
}

/** Where empty cells were left out, the lower names stand under the upper ones that name values. */
function aligned(first: Cells, second: Cells, width: number): [Cells, Cells] {
  const spans = first.flatMap((cell, at) => (columnType(textOf(cell)) === 'value' ? [at] : []));
  const complete = first.length >= width || second.some((cell) => cell.length === 0);
  if (complete || spans.length === 0) return [first, second];
  const each = second.length / spans.length;
  if (!Number.isInteger(each) || first.length - spans.length + second.length !== width)
    return [first, second];
  const upper: Cells = [];
  const lower: Cells = [];
  let taken = 0;
  first.forEach((cell, at) => {
    const own = spans.includes(at) ? each : 1;
    upper.push(cell, ...Array.from({ length: own - 1 }, () => []));
    for (let k = 0; k < own; k += 1)
      lower.push(spans.includes(at) ? (second[taken + k] ?? []) : []);
    if (spans.includes(at)) taken += each;
  });
  return [upper, lower];
}
