import { describe, expect, it } from 'vitest';
import { agencyIndex } from '../agency.ts';
import { readBodies } from './body-list.ts';

const agencies = agencyIndex({
  agencies: [
    { id: 'civil-affairs', name: '民政', kind: '政府', words: ['民政'] },
    { id: 'education', name: '教育', kind: '政府', words: ['教育'] },
    { id: 'sports', name: '体育', kind: '政府', words: ['体育'] },
    { id: 'finance', name: '财政', kind: '政府', words: ['财政'] },
    { id: 'public-security', name: '公安', kind: '政府', words: ['公安'] },
    { id: 'industry', name: '工信', kind: '政府', words: ['工业信息化'] },
    { id: 'state-assets', name: '国资', kind: '政府', names: ['国资委'] },
    { id: 'women', name: '妇联', kind: '群团', names: ['妇联'] },
    { id: 'party', name: '组织', kind: '党委', words: ['组织'] },
    { id: 'publicity', name: '宣传', kind: '党委', words: ['宣传'] },
  ],
});
const known = (name: string): number => agencies.functionsOf(name);
const names = (list: string): string =>
  readBodies(list, 0, list.length, known)
    .map(({ name }) => name)
    .join(' ');

describe('readBodies', () => {
  it.each([
    // the place at the front holds for all
    [
      '各县（区）党委组织部、民政局、教育和体育局',
      '各县（区）党委组织部 各县（区）民政局 各县（区）教育和体育局',
    ],
    ['省委组织部、教育厅、财政厅', '省委组织部 省教育厅 省财政厅'],
    ['市委组织部、宣传部、市民政局', '市委组织部 市委宣传部 市民政局'],
    ['自治区教育厅、国资委', '自治区教育厅 自治区国资委'],
    // the head at the end holds for all
    ['各市、州、县人民政府', '各市人民政府 各州人民政府 各县人民政府'],
    ['市民政局、各市、县、区政府', '市民政局 各市政府 各县政府 各区政府'],
    ['杨凌示范区、西咸新区管委会', '杨凌示范区管委会 西咸新区管委会'],
    ['市、区民政部门', '市民政部门 区民政部门'],
    ['市、县两级', '市级 县级'],
    ['公安、财政等部门', '公安部门 财政部门'],
    ['民政、公安等部门以及妇联等组织', '民政部门 公安部门 妇联'],
    ['民政、财政和教育部门', '民政部门 财政部门 教育部门'],
    ['各级民政、财政部门', '各级民政部门 各级财政部门'],
    // 和 inside a name, and between two
    ['民政、工业和信息化部门', '民政部门 工业和信息化部门'],
    ['残疾人福利和服务机构、儿童福利机构等平台', '残疾人福利和服务机构 儿童福利机构'],
    ['购买主体和承接机构', '购买主体 承接机构'],
    ['各地各部门', '各地 各部门'],
    // clauses before the list, brackets, people
    ['承担服务职能的行政部门和群团组织', '行政部门 群团组织'],
    ['具备资质、符合条件的组织和企业', '组织 企业'],
    ['区民政部门、镇人民政府（街道办事处）', '区民政部门 镇人民政府（街道办事处）'],
    ['有关区县（自治县、市）政府', '有关区县（自治县、市）政府'],
    ['社会组织和个人', '社会组织'],
  ])('%s', (list, expected) => {
    expect(names(list)).toBe(expected);
  });

  it.each([
    ['市财政局、交发集团', '市财政局 交发集团'],
    ['市水务集团市燃气公司', '市水务集团 市燃气公司'],
    ['市、县两级财政', '市财政 县财政'],
    ['市财政局、县级财政', '市财政局 县级财政'],
    ['区民政局各街道（镇）', '区民政局 各街道（镇）'],
    ['市财政局、湘潭银保监分局', '市财政局 湘潭银保监分局'],
    ['市教育局、团市委', '市教育局 团市委'],
    ['各市、县和自治区相关部门', '各市 各县 自治区相关部门'],
    ['高等院校、平等协商组织', '高等院校 平等协商组织'],
  ])('does not share where nothing is shared: %s', (list, expected) => {
    expect(names(list)).toBe(expected);
  });

  it('says where each is printed', () => {
    const text = '由市、区民政部门负责';
    expect(readBodies(text, 1, 8, known).map(({ start, end }) => text.slice(start, end))).toEqual([
      '市',
      '区民政部门',
    ]);
  });
});
