import { describe, expect, it } from 'vitest';
import type { Clause } from '../../tree/clause.ts';
import { readDutyRow } from './table.ts';

function row(header: string[], cells: string[]): Clause {
  let text = '';
  const placed = cells.map((cell) => {
    const start = text.length;
    text += cell;
    return { text: cell, start };
  });
  const offsets = Array.from(text, (_, index) => index);
  return {
    provision: 't1',
    kind: 'row',
    role: 'body',
    text,
    offsets,
    lineOf: offsets.map(() => 1),
    headings: [],
    row: { header, cells: placed, index: 0 },
  };
}
const read = (header: string[], cells: string[]): string[] =>
  readDutyRow(row(header, cells), () => 0).map(
    ({ role, bodies, duty }) => `${role}：${bodies.map(({ name }) => name).join(' ')}：${duty}`,
  );

describe('readDutyRow', () => {
  it('reads a list of departments and their duties', () => {
    expect(read(['部门', '职责与任务'], ['省水务厅', '指导污水处理设施建设。'])).toEqual([
      '负责：省水务厅：指导污水处理设施建设。',
    ]);
  });

  it('reads 牵头单位 and 配合单位 of a task, whatever the order of the columns', () => {
    expect(
      read(
        ['序号', '配合单位', '工作任务', '牵头单位', '完成时限'],
        ['1', '省财政厅、省教育厅', '完善机制', '省民政厅', '2025年'],
      ),
    ).toEqual(['配合：省财政厅 省教育厅：完善机制', '牵头：省民政厅：完善机制']);
  });

  it('reads who plays which part within one cell', () => {
    expect(read(['任务', '责任单位'], ['完善机制', '省民政厅牵头，省财政厅配合'])).toEqual([
      '牵头：省民政厅：完善机制',
      '配合：省财政厅：完善机制',
    ]);
    expect(read(['任务', '责任分工'], ['完善机制', '省民政厅（牵头）、省财政厅'])).toEqual([
      '牵头：省民政厅：完善机制',
      '负责：省财政厅：完善机制',
    ]);
    expect(read(['任务', '分工说明'], ['完善机制', '省民政厅'])).toEqual([]);
  });

  it('reads a helper by whatever word, and takes no unit or share for a body', () => {
    expect(
      read(['任务', '责任单位', '协作单位'], ['抽检', '区农业农村局', '各街道办事处']),
    ).toEqual(['负责：区农业农村局：抽检', '配合：各街道办事处：抽检']);
    expect(
      read(['任务', '单位', '2023年', '牵头部门'], ['新建管网', '公里', '50', '市住建局']),
    ).toEqual(['牵头：市住建局：新建管网']);
    expect(read(['单位', '职责'], ['市住建局', '新建管网'])).toEqual(['负责：市住建局：新建管网']);
    expect(read(['项目', '责任单位'], ['公用经费', '20%'])).toEqual([]);
  });

  it('takes an indicator for the duty of the body that answers for it', () => {
    expect(
      read(['二级指标', '指标类型', '2025年', '责任部门'], ['治理率', '约束性', '40', '省水务厅']),
    ).toEqual(['负责：省水务厅：治理率']);
    expect(read(['指标', '单位', '2025年'], ['死亡率', '1/10万', '9'])).toEqual([]);
  });

  it('leaves out persons, and tables that name no body', () => {
    expect(read(['任务', '责任人'], ['完善机制', '张三'])).toEqual([]);
    expect(read(['指标', '单位', '2025年'], ['覆盖率', '%', '100'])).toEqual([]);
  });
});
