import { expect, test } from 'vitest';
import { itemsOf } from './pieces.fixture.ts';
import { delimitedTableAt } from './table-delimited.ts';

function read(text: string): string[] | null {
  const found = delimitedTableAt(itemsOf(text));
  const shown = (row: { text: string }[][]): string =>
    row.map((cell) => cell.map((piece) => piece.text).join('')).join('/');
  return (
    found && [...found.table.header.map((row) => `= ${shown(row)}`), ...found.table.rows.map(shown)]
  );
}

test.each([
  [
    'a header and rows',
    '指标\t目标值\n绿道\t200公里\n公园\t30个',
    ['= 指标/目标值', '绿道/200公里', '公园/30个'],
  ],
  ['no header', '绿道\t200公里\n公园\t30个', ['绿道/200公里', '公园/30个']],
  [
    'an empty cell at the end',
    '指标\t目标值\t备注\n绿道\t200公里\t\n公园\t30个\t新增',
    ['= 指标/目标值/备注', '绿道/200公里/', '公园/30个/新增'],
  ],
  [
    'a cell broken over lines',
    '指标\t目标值\n城市\n绿道\t200公里\n公园\t30个',
    ['= 指标/目标值城市', '绿道/200公里', '公园/30个'],
  ],
])('tabs: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('pipes keep their signs, so that nothing is lost', () => {
  expect(read('| 指标 | 目标值 |\n|---|---|\n| 绿道 | 200公里 |')?.join('')).toContain('200公里');
});

test.each([
  ['one line', '指标\t目标值\n各县要按期完成任务。'],
  ['pipes without a rule', '甲|乙\n丙|丁'],
  ['text', '各县要按期完成任务。'],
])('near miss: %s', (_, text) => {
  expect(read(text)).toBeNull();
});
