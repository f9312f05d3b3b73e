import { expect, it } from 'vitest';
import { noticePage, parseLines, sourceLinesLink } from './links.ts';

it('leads to a clause', () => {
  expect(noticePage('a-2022-9', 's1-p1')).toBe('/notices/a-2022-9/#s1-p1');
});

it('leads to lines of the source', () => {
  expect(sourceLinesLink([12, 12])).toBe('source/#L12');
  expect(sourceLinesLink(parseLines('12-14'))).toBe('source/?to=14#L12');
  expect(parseLines('7')).toEqual([7, 7]);
});
