import { describe, expect, it } from 'vitest';
import { clausesOfLines } from './clauses.fixture.ts';
import type { NoticeContext } from './context.ts';
import { extractDefinitions } from './definitions.ts';

const read = (...lines: string[]): unknown[] =>
  extractDefinitions(clausesOfLines(lines), {} as NoticeContext).map((one) => [
    one.type,
    one.term,
    one.text,
  ]);

describe('extractDefinitions', () => {
  it('takes what is said twice in the same words once', () => {
    expect(read('在每一登记有效期（3年）内。', '在每一登记有效期（3年）内。')).toEqual([
      ['gloss', '登记有效期', '3年'],
    ]);
  });

  it('takes a heading for the term of what stands under it', () => {
    expect(read('#名词解释', ' #智能汽车', '  是具备辅助驾驶功能的汽车。')).toEqual([
      ['definition', '智能汽车', '具备辅助驾驶功能的汽车'],
    ]);
    expect(read('#智能汽车', ' 是指具备辅助驾驶功能的汽车。')).toHaveLength(1);
    expect(read('#智能汽车', ' 是发展的方向。')).toEqual([]);
  });

  it('takes the first paragraph under each heading of a glossary, not the next', () => {
    expect(
      read('#名词解释', ' #报告库', '  涵盖交易全生命周期数据。', '  有利于防范风险和维护稳定。'),
    ).toEqual([['definition', '报告库', '涵盖交易全生命周期数据']]);
    expect(read('#名词解释', ' #一江一河', '  “一江”指黄浦江，“一河”指苏州河。')).toHaveLength(2);
    expect(read('#主要任务', ' #报告库', '  涵盖交易全生命周期数据。')).toEqual([]);
  });

  it('reads what a heading names, not what a meaning is made of', () => {
    expect(read('#探索“三社联动”', ' 推进社区与社会组织、社会工作者联动发展。')).toEqual([
      ['composition', '“三社联动”（要素）', '社区与社会组织、社会工作者'],
    ]);
    expect(read('本办法所称机构，是指市、区、街三级服务体系的机构。')).toHaveLength(1);
  });
});

// looking over the whole text for each would take longer than a test may
it.each([
  'X是指',
  '社工站（以下简称社）',
  '市、区、街',
  '“三',
  '补贴包括甲、乙。',
  '本办法所称甲，',
  '》（以下简称《规》）',
])('reads 20,000 times %j, each term within the text', (part) => {
  const text = part.repeat(20_000);
  const records = extractDefinitions(clausesOfLines([text]), {} as NoticeContext);
  expect(records.every((one) => text.includes(one.term))).toBe(true);
});
