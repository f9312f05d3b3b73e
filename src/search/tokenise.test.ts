import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { phraseQuery, tokenise } from './tokenise.ts';

describe('tokenise', () => {
  it('writes every two neighbours as a word, and the last alone', () => {
    expect(tokenise('社工站。')).toEqual(['社工', '工站', '站']);
    expect(tokenise('2100 人')).toEqual(['21', '10', '00', '0人', '人']);
    expect(tokenise('，')).toEqual([]);
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(tokenise('𠮷林')).toEqual(['𠮷林', '林']);
  });
});

describe('phraseQuery', () => {
  it('asks for the words in their order', () => {
    expect(phraseQuery('社工站')).toBe('"社工 工站"');
    expect(phraseQuery('社工')).toBe('"社工"');
    expect(phraseQuery('社')).toBe('社');
    expect(phraseQuery('。')).toBeNull();
  });

  it('finds any run of two or more characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(),
        fc.integer({ min: 2, max: 14 }),
        (original, at, length) => {
          const characters = [...normalise(original).text];
          const start = characters.length === 0 ? 0 : at % characters.length;
          const run = characters.slice(start, start + length);
          fc.pre(run.length >= 2);
          const words = ` ${tokenise(original).join(' ')} `;
          expect(words).toContain(` ${(phraseQuery(run.join('')) ?? '').slice(1, -1)} `);
        },
      ),
    );
  });
});
