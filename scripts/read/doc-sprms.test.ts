import { expect, test } from 'vitest';
import { sprm, sprmsIn } from './doc-sprms.ts';

const codes = (bytes: readonly number[]): [number, number][] =>
  [...sprmsIn(Uint8Array.from(bytes))].map(({ code, operand }) => [code, operand.byteLength]);

test('operands of one, two, four bytes and of a told length', () => {
  const modifiers = [
    0x0a, 0x26, 2, 0x0b, 0x46, 1, 0, 0x49, 0x66, 1, 0, 0, 0, 0x08, 0xd6, 4, 0, 1, 2, 3,
  ];
  expect(codes(modifiers)).toEqual([
    [sprm.level, 1],
    [sprm.list, 2],
    [sprm.depth, 4],
    [sprm.row, 3],
  ]);
});

test('near miss: what does not fit ends the list', () => {
  expect(codes([0x0a, 0x26, 2, 0x0b, 0x46, 1])).toEqual([[sprm.level, 1]]);
  expect(codes([0x15, 0xc6, 0xff, 0, 0, 0x0a, 0x26, 2])).toEqual([]);
  expect(codes([0x0a, 0x26])).toEqual([]);
});
