import { expect, test } from 'vitest';
import { piecesOf } from './pieces.fixture.ts';
import type { Piece } from './lines.ts';
import { columnType } from './table-columns.ts';
import { fillRow, headerOf, splitAt, tokensOf } from './table-rows.ts';

const only = (text: string): Piece => {
  const [piece] = piecesOf(text);
  if (!piece) throw new Error('nothing shows');
  return piece;
};
const texts = (pieces: readonly Piece[]): string[] => pieces.map(({ text }) => text);
const tokens = (text: string): Piece[] => splitAt(only(text), /\s+/gu);

test.each([
  ['1 绿道长度 200公里', 1, ['1', '绿道长度', '200公里']],
  ['1绿道长度200公里约束性', 1, ['1', '绿道长度', '200公里', '约束性']],
  ['2绿道≥30%预期性', 2, ['2', '绿道', '≥30%', '预期性']],
  ['1绿道长度', 1, ['1', '绿道长度']],
  ['绿道长度200公里约束性', null, ['绿道长度200公里约束性']],
])('tokens of %j as row %j', (text, row, expected) => {
  expect(texts(tokensOf(only(text), row))).toEqual(expected);
});

test.each([
  ['one line', ['序号 指标 目标值'], ['序号', '指标', '目标值']],
  ['letters set wide', ['序 号 指 标 目标值'], ['序号', '指标', '目标值']],
  ['a word that goes on below', ['序号 指标 指标', '类型'], ['序号', '指标类型', '指标']],
  [
    'a group over years',
    ['序号 指标 目标值', '2023年 2025年'],
    ['序号', '指标', '2023年', '2025年'],
  ],
])('a header of %s', (_, lines, names) => {
  expect(headerOf(lines.map(tokens))?.columns.map(({ name }) => name)).toEqual(names);
});

test('near miss: one word is no header', () => {
  expect(headerOf([tokens('指标 绿道')])).toBeNull();
});

test('cells that the numbered line lacks are filled from the lines around it', () => {
  const columns = ['序号', '指标', '目标值'].map((name) => ({ name, type: columnType(name) }));
  const fit = fillRow(
    { anchor: tokens('1 200公里'), above: [tokens('城市绿道')], below: [tokens('建成长度')] },
    columns,
  );
  expect(fit.cells.map((cell) => texts(cell).join('+'))).toEqual([
    '1',
    '城市绿道+建成长度',
    '200公里',
  ]);
  expect(fit.empty).toEqual([]);
});
