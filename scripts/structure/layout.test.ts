import { expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { itemsOf } from './pieces.fixture.ts';

const widthIn = (text: string): number | null =>
  layoutOf(itemsOf(text).map(({ piece }) => piece.line)).width;
const broken = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? []).join('\n');
const sentence =
  '全市绿道建设要坚持生态优先、因地制宜，依托山体水系和城市公园，逐步连通居住社区、学校医院和商业街区，形成完整的慢行网络，并建立健全养护管理制度。';
const text = `${sentence}${sentence}`;

test.each([20, 26, 32])('lines broken at %d', (width) => {
  expect(widthIn(broken(text, width))).toBe(width);
});

test('rows of a table are no measure', () => {
  const rows = '县区    岗位    人数\n东县    12      30\n西县    8       20';
  expect(widthIn(`${broken(text, 22)}\n${rows}`)).toBe(22);
});

test('near miss: lines that are paragraphs, some of one length', () => {
  const roster = Array.from({ length: 8 }, () => '绿道建设领导小组由市园林局牵头，县水利局配合');
  expect(widthIn([...roster, sentence, sentence].join('\n'))).toBeNull();
});

test('near miss: names of one length', () => {
  const names = ['供水', '绿化', '照明', '停车'].map(
    (name) => `海州市城市${name}管理办法（1998年发布）`,
  );
  expect(widthIn(names.join('\n'))).toBeNull();
});
