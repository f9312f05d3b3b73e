import { expect, it } from 'vitest';
import type { LineageChange } from '../../tree/lineage.ts';
import { toldOnce } from './told.ts';

const change = (
  type: LineageChange['type'],
  source: string | null,
  later: string | null,
): LineageChange => ({ type, source, later });

it('tells once what words and records both tell', () => {
  const words = [change('number', '2.8万人', '528名')];
  expect(toldOnce(words, [change('number', '超过2.8万人', '528名')])).toEqual(words);
  expect(toldOnce(words, words)).toEqual(words);
});

it('prefers values to the phrases around them', () => {
  const values = change('deadline', '“十四五”末', '2022年底');
  const words = [change('deadline', '力争“十四五”末实现站点全覆盖', '实现站点在街道全覆盖')];
  expect(toldOnce(words, [values])).toEqual([values]);
});

it('keeps what only the records tell, and what is of another type', () => {
  const words = [change('number', '2.8万人', '528名')];
  const others = [change('number', '300张', '50张'), change('strength', '2.8万人', '528名')];
  expect(toldOnce(words, others)).toEqual([...words, ...others]);
});
