import { expect, it } from 'vitest';
import { namesByLetters } from './pinyin.ts';
import { language } from './query-data.fixture.ts';

it.each([
  ['sgz', ['社工站']],
  ['SGZ', ['社工站']],
  ['shegongzhan', ['社工站']],
  ['wsld', ['五社联动']],
])('%s stands for %j', (letters, names) => {
  expect(namesByLetters(letters, language)).toEqual(names);
});

it.each(['s', 'sg', '社工', 'xyz', 'dd'])('%s stands for nothing', (letters) => {
  expect(namesByLetters(letters, language)).toEqual([]);
});
