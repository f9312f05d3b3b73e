import { describe, expect, it } from 'vitest';
import type { Clause } from '../tree/clause.ts';
import { clausesOfLines } from './clauses.fixture.ts';
import type { NoticeContext } from './context.ts';
import { responsibilities } from './responsibilities.ts';
import { loadVocabulary } from './vocabulary.ts';

const { vocabulary } = loadVocabulary('content/vocabulary');
if (!vocabulary) throw new Error('content/vocabulary does not load');
const context: NoticeContext = {
  letterhead: {
    title: null,
    noticeTitle: null,
    kind: null,
    issuers: [],
    docNumber: null,
    issued: null,
    addressees: [],
    period: null,
  },
  period: null,
  vocabulary,
};

const read = (clauses: readonly Clause[]): string[] =>
  responsibilities(clauses, context).map(
    ({ role, modality, actors, clause, start, end }) =>
      `${role} ${modality} ${actors.join('|')}：${clause.text.slice(start, end)}`,
  );
const readLine = (text: string, under = '主要任务'): string[] =>
  read(clausesOfLines([`#${under}`, ` ${text}`]));

it.each([
  ['企业开办时间压缩至1个工作日。', []],
  ['企业开办食堂。', ['实施 应 企业：企业开办食堂']],
  ['每个县至少建设1个儿童之家。', ['实施 应 每个县：每个县至少建设1个儿童之家']],
  ['组织、人社、民政部门要加强协作。', ['负责 应 组织部门|人社部门|民政部门：组织、人社、民政部门要加强协作']],
])('tells who acts from what is spoken of: %s', (text, expected) => {
  expect(readLine(text)).toEqual(expected);
}); // prettier-ignore

it('gives a duty without its role word or the person beside the mark', () => {
  const found = responsibilities(
    clausesOfLines([
      '#一、服务',
      ' 市卫生健康委牵头，推动医养结合。',
      ' 建设设施。',
      ' 责任领导：张三',
      ' 责任科室：养老科',
    ]),
    context,
  );
  expect(found.map(({ actor, duty }) => [actor, duty])).toEqual([
    ['养老科', '建设设施。'],
    ['市卫生健康委', '推动医养结合'],
  ]);
});

