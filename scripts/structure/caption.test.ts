import { expect, test } from 'vitest';
import { captionOf, continuesTable, isUnitLine, namesTable, namesTableBelow } from './caption.ts';
import type { Member } from './division.ts';
import type { TableDraft } from './draft.ts';
import { paragraphOf } from './pieces.fixture.ts';

const table: TableDraft = { type: 'table', header: [], rows: [] };

function read(...members: Member[]): (string | number | null)[] | null {
  const caption = captionOf(members, 0);
  return caption && [caption.label, caption.title, caption.length];
}

test.each([
  ['表1：绿道建设主要指标', '表1', '绿道建设主要指标'],
  ['表 2-1 任务分工', '表2-1', '任务分工'],
  ['附表：河道名录', '附表', '河道名录'],
  ['表3', '表3', null],
  ['附表2023年投资安排', '附表', '2023年投资安排'],
  ['绿道建设主要指标', null, '绿道建设主要指标'],
])('%j before a table', (text, label, title) => {
  expect(read(paragraphOf(text), table)).toEqual([label, title, 1]);
});

test('a line of the unit may stand between them', () => {
  expect(read(paragraphOf('表1 投资安排'), paragraphOf('（单位：万元）'), table)).toEqual([
    '表1',
    '投资安排',
    2,
  ]);
});

test('the unit alone stands with the table and names it not', () => {
  expect(read(paragraphOf('单位：万元'), table)).toEqual([null, null, 1]);
});

test('a label on a line of its own, the name under it', () => {
  expect(
    read(paragraphOf('附表'), paragraphOf('投资安排表'), paragraphOf('单位：万元'), table),
  ).toEqual(['附表', '投资安排表', 3]);
  expect(read(paragraphOf('附表2'), paragraphOf('2023年投资安排表'), table)).toEqual([
    '附表2',
    '2023年投资安排表',
    2,
  ]);
  expect(read(paragraphOf('附表'), paragraphOf('各县投资安排见下：'), table)).toBeNull();
  expect(read(paragraphOf('附表说明'), paragraphOf('投资安排表'), table)).toBeNull();
});

test('near miss: a sentence before a table, or a caption without one', () => {
  expect(read(paragraphOf('各县投资安排见下：'), table)).toBeNull();
  expect(read(paragraphOf('表1 投资安排'), paragraphOf('正文'))).toBeNull();
  expect(read(paragraphOf('表1 投资安排'))).toBeNull();
});

test.each([
  ['表1 主要指标', true],
  ['附表二：任务分工', true],
  ['表格 单位', false],
  ['表3个 数量', false],
  ['序号 指标', false],
])('%j names a table: %j', (text, names) => {
  expect(namesTable(text)).toBe(names);
});

test.each([
  ['（单位：万元）', true],
  ['单位：人、万元', true],
  ['[计量单位：亩]', true],
  ['单位名称：市水利局', false],
  ['责任单位：市水利局', false],
  ['单位：东县，西县', false],
])('%j is the unit of a table: %j', (text, unit) => {
  expect(isUnitLine(text)).toBe(unit);
});

test.each([
  ['续表1', true],
  ['续表', true],
  ['续表2 任务清单', true],
  ['（续上表）', true],
  ['接上表', true],
  ['续表已报送，请查收。', false],
  ['持续表现良好', false],
  ['续表达意见', false],
])('%j goes on with the table above: %j', (text, goesOn) => {
  expect(continuesTable(text)).toBe(goesOn);
});

test.each([
  ['资金分配表', true],
  ['定点机构名单（第一批）', true],
  ['表2 任务分工', true],
  ['市长致辞', false],
  ['详见下表：', false],
  ['各县填报，形成清单', false],
])('%j can name the table under it: %j', (text, names) => {
  expect(namesTableBelow(text)).toBe(names);
});
