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
    'rows of another width after an empty line are another table',
    '县区\t金额\n甲县\t10\n\n项目\t中央\t省级\n绿道\t60%\t40%',
    ['= 县区/金额', '甲县/10'],
  ],
  [
    'rows that all have empty lines between them go on',
    '县区\t金额\t备注\n\n甲县\t10\t新\n\n乙县\t20\n\n丙县\t30\t旧',
    ['= 县区/金额/备注', '甲县/10/新', '乙县/20/', '丙县/30/旧'],
  ],
  [
    'a last cell broken over lines',
    '任务\t单位\n绿道\t市园林\n和水利局\n公园\t市园林局',
    ['= 任务/单位', '绿道/市园林和水利局', '公园/市园林局'],
  ],
  [
    'a name of the header broken over lines',
    '任务\t责任\n单位\n绿道\t市水利局\n公园\t市园林局',
    ['= 任务/责任单位', '绿道/市水利局', '公园/市园林局'],
  ],
  [
    'a first cell broken over lines, of a row by itself',
    '项目\t责任单位\n城市\n绿道\t市水利局\n口袋\n公园\t市园林局\n广场\t市城管局',
    ['= 项目/责任单位', '城市绿道/市水利局', '口袋公园/市园林局', '广场/市城管局'],
  ],
  [
    'the names of groups of rows',
    '指标\t目标值\n城市\n绿道\t200公里\n公园\t30个',
    ['= 指标/目标值', '城市/', '绿道/200公里', '公园/30个'],
  ],
  [
    'a row broken over several lines, in a table whose rows are numbered',
    '序号\t任务\t单位\t时限\n1\t建绿道\n（二期）\n和步道\t市园林局\n市水利局\t6月底\n2\t清河道\t市水利局\t9月底',
    [
      '= 序号/任务/单位/时限',
      '1/建绿道（二期）和步道/市园林局市水利局/6月底',
      '2/清河道/市水利局/9月底',
    ],
  ],
  [
    'a form has no header',
    '公园名称\t\t\t\n负责人\t\t联系电话\t\n面积\t\t投资\t\n审核意见\t（盖章）',
    ['公园名称///', '负责人//联系电话/', '面积//投资/', '审核意见/（盖章）//'],
  ],
  [
    'a header of two rows that does not begin with a number',
    '公园名称\t面积\t\t投资\n\t城区\t郊区\t\n东园\t20\t30\t500\n西园\t10\t40\t600',
    ['= 公园名称/面积//投资', '= /城区/郊区/', '东园/20/30/500', '西园/10/40/600'],
  ],
  [
    'names after an empty line begin another table',
    '任务\t单位\n绿道\t市园林局\n\n县区\t金额\n东县\t10',
    ['= 任务/单位', '绿道/市园林局'],
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

test.each([
  [
    'figures under words that are no known names',
    '违法行为\t情节\t处罚\n无证\t一般\t罚款1万元',
    ['= 违法行为/情节/处罚', '无证/一般/罚款1万元'],
  ],
  ['names alone', '姓名\t职务\t联系电话', ['= 姓名/职务/联系电话']],
])('few rows: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['one row', '东县\t100\t抗旱'],
  ['two rows of words', '老屋组\t张家村\n新屋组\t李家村'],
])('few rows under a line that names a table: %s', (_, rows) => {
  for (const above of ['表1 分配情况', '资金分配表', '村组名单（2023年）', '分配表\n单位：万元'])
    expect(delimitedTableAt(itemsOf(`${above}\n${rows}`), above.split('\n').length)).not.toBeNull();
  for (const above of ['请遵照执行。', '如下表所示：', '市长致辞'])
    expect(delimitedTableAt(itemsOf(`${above}\n${rows}`), 1)).toBeNull();
});

test.each([
  ['bodies over their date', '市民政局\t市财政局\t市教育局\n\t\t2023年1月1日'],
  ['one line of words', '市民政局\t市财政局\t市教育局'],
  ['one row of figures', '东县\t100\t抗旱'],
  ['a sentence over figures', '东县，\t西县\t南县\n1人\t2人\t3人，'],
])('near miss of few rows: %s', (_, text) => {
  expect(read(text)).toBeNull();
});
