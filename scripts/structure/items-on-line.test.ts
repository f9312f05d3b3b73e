import { expect, test } from 'vitest';
import { headingsIn, piecesOf } from './pieces.fixture.ts';
import { cutPieces } from './cut.ts';

const before = '绿道是城市的慢行网络，各县要抓紧建设，按季报送进展情况。\n';
const cut = (line: string): string[] =>
  cutPieces(piecesOf(before + line))
    .slice(1)
    .map(({ text }) => text);

test.each([
  [
    '（一）建设绿道；（二）养护步道；（三）清理河道。',
    ['（一）建设绿道；', '（二）养护步道；', '（三）清理河道。'],
  ],
  ['1.建设绿道。2.养护步道。', ['1.建设绿道。', '2.养护步道。']],
  ['一、建设绿道。加快贯通。二、养护步道。', ['一、建设绿道。加快贯通。', '二、养护步道。']],
])('a line of items: %j', (line, expected) => {
  expect(cut(line)).toEqual(expected);
});

test.each([
  '一、补助标准为：（1）绿道2万元；（2）步道1万元。',
  '补助标准为：1.绿道2万元。2.步道1万元。',
  '（一）建设绿道。（三）项除外。',
  '（四）按照第（三）项、第（五）项执行。',
])('near miss: %j stays whole', (line) => {
  expect(cut(line)).toEqual([line]);
});

test('an article that an amendment inserted', () => {
  expect(headingsIn('海州市公园条例\n第一条 绿道。\n第一条之一 步道。\n第二条 河道。')).toEqual(
    expect.arrayContaining([expect.stringContaining('第一条之一')]),
  );
});
