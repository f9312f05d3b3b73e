import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agenciesSchema } from '../agencies-schema.ts';
import { agencyIndex } from '../agency.ts';
import { readYaml } from '../vocabulary-file.ts';
import { findMarks } from './marks.ts';

const file = 'content/vocabulary/agencies.yaml';
const { value } = readYaml(file, readFileSync(file, 'utf8'), agenciesSchema);
const agencies = agencyIndex(value ?? { agencies: [] });
const read = (text: string): string[] =>
  findMarks(text, (name) => agencies.functionsOf(name)).map(
    ({ role, bodies }) => `${role}：${bodies.map(({ name }) => name).join(' ')}`,
  );

describe('findMarks', () => {
  it.each([
    ['提升服务。（责任单位：市科委、市教委）', ['负责：市科委 市教委']],
    [
      '提升服务。〔市财政局、17个帮扶集团牵头单位和各区县政府具体负责〕',
      ['负责：市财政局 17个帮扶集团牵头单位 各区县政府'],
    ],
    [
      '（牵头单位：省民政厅；配合单位：省财政厅、省教育厅）',
      ['牵头：省民政厅', '配合：省财政厅 省教育厅'],
    ],
    [
      '（省教育厅牵头，省财政厅、团省委等按职责分工负责，6月底前完成）',
      ['牵头：省教育厅', '负责：省财政厅 团省委'],
    ],
    ['（由市教育局牵头，市民政局、团市委配合）', ['牵头：市教育局', '配合：市民政局 团市委']],
    ['牵头部门：省审改办、省司法厅', ['牵头：省审改办 省司法厅']],
    [
      '牵头单位：省财政厅参与单位：省级有关部门完成时限：2019年',
      ['牵头：省财政厅', '参与：省级有关部门'],
    ],
    ['责任单位：各市、州、县人民政府', ['负责：各市人民政府 各州人民政府 各县人民政府']],
    ['（责任单位:市民政局,完成时限:2025年12月底前）', ['负责：市民政局']],
    ['推进改革。（省发展改革委、省财政厅）', ['负责：省发展改革委 省财政厅']],
    ['推进改革。【省教育厅，2025年底前】', ['负责：省教育厅']],
    [
      '推进改革。【牵头单位】市发展改革委【配合单位】市市场监管局、市教育局【完成时限】2023年10月',
      ['牵头：市发展改革委', '配合：市市场监管局 市教育局'],
    ],
    [
      '（责任单位：市卫生健康委牵头，市教育局、市妇联配合）',
      ['牵头：市卫生健康委', '配合：市教育局 市妇联'],
    ],
    ['（市发展改革委会同市民政局、市财政局负责）', ['负责：市发展改革委 市民政局 市财政局']],
    ['责任单位：市教育局市发展改革委市财政局', ['负责：市教育局 市发展改革委 市财政局']],
    [
      '引进人才。（市委组织部、市民政局、团市委，各县市区）',
      ['负责：市委组织部 市民政局 团市委 各县市区'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads a rule that completes all marks as a record of its own', () => {
    expect(read('（责任单位：省教育厅；以下责任单位均包括各市、州人民政府）')).toEqual([
      '负责：省教育厅',
      '负责：各市人民政府 各州人民政府',
    ]);
    expect(
      read('〔责任单位：省商务厅按职责分工负责。具体任务均涉及各市人民政府，不再列出〕'),
    ).toEqual(['负责：省商务厅', '负责：各市人民政府']);
  });

  it.each([
    '符合条件的（含乡镇敬老院）',
    '各县（区）负责',
    '（附件1：职责清单）',
    '（以下简称责任单位）',
    '完成时限：2019年底前',
    '责任人：张三',
    '确保责任单位落实到位',
    '《牵头单位：办法》',
    '市财政局（市人民政府国有资产监督管理局）',
  ])('is not taken in by: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says where the duty that it closes ends', () => {
    const [mark] = findMarks('推进改革。（责任单位：市科委）', () => 0);
    expect(mark).toMatchObject({ start: 6, end: 14, closes: 5 });
  });
});
