import { expect, test } from 'vitest';
import { setRole } from './items.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

test('several lines become one item, and what follows moves up', () => {
  const items = itemsOf('海州市绿道建设\n三年行动计划\n正文');
  setRole(items, 0, 2, 'title');
  expect(shownItems(items)).toEqual(['[title] 海州市绿道建设/三年行动计划', '正文']);
});

test('one line has no further lines; past the end nothing changes', () => {
  const items = itemsOf('海州市绿道规划\n正文');
  setRole(items, 0, 1, 'title');
  expect(items[0]).not.toHaveProperty('more');
  setRole(items, 5, 1, 'title');
  expect(shownItems(items)).toEqual(['[title] 海州市绿道规划', '正文']);
});
