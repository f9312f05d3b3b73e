import { expect, test } from 'vitest';
import { piecesOf } from './pieces.fixture.ts';
import { headerRows, isHeaderRow, type Cells } from './table-header.ts';

const row = (text: string): Cells => text.split('/').map((cell) => (cell ? piecesOf(cell) : []));
const shown = (cells: Cells): string =>
  cells.map((cell) => cell.map((piece) => piece.text).join('')).join('/');

test.each(['指标/2020年/2025年目标', '类别/指标/年均增长[3]', '甲类/乙类'])(
  '%s is a header',
  (text) => {
    expect(isHeaderRow(row(text))).toBe(true);
  },
);

test.each(['绿道/200公里', '2021年/启动', '1/绿道/约束性'])('near miss: %s is none', (text) => {
  expect(isHeaderRow(row(text))).toBe(false);
});

test('every cell of it a header word', () => {
  expect(isHeaderRow(row('指标/单位/属性'), 'each')).toBe(true);
  expect(isHeaderRow(row('指标/单位/绿道'), 'each')).toBe(false);
});

test.each([
  ['with its empty cells', '指标/2025年//属性', '/目标/年均/'],
  ['without them', '指标/2025年/属性', '目标/年均'],
  ['with what spans both said again', '指标/2025年//属性', '指标/目标/年均/属性'],
])('a header of two rows, %s', (_, first, second) => {
  const rows = [first, second, '绿道/200/3%/约束性', '公园/30/1%/预期性'].map(row);
  const { header, body } = headerRows(rows);
  expect(
    header.map(shown).map((names) => names.replace(/^指标(?=.目标)|(?<=年均.)属性$/gu, '')),
  ).toEqual(['指标/2025年//属性', '/目标/年均/']);
  expect(body).toHaveLength(2);
});

test('near miss: a first column that ends as names do is no form where figures stand beside it', () => {
  const rows = [
    '收入/金额/支出/金额',
    '预算拨款/56/基本支出/32',
    '政府性基金/0/项目支出/24',
    '合计/56/合计/56',
  ];
  expect(headerRows(rows.map(row)).header).toHaveLength(1);
});

test.each([
  ['its wide cell last', '地区/合计/其中', '//培育/转化/保护', '地区/合计/其中//'],
  ['its wide cell inside', '序号/指标/目标值/属性', '//2020年/2025年/', '序号/指标/目标值//属性'],
])('a header of two rows with %s', (_, first, second, upper) => {
  const body = second.endsWith('/') ? '1/绿道/60/65/约束性' : '东县/10/3/3/4';
  const { header } = headerRows([first, second, body, body].map(row));
  expect(header.map(shown)).toEqual([upper, second]);
});

test('near miss: a first row of words is no second header', () => {
  expect(headerRows(['任务/单位', '绿道/东县', '公园/西县'].map(row)).header).toHaveLength(1);
});
