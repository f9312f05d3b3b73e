import { describe, expect, test } from 'vitest';
import { findRegions, nation, regionOf, regionOfCode } from './region.ts';

/** Code of each mention; ? where it is open which division is meant. */
const codes = (text: string): string =>
  findRegions(text)
    .map(({ region, start, end }) => `${text.slice(start, end)}=${region?.code ?? '?'}`)
    .join(' ');

describe('findRegions', () => {
  test.each([
    ['中共攀枝花市委组织部', '攀枝花市=510400'],
    ['四川省攀枝花市仁和区人民政府', '四川省攀枝花市仁和区=510411'],
    ['楚雄州民政局', '楚雄州=532300'],
    ['楚雄彝族自治州楚雄市', '楚雄彝族自治州楚雄市=532301'],
    ['凉山州、甘孜州和阿坝州', '凉山州=513400 甘孜州=513300 阿坝州=513200'],
    ['新疆维吾尔自治区博尔塔拉蒙古自治州', '新疆维吾尔自治区博尔塔拉蒙古自治州=652700'],
    ['内蒙古锡林郭勒盟', '内蒙古锡林郭勒盟=152500'],
    ['峨边县', '峨边县=511132'],
    ['广西新能源汽车推广', '广西=450000'],
    ['广西壮族自治区、广西自治区', '广西壮族自治区=450000 广西自治区=450000'],
    ['海南省、海南州', '海南省=460000 海南州=632500'],
    ['吉林省吉林市、吉林', '吉林省吉林市=220200 吉林=220000'],
    ['北京市朝阳区', '北京市朝阳区=110105'],
    ['南京市鼓楼区', '南京市鼓楼区=320106'],
    ['攀枝花市东区', '攀枝花市东区=510402'],
    ['仙桃市', '仙桃市=429004'],
    ['浦东新区', '浦东新区=310115'],
    ['成都推动社会工作', '成都=510100'],
    ['四川成都', '四川成都=510100'],
    ['柳州市柳东新区', '柳州市=450200'],
  ])('%s → %s', (text, expected) => {
    expect(codes(text)).toBe(expected);
  });

  test('a name that several places have is open, until a place above it is named', () => {
    expect(codes('鼓楼区人民政府')).toBe('鼓楼区=?');
    expect(findRegions('鼓楼区')[0]?.candidates.map(({ code }) => code)).toContain('350102');
    expect(codes('福州市有五区，鼓楼区为其一')).toBe('福州市=350100 鼓楼区=350102');
  });

  test.each([
    '和平区域合作',
    '创新县域经济',
    '创新县（市）',
    '城区和郊区',
    '东区、西区',
    '欢迎来宾',
    '保障安康',
    '省民政厅',
    '各市（州）',
    '社会工作',
  ])('near miss: %s names no division', (text) => {
    expect(codes(text)).toBe('');
  });

  test('the last character of a name may belong to the next word', () => {
    expect(codes('上海市场监管')).toBe('上海=310000');
    expect(codes('攀枝花市民政局')).toBe('攀枝花市=510400');
  });

  test('a long text of names that have none after them', () => {
    expect(findRegions('新疆维吾尔自治'.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('regionOf', () => {
  test.each([
    [['中共攀枝花市委组织部', '攀枝花市民政局'], '510400'],
    [['中共楚雄州委组织部'], '532300'],
    [['国务院办公厅'], '100000'],
    [['民政部', '财政部'], '100000'],
    [['国家发展改革委'], '100000'],
    [['发展改革委办公厅', '税务总局办公厅'], '100000'],
    [['国家税务总局重庆市税务局', '重庆市财政局'], '500000'],
    [['共青团四川省委'], '510000'],
    [['仁和区人民政府'], '510411'],
  ])('of %j: %s', (issuers, code) => {
    expect(regionOf(issuers, null)).toEqual({ region: regionOfCode(code), problem: null });
  });

  test.each([
    ['四川省社会工作专业人才队伍建设“十四五”规划', '510000'],
    ['国务院关于支持贵州高质量发展的意见', '100000'],
    ['柳州市三年行动计划', '450200'],
  ])('without issuers, of the title %s: %s', (title, code) => {
    expect(regionOf([], title).region).toBe(regionOfCode(code));
    expect(regionOf(['民政厅'], title).region).toBe(regionOfCode(code));
  });

  test.each([[['省委组织部']], [['省民政厅', '市发展改革委办公厅']], [['组织部']], [[]]])(
    'bodies of no named place %j have none',
    (issuers) => {
      expect(regionOf(issuers, '关于加强社会工作的意见')).toEqual({ region: null, problem: null });
    },
  );

  test('an open name is told, with the codes to choose from', () => {
    const { region, problem } = regionOf(['鼓楼区人民政府'], null);
    expect(region).toBeNull();
    expect(problem).toMatch(/“鼓楼区”在几个地方都有（.*350102.*region/);
  });

  test('bodies of different places are told', () => {
    const { region, problem } = regionOf(['四川省民政厅', '重庆市民政局'], null);
    expect(region?.code).toBe('510000');
    expect(problem).toContain('四川省、重庆市');
    expect(regionOf(['四川省民政厅', '成都市民政局'], null).problem).toBeNull();
  });
});

test('regionOfCode', () => {
  expect(regionOfCode('510400')).toEqual({ code: '510400', name: '攀枝花市', level: 'prefecture' });
  expect(regionOfCode('110100')).toBeNull();
  expect(regionOfCode('429000')).toBeNull();
  expect(regionOfCode('100000')).toBe(nation);
});
