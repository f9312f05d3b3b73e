import { expect, test } from 'vitest';
import { piecesOf } from './pieces.fixture.ts';
import { columnType, dividedHeader, fitRow, isHeaderWord, tokenType } from './table-columns.ts';

test.each([
  '序号',
  '指标名称',
  '指 标',
  '2025年目标值',
  '“十五五”目标',
  '责任单位',
  '完成时限',
  '计量单位',
])('%s heads a column', (text) => {
  expect(isHeaderWord(text)).toBe(true);
});

test.each(['绿道长度', '单位要报送', '2025年底前', '目标明确'])(
  'near miss: %s heads none',
  (text) => {
    expect(isHeaderWord(text)).toBe(false);
  },
);

test('header words glued together', () => {
  const text = '序号指标目标值指标类型';
  expect(dividedHeader(text)?.map(([from, to]) => text.slice(from, to))).toEqual([
    '序号',
    '指标',
    '目标值',
    '指标类型',
  ]);
  expect(dividedHeader('序号指标绿道目标值')).toBeNull();
  expect(dividedHeader('指标单位')).toBeNull();
});

test.each([
  ['序号', 'index'],
  ['单位', 'unit'],
  ['责任单位', 'words'],
  ['2025年目标', 'value'],
  ['目标任务', 'words'],
  ['指标类型', 'nature'],
  ['指标', 'words'],
])('a column %s holds %s', (name, type) => {
  expect(columnType(name)).toBe(type);
});

test.each([
  ['约束性', 'nature'],
  ['≥30%', 'value'],
  ['[20]', 'value'],
  ['全覆盖', 'value'],
  ['万人', 'unit'],
  ['件/万人', 'unit'],
  ['1/10万', 'unit'],
  ['1/2', 'value'],
  ['—', 'blank'],
  ['绿道长度', 'words'],
  ['约束', 'words'],
])('%s is a %s', (text, type) => {
  expect(tokenType(text)).toBe(type);
});

test('tokens go where they contradict least; an empty cell is named', () => {
  const columns = ['序号', '指标', '单位', '目标值', '属性'].map((name) => ({
    name,
    type: columnType(name),
  }));
  const fit = fitRow(piecesOf('1\n绿道\n长度\n200\n约束性'), columns);
  expect(fit.cells.map((cell) => cell.map(({ text }) => text).join('+'))).toEqual([
    '1',
    '绿道+长度',
    '',
    '200',
    '约束性',
  ]);
  expect(fit.empty).toEqual([2]);
});
