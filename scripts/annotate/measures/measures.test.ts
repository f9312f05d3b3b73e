import { describe, expect, it } from 'vitest';
import type { Clause } from '../../tree/clause.ts';
import type { Letterhead } from '../../tree/nodes.ts';
import { clausesOfLines } from '../clauses.fixture.ts';
import type { NoticeContext } from '../context.ts';
import { measuresOf } from './index.ts';

const letterhead: Letterhead = {
  title: '某市养老服务发展规划',
  noticeTitle: null,
  kind: '规划',
  issuers: [],
  docNumber: null,
  issued: '2022-03-15',
  addressees: [],
  period: { from: '2021', to: '2025' },
};
const context = {
  letterhead,
  period: letterhead.period,
  vocabulary: {},
} as unknown as NoticeContext;

function read(lines: readonly string[], within: NoticeContext = context): string[] {
  return shown(clausesOfLines(lines), within);
}
/** One line each: target or fact, name, comparator, value, unit, date (? where inferred), class. */
function shown(clauses: readonly Clause[], within: NoticeContext = context): string[] {
  return measuresOf(clauses, within).map((one) => {
    const value = JSON.stringify(one.value);
    const date = one.date === null ? '-' : `${one.date.date}${one.date.inferred ? '?' : ''}`;
    const sign =
      one.comparator === 'qualitative' ? '' : ` ${one.comparator}${value}${one.unit ?? ''}`;
    return `${one.tense} ${one.name}${sign} ${date} ${one.tense === 'fact' ? '' : one.class}`.trim();
  });
}
const goals = ['#二、发展目标'];
const measures = ['#三、主要任务'];
const under = (headings: readonly string[], ...lines: string[]): string[] => [
  ...headings,
  ...lines.map((line) => ` ${line}`),
];

it.each([
  ['逾期的按2倍利息额处罚。', []],
  ['产量达到2倍。', ['target 产量 =2倍 2025? goal']],
  ['给予投资额10%的奖励，覆盖率达到10%。', ['target 覆盖率 =10% 2025? goal']],
  ['孤儿基本生活费每人每月不低于1200元。', ['target 孤儿基本生活费 >=1200元 - norm']],
  ['从福彩公益金的2%以内列支培训经费。', ['target 培训经费占福彩公益金比例 <=2% - norm']],
  ['对10万—300万元的业务给予1%的担保费补贴。', []],
  ['农机购置补贴按机具售价的30%定额补贴。', []],
  ['每超1人每年给予5000元奖励。', []],
  ['给予100万元至300万元不等的奖励。', []],
  ['经费标准提高到每生每年600元。', ['target 经费标准提高到每生 =600元 2025? goal']],
  ['累计归集电子证照200类。', ['target 累计归集电子证照 =200类 - programme']],
])('tells what is paid from what is aimed at: %s', (text, expected) => {
  expect(read(under(measures, text))).toEqual(expected);
});

