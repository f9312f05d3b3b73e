import { expect, test } from 'vitest';
import { pointAt } from './point.ts';

test.each([
  ['甲乙\n丙', 0, 1, 1],
  ['甲乙\n丙', 2, 1, 3],
  ['甲乙\n丙', 3, 2, 1],
  ['甲\r\n乙\r丙', 3, 2, 1],
  ['甲\r\n乙\r丙', 5, 3, 1],
  // between \r and \n the line is not over yet
  ['甲\r\n乙', 2, 1, 3],
  ['𠀀乙', 2, 1, 3],
])('%j at %i is %i:%i', (text, offset, line, column) => {
  expect(pointAt(text, offset)).toEqual({ line, column, offset });
});

test('near miss: a form feed or U+2028 ends no line of an editor', () => {
  expect(pointAt('甲\f乙\u2028丙', 4)).toMatchObject({ line: 1 });
});
