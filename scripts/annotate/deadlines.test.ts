import { describe, expect, it } from 'vitest';
import { clausesOfLines } from './clauses.fixture.ts';
import type { NoticeContext } from './context.ts';
import { extractDeadlines } from './deadlines.ts';

const context = {
  letterhead: { issued: '2022-03-15' },
  period: { from: '2021', to: '2025' },
} as unknown as NoticeContext;

function read(heading: string, line: string): unknown[] {
  return extractDeadlines(clausesOfLines([`#${heading}`, ` ${line}`]), context).map((one) => [
    one.type,
    one.dateText,
    one.from,
    one.to,
    one.milestone,
  ]);
}

describe('extractDeadlines', () => {
  it.each([
    ['到2025年，基本建成体系。', [['deadline', '到2025年', null, '2025', '基本建成体系']]],
    [
      '到2025年，基本建成体系，覆盖率达到80%；质量明显提升。',
      [['deadline', '到2025年', null, '2025', '基本建成体系，覆盖率达到80%']],
    ],
    [
      '到2023年，总量比2020年翻一番。',
      [['deadline', '到2023年', null, '2023', '总量比2020年翻一番']],
    ],
    [
      '推进医养结合。（市民政局牵头，6月底前完成）',
      [['deadline', '6月底前', null, '2022-06-30', '推进医养结合']],
    ],
    [
      '推进医养结合。（市民政局牵头，2024年6月底前全面完成）推进改革。',
      [['deadline', '2024年6月底前', null, '2024-06-30', '推进医养结合']],
    ],
    [
      '排查隐患。（责任单位：各县（市、区）政府；完成时限：2022年6月10日前）',
      [['deadline', '2022年6月10日前', null, '2022-06-10', '排查隐患']],
    ],
    [
      '加快改革（2024年6月底前建成平台）。',
      [['deadline', '2024年6月底前', null, '2024-06-30', '建成平台']],
    ],
    [
      '《供水办法》已经2023年4月6日市人民政府常务会议通过，自2023年6月1日起施行。',
      [['period', '自2023年6月1日起', '2023-06-01', null, '施行']],
    ],
    ['于5月底前完成改造。', [['deadline', '5月底前', null, '2022-05-31', '完成改造']]],
    ['2024年汛前全面完成加固。', [['deadline', '2024年汛前', null, '2024', '全面完成加固']]],
    ['每周或每月更新食谱。', [['recurring', '每周或每月', null, null, '更新食谱']]],
    [
      '每季度第一个月15日前报送情况。',
      [['recurring', '每季度第一个月15日前', null, null, '报送情况']],
    ],
    ['按季度通报进展。', [['recurring', '按季度', null, null, '通报进展']]],
    ['需提前5个工作日公示。', [['relative', '提前5个工作日', null, null, '公示']]],
    [
      '部门应在评估结果出具后的3个工作日内确认。',
      [['relative', '评估结果出具后的3个工作日内', null, null, '确认']],
    ],
    ['年内制定出台办法。', [['deadline', '年内', null, '2022', '制定出台办法']]],
    ['孤儿基本生活费每人每月不低于1200元。', []],
    ['每人每月参加培训。', [['recurring', '每月', null, null, '参加培训']]],
    ['6月底前完成方案编制。', [['deadline', '6月底前', null, '2022-06-30', '完成方案编制']]],
    [
      '2021—2023年，每年选取一批县开展试点。',
      [['recurring', '2021—2023年', '2021', '2023', '每年选取一批县开展试点']],
    ],
    ['每年4月底前报送总结。', [['recurring', '每年4月底前', null, null, '报送总结']]],
    [
      '自印发之日起施行，有效期5年。',
      [
        ['relative', '自印发之日起', null, null, '施行'],
        ['relative', '有效期5年', null, null, '有效期'],
      ],
    ],
    ['自2022年5月1日起施行。', [['period', '自2022年5月1日起', '2022-05-01', null, '施行']]],
    [
      '按照“三年试点引领、两年扩面延伸”的思路推进。',
      [['phase', '三年试点引领、两年扩面延伸', '2021', '2025', '的思路推进']],
    ],
    [
      '完成时限：2022年12月底前',
      [['deadline', '2022年12月底前', null, '2022-12-31', '三、主要任务']],
    ],
    [
      '第一阶段（2022年3月—6月）动员部署。',
      [['phase', '2022年3月—6月', '2022-03', '2022-06', '第一阶段']],
    ],
  ] as [string, unknown[]][])('%s', (line, expected) => {
    expect(read('三、主要任务', line)).toEqual(expected);
  });
  it.each([
    '2019年11月11日公布的手册。',
    '截至2021年底，共有5家。',
    '比2020年增长一倍。',
    '连续工作10年以上。',
    '近3年来成效明显。',
    '每座每年2万元给予补助。',
    '县道每年每公里1万元。',
    '每个县（市、区）每年累计不超过2000万元。',
    '将次年资金纳入预算。',
    '按年龄分组开展活动。',
    '“十四五”时期，是开启新征程的第一个五年。',
    '二〇三五年远景目标。',
    '疫情防控期间的租金减免。',
  ])('is none: %s', (line) => {
    expect(read('三、主要任务', line)).toEqual([]);
  });
});

it('keeps a deadline whose year stands nowhere, with its year open', () => {
  const nowhere = { letterhead: { issued: null }, period: null } as unknown as NoticeContext;
  const found = extractDeadlines(
    clausesOfLines(['#三、主要任务', ' 于5月底前完成改造。']),
    nowhere,
  );
  expect(found.map(({ dateText, from, to }) => [dateText, from, to])).toEqual([
    ['5月底前', null, null],
  ]);
  const past = extractDeadlines(clausesOfLines(['#三、主要任务', ' 截至5月底完成改造。']), nowhere);
  expect(past).toEqual([]);
});
