import { expect, test } from 'vitest';
import { decreeNumberOn, decreeOn, isBareDecree } from './decree.ts';

test.each([
  ['海州市人民政府令', '海州市人民政府', null],
  ['海州市人民政府令第15号', '海州市人民政府', 8],
  ['海州市人民政府令 第15号', '海州市人民政府', 8],
  ['海州市交通运输局令 2022年第42号', '海州市交通运输局', 9],
  ['海州市人民政府令（第十五号）', '海州市人民政府', 8],
  ['民政部 令', '民政部', null],
  ['中华人民共和国国务院令', '中华人民共和国国务院', null],
])('%j', (text, body, numberAt) => {
  expect(decreeOn(text)).toEqual({ bodies: [body], numberAt });
});

test('the bodies of a joint decree', () => {
  expect(decreeOn('海州市水利局 海州市园林局令')?.bodies).toEqual(['海州市水利局', '海州市园林局']);
});

test.each(['命令', '海州市人民政府令行禁止', '根据海州市人民政府令第15号公布', '禁令'])(
  'near miss: %j names none',
  (text) => {
    expect(decreeOn(text)).toBeNull();
  },
);

test('the number under a decree, with or without 第', () => {
  expect(decreeNumberOn('（第 15 号）')).toBe('第15号');
  expect(decreeNumberOn('15号')).toBe('15号');
  expect(decreeNumberOn('2022年第42号')).toBe('2022年第42号');
  expect(decreeNumberOn('15号公园')).toBeNull();
});

test('令 alone, under the bodies of a joint decree', () => {
  expect(isBareDecree('令')).toBe(true);
  expect(isBareDecree('令第15号')).toBe(false);
});