describe('duties in sentences', () => {
  it('gives each subject of a sentence its own record', () => {
    expect(readLine('组织部门要做好宏观指导；财政部门要研究制定保障政策。')).toEqual([
      '指导 应 组织部门：组织部门要做好宏观指导',
      '负责 应 财政部门：财政部门要研究制定保障政策',
    ]);
  });

  it('keeps joint bodies together, each named whole', () => {
    expect(readLine('市、区民政部门应当加强监督。')).toEqual([
      '监督 应 市民政部门|区民政部门：市、区民政部门应当加强监督',
    ]);
  });

  it('reads a division of work', () => {
    expect(
      readLine(
        '按照组织部门牵头抓总、民政部门具体负责、相关部门密切配合、社会力量广泛参与的要求，推进各项工作。',
      ),
    ).toEqual([
      '牵头 应 组织部门：组织部门牵头抓总',
      '负责 应 民政部门：民政部门具体负责',
      '配合 应 相关部门：相关部门密切配合',
      '参与 应 社会力量：社会力量广泛参与',
    ]);
    expect(readLine('市科委牵头，市教委配合，年内制定管理办法。')).toEqual([
      '牵头 应 市科委：市科委牵头',
      '配合 应 市教委：市教委配合，年内制定管理办法',
    ]);
  });

  it('takes no slogan for a division of work', () => {
    expect(readLine('完善党委领导、政府负责、社会协同、公众参与的治理体系。')).toEqual([]);
  });

  it('reads what governs a body, and 由', () => {
    expect(readLine('鼓励有条件的企业设置社会工作岗位。')).toEqual([
      '实施 鼓励 有条件的企业：鼓励有条件的企业设置社会工作岗位',
    ]);
    expect(readLine('对于城乡社区的人才，由所在单位合理确定薪酬。')).toEqual([
      '负责 应 所在单位：由所在单位合理确定薪酬',
    ]);
    expect(readLine('按照谁使用、谁购买的原则，所需经费由购买主体承担。')).toEqual([
      '出资 应 购买主体：所需经费由购买主体承担',
    ]);
    expect(readLine('将应由政府承担的经费列入目录。')).toEqual([]);
  });

  it('reads fixed turns of phrase', () => {
    expect(readLine('方案出台后报市级民政部门备案。')).toEqual([
      '备案 应 市级民政部门：报市级民政部门备案',
    ]);
    expect(readLine('各级党委和政府是消防工作的责任主体。')).toEqual([
      '负责 应 各级党委|各级政府：各级党委和政府是消防工作的责任主体',
    ]);
    expect(readLine('联合城管、交通等部门下沉力量。')).toEqual([
      '配合 应 城管部门|交通部门：联合城管、交通等部门下沉力量',
    ]);
  });

  it('carries a subject over to the sentence that goes on with 要 or 将', () => {
    expect(readLine('各地要加强宣传。要拓宽筹资渠道。通过开展活动，展示风采。')).toEqual([
      '实施 应 各地：各地要加强宣传',
      '实施 应 各地：要拓宽筹资渠道',
    ]);
    expect(
      readLine('服务机构有3名以上正式党员的，单独建立党组织。正式党员不足3名的，成立联合党支部。'),
    ).toEqual([
      '实施 应 服务机构：服务机构有3名以上正式党员的，单独建立党组织',
      '实施 应 服务机构：正式党员不足3名的，成立联合党支部',
    ]);
  });

  it.each([
    ['persons', '鼓励社区工作者参加考试。支持优秀人才创办机构。'],
    ['past acts', '司法厅已将社会工作者纳入表彰奖励。近年来民政部门开展培训。'],
    ['what a body is good for', '鼓励社会力量在服务中发挥积极作用。'],
    ['what becomes of a body', '促进社会组织健康发展。'],
    ['sentences without a body', '加强宣传引导，营造良好氛围。'],
    ['bodies that nothing is asked of', '完善政府购买服务机制，优化部门预算。'],
  ])('leaves out %s', (_, text) => {
    expect(readLine(text)).toEqual([]);
  });

  it('leaves out headings, and what is told of the present', () => {
    expect(read(clausesOfLines(['#推动事业单位设置专业岗位。']))).toEqual([]);
    expect(readLine('各社区设置社会工作岗位。', '发展现状')).toEqual([]);
    expect(readLine('各社区设置社会工作岗位。')).toHaveLength(1);
  });

  it('takes a bare statement under 目标 for a hope, and a must for a duty', () => {
    expect(readLine('社会工作服务机构广泛参与社会救助。', '发展目标')).toEqual([]);
    expect(readLine('老年人超过1千名的社区至少配备1名人才。', '发展目标')).toHaveLength(1);
    expect(readLine('力争到2025年，社会工作服务机构广泛参与社会救助。')).toEqual([]);
  });
});

describe('marks', () => {
  it('closes the text before it, on the same line or on the lines before', () => {
    const found = responsibilities(
      clausesOfLines([
        '#一、服务',
        ' 完善制度。（责任单位：市科委）',
        ' 扩大开放。',
        ' 牵头单位：市商务委',
      ]),
      context,
    );
    expect(found.map(({ actor, duty, agencies }) => [actor, duty, agencies])).toEqual([
      ['市科委', '完善制度。', ['science-technology']],
      ['市商务委', '扩大开放。', ['commerce']],
    ]);
  });
});

describe('lists of duties', () => {
  it('are one record for each line', () => {
    expect(readLine('（3）市公安局、市司法局：负责维护秩序。配合做好宣传。')).toEqual([
      '负责 应 市公安局|市司法局：市公安局、市司法局：负责维护秩序。配合做好宣传。',
    ]);
    expect(readLine('新要求：群众需要更加专业的服务。')).toEqual([]);
  });
});

describe('addressees', () => {
  it('are to carry out what the notice brings', () => {
    const [to, body] = clausesOfLines([
      '各县市委组织部、民政局：',
      '现将文件印发给你们，请认真贯彻执行。',
    ]);
    if (!to || !body) throw new Error('two clauses');
    expect(
      read([
        { ...to, role: 'addressees' },
        { ...body, role: 'notice body' },
      ]),
    ).toEqual(['实施 应 各县市委组织部|各县市民政局：请认真贯彻执行']);
  });
});

describe('a clause without end', () => {
  it.each([
    '民政部门要加强指导。',
    '民政部门，',
    '责任单位：',
    '（市民政局',
    '由',
    '各市、',
    '以下均需',
    '报民政部门',
  ])('is read: %s', (unit) => {
    const text = unit.repeat(2000);
    for (const { start, end } of responsibilities(clausesOfLines(['#任务', ` ${text}`]), context)) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
