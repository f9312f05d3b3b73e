import { describe, expect, it } from 'vitest';
import type { Letterhead } from '../tree/nodes.ts';
import { readCitations } from './citations.ts';
import { clausesOfLines } from './clauses.fixture.ts';

const letterhead: Letterhead = {
  title: '某市社会工作专业人才队伍建设“十四五”规划',
  noticeTitle: null,
  kind: '规划',
  issuers: [],
  docNumber: '某民政〔2022〕90号',
  issued: null,
  addressees: [],
  period: null,
};

const read = (...lines: string[]): unknown[] =>
  readCitations(clausesOfLines(lines), letterhead).found.map((one) => [
    one.title ?? one.docNumber ?? one.pinpoint,
    one.self,
    one.anchor,
  ]);
const rules = (...lines: string[]): string[] =>
  readCitations(clausesOfLines(lines), letterhead).messages.map((one) => one.rule);

describe('readCitations', () => {
  it('tells this notice, also by a name that is nearly its own, from others', () => {
    expect(read('现将《某市社会工作专业队伍建设“十四五”规划》印发你们。')).toEqual([
      ['某市社会工作专业队伍建设“十四五”规划', true, null],
    ]);
    expect(read('根据《某省社会工作专业人才队伍建设“十四五”规划》，制定本规划。')).toEqual([
      ['某省社会工作专业人才队伍建设“十四五”规划', false, null],
      [null, true, null],
    ]);
    expect(read('某民政〔2022〕90号')).toEqual([['某民政〔2022〕90号', true, null]]);
    expect(read('突出《规划》的引领作用。')).toEqual([[null, true, null]]);
  });

  it('reads a short name as the document that it was introduced for', () => {
    expect(
      read('按照《某省救助办法》（以下简称《办法》）。', '依《办法》第八条。', '依《细则》。'),
    ).toEqual([
      ['某省救助办法', false, null],
      ['某省救助办法', false, null],
      ['细则', false, null],
    ]);
  });

  it('links places inside, and labels not at all', () => {
    expect(read('#第一条', ' 甲。', ' 出现前款规定情形的。')).toEqual([['前款', true, 'p1']]);
    expect(read('#专栏1：工程', ' 甲。', '详见专栏1。')).toEqual([['专栏1', true, 'h0']]);
    expect(read('附件1', '甲。')).toEqual([]);
  });

  it('says what it could not link or had to mend', () => {
    expect(rules('见专栏7。')).toEqual(['reference-unresolved']);
    expect(rules('根据《民政发展规划、《养老规划》等。')).toEqual(['title-mark']);
    expect(rules('大家来看《。')).toEqual(['title-mark']);
    expect(rules('落实省关于加强岗位开发的意见。')).toEqual(['reference-unmarked']);
    expect(rules('落实《省关于加强岗位开发的意见》。')).toEqual([]);
    expect(rules('落实关于加强岗位的意见。再落实关于加强岗位的意见。')).toEqual([
      'reference-unmarked',
    ]);
    expect(rules('市政府关于加强岗位的意见各区：为发展养老。')).toEqual([]);
  });
});
