import { describe, expect, test } from 'vitest';
import { itemsOf } from './pieces.fixture.ts';
import { layoutOf } from './layout.ts';
import { joinParagraphs } from './paragraphs.ts';

/** The paragraphs of a text; lines for which `role` gives one stand apart. */
function joined(text: string, pageNumber = /^$/u): string[] {
  const items = itemsOf(text).map((item) => ({
    ...item,
    role: pageNumber.test(item.piece.text) ? ('page number' as const) : null,
  }));
  const layout = layoutOf(items.map(({ piece }) => piece.line));
  return joinParagraphs(items, layout).map((block) =>
    'type' in block ? block.text : `[${block.piece.text}]`,
  );
}

/** Text set to lines of so many characters, paragraphs with or without an indent. */
function set(paragraphs: readonly string[], width: number, between = '\n', indent = ''): string {
  return paragraphs
    .map((paragraph) =>
      `${indent}${paragraph}`.match(new RegExp(`.{1,${String(width)}}`, 'gu'))?.join(between),
    )
    .join(between);
}

const paragraphs = [
  '全市绿道建设要坚持生态优先、因地制宜，依托山体水系和城市公园，逐步连通居住社区、学校医院和商业街区，形成完整的慢行网络。',
  '各县（区）要加强组织领导，明确责任分工，落实建设资金，建立健全养护管理制度，按季度报送工作进展情况，确保各项任务按期完成。',
  '市园林局会同有关部门开展督导检查，对工作不力、进度滞后的地区予以通报，对成效明显的地区给予表扬，并总结推广好的经验做法。',
];

test('a list of names of one width is no sign of broken lines', () => {
  const list = [
    '供水价格',
    '房屋拆迁',
    '绿化养护',
    '照明设施',
    '户外广告',
    '道路停车',
    '物业服务',
  ].map((name) => `海州市城市${name}管理办法（1998年发布）`);
  expect(joined([...paragraphs, ...list].join('\n'))).toEqual([...paragraphs, ...list]);
});

test('lines that are longer than a width show that it is none', () => {
  const roster = [
    '组\u3000长：杨某某\u3000县委副书记、县人民政府县长',
    '副组长：郑某某\u3000县委常委、县人民政府副县长',
    '成\u3000员：邓某某\u3000县财政局局长、县园林局局长',
    '\u3000\u3000\u3000\u3000赵某某\u3000县水利局局长、县城管局局长',
  ];
  const lines = [...paragraphs, ...roster, '领导小组下设办公室，', '办公室设在县园林局。'];
  expect(joined(lines.join('\n')).slice(0, 6)).toEqual([...paragraphs, ...roster.slice(0, 3)]);
});

test('rows of a table are no measure of the width of the text', () => {
  const rows = ['县区    岗位    人数', '东县    12      30', '西县    8       20'];
  const lines = [...set(paragraphs, 22).split('\n'), ...rows];
  expect(layoutOf(itemsOf(lines.join('\n')).map(({ piece }) => piece.line)).width).toBe(22);
});

test('the further items of a note are of the note', () => {
  expect(joined('注：1.面积为建成区面积。\n2.绿道含步道。\n3.公园不含游园。')).toEqual([
    '注：1.面积为建成区面积。2.绿道含步道。3.公园不含游园。',
  ]);
  expect(joined('注：面积为建成区面积。\n2.绿道含步道。')).toHaveLength(2);
});

test('a heading with a bare number after a paragraph that ends at the edge', () => {
  const plan = [...paragraphs, `${'按照受害面积和伤亡人数，'.repeat(5)}分为四个等级。`.slice(-44)];
  const text = `${set(plan, 22, '\n', '\u3000\u3000')}\n2 组织指挥体系\n2.1 领导机构`;
  expect(joined(text).slice(-2)).toEqual(['2 组织指挥体系', '2.1 领导机构']);
});

test('what closes a bracket goes on with the line that opened it', () => {
  expect(joined('绿道任务分工表另行印发（见附件\n1）。')).toEqual([
    '绿道任务分工表另行印发（见附件1）。',
  ]);
});

test('few lines of short articles show their width where they break words', () => {
  const articles = [
    '第一条 为了加强国有林场的管理，保护和合理利用森林资源，制定本办法。',
    '第二条 县级以上人民政府应当将国有林场的发展纳入国民经济和社会发展规划。',
    '第三条 本市行政区域内国有林场的保护、培育、利用和管理活动，适用本办法。',
    '第四条 市林业主管部门负责全市国有林场的监督管理工作，有关部门予以配合。',
  ];
  for (const width of [22, 25, 29]) expect(joined(set(articles, width))).toEqual(articles);
});