describe('targets in prose', () => {
  it.each([
    [
      '到2025年，全市护理型床位占比不低于60%，每千名老年人拥有床位数达到40张。',
      ['target 护理型床位占比 >=60% 2025 goal', 'target 每千名老年人拥有床位数 =40张 2025 goal'],
    ],
    [
      '2023年新增床位2000张以上；2024年底前，专业照护机构实现全覆盖。',
      ['target 新增床位 >=2000张 2023 goal', 'target 专业照护机构覆盖 =100% 2024-12-31 goal'],
    ],
    [
      '到2025年，健康素养水平由2020年的23.15%提高到28%。',
      ['fact 健康素养水平 =23.15% 2020', 'target 健康素养水平 =28% 2025 goal'],
    ],
    [
      '到2025年，婴儿死亡率、产妇死亡率分别控制在5.2‰和6.6‰以下。',
      [
        'target 婴儿死亡率、产妇死亡率（婴儿死亡率） <=5.2‰ 2025 goal',
        'target 婴儿死亡率、产妇死亡率（产妇死亡率） <=6.6‰ 2025 goal',
      ],
    ],
    [
      '到2025年，职工医保、居民医保报销比例分别达到80%、70%。',
      [
        'target 职工医保、居民医保报销比例（职工医保） =80% 2025 goal',
        'target 职工医保、居民医保报销比例（居民医保报销比例） =70% 2025 goal',
      ],
    ],
    [
      '到2025年，养老服务类、社会救助类专业队伍均不低于持证总数的10%。',
      ['target 养老服务类专业队伍 >=10% 2025 goal', 'target 社会救助类专业队伍 >=10% 2025 goal'],
    ],
    [
      '到2023年，站点覆盖率达到80%。推动每个社区登记1支以上志愿队伍。',
      ['target 站点覆盖率 =80% 2023 goal', 'target 志愿队伍 >=1支 2023? goal'],
    ],
    [
      '到2025年底，服务体系基本建成，服务质量明显提升。',
      ['target 服务体系 2025-12-31 qualitative'],
    ],
    [
      '到2024年底，各市、县出租车电动化率不低于50%。',
      ['target 出租车电动化率 >=50% 2024-12-31 goal'],
    ],
    [
      '到2025年，网络零售额比2020年翻一番，达到120亿元。',
      [
        'target 网络零售额 double2倍 2025 goal',
        'target 网络零售额比2020年翻一番 =12000000000元 2025 goal',
      ],
    ],
    [
      '到2025年，有效利用系数提高到0.58以上，防洪标准达到30年一遇。',
      ['target 有效利用系数 >=0.58 2025 goal', 'target 防洪标准 =30年一遇 2025 goal'],
    ],
    [
      '到2025年，乡镇全覆盖、建制村通达率100%，90%以上的县30分钟上高速。',
      [
        'target 乡镇覆盖 =100% 2025 goal',
        'target 建制村通达率 =100% 2025 goal',
        'target 县30分钟上高速 >=90% 2025 goal',
        'target 县上高速 =30分钟 2025 goal',
      ],
    ],
    [
      '到2025年，万车死亡率控制在1.2以下，十万人死亡率下降20%，56人以上大班额控制在5%以内。',
      [
        'target 万车死亡率 <=1.2 2025 goal',
        'target 十万人死亡率下降 =20% 2025 goal',
        'target 56人以上大班额 <=5% 2025 goal',
      ],
    ],
    ['展望2035年，现代化基本实现。', ['target 现代化 2035 qualitative']],
    ['力争实现党建覆盖率100%。', ['target 党建覆盖率 =100% 2025? goal']],
  ] as [string, string[]][])('%s', (line, expected) => {
    expect(read(under(goals, line))).toEqual(expected);
  });

  it.each([
    ['机构有3名以上正式党员的，单独建立党组织。', ['target 机构正式党员 >=3名 - norm']],
    ['供养老人超过100名的养老服务机构，至少设置1个专业岗位。', ['target 专业岗位 >=1个 - norm']],
    ['接诉后30分钟内响应，15个工作日内办结。', ['target 接诉后响应 <=30分钟 - norm']],
    ['驻站人员每年培训不少于48小时。', ['target 驻站人员每年培训 >=48小时 - norm']],
    ['薪酬不低于最低工资标准的160%。', ['target 薪酬相对最低工资标准比例 >=160% - norm']],
    ['给予2万元一次性补助，最高不超过10万元。', ['target 给予2万元一次性补助 <=100000元 - norm']],
    ['每县救援队伍人数不少于30人。', ['target 救援队伍人数 >=30人 - norm']],
    [
      '2024年6月底前完成摸底，2025年起每年新增食堂不少于6个。',
      ['target 2025年起每年新增食堂 >=6个 2025? goal'],
    ],
    [
      '组建不少于50人的市级队伍，各县队伍不少于20人。',
      ['target 市级队伍 >=50人 2025? goal', 'target 各县队伍 >=20人 - norm'],
    ],
    [
      '起付标准不高于上年度可支配收入的50%，支付比例不低于60%。',
      ['target 起付标准占上年度可支配收入比例 <=50% - norm', 'target 支付比例 >=60% - norm'],
    ],
    [
      '按照“中心城区10-15分钟、外围城区20-25分钟”的原则布局。',
      ['target 中心城区 range[10,15]分钟 - norm', 'target 外围城区 range[20,25]分钟 - norm'],
    ],
    ['按照步行10-15分钟的原则布局。', ['target 按照步行 range[10,15]分钟 - norm']],
    ['在34个800人以上的安置社区开展服务。', ['target 安置社区开展服务 =34个 - programme']],
  ] as [string, string[]][])('%s', (line, expected) => {
    expect(read(under(measures, line))).toEqual(expected);
  });

  it.each([
    '打造一支高素质队伍，健全四级网络，推进两项改革。',
    '由财政局等4部门联合印发，分6个方面推进。',
    '形成一批站点，培训数十人。',
    '（牵头单位：市民政局、17个帮扶集团配合）',
    '面向60周岁以上老年人提供服务。',
    '三年内完成，5个工作日内办结。',
    '天空地、海陆空全域覆盖的监测能力。',
    '不断提升全覆盖、全过程、全天候的治理能力。',
    '按照每人每月300元的标准发放补贴。',
    '6月10日前报送排查清单。',
    '使用系数表和指数法。',
    '减按25%计入应纳税所得额。',
  ])('sets no target: %s', (line) => {
    expect(read(under(measures, line))).toEqual([]);
  });
});

it('counts people without a measure word where a multiplier stands, and nothing else', () => {
  expect(read(under(['#一、发展现状'], '12.6万农村贫困人口全部脱贫，新增3万平台。'))).toEqual([
    'fact 农村贫困人口全部脱贫 =126000人 -',
  ]);
});

describe('facts', () => {
  it('are what the account of the situation tells, as of its date', () => {
    const lines = under(
      ['#一、发展现状'],
      '截至2021年底，全市有社工1740名，其中持证528名。17个单位设置岗位，占全市单位总数的89%。',
    );
    expect(read(lines)).toEqual([
      'fact 全市社工 =1740名 2021-12-31',
      'fact 持证 =528名 2021-12-31',
      'fact 单位设置岗位 =17个 2021-12-31?',
      'fact 单位设置岗位占全市单位总数比例 =89% 2021-12-31?',
    ]);
  });
  it('stand among goals where they are dated before the notice', () => {
    const found = read(
      under(goals, '2020年全市已建成42个社工站，覆盖率35%；2022年社工站实现全覆盖。'),
    );
    expect(found).toEqual([
      'fact 全市社工站 =42个 2020',
      'fact 全市社工站覆盖率 =35% 2020',
      'target 社工站覆盖 =100% 2022 goal',
    ]);
  });
  it('are split where steps have names', () => {
    const lines = under(
      ['#一、发展现状'],
      '按照100、300、500元/人·月发放初级、中级、高级社工津贴。',
    );
    expect(read(lines)).toEqual([
      'fact 初级社工津贴 =100元/人·月 -',
      'fact 中级社工津贴 =300元/人·月 -',
      'fact 高级社工津贴 =500元/人·月 -',
    ]);
  });
});
