import { expect, test } from 'vitest';
import { labelsOf } from './plausible.ts';

const printed = (...texts: (string | null)[]): (string | null)[] =>
  labelsOf(texts).map((label) => label?.printed ?? null);

test('decimal numbers run on from one', () => {
  expect(printed('1.1 编制目的', '1.2 编制依据', '2.1 组织体系')).toEqual(['1.1', '1.2', '2.1']);
});

test('the first of them may be lost where the next goes on', () => {
  expect(printed('2.2 编制依据', '2.3 适用范围')).toEqual(['2.2', '2.3']);
});

test.each([
  ['a figure that begins a line', ['8.5 平方米', '9.2 平方米'], [null, null]],
  [
    'a figure between decimal numbers',
    ['1.1 目的', '3.6 公里绿道', '1.2 依据'],
    ['1.1', null, '1.2'],
  ],
  ['a letter that no other goes before', ['（Z）维护', '一、总则'], [null, '一、']],
  ['a letter out of turn', ['A. 车辆', 'D. 船舶'], ['A.', null]],
])('near miss: %s is no label', (_, texts, expected) => {
  expect(printed(...texts)).toEqual(expected);
});

test('a bare number is a label over 1.1, and none over text', () => {
  expect(printed('1 总则', '1.1 编制目的', '1.2 依据', '2 组织体系', '2.1 领导机构')).toEqual([
    '1',
    '1.1',
    '1.2',
    '2',
    '2.1',
  ]);
  expect(printed('1 总则', '依据有关法律制定本预案。')).toEqual([null, null]);
});

test('a bare number over 1.0.1', () => {
  expect(printed('1 总则', '1.0.1 本规程适用于绿道。', '2 术语', '2.0.1 绿道 慢行的路。')).toEqual([
    '1',
    '1.0.1',
    '2',
    '2.0.1',
  ]);
});

test('a number before a figure is a label when it is due', () => {
  expect(printed('1. 摸底', '2.2026年底前完成改造。', '3. 验收')).toEqual(['1.', '2.', '3.']);
  expect(printed('1．3月份，动员。', '2．4月至6月，整治。')).toEqual(['1．', '2．']);
  expect(printed('1. 摸底', '5.2026年底前完成改造。')).toEqual(['1.', null]);
});

test('what is no paragraph has no label, and keeps the places of the others', () => {
  expect(printed(null, '一、总则', null)).toEqual([null, '一、', null]);
});

test('the last bare number may have nothing under it, unless its elder goes on behind it', () => {
  const head = ['1 总则', '1.1 编制目的', '2 任务', '2.1 建设'];
  expect(printed(...head, '3 保障', '加强领导。')).toEqual(['1', '1.1', '2', '2.1', '3', null]);
  expect(printed(...head, '3 保障', '2.2 管理')).toEqual(['1', '1.1', '2', '2.1', null, '2.2']);
});

test('bare numbers lead to the first that has others under it', () => {
  const standard = [
    '1 范围',
    '本规范规定了要求。',
    '2 引用文件',
    '3 术语',
    '3.1 数据',
    '3.2 共享',
    '4 管理',
  ];
  expect(printed(...standard)).toEqual(['1', null, '2', '3', '3.1', '3.2', '4']);
  expect(printed('1 范围', '本规范规定了要求。', '3 术语', '3.1 数据')).toEqual([
    null,
    null,
    null,
    '3.1',
  ]);
});

test('a misprinted label is one when its number is due', () => {
  expect(printed('1，摸底。', '2，登记。')).toEqual(['1，', '2，']);
  expect(printed('1，000元。', '各县登记。')).toEqual([null, null]);
  expect(printed('（一）摸底。', '二）登记。', '（三归档。')).toEqual(['（一）', '二）', '（三']);
  expect(printed('（一）摸底。', '五）登记。')).toEqual(['（一）', null]);
});
