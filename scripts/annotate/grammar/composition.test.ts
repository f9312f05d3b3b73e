import { describe, expect, it } from 'vitest';
import { findCompositions, findEnumerations } from './composition.ts';

const read = (text: string, named: string[] = []): string[][] =>
  findCompositions(text, named).map((one) => [one.term, one.text]);

describe('findCompositions', () => {
  it.each([
    ['初步构建县（区）—乡镇（街道）—村（社区）三级服务体系。', '三级服务体系', '县（区）—乡镇（街道）—村（社区）'],
    ['构建“支持中心—总站—社工站—社工室”四级服务体系', '四级服务体系', '支持中心—总站—社工站—社工室'],
    ['基本建成市、区、街道（乡镇）、居（村）四级救灾队伍', '四级救灾队伍', '市、区、街道（乡镇）、居（村）'],
    ['聚焦留守老人、留守儿童、留守妇女“三留守”问题', '“三留守”', '留守老人、留守儿童、留守妇女'],
    ['建立社区与社会组织、社会工作者、社区志愿者、社会慈善资源的“五社联动”机制', '“五社联动”', '社区与社会组织、社会工作者、社区志愿者、社会慈善资源'],
  ])('%s', (text, term, members) => {
    expect(read(text)).toEqual([[term, members]]);
  }); // prettier-ignore

  it('reads the members of what a heading names', () => {
    expect(read('探索推进社区与社会组织、社会工作者联动发展', ['三社联动'])).toEqual([
      ['“三社联动”（要素）', '社区与社会组织、社会工作者'],
    ]);
    expect(read('完善社区、社会组织和社会工作联动服务机制')).toEqual([]);
  });

  it.each([
    '县、乡两级社会组织孵化培育体系',
    '省市县三级中介服务事项通用目录',
    '特困人员、孤儿、事实无人抚养儿童、农村“三留守”人员',
    '促进建筑业转型、促进加工业发展、发展“三个经济”',
    '培育社区社会组织、志愿者、楼栋长等，形成“一核多元”',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    '按照“三年试点、两年扩面”的思路',
  ])('reads no composition in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('findEnumerations', () => {
  it.each([
    ['市级服务补贴包括就餐补贴、送餐补贴、运营补贴。', '市级服务补贴', '就餐补贴、送餐补贴、运营补贴'],
    ['临时救助对象，根据困难类型分为支出型对象和急难型对象。', '临时救助对象', '支出型对象和急难型对象'],
    ['近亲属包括配偶、父母、子女。', '近亲属', '配偶、父母、子女'],
  ])('%s', (text, term, members) => {
    expect(findEnumerations(text)).toMatchObject([{ term, text: members }]);
  }); // prettier-ignore

  it.each([
    '实施方案应包括任务目标、站点设置。',
    '主要包括推动转型、发展产业。',
    '由政府出资或与社会力量共同出资。',
    '具体包括知识、技能。',
  ])('reads no enumeration in %s', (text) => {
    expect(findEnumerations(text)).toEqual([]);
  });
});
