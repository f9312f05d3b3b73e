/** Tables of duties: a body and its duties in a row, or a task with its 牵头单位 and 配合单位. */
import type { Clause } from '../../tree/clause.ts';
import { readBodies, type KnownBody } from '../grammar/body-list.ts';
import type { Duty } from './duty.ts';
import { isBody } from './mark-bodies.ts';
import { partedLead } from './mark-labels.ts';
import { readParts } from './mark-parts.ts';
import type { Role } from './role.ts';

const columns: readonly (readonly [RegExp, Role])[] = [
  [/牵头|主办|主责/u, '牵头'],
  [/配合|协办|协助|协同|协作/u, '配合'],
  [/参与|参加/u, '参与'],
  [/监督|督导|督办/u, '监督'],
  [/(?:责任|负责|主管|实施|落实|承办|完成)(?:单位|部门|主体|机构)|责任处室|责任科室/u, '负责'],
  [/^(?:责任|分工|责任分工)$/u, '负责'],
  [/^(?:部门|单位|部门名称|单位名称|成员单位|责任主体|部门（单位）|部门\(单位\)|机构)$/u, '负责'],
];
/** The column that says what is to be done. */
const dutyColumn = /职责|任务|措施|内容|事项|工作|举措|要点|项目|清单|政策/u;
/** 指标 · 二级指标 · 指标名称: what a body answers for in a table of indicators; not 指标类型, 指标值 */
const indicatorColumn = /指标(?:名称|内容|项目?)?$/u;
const person = /责任人|领导|联系|电话|姓名|时限|时间|期限|进度/u;

export function readDutyRow(clause: Clause, known: KnownBody): Duty[] {
  const { row, text } = clause;
  if (!row) return [];
  // 单位 beside 指标 is what it is counted in, and no body
  const counted = row.header.some((name) => indicatorColumn.test(name));
  const parts = row.header.flatMap((name, column) => {
    if (counted && name === '单位') return [];
    const role = person.test(name)
      ? undefined
      : columns.find(([pattern]) => pattern.test(name))?.[1];
    return role ? [{ column, role }] : [];
  });
  if (parts.length === 0) return [];
  const called = (words: RegExp): Cell | undefined =>
    row.header
      .flatMap((name, column) =>
        words.test(name) && !parts.some((one) => one.column === column)
          ? (row.cells[column] ?? [])
          : [],
      )
      .findLast(({ text: said }) => said !== '');
  const duty = called(dutyColumn) ?? called(indicatorColumn);
  if (!duty) return [];
  return parts.flatMap(({ column, role }): Duty[] => {
    const cell = row.cells[column];
    if (!cell || cell.text === '') return [];
    const end = cell.start + cell.text.length;
    const common = { clause, modality: '应' as const, duty: duty.text };
    // 省民政厅牵头，省财政厅配合 · 省民政厅（牵头）、省财政厅: who plays which part within one cell
    const parts = /牵头|配合/u.test(cell.text)
      ? readParts(text, { start: cell.start, end }, known)
      : [];
    if (parts.length > 0) return parts.map((part) => ({ ...common, ...part }));
    const bodies = readBodies(text, cell.start, end, known);
    if (bodies.length === 0 || figure.test(cell.text)) return [];
    // 公里 under 单位 is what is counted in
    if (row.header[column] === '单位' && !bodies.every(({ name }) => isBody(name, known)))
      return [];
    const whole = { start: cell.start, end, role, actor: cell.text, bodies };
    const split = partedLead(whole);
    if (split.length > 1) return split.map((part) => ({ ...common, ...part }));
    const [from, to] = adjoining(clause, cell, duty);
    return [{ ...common, ...whole, start: from, end: to }];
  });
}

/** 20% · 30,000: a share or a sum under the name of a body */
const figure = /^[\d.,，%％‰\s/—－-]+(?:[万亿]?元)?$/u;

interface Cell {
  text: string;
  start: number;
}

/** Body and duty in one quotation where the source has them side by side; else the body's cell alone. */
function adjoining({ offsets }: Clause, cell: Cell, duty: Cell): [number, number] {
  const own: [number, number] = [cell.start, cell.start + cell.text.length];
  if (duty.start !== own[1]) return own;
  const end = duty.start + duty.text.length;
  for (let at = cell.start + 1; at < end; at += 1)
    if ((offsets[at] ?? 0) <= (offsets[at - 1] ?? 0)) return own;
  return [cell.start, end];
}
