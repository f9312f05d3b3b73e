import { expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { itemsOf, treeOf } from './pieces.fixture.ts';
import { titlePlace } from './title-place.ts';

function read(text: string): [number, number] | null {
  const items = itemsOf(text);
  const place = titlePlace(items, layoutOf(items.map(({ piece }) => piece.line)));
  return place && [place.at, place.length];
}

test.each([
  ['海州市绿道合作备忘录\n一、合作目标\n建设绿道。', [0, 1]],
  ['海州市公开招聘\n护林员简章\n为加强管护，现公开招聘。', [0, 2]],
  ['海州市园林局\n采砂许可条件\n（2023年版）\n1 总则\n1.1 制定本条件。', [1, 1]],
  ['海园林〔2022〕15号\n处罚裁量基准\n各区园林局：\n现印发。', [1, 1]],
  [
    '海州市园林局处罚决定书\n海园林〔2022〕15号\n当事人：某公司\n经查，你单位未按规定养护。',
    [0, 1],
  ],
  [
    '海州市园林局\n绿道管护工作手册\n（2023年版）\n编印单位：海州市园林局\n二〇二三年六月\n一、总则\n建设绿道。',
    [1, 1],
  ],
  ['海州市2023年绿化任务分解表\n序号\n任务\n单位', [0, 1]],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  '前言\n绿道是城市的慢行网络。',
  '首页 > 政务公开\n绿道是城市的慢行网络。',
  '绿道管护动态\n来源：海州日报',
  '一、合作目标\n建设绿道。',
  '绿道是城市的慢行网络。\n各县抓紧落实。',
  '绿道名称\n长度\n起点',
  '表1 海州市绿化任务表\n序号\t任务\t单位',
  '附件1\n绿道名录\n建设绿道。',
])('near miss: %j begins with none', (text) => {
  expect(read(text)).toBeNull();
});

test('what stands over the title and under it is read as of any head', () => {
  const { letterhead } = treeOf(
    '海园林〔2022〕15号\n采砂处罚裁量基准\n各区园林局：\n现印发给你们，请遵照执行。',
  ).tree;
  expect(letterhead).toMatchObject({
    title: '采砂处罚裁量基准',
    kind: '裁量基准',
    docNumber: '海园林〔2022〕15号',
    addressees: ['各区园林局'],
  });
});
