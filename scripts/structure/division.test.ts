import { expect, test } from 'vitest';
import { emptyDivision, isDivision } from './division.ts';
import { itemsOf, paragraphOf } from './pieces.fixture.ts';

test('a division is told from what stands in it', () => {
  expect(isDivision(emptyDivision('box'))).toBe(true);
  expect([...itemsOf('正文'), paragraphOf('正文')].some(isDivision)).toBe(false);
});

test('each draft has lists of its own', () => {
  emptyDivision('heading').members.push(paragraphOf('正文'));
  expect(emptyDivision('heading')).toMatchObject({ members: [], heading: [], title: null });
});
