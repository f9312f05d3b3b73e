import { expect, test } from 'vitest';
import { emsOf, emsOfSpace } from './width.ts';

test.each([
  ['海州市', 3],
  ['AI+2024', 3.5],
  ['“十五五”', 5],
  ['——坚持', 4],
  ['𠀀', 1],
  ['한글', 2],
  ['（１）', 3],
  ['(1)', 1.5],
  ['', 0],
])('%j is %d wide', (text, ems) => {
  expect(emsOf(text)).toBe(ems);
});

test.each([
  ['\u3000', 1],
  [' ', 0.5],
  ['\u00a0', 0.5],
  ['\t', 2],
  ['\u200b', 0],
  ['\ufeff', 0],
])('space %j is %d wide', (space, ems) => {
  expect(emsOfSpace(space)).toBe(ems);
});
