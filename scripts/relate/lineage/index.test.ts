import { expect, it } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { lineagesOf } from './index.ts';

const clauses = [
  '健全养老服务网络，每个街道至少设立一处综合服务中心，配备专职护理人员和必要设备。',
  '鼓励社会力量举办托老机构，对新增护理型床位按照实际使用情况给予一次性建设补助。',
  '定期组织志愿队伍上门探访独居高龄长者，建立巡访台账，发现异常情况及时报告社区。',
  '完善护理职业培训体系，支持职业院校开设相关课程，力争每年培训护理员三百人以上。',
];
const others = [
  '加快公共充电设施布局，新建住宅小区停车位全部预留安装条件，电价执行居民标准。',
  '推广使用清洁能源公交车辆，更新老旧柴油客车，逐步淘汰不达标的营运货车。',
  '严格执行机动车排放检验制度，强化路检路查，依法处罚超标排放行为。',
  '支持动力电池回收利用企业建设区域网点，完善溯源管理平台，防止环境污染。',
];

function notice(id: string, code: string, texts: readonly string[], kind = '方案'): Notice {
  return {
    id,
    title: id,
    noticeTitle: null,
    kind,
    region: { code, name: id, level: code.endsWith('0000') ? 'province' : 'prefecture' },
    issuers: [],
    docNumber: null,
    issued: null,
    addressees: [],
    period: null,
    source: { file: '', sha256: '', encoding: '', bytes: 0, lines: 0 },
    supplied: [],
    outline: [],
    provisions: texts.map((text, at) => ({
      id: `p${at + 1}`,
      heading: null,
      role: 'body',
      citation: `第${at + 1}段`,
      text,
      lines: [1, 1],
    })),
    tables: [],
    indicators: [],
    baselines: [],
    responsibilities: [],
    funding: [],
    deadlines: [],
    definitions: [],
    citations: [],
    messages: [],
  };
}
const upper = notice('upper', '990000', clauses);

it('finds what a lower notice took over, in whatever order', () => {
  const [lineage] = lineagesOf([notice('lower', '990100', clauses.toReversed()), upper]);
  expect(lineage?.pairs.map(({ later, source }) => [later.clause, source.clause])).toEqual([
    ['p1', 'p4'],
    ['p2', 'p3'],
    ['p3', 'p2'],
    ['p4', 'p1'],
  ]);
});

it('finds two paragraphs that were merged into one', () => {
  const merged = [clauses.slice(0, 2).join(''), ...clauses.slice(2)];
  const [lineage] = lineagesOf([notice('lower', '990100', merged), upper]);
  const first = lineage?.pairs.filter(({ later }) => later.clause === 'p1');
  expect(first?.map(({ source, relation }) => [source.clause, relation])).toEqual([
    ['p1', 'verbatim'],
    ['p2', 'verbatim'],
  ]);
});

it('shows no pair of notices on other matters, or of other regions', () => {
  expect(lineagesOf([notice('lower', '990100', others), upper])).toEqual([]);
  expect(lineagesOf([notice('elsewhere', '980100', clauses), upper])).toEqual([]);
});

it('says of each statement of a news post how it stands to the policy', () => {
  const post = notice(
    'post',
    '990000',
    [
      clauses[0] ?? '',
      clauses[3]?.replace('三百', '五百') ?? '',
      clauses[1]?.replace('对新增', '有条件的对新增') ?? '',
      others[0] ?? '',
    ],
    '新闻报道',
  );
  post.citations = [
    {
      id: 'c1',
      provision: 'p1',
      quote: '',
      lines: [1, 1],
      status: 'machine',
      title: 'upper',
      docNumber: null,
      pinpoint: null,
      target: 'upper',
      anchor: null,
      self: false,
    },
  ];
  const [lineage] = lineagesOf([post, upper]);
  expect(lineage?.pairs.map(({ later, verdict }) => [later.clause, verdict])).toEqual([
    ['p1', 'agrees'],
    ['p2', 'differs'],
    ['p3', 'looser'],
  ]);
  expect(lineage?.notInPlan.map(({ clause }) => clause)).toEqual(['p4']);
});

it('gives the same whatever the order of the notices', () => {
  const lower = notice('lower', '990100', clauses);
  expect(lineagesOf([lower, upper])).toEqual(lineagesOf([upper, lower]));
});
