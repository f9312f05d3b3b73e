import { expect, test } from 'vitest';
import { bodiesOn, dateAt, dateLineAt, isBodyName, signedDateOn } from './bodies.ts';

test.each([
  ['海州市人民政府办公室', ['海州市人民政府办公室']],
  ['中共海州市委组织部', ['中共海州市委组织部']],
  ['海州市水利局 海州市财政局', ['海州市水利局', '海州市财政局']],
  ['海州市水利局、海州市财政局', ['海州市水利局', '海州市财政局']],
  ['海 州 市 水 利 局', ['海州市水利局']],
  ['海州市人民政府文件', ['海州市人民政府']],
  ['海州市水利局 文件', ['海州市水利局']],
  ['中共中央 国务院', ['中共中央', '国务院']],
  ['海州市防汛抗旱指挥部', ['海州市防汛抗旱指挥部']],
])('%j names %j', (text, bodies) => {
  expect(bodiesOn(text)).toEqual(bodies);
});

test.each([
  '各县（区）水利局',
  '抄送市委办公室',
  '关于成立海州市防汛指挥部',
  '海州市人民政府办公室关于转发市发展改革委',
  '推进社会工作服务站',
  '海州市水利局负责河道保洁工作。',
  '海州市水利局 推进清淤',
  '第三水利局',
  '',
])('near miss: %j names none', (text) => {
  expect(bodiesOn(text)).toBeNull();
});

test('a body is no longer than a name', () => {
  expect(isBodyName('海州市水利局')).toBe(true);
  expect(isBodyName(`海州市${'水'.repeat(50)}局`)).toBe(false);
});

test.each([
  ['2024年3月9日', '2024-03-09'],
  ['二〇二四年十月三十一日', '2024-10-31'],
  ['二O二四年二月二十日', '2024-02-20'],
  ['２０２４年１２月１日', '2024-12-01'],
  ['2024 年 3 月 9 日', '2024-03-09'],
  ['（2024年3月9日）', '2024-03-09'],
])('%j is %s', (text, iso) => {
  expect(dateLineAt(text)).toBe(iso);
});

test.each([
  '2024年3月',
  '2024年13月9日',
  '2024年3月9日印发',
  '2024-03-09',
  '24年3月9日',
  '三月九日',
])('near miss: %j is no line of a date', (text) => {
  expect(dateLineAt(text)).toBeNull();
});

test('dateAt says where the date ends', () => {
  expect(dateAt('2024年3月9日起施行')).toEqual({ iso: '2024-03-09', end: 9 });
  expect(dateAt('自2024年3月9日起')).toBeNull();
});

test.each([
  ['2024-03-09', '2024-03-09'],
  ['2024.3.9', '2024-03-09'],
  ['２０２４／３／９', '2024-03-09'],
  ['2024年3月9日印发', '2024-03-09'],
  ['20240309', '2024-03-09'],
  ['日期：2024年3月9日', '2024-03-09'],
])('%j under a signature is %s', (text, iso) => {
  expect(signedDateOn(text)).toBe(iso);
});

test.each([
  '2024-13-09',
  '20241309',
  '20243',
  '截止日期：2024年3月9日',
  '24.3.9',
  '2024-2026',
  '2024.3',
  '自2024年3月9日印发',
])('near miss: %j is none', (text) => {
  expect(signedDateOn(text)).toBeNull();
});

test.each([
  ['海州市水利局海州市园林局', ['海州市水利局', '海州市园林局']],
  ['海州市海州区水利局', ['海州市海州区水利局']],
  ['海州市水利局海州市绿道', null],
])('bodies of one place with nothing between them: %s', (text, bodies) => {
  expect(bodiesOn(text)).toEqual(bodies);
});
