import { expect, it } from 'vitest';
import type { Letterhead } from '../../tree/nodes.ts';
import { clausesOfLines } from '../clauses.fixture.ts';
import type { NoticeContext } from '../context.ts';
import { measuresOf } from './index.ts';

const context = {
  letterhead: { issued: '2023-03-15' } as Letterhead,
  period: null,
  vocabulary: {},
} as unknown as NoticeContext;

/** One line each: target or fact, name, comparator, value, unit, date (? where inferred). */
function read(line: string, issued: string | null = '2023-03-15'): string[] {
  const within = { ...context, letterhead: { issued } as Letterhead };
  return measuresOf(clausesOfLines(['#二、主要任务', ` ${line}`]), within).map(
    ({ tense, name, comparator, value, unit, date }) =>
      `${tense} ${name} ${comparator}${JSON.stringify(value)}${unit ?? ''} ${date?.date ?? '-'}${date?.inferred === true ? '?' : ''}`,
  );
}

it.each([
  ['到2025年和2030年，清洁能源占比分别达到20%、25%。', ['target 清洁能源占比 =20% 2025', 'target 清洁能源占比 =25% 2030']],
  ['2024年、2025年分别改造100个、120个小区。', ['target 改造小区 =100个 2024', 'target 改造小区 =120个 2025']],
  ['2024年、2025年、2026年，覆盖率分别不低于60%、70%和80%，满意度达到95%。', ['target 覆盖率 >=60% 2024', 'target 覆盖率 >=70% 2025', 'target 覆盖率 >=80% 2026', 'target 满意度 =95% 2026']],
  ['2024—2025年分别新增床位500张、600张。', ['target 新增床位 =500张 2024?', 'target 新增床位 =600张 2025?']],
  // two things in one year, not one thing in two
  ['到2025年，死亡率、复发率分别低于1%、5%。', ['target 死亡率、复发率（死亡率） <1% 2025', 'target 死亡率、复发率（复发率） <5% 2025']],
  // fewer years than figures
  ['2024年、2025年，甲率、乙率、丙率分别达到10%、20%、30%。', ['target 甲率、乙率、丙率（甲率） =10% 2025', 'target 甲率、乙率、丙率（乙率） =20% 2025', 'target 甲率、乙率、丙率（丙率） =30% 2025']],
] as [string, string[]][])('gives each figure after 分别 its own year: %s', (line, expected) => {
  expect(read(line)).toEqual(expected);
}); // prettier-ignore

it.each([
  ['到2025年，供水普及率达到93%（2020年为84%），达标率提高6个百分点，保证率不低于95%。', ['target 供水普及率 =93% 2025', 'fact 供水普及率 =84% 2020', 'target 达标率提高 =6个百分点 2025', 'target 保证率 >=95% 2025']],
  ['到2025年，床位数达到1200张（2022年底为800张）。', ['target 床位数 =1200张 2025', 'fact 床位数 =800张 2022-12-31']],
  ['到2025年，普及率达到93%（目前为84%），达标率98%。', ['target 普及率 =93% 2025', 'fact 普及率 =84% -', 'target 达标率 =98% 2025']],
  ['产业规模2025年达到500亿元（2022年完成380亿元）。', ['target 产业规模 =50000000000元 2025', 'fact 产业规模 =38000000000元 2022']],
  // still to come
  ['到2025年，覆盖率达到60%（2030年达到80%），满意度95%。', ['target 覆盖率 =60% 2025', 'target 覆盖率 =80% 2030', 'target 满意度 =95% 2025']],
  // no date of its own
  ['到2025年，床位数达到1200张（含护理床位800张）。', ['target 床位数 =1200张 2025', 'target 含护理床位 =800张 2025']],
] as [string, string[]][])('reads a remark in brackets by its own date: %s', (line, expected) => {
  expect(read(line)).toEqual(expected);
}); // prettier-ignore

it('knows what was from what shall be in a notice without a date', () => {
  expect(read('到2025年，普及率达到93%（2020年为84%），达标率98%。', null)).toEqual([
    'target 普及率 =93% 2025',
    'fact 普及率 =84% 2020',
    'target 达标率 =98% 2025',
  ]);
});

it.each([
  ['到2024年，每千人口托位数不少于3.5个，2025年不少于4.6个。', ['target 每千人口托位数 >=3.5个 2024', 'target 每千人口托位数 >=4.6个 2025']],
  ['到2024年覆盖率达到50%，2025年达到80%，2027年实现全覆盖。', ['target 覆盖率 =50% 2024', 'target 覆盖率 =80% 2025', 'target 覆盖率 =100% 2027']],
  // has a subject of its own, and another unit
  ['到2024年覆盖率达到50%，2025年新增站点80个。', ['target 覆盖率 =50% 2024', 'target 新增站点 =80个 2025']],
  ['2023年，实现站点全覆盖；次年，建成市场3个。', ['target 站点覆盖 =100% 2023', 'target 建成市场 =3个 2024?']],
] as [string, string[]][])('carries a subject on to the next year: %s', (line, expected) => {
  expect(read(line)).toEqual(expected);
}); // prettier-ignore

it.each([
  ['低保标准由每人每月740元提高到780元。', ['fact 低保标准 =740元 -', 'target 低保标准 =780元 -']],
  ['护理补贴标准由60元、70元分别提高到80元、90元。', ['fact 护理补贴标准 =60元 -', 'fact 护理补贴标准 =70元 -', 'target 护理补贴标准 =80元 -', 'target 护理补贴标准 =90元 -']],
  ['财政补助标准提高30元，达到每人每年640元。', ['target 财政补助标准提高 =30元 -', 'target 财政补助标准 =640元 -']],
  // what is paid once is no level
  ['由县财政给予780元补助。', []],
] as [string, string[]][])('tells the level of a sum before and after: %s', (line, expected) => {
  expect(read(line)).toEqual(expected);
}); // prettier-ignore
