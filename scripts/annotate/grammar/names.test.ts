import { expect, it } from 'vitest';
import { NameMatcher } from './names.ts';

it('finds the longest name at each place, from left to right', () => {
  const matcher = new NameMatcher([
    ['预算', 1],
    ['财政预算', 2],
    ['财政', 3],
    ['', 4],
    ['预算', 5],
  ]);
  const text = '财政预算和预算，财政';
  expect(matcher.find(text).map((one) => [text.slice(one.start, one.end), one.entry])).toEqual([
    ['财政预算', 2],
    ['预算', 1],
    ['财政', 3],
  ]);
  expect(matcher.find(text, 0, 3)).toEqual([{ start: 0, end: 2, entry: 3 }]);
});