describe('items whose lines were broken are made whole', () => {
  const items = [
    '（一）因子女结婚等原因确需分户，现有宅基地低于分户标准的，应当提交书面申请；',
    '（二）因自然灾害、征地拆迁等需要搬迁，原有宅基地面积不足的，应当提交有关证明；',
    '（三）市园林局负责学校食堂、集贸市场和建筑工地周边绿道的抽样检验以及日常巡查',
    '（四）对有安全隐患的绿道，由市水利局责令整改，逾期不改的予以通报并停止使用。',
  ];
  test.each([22, 24, 26])('at %d characters', (width) => {
    const text = set([...paragraphs, ...items], width);
    expect(joined(text)).toEqual([...paragraphs, ...items]);
  });

  test('an article begins with its sentence', () => {
    const articles = [
      '第一条 为了规范全市绿道的规划建设和管理养护工作（以下称绿道工作），制定本办法。',
      '第二条 本市行政区域内绿道的规划建设养护管理以及监督检查等活动适用本办法的规定。',
    ];
    expect(joined(set([...paragraphs, ...articles], 24))).toEqual([...paragraphs, ...articles]);
  });

  test('near miss: a title that fills its line by chance, among others that do not', () => {
    const titled = [
      '一、总体要求',
      paragraphs[0] ?? '',
      '二、强化开放枢纽门户功能，增创合作竞争优势',
      paragraphs[1] ?? '',
    ];
    expect(joined(set(titled, 22))).toEqual(titled);
  });
});

describe('paragraphs are made whole over', () => {
  test('hard line breaks', () => {
    expect(joined(set(paragraphs, 22))).toEqual(paragraphs);
  });

  test('hard line breaks with an indent', () => {
    expect(joined(set(paragraphs, 22, '\n', '\u3000\u3000'))).toEqual(paragraphs);
  });

  test('blank lines between all lines', () => {
    expect(joined(set(paragraphs, 22, '\n\n'))).toEqual(paragraphs);
  });

  test('a page number in the middle of a sentence', () => {
    const lines = set(paragraphs, 22).split('\n');
    lines.splice(1, 0, '- 3 -');
    expect(joined(lines.join('\n'), /^- 3 -$/u)).toEqual([
      paragraphs[0],
      '[- 3 -]',
      ...paragraphs.slice(1),
    ]);
  });

  test('a line that a comma begins', () => {
    expect(joined('新建绿道二十公里\n，改造步道')).toEqual(['新建绿道二十公里，改造步道']);
  });

  test('brackets that are no remark', () => {
    expect(joined('新建绿道，改造步道（含桥梁）\n二十公里。')).toEqual([
      '新建绿道，改造步道（含桥梁）二十公里。',
    ]);
  });

  test.each([
    '由园林部门按照\n一、二两项的要求处理。',
    '遵守第二十条、\n第二十一条的规定。',
    '各县要根据\n2022年计划建设。',
  ])('a line that needs what comes after it: %j', (text) => {
    expect(joined(text)).toEqual([text.replace('\n', '')]);
  });

  test('a line that a comma ends', () => {
    expect(joined('新建绿道二十公里，\n改造步道。')).toEqual(['新建绿道二十公里，改造步道。']);
  });
});

describe('near misses: something new begins', () => {
  test.each([
    ['whole paragraphs', '新建绿道二十公里。\n改造步道十公里。'],
    ['a list that ends in 、', '（一）绿道建设、\n（二）河道清淤、'],
    ['labels', '一、总体要求\n（一）指导思想\n坚持生态优先。'],
    ['dashes', '主要目标，\n——路网更密。\n——水质更清。'],
    ['a duty', '新建绿道，连通社区\n责任单位：市园林局'],
    ['a remark', '新建绿道，连通社区。（市园林局牵头，各县（市、区）负责）\n改造步道，连通公园。'],
    ['a duty in brackets', '新建绿道，连通社区\n（责任单位：市园林局）\n改造步道。'],
    ['a duty in square brackets', '新建绿道。[责任单位：市园林局]\n改造步道。'],
    ['fields', '时间：3月9日\n地点：市民中心'],
    ['a box', '完成绿道建设，\n专栏1 绿道建设工程'],
  ])('%s', (_, text) => {
    expect(joined(text)).toEqual(text.split('\n'));
  });
});

describe('layoutOf', () => {
  const layout = (text: string): ReturnType<typeof layoutOf> =>
    layoutOf(itemsOf(text).map(({ piece }) => piece.line));

  test('lines broken to a width', () => {
    expect(layout(set(paragraphs, 22))).toEqual({ width: 22, indented: false, spaced: false });
    expect(layout(set(paragraphs, 22, '\n', '\u3000\u3000'))).toMatchObject({ indented: true });
  });

  test('near miss: lines that are paragraphs have no width', () => {
    expect(layout(paragraphs.join('\n'))).toEqual({ width: null, indented: false, spaced: false });
  });
});
