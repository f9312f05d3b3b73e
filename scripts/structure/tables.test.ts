import { describe, expect, test } from 'vitest';
import { itemsOf, treeOf } from './pieces.fixture.ts';
import { divideTables } from './tables.ts';

/** Tables as rows of cells (header first, after =), and how many blocks are left beside them. */
function read(text: string): { rows: string[]; others: number; messages: string[] } {
  const messages: string[] = [];
  const blocks = divideTables(itemsOf(text), (rule) => messages.push(rule));
  const rows: string[] = [];
  for (const block of blocks) {
    if (!('type' in block) || block.type !== 'table') continue;
    const shown = (row: (typeof block.rows)[number]): string =>
      row.map((cell) => cell.map((piece) => piece.text).join('')).join(' | ');
    rows.push(...block.header.map((row) => `= ${shown(row)}`), ...block.rows.map(shown));
  }
  const others = blocks.filter((block) => !('type' in block)).length;
  return { rows, others, messages };
}

const indicators = [
  '= 序号 | 指标 | 目标值 | 指标类型',
  '1 | 绿道长度 | 200公里 | 约束性',
  '2 | 公园数量 | 30个 | 预期性',
];

describe('tables', () => {
  test.each([
    [
      'tabs',
      '序号\t指标\t目标值\t指标类型\n1\t绿道长度\t200公里\t约束性\n2\t公园数量\t30个\t预期性',
    ],
    [
      'runs of spaces',
      '序号  指标  目标值  指标类型\n1  绿道长度  200公里  约束性\n2  公园数量  30个  预期性',
    ],
    ['glued columns', '序号指标目标值指标类型\n1绿道长度200公里约束性\n2公园数量30个预期性'],
    [
      'one cell per line',
      '序号\n指标\n目标值\n指标类型\n1\n绿道长度\n200公里\n约束性\n2\n公园数量\n30个\n预期性',
    ],
    [
      'a row broken over lines',
      '序号  指标  目标值  指标类型\n1  绿道\n长度  200公里  约束性\n2  公园数量  30个  预期性',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ rows: indicators, others: 0, messages: [] });
  });

  test('rows without a number, separated by spaces', () => {
    expect(read('地区  任务  时限\n东县  建绿道  3月底\n西县  清河道  6月底').rows).toEqual([
      '= 地区 | 任务 | 时限',
      '东县 | 建绿道 | 3月底',
      '西县 | 清河道 | 6月底',
    ]);
  });

  test('one cell a line: the last column goes on with no name before it, and a unit may be unknown', () => {
    const text =
      '指标\n单位\n2020年实际\n2025年目标\n属性\n集装箱吞吐量\n万标准箱\n3\n5\n预期性\n绿道长度\n公里\n100\n200\n约束性';
    expect(read(text).rows).toEqual([
      '= 指标 | 单位 | 2020年实际 | 2025年目标 | 属性',
      '集装箱吞吐量 | 万标准箱 | 3 | 5 | 预期性',
      '绿道长度 | 公里 | 100 | 200 | 约束性',
    ]);
  });

  test('a group named once for the rows below it; years in brackets', () => {
    const text =
      '领域 指标 现状值（2020年） 目标值（2025年） 属性\n设施 绿道 100 200 约束性\n公园 10 30 预期性';
    expect(read(text).rows).toEqual([
      '= 领域 | 指标 | 现状值（2020年） | 目标值（2025年） | 属性',
      '设施 | 绿道 | 100 | 200 | 约束性',
      ' | 公园 | 10 | 30 | 预期性',
    ]);
  });

  test('text after a table stays text', () => {
    expect(read('指标\t目标值\n绿道\t200公里\n各县要按期完成任务，确保质量。').others).toBe(1);
  });
});

describe('near misses', () => {
  test.each([
    ['numbered text', '1. 新建绿道二十公里。\n2. 修缮步道十公里。'],
    ['a header without rows', '序号  指标  目标值\n各县要按期完成任务，确保质量。'],
    [
      'short lines over sentences',
      '工作内容\n责任单位\n完成时限\n各县要按期完成，确保质量。\n市局要督导。\n各乡镇要配合。\n按季报送。\n年底验收。\n按时归档。',
    ],
    ['words of a header in a sentence', '指标和目标值由各县确定。\n单位要按期报送。'],
  ])('%s is no table', (_, text) => {
    expect(read(text)).toMatchObject({ rows: [], messages: [] });
  });
});

