import { expect, test } from 'vitest';
import { itemsOf } from './pieces.fixture.ts';
import { delimitedTableAt } from './table-delimited.ts';

function read(text: string): string[] | null {
  const found = delimitedTableAt(itemsOf(text), 0);
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

test.each([
  ['one line', '指标\t目标值\n各县要按期完成任务。'],
  ['pipes without a rule', '甲|乙\n丙|丁'],
  ['text', '各县要按期完成任务。'],
])('near miss: %s', (_, text) => {
  expect(read(text)).toBeNull();
});

test('near miss: a heading, a caption or a line after an empty one is no part of a cell', () => {
  const table = '任务\t时限\n清河道\t6月底\n建绿道\t3月底';
  const rows = ['= 任务/时限', '清河道/6月底', '建绿道/3月底'];
  for (const line of ['三、指标体系', '表2 指标', '\n指标体系', '专栏2 工程', '注：绿道含步道'])
    expect(read(`${table}\n${line}\n指标\t目标值\n绿道\t3`)).toEqual(rows);
});

test('another header begins another table; the same one again does not', () => {
  const table = '任务\t单位\t时限\n绿道\t东县\t3月底\n河道\t西县\t6月底';
  expect(read(`${table}\n指标\t单位\t目标值\n绿道\t公里\t3`)).toHaveLength(3);
  expect(read(`${table}\n任务\t单位\t时限\n步道\t南县\t9月底`)).toHaveLength(4);
});
