import { describe, expect, it } from 'vitest';
import { planQuery, withoutOneTerm, type Plan } from './plan.ts';
import { language } from './query-data.fixture.ts';

const plan = (query: string): Plan => planQuery(query, language);
/** Each step: how loose, the terms, and the texts that answer. */
const outline = (query: string): string[] =>
  plan(query).steps.map(
    ({ looseness, groups, within, alongside }) =>
      `${looseness}${alongside ? '+' : ''} ${groups.map(({ term }) => term).join(' ')}${
        within.region.length > 0 ? ` @${within.region.join()}` : ''
      }${within.notice.length > 0 ? ` 《${within.notice.join()}》` : ''}`,
  );

describe('planQuery', () => {
  it('goes from the words as they are to others, for a name at once', () => {
    expect(outline('社工站')).toEqual(['exact 社工站', 'synonyms+ 社工站']);
    expect(outline('建设社工站')[1]).toBe('synonyms 建设社工站');
  });

  it('asks for all of several terms', () => {
    expect(outline('社工站 督导')).toEqual([
      'exact 社工站 督导',
      'terms+ 社工站 督导',
      'synonyms+ 社工站 督导',
    ]);
  });

  it('takes a region and the name of a notice for filters, unless they are all that is asked', () => {
    expect(outline('甲山 督导')[1]).toBe('terms+ 督导 @甲山市');
    expect(outline('行动计划 督导')).toContain('synonyms+ 督导 《action》');
    expect(outline('甲山')[0]).toBe('exact 甲山');
    expect(outline('甲山督导')).toContain('words 督导 @甲山市');
  });

  it('takes nothing else for what is quoted', () => {
    const quoted = plan('“社工站”');
    expect(quoted.steps.flatMap(({ groups }) => groups.flatMap(({ forms }) => forms))).toEqual([
      { where: 'text', text: '社工站', closeness: 1 },
    ]);
  });

  it('knows a document’s number in any writing, and no other for it', () => {
    const [step] = plan('甲民政90号').steps;
    expect(step?.groups[0]?.forms.map(({ text }) => text)).toContain('甲民政202290号');
    const other = plan('甲民政91号');
    expect(other.nearNumbers).toEqual(['甲民政〔2022〕90号']);
    expect(other.steps[0]?.groups[0]?.forms.map(({ text }) => text)).toEqual(['甲民政91号']);
    expect(plan('丙民发23号').nearNumbers).toEqual(['乙民发〔2021〕23号']);
    for (const none of ['建设路23号', '转发3']) expect(plan(none).nearNumbers, none).toBeNull();
  });

  it('reads traditional characters as simplified ones, after having looked for them', () => {
    const { steps } = plan('繼續教育');
    expect(steps.slice(0, 2).map(({ rewritten }) => rewritten)).toEqual([null, '继续教育']);
  });

  it('looks for an amount in any writing', () => {
    expect(plan('17万人').steps[0]?.groups[0]?.forms).toContainEqual({
      where: 'amount',
      text: '170000人',
      closeness: 1,
    });
  });

  it('reads the end of a year as that year, and a year alone as it is', () => {
    const texts = (query: string): string[] =>
      plan(query).steps.flatMap(({ groups }) =>
        groups.flatMap(({ forms }) => forms.map(({ text }) => text)),
      );
    for (const query of ['2023年底前', '2023年末', '2023年以前']) {
      expect(texts(query)).toContain('2023年');
    }
    expect(texts('2023年度')).not.toContain('2023年');
  });

  it('sets an amount apart from the words around it', () => {
    expect(outline('不少于3名')).toContain('words 不少于 3名');
    expect(outline('第三名党员')).not.toContain('words 第 三名 党员');
  });

  it('knows which records answer a question', () => {
    expect(plan('什么是社会工作').wanted).toBe('定义');
    expect(plan('财政部门 职责').wanted).toBe('责任');
    expect(plan('职责').wanted).toBeNull();
  });

  it('makes nothing of a query without letters', () => {
    expect(plan('。').steps[0]?.groups[0]?.forms[0]?.text).toBe('');
  });
});

it('withoutOneTerm leaves out each term in turn', () => {
  const steps = withoutOneTerm(plan('社工站 督导 继续教育'));
  expect(steps.map(({ groups }) => groups.map(({ term }) => term).join())).toEqual([
    '督导,继续教育',
    '社工站,继续教育',
    '社工站,督导',
  ]);
  expect(withoutOneTerm(plan('督导'))).toEqual([]);
});
