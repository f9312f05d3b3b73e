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
  ['市民政局会同市财政局，制定服务清单。', ['负责 应 市民政局：市民政局会同市财政局，制定服务清单', '配合 应 市财政局：会同市财政局，制定服务清单']],
  ['每家企业每年最高不超过200万元。', []],
  ['2023年组织开展中期评估。', []],
  ['2023年各县要开展中期评估。', ['监督 应 各县：各县要开展中期评估']],
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

  it('reads a division of work among levels, and 应急部门 whole', () => {
    expect(readLine('健全县级统筹、乡镇主抓、村级落实的工作机制。')).toEqual([
      '协调 应 县级：县级统筹',
      '负责 应 乡镇：乡镇主抓',
      '负责 应 村级：村级落实',
    ]);
    expect(readLine('形成应急部门统筹、相关部门协同的格局。')).toEqual([
      '协调 应 应急部门：应急部门统筹',
      '配合 应 相关部门：相关部门协同',
    ]);
  });

  it('reads whom a sentence asks, and no pronoun for a body', () => {
    expect(readLine('请各县（市、区）于每年5月底前报送实施方案。')).toEqual([
      '实施 应 各县（市、区）：各县（市、区）于每年5月底前报送实施方案',
    ]);
    expect(readLine('支持其与企业联合攻关。')).toEqual([]);
    expect(readLine('请社会监督。')).toEqual([]);
  });

  it('reads where an office is set up, with what it is to do', () => {
    expect(
      readLine('成立由县长任组长的领导小组，领导小组办公室设在县水利局，负责日常工作。'),
    ).toEqual([
      '协调 应 领导小组：成立由县长任组长的领导小组',
      '负责 应 领导小组办公室：领导小组办公室设在县水利局，负责日常工作',
    ]);
    expect(readLine('办公室设在三楼。')).toEqual([]);
  });

  it('reads the steps of a procedure', () => {
    expect(readLine('由乡镇人民政府受理申请，县级残联审核，县级民政部门审定。')).toEqual([
      '负责 应 乡镇人民政府：由乡镇人民政府受理申请',
      '负责 应 县级残联：县级残联审核',
      '负责 应 县级民政部门：县级民政部门审定',
    ]);
    expect(readLine('由乡镇人民政府受理申请，材料审核，结果公示。')).toHaveLength(1);
  });

  it('takes no slogan for a division of work', () => {
    expect(readLine('坚持政府主导、部门负责、社会参与、群众受益的原则。')).toEqual([]);
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

  it('reads 由 with a single verb, and with who bears the cost', () => {
    expect(readLine('非营利性机构由民政部门登记，执行会计制度。')).toEqual([
      '负责 应 民政部门：非营利性机构由民政部门登记，执行会计制度',
    ]);
    expect(readLine('建设经费由区财政负担，由区民政部门列入年度预算。')).toEqual([
      '出资 应 区财政：建设经费由区财政负担',
      '负责 应 区民政部门：由区民政部门列入年度预算',
    ]);
    expect(readLine('由市政府在国家有关部门指导下，组织编制规划。')).toEqual([
      '负责 应 市政府：由市政府在国家有关部门指导下，组织编制规划',
      '指导 应 国家有关部门：在国家有关部门指导下',
    ]);
    expect(readLine('登记由申请人自愿提出。')).toEqual([]);
  });

  it('reads who is moved after the means, and who is forbidden something', () => {
    expect(readLine('利用购买服务等方式引导社会力量积极参与救助。')).toEqual([
      '参与 鼓励 社会力量：引导社会力量积极参与救助',
    ]);
    expect(readLine('严禁供水、供电等垄断企业向用户收取接入费。')).toEqual([
      '实施 禁止 供水企业|供电企业：严禁供水、供电等垄断企业向用户收取接入费',
    ]);
    expect(readLine('采取多种方式引导居民参与。')).toEqual([]);
  });

  it('reads no duty in what a notice is for, nor in what a body gets', () => {
    expect(readLine('为鼓励社会资本进入医疗领域，根据有关文件，提出如下意见：')).toEqual([]);
    expect(readLine('运营机构提供送餐服务可享受送餐补贴。')).toEqual([]);
    expect(readLine('运营机构提供送餐服务。')).toHaveLength(1);
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

  it('carries a subject over a topic, only from the sentence before', () => {
    expect(readLine('电网公司要提升能力。对新建设施，要放宽要求。')).toEqual([
      '实施 应 电网公司：电网公司要提升能力',
      '实施 应 电网公司：对新建设施，要放宽要求',
    ]);
    expect(readLine('电网公司要提升能力。方案另行制定。对新建设施，要放宽要求。')).toHaveLength(1);
    expect(readLine('各单位要落实任务。对推诿扯皮的，要严肃问责。')).toHaveLength(1);
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
    expect(readLine('各社区设置社会工作岗位。', '名词解释')).toEqual([]);
    expect(readLine('更大力度引入社会资本，深化改革。')).toEqual([]);
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

it('goes on with a list of bodies on the next line, not with a sentence', () => {
  const lines = ['#一、服务', ' 发展互助养老。', ' 责任单位：市农业农村局，'];
  const actors = (next: string): string[][] =>
    responsibilities(clausesOfLines([...lines, ` ${next}`]), context).map((one) => one.actors);
  expect(actors('各县（市、区）人民政府')).toEqual([['市农业农村局', '各县（市、区）人民政府']]);
  expect(actors('市民政局要加强指导。')).toEqual([['市农业农村局'], ['市民政局']]);
  expect(actors('完成时限：持续推进')).toEqual([['市农业农村局']]);
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
