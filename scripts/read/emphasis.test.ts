import { expect, test } from 'vitest';
import type { Markup } from '../tree/source.ts';
import { EmphasisPairs } from './emphasis.ts';

/** The text without the marks that were paired; `forget` gives up what was opened at an offset or after it. */
function unmarked(text: string, forget?: number): string {
  const found: Markup[] = [];
  const pairs = new EmphasisPairs(text, found);
  for (const run of text.matchAll(/\*+|_+|~+/g)) {
    if (forget !== undefined && run.index > forget) pairs.forget(forget);
    pairs.run(run.index, run.index + run[0].length);
  }
  pairs.end();
  const hidden = (at: number): boolean => found.some(({ start, end }) => at >= start && at < end);
  return [...text].filter((_, at) => !hidden(at)).join('');
}

test.each([
  ['**绿道**建设', '绿道建设'],
  ['推动**“绿道”**成网', '推动“绿道”成网'],
  ['*绿道*和_步道_', '绿道和步道'.replace('步道', '_步道_')],
  ['甲、_步道_。', '甲、步道。'],
  ['~~废止~~', '废止'],
  ['**一、****总则**', '一、总则'],
])('%j is %j', (text, expected) => {
  expect(unmarked(text)).toBe(expected);
});

test.each([
  '2*3*4',
  '王****，李****',
  '__年__月',
  'a_b_c',
  '~绿道~',
  '** 绿道 **',
  '**绿道',
  '*****',
])('near miss: %j keeps its signs', (text) => {
  expect(unmarked(text)).toBe(text);
});

test('what was opened before something that ends is no mark', () => {
  expect(unmarked('**绿道**', 0)).toBe('**绿道**');
});
