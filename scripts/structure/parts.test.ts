import { expect, test } from 'vitest';
import { attachment } from './attachment-label.ts';
import { findParts, isLoneAttachment } from './parts.ts';
import { itemsOf } from './pieces.fixture.ts';

const parts = (text: string, ...titles: string[]): [number, number, string][] =>
  [...findParts(itemsOf(text), 0, titles)].map(([at, { length, kind }]) => [at, length, kind]);

test.each([
  ['附件1\n绿道建设任务清单\n一、新建绿道', [[0, 2, 'attachment']]],
  ['附件：绿道建设任务清单\n一、新建绿道', [[0, 1, 'attachment']]],
  ['附 件\n海州市绿道建设\n工作方案\n一、新建绿道', [[0, 3, 'attachment']]],
  [
    '附件4\n海州市绿道与河湖\n管护行动\n绿道是城市的慢行网络，河湖是城市的生态骨架，管护行动事关千家万户的生活，各县（区）要抓紧落实，确保见到实效。',
    [[0, 3, 'attachment']],
  ],
  ['附  件2\n责任清单\n正文。', [[0, 2, 'attachment']]],
  ['附件：1.任务清单\n2.责任清单', []],
  ['附件：\n1.任务清单\n2.责任清单\n附件1\n任务清单\n正文。', [[3, 2, 'attachment']]],
  ['附件4\n管护行动\n甲事项\n乙事项', [[0, 2, 'attachment']]],
  [
    '附件1：清单\n甲事项。\n附件2：名单\n乙事项。',
    [
      [0, 1, 'attachment'],
      [2, 1, 'attachment'],
    ],
  ],
  [
    '附件\n失效目录\n城市供水价格管理办法（1998年发布）\n房屋拆迁管理办法（2001年发布）',
    [[0, 2, 'attachment']],
  ],
  [
    '附件1\n咨询电话\n东山区 0123-1234567\n西山区规划\n附件2\n责任清单\n（2023年版）\n甲事项\n乙事项',
    [
      [0, 2, 'attachment'],
      [4, 3, 'attachment'],
    ],
  ],
  [
    '海州市园林局\n2022年3月9日\n附件\n先进单位\n海州市水利局\n海州市公路局',
    [[2, 2, 'attachment']],
  ],
  [
    '附表：1.资金表\n2.目标表\n附表1\n资金表\n附表2\n目标表\n正文。',
    [
      [2, 2, 'attachment'],
      [4, 2, 'attachment'],
    ],
  ],
  [
    '附件1\n绿道指标\n指标\t目标\n绿道\t200公里\n附件2\n先进单位名单\n东山区',
    [
      [0, 2, 'attachment'],
      [4, 2, 'attachment'],
    ],
  ],
  ['海州市园林局\n2022年3月9日\n附图\n绿道示意图\n正文。', [[2, 2, 'attachment']]],
])('%j', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test('a document that the notice announced', () => {
  expect(parts('正文。\n海州市绿道管理办法\n第一条 为了管理绿道。', '海州市绿道管理办法')).toEqual([
    [1, 1, 'document'],
  ]);
});

test('an attachment over a table of one cell per line, whose cells are bodies', () => {
  const table = '序号\n任务\n单位\n1\n建绿道\n市园林局\n2\n清河道\n市水利局';
  expect(parts(`正文。\n附件：任务分工\n附件\n任务分工\n${table}`)).toEqual([[2, 2, 'attachment']]);
  expect(parts(`正文。\n附件：任务分工\n市园林局\n2022年3月9日\n附件\n任务分工\n${table}`)).toEqual(
    [[4, 2, 'attachment']],
  );
});

test.each([
  ['建设公园。\n附表1\n主要指标\n指标\t目标\n公园\t30个\n绿道\t9公里', [[1, 2, 'attachment']]],
  ['建设公园。\n附录A 名词\n1.绿道：慢行的路。\n2.公园：绿地。', [[1, 1, 'attachment']]],
  ['建设公园。\n附表：主要指标\n序号 指标 目标\n1 公园 30个\n2 绿道 9公里', [[1, 1, 'attachment']]],
  ['建设公园。\n附表1\n指标\t目标\n公园\t30个\n绿道\t9公里', [[1, 1, 'attachment']]],
])(
  'what follows the text under a name of its own, though nothing announces it: %j',
  (text, found) => {
    expect(parts(text)).toEqual(found);
  },
);

test.each([
  '一、指标\n附表1 主要指标\n指标\t目标\n公园\t30个\n二、任务\n建设公园。',
  '见附表。\n附表1 为主要指标，附表2 为任务。\n1.公园。',
  '附表1 主要指标\n附表2 任务分工',
])('near miss: %j', (text) => {
  expect(parts(text)).toEqual([]);
});

test('near miss: a list over signatures, a mention, a last line, a title nobody announced', () => {
  expect(parts('附件：1.任务清单\n海州市水利局\n2022年3月9日')).toEqual([]);
  expect(parts('附件所列项目由各县负责。\n正文。')).toEqual([]);
  expect(parts('正文。\n附件')).toEqual([]);
  expect(parts('主要指标见附表1。\n附表1 主要指标\n绿道\n附录\n名词解释')).toEqual([]);
  expect(parts('正文。\n海州市绿道管理办法\n正文。')).toEqual([]);
});

test.each([
  ['附件', true],
  ['附 件 2：责任清单', true],
  ['附件三、名单', true],
  ['附件所列', false],
  ['附件材料齐全', false],
])('%j: %s', (text, is) => {
  expect(attachment.test(text)).toBe(is);
});

test('附表 over 附表1 is a heading of them all', () => {
  expect(parts('正文。\n附表\n附表1 资金表\n来源\t金额\n市级\t10\n县级\t20')).toEqual([
    [2, 1, 'attachment'],
  ]);
});

test('an annex of a standard', () => {
  expect(parts('正文。\n附录A\n（规范性附录）\n认定流程\n申请→审核→发证')).toEqual([
    [1, 3, 'attachment'],
  ]);
});

test.each([
  ['附件：\n任务清单\n正文。', true],
  ['附件4\n管护行动\n正文。', true],
  ['附件：任务清单\n正文。', false],
  ['海州市绿道管理办法\n附件4\n正文。', false],
  ['附件所列项目由各县负责。', false],
])('%j is a lone attachment: %s', (text, is) => {
  expect(isLoneAttachment(itemsOf(text))).toBe(is);
});
