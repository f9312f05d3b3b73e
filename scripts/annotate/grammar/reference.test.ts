import { describe, expect, it } from 'vitest';
import { findReferences } from './reference.ts';

/** form, title, number, pinpoint */
const read = (text: string): unknown[] =>
  findReferences(text).references.map((one) => [one.form, one.title, one.docNumber, one.pinpoint]);

describe('findReferences', () => {
  it.each([
    ['《甲办法》（民发〔2021〕3号）第三条第二款', [['title', '甲办法', '民发〔2021〕3号', '第三条第二款']]],
    ['《甲办法》第三条、第五条规定', [['title', '甲办法', null, '第三条、第五条']]],
    ['民发〔2021〕3号《甲办法》', [['title', '甲办法', '民发〔2021〕3号', null]]],
    ['关于印发《甲规划》的通知（国发〔2021〕5号）', [['title', '甲规划', '国发〔2021〕5号', null]]],
    ['根据国发〔2021〕5号', [['number', null, '国发〔2021〕5号', null]]],
    ['制定本实施方案', [['this document', null, null, null]]],
    ['不符合本办法第五条规定', [['this document', null, null, '第五条']]],
    ['突出本《纲要》的作用', [['title', '纲要', null, null]]],
    ['依照前款规定', [['place', null, null, '前款']]],
    ['《甲法》和《乙法》第二条', [['title', '甲法', null, null], ['title', '乙法', null, '第二条']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  }); // prettier-ignore

  it.each(['加强基本办法研究', '成本规划', '样本标准', '本方案件', '本计划生育政策'])(
    'refers to nothing: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('keeps the short name that a bracket gives', () => {
    const [one] = findReferences(
      '《某省临时救助办法》(粤府办〔2021〕4号,以下简称省《办法》)',
    ).references;
    expect(one).toMatchObject({ docNumber: '粤府办〔2021〕4号', shortName: '省办法' });
    expect(findReferences('《某规划》（以下简称《规划》）。').references).toHaveLength(1);
  });

  it('reads a number with its year in round brackets inside brackets', () => {
    expect(read('《甲规划》（减防办发（2022）5号）部署')).toEqual([
      ['title', '甲规划', '减防办发（2022）5号', null],
    ]);
    expect(read('《甲规划》（2022年修订）部署')).toEqual([['title', '甲规划', null, null]]);
  });

  it('keeps the short names of several titles, and cites none of them', () => {
    const { references } = findReferences(
      '国家《甲规划》和省《乙方案》（以下分别简称《规划》、省《方案》）',
    );
    expect(references.map(({ title, shortName }) => [title, shortName])).toEqual([
      ['甲规划', '规划'],
      ['乙方案', '省方案'],
    ]);
    expect(findReferences('《甲规划》（分别由《乙办法》规定）').references).toHaveLength(2);
  });

  it('reports what looks like a document without 《》', () => {
    const text = '落实国家、省关于加强岗位开发与激励保障的意见，《甲法》及其实施条例';
    expect(findReferences(text).unmarked.map(({ start, end }) => text.slice(start, end))).toEqual([
      '关于加强岗位开发与激励保障的意见',
      '及其实施条例',
    ]);
    expect(findReferences('《省关于加强岗位开发的意见》').unmarked).toEqual([]);
  });

  // looking over the whole text for each would take longer than a test may
  it.each([
    ['《甲》（民发〔2021〕3号）', 50_000],
    ['本规划', 50_000],
    ['第三条、', 50_000],
    ['前款', 50_000],
    ['关于加强', 0],
    ['（民发〔2021〕3号）', 50_000],
  ])('reads 50,000 times %j', (part, expected) => {
    expect(findReferences(part.repeat(50_000)).references).toHaveLength(expected);
  });
});
