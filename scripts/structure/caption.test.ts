import { expect, test } from 'vitest';
import { captionOf, namesTable } from './caption.ts';
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
