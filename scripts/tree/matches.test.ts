import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesIn } from './matches.ts';

const patterns = [/[一二三]是/gu, /(?<=。|^)[^。]{2,4}(。)?/gu, /1?/gu, /(?<figure>\d{1,3})人/gu];

it.each(patterns)('finds with %s what matchAll finds', (pattern) => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('一', '是', '。', '1', '20', '人', '𠮷', 'a') }),
      (text) => {
        expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)]);
      },
    ),
  );
});

it('begins at the start, wherever the pattern was used last', () => {
  const pattern = /人/gu;
  pattern.test('人');
  expect(matchesIn('人人', pattern)).toHaveLength(2);
});
