import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import type { Cell, Text } from './nodes.ts';

const leaf = (line: number): Text => ({
  type: 'text',
  value: '绿道',
  position: {
    start: { line, column: 1, offset: line * 10 },
    end: { line, column: 3, offset: line * 10 + 2 },
  },
});
const cell = (...lines: number[]): Cell => ({ type: 'cell', children: lines.map(leaf) });

test('from the first line to the last, whatever order the leaves are in', () => {
  expect(linesOf(cell(7, 3, 5))).toEqual([3, 7]);
  expect(linesOf({ type: 'row', header: false, children: [cell(4), cell(2)] })).toEqual([2, 4]);
});

test('near miss: a node without text is on the first line', () => {
  expect(linesOf(cell())).toEqual([1, 1]);
});
