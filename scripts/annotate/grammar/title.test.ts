import { describe, expect, it } from 'vitest';
import { findTitles } from './title.ts';

const titles = (text: string): (string | null)[][] =>
  findTitles(text).titles.map((one) => [one.text, one.repaired]);

describe('findTitles', () => {
  it.each([
    ['根据《甲规划》《乙意见》等', [['甲规划', null], ['乙意见', null]]],
    ['《国务院关于印发〈甲规划〉的通知》', [['国务院关于印发〈甲规划〉的通知', null]]],
    ['《国务院关于印发《甲规划》的通知》和《乙》', [['国务院关于印发《甲规划》的通知', null], ['乙', null]]],
  ])('%s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['根据《民政事业发展规划、《养老服务规划》等', [['民政事业发展规划', 'unclosed'], ['养老服务规划', null]]],
    ['按照《社会救助暂行办法（国务院令第649号）', [['社会救助暂行办法', 'unclosed']]],
    ['根据国务院关于加强基层治理的意见》精神', [['国务院关于加强基层治理的意见', 'unopened']]],
    ['《省政府关于印发《甲发展规划》的通知（川府发〔2021〕5号）', [['省政府关于印发《甲发展规划》的通知', 'unclosed']]],
  ])('makes a lost mark good: %s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  }); // prettier-ignore

  it('takes 〈〉 for 《》 where they stand in their place, not inside a title', () => {
    expect(titles('根据〈甲意见〉和《乙通知〉（国发')).toEqual([['甲意见', null], ['乙通知', null]]);
    expect(titles('《关于印发〈甲规划〉的通知》')).toEqual([['关于印发〈甲规划〉的通知', null]]);
    expect(titles('《关于印发甲规划〉的通知》')).toEqual([['关于印发甲规划〉的通知', null]]);
  }); // prettier-ignore

  it('reports a mark whose title cannot be told', () => {
    expect(findTitles('大家来看《。').stray).toEqual([{ index: 4, kind: 'unclosed' }]);
    expect(findTitles('大家都好》，很好').stray).toEqual([{ index: 4, kind: 'unopened' }]);
    expect(findTitles('《这里说的都是别的事情，没有文件名称。').stray).toHaveLength(1);
  });

  // looking over the whole text for each would take longer than a test may
  it.each([
    ['《', 0, 100_000],
    ['》', 0, 100_000],
    ['《甲规划、', 0, 100_000],
    ['《甲》的通知', 100_000, 0],
    ['〈', 0, 1],
  ])('reads 100,000 times %j', (sign, titles, stray) => {
    const found = findTitles(sign.repeat(100_000));
    expect([found.titles.length, found.stray.length]).toEqual([titles, stray]);
  });
});