test('a table that cannot be rebuilt stays text, with a message', () => {
  const text =
    '序号  单位  目标值  指标类型\n1  甲乙丙丁  戊己庚辛  子丑寅卯  辰巳午未\n2  天地玄黄  宇宙洪荒  日月盈昃  辰宿列张';
  const { rows, others, messages } = read(text);
  expect(rows).toEqual([]);
  expect(others).toBe(3);
  expect(messages).toEqual(['table', ...messages.slice(1)]);
});

test('a line that names a table is no header of it, though it has the words of one', () => {
  const table =
    '表1 主要指标\n序号 指标 目标值 指标类型\n1 绿道长度 200公里 约束性\n2 公园数量 30个 预期性';
  expect(read(table)).toEqual({ rows: indicators, others: 1, messages: [] });
});

test('one message for a table that no reader can rebuild: what, to which line, and what to do', () => {
  const texts: string[] = [];
  const text = '序号指标2020年2025年属性\n1床位10002000约束性\n2站点1020预期性\n以上请落实。';
  divideTables(itemsOf(text), (_, words) => texts.push(words));
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(/^从“序号指标.{1,12}”到第 3 行像是表格，.*制表符/u);
});

test('the header as it is printed again over a page is kept, as a running head', () => {
  const blocks = divideTables(
    itemsOf('县区\t数量\n东县\t1\n西县\t2\n县区\t数量\n南县\t3'),
    () => undefined,
  );
  expect(blocks).toMatchObject([
    { type: 'table', rows: { length: 3 } },
    { role: 'running head', piece: { text: '县区\t数量' } },
  ]);
});

test.each([
  ['tabs', '\t'],
  ['spaces', '    '],
])('a table goes on after the page under 续表 and its header again: %s', (_, gap) => {
  const row = (...cells: string[]): string => cells.join(gap);
  const page = (...rows: string[]): string => [row('序号', '任务', '单位'), ...rows].join('\n');
  const blocks = divideTables(
    itemsOf(
      `${page(row('1', '修步道', '住建局'), row('2', '清河道', '水利局'))}\n续表1\n单位：项\n${page(row('3', '建绿道', '园林局'))}`,
    ),
    () => undefined,
  );
  expect(blocks).toMatchObject([
    { type: 'table', rows: { length: 3 } },
    { role: 'running head', piece: { text: '续表1' } },
    { role: 'running head', piece: { text: '单位：项' } },
    { role: 'running head' },
  ]);
});

test('near miss: 续表 over another header is the next table', () => {
  const { rows, others } = read(
    '任务\t单位\t时限\n绿道\t东县\t3月底\n河道\t西县\t6月底\n续表\n指标\t单位\t目标值\n步道\t公里\t3',
  );
  expect(rows).toHaveLength(5);
  expect(others).toBe(1);
});

test('a long table is one table', () => {
  const lines = Array.from({ length: 700 }, (_, k) => `${k + 1}\t东县\t${k}`).join('\n');
  expect(read(`序号\t县区\t数量\n${lines}`)).toMatchObject({ rows: { length: 701 }, others: 0 });
});

test('a row with more cells than the header is told', () => {
  const { rows, messages } = read('序号\t单位\t任务\n1\t东区\n2\t西区\t200\t多余\n3\t南区\t300');
  expect(rows[0]).toBe('= 序号 | 单位 | 任务 | ');
  expect(messages).toEqual(['table']);
});

test.each([
  ['facts with a tab', '联系人：\t李某\n电话：\t123456'],
  ['clauses with a tab after their label', '一、\t总体要求\n二、\t重点任务\n三、\t保障措施'],
  ['bodies that sign together', '市民政局\t市财政局\n市教育局\t市公安局'],
])('near miss: %s are no table', (_, text) => {
  expect(read(text)).toMatchObject({ rows: [], messages: [] });
});

test('lines of a table whose columns are in doubt are paragraphs by themselves', () => {
  const rows =
    '序号\n任务\n单位\n1\n建设绿道和步道以及沿线驿站和停车场等配套设施\n每年不少于三千米\n市园林局\n市水利局\n2\n清河道\n市水利局';
  const { tree, messages } = treeOf(`海州市绿道方案\n一、任务\n分工如下：\n${rows}`);
  expect(messages.some((message) => message.endsWith('table'))).toBe(true);
  const [section] = tree.children.filter((child) => child.type === 'division');
  expect(section?.children.length).toBeGreaterThan(rows.split('\n').length);
});
