import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textForm } from '../query/plan.ts';
import { bucketOf, contextMark, eachWord, wordsOfForm } from './words.ts';

/** Each word of a clause, and whether the clause is about it. */
function wordsOf(text: string, path = ''): Map<string, boolean> {
  const words = new Map<string, boolean>();
  const note = (word: string, stands: boolean): void => {
    words.set(word, stands || words.get(word) === true);
  };
  const meta = { target: '', part: '条款', citation: '', path, text, named: '社工站', actors: '' };
  eachWord(
    { meta, filters: { record: ['指标'] } },
    {
      run: (run, where, stands) => {
        const mark = where === 'text' ? '' : contextMark;
        for (let i = 0; i < run.length; i += 1) {
          for (const length of [1, 2]) note(mark + run.slice(i, i + length), stands);
        }
      },
      word: (word) => {
        note(word, false);
      },
    },
  );
  return words;
}

it('gives a clause every word that any part of it is asked for by', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, start) => {
      const words = wordsOf(text);
      const asked = wordsOfForm(textForm(text.slice(start), 1));
      expect(asked.filter((word) => !words.has(word))).toEqual([]);
    }),
  );
});

it('tells the text from the headings above, and what is measured from what is mentioned', () => {
  const words = wordsOf('社工站不少于3个', '五社联动');
  expect(words.get('工站')).toBe(true);
  expect(words.get('不少')).toBe(false);
  expect(words.has('联动')).toBe(false);
  const context = wordsOfForm({ where: 'context', text: '联动', closeness: 1 });
  const amount = wordsOfForm({ where: 'amount', text: '3个', closeness: 1 });
  const facet = wordsOfForm({ where: 'facet', facet: 'record', text: '指标', closeness: 1 });
  for (const word of [...context, ...amount, ...facet]) expect(words.has(word), word).toBe(true);
});

it('asks for some words of a long phrase only, and for few of a variant', () => {
  const phrase = '着眼规划引领研制印发社会工作专业人才队伍建设';
  const words = wordsOfForm(textForm(phrase, 1));
  expect([words.length, words[0], words.at(-1)]).toEqual([13, '着眼', '建设']);
  expect(wordsOfForm(textForm(phrase, 0.8))).toHaveLength(4);
  expect(wordsOfForm(textForm('，。', 1))).toEqual([]);
});

it('spreads any words over all buckets', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 8192 }), (word, count) => {
      const bucket = bucketOf(word, count);
      expect(bucket >= 0 && bucket < count && Number.isInteger(bucket)).toBe(true);
    }),
  );
  const filled = new Set(
    Array.from('社会工作服务站点建设规划人才督导', (word) => bucketOf(word, 4)),
  );
  expect(filled.size).toBe(4);
});
