import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agenciesSchema } from './agencies-schema.ts';
import { agencyIndex } from './agency.ts';
import { readYaml } from './vocabulary-file.ts';

const file = 'content/vocabulary/agencies.yaml';
const { value, problems } = readYaml(file, readFileSync(file, 'utf8'), agenciesSchema);
const index = agencyIndex(value ?? { agencies: [] });

describe('agencies.yaml', () => {
  it('is a valid vocabulary', () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ['民政部', 'civil-affairs'],
    ['四川省民政厅', 'civil-affairs'],
    ['楚雄州民政局', 'civil-affairs'],
    ['县级以上民政部门', 'civil-affairs'],
    ['各县（区）党委组织部', 'party-organisation-department'],
    ['党委社会工作部门', 'party-social-work'],
    ['市发展改革委', 'development-reform'],
    ['省人力资源和社会保障厅', 'human-resources'],
    ['市人社局', 'human-resources'],
    ['城市管理部门', 'urban-management'],
    ['财政主管部门', 'finance'],
    ['市政府外办', 'foreign-affairs'],
    ['市委网信办', 'cyberspace-administration'],
    ['团市委', 'communist-youth-league'],
    ['省计生协', 'family-planning-association'],
    ['人民银行西安分行', 'central-bank'],
    ['重庆海关', 'customs'],
    ['上海金融监管局', 'financial-regulation'],
    ['各市、县、区政府', 'government'],
    ['西咸新区管委会', 'development-zones'],
    ['镇人民政府（街道办事处）', 'township-governments'],
    ['供养老人超过100名的养老服务机构', 'elderly-care-institutions'],
    ['社会工作服务机构', 'social-work-agencies'],
  ])('%s is %s', (body, id) => {
    expect(index.idsOf(body)).toEqual([id]);
  });

  it('joins a body that has several functions to each', () => {
    expect(index.idsOf('各县（区）教育和体育局')).toEqual(['education', 'sports']);
    expect(index.idsOf('自然资源和规划局')).toEqual(['natural-resources']);
  });

  it.each(['有关部门', '各单位', '市中新项目管理局'])('knows no %s', (body) => {
    expect(index.idsOf(body)).toEqual([]);
  });

  it('tells a whole name from one with a place', () => {
    expect(index.functionsOf('民政局')).toBe(1);
    expect(index.functionsOf('教育体育局')).toBe(2);
    expect(index.functionsOf('市民政局')).toBe(0);
  });
});

describe('agenciesSchema', () => {
  const read = (text: string): string[] =>
    readYaml('agencies.yaml', text, agenciesSchema).problems.map(
      ({ line, text: says }) => `${line} ${says}`,
    );

  it('names line and nearest field for a field that it does not know', () => {
    const [problem] = read('agencies:\n  - id: a\n    name: 甲\n    kind: 政府\n    word: [甲]\n');
    expect(problem).toMatch(/^5 .*word.*words/u);
  });

  it('names line and allowed values for a wrong kind', () => {
    const [problem] = read('agencies:\n  - id: a\n    name: 甲\n    kind: 政俯\n');
    expect(problem).toMatch(/^4 .*政府/u);
  });

  it('refuses an id or a word that is used twice', () => {
    const entry = '  - id: a\n    name: 甲\n    kind: 政府\n    words: [民政]\n';
    const problems = read(`agencies:\n${entry}${entry}`);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^6 .*“a”用了两次/u);
    expect(problems[1]).toMatch(/^9 .*民政.*“甲”/u);
  });
});

it.each([
  ['基层组织', []],
  ['组织', []],
  ['组织部门', ['party-organisation-department']],
])('tells bodies that are organised from the department of organisation: %s', (name, ids) => {
  expect(index.idsOf(name)).toEqual(ids);
});
