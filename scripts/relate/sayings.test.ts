import { describe, expect, it } from 'vitest';
import { Sayings } from './sayings.ts';
import type { ComparedMetric } from './vocabulary.ts';

const metric = (more: Partial<ComparedMetric>): ComparedMetric => {
  return { id: 'm', name: '预算', group: '资金', ...more };
};
const found = (text: string, more: Partial<ComparedMetric>) =>
  new Sayings([metric(more)]).in(text).map(({ value, quote }) => [value, quote]);

describe('Sayings', () => {
  it('finds the words of a saying in order, with others between', () => {
    const text = '各单位要加强管理，将购买经费纳入本级预算安排，及时拨付。';
    expect(found(text, { clauses: ['纳入 预算'] })).toEqual([
      ['纳入本级预算', '将购买经费纳入本级预算安排'],
    ]);
  });

  it('stays within a sentence', () => {
    expect(found('纳入规划。编制预算。', { clauses: ['纳入 预算'] })).toEqual([]);
  });

  it('asks for the context, and minds the exceptions', () => {
    const text = '将培训经费纳入预算。将购买经费纳入预算。';
    const budget = { clauses: ['纳入预算'] };
    expect(found(text, budget)).toHaveLength(2);
    expect(found(text, { ...budget, context: ['购买'] })).toHaveLength(1);
    expect(found(text, { ...budget, except: ['培训'] })).toHaveLength(1);
    expect(
      found(text, { related: ['纳入预算'], context: ['购买'], except: ['培训'] }),
    ).toHaveLength(2);
  });

  it('takes all that quotation marks enclose', () => {
    const text = '采取“省级奖补、市县为主”的方式。';
    expect(found(text, { clauses: ['奖补 为主'] })[0]?.[0]).toBe('省级奖补、市县为主');
  });

  it('takes of overlapping sayings the one that is written first', () => {
    const text = '组织部门牵头，民政部门负责。';
    const clauses = ['组织部门牵头 民政部门负责', '组织部门牵头'];
    expect(found(text, { clauses })).toHaveLength(1);
    expect(found(text, { clauses: clauses.toReversed() })[0]?.[0]).toBe('组织部门牵头');
  });

  it('reads a long text of words that only begin a saying', () => {
    // looking through the rest of the text for each would take longer than a test may
    const sayings = new Sayings([metric({ clauses: ['纳入 预算', '预算 纳入'] })]);
    expect(sayings.in('纳入'.repeat(200_000))).toEqual([]);
  });
});
