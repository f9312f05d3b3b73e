import { expect, test } from 'vitest';
import { placedByKind } from './table-placing.ts';

test('cells that fit one way only', () => {
  expect(placedByKind(['绿道', '30'], ['words', 'unit', 'value'])).toEqual([0, 2]);
  expect(placedByKind(['30', '约束性'], ['words', 'value', 'nature'])).toEqual([1, 2]);
});

test('near miss: two columns of a kind leave it open', () => {
  expect(placedByKind(['绿道', '30'], ['words', 'value', 'value'])).toBeNull();
  expect(placedByKind(['绿道', '约束性'], ['words', 'value', 'value'])).toBeNull();
});
