import { expect, test } from 'vitest';
import { integerOf } from './numerals.ts';

test.each([
  ['七', 7],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零二', 102],
  ['一〇二', 102],
  ['12', 12],
  ['１２', 12],
  ['', null],
  ['甲', null],
  ['1a', null],
])('integerOf(%j) is %j', (numeral, value) => {
  expect(integerOf(numeral)).toBe(value);
});
