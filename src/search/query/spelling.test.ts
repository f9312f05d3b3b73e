import { expect, it } from 'vitest';
import { language } from './query-data.fixture.ts';
import { Spelling } from './spelling.ts';

const spelling = new Spelling(language);

it.each([
  ['五社连动', '五社联动'],
  ['社工站覆该率', '社工站覆盖率'],
  ['社会救住', '社会救助'],
  ['机续教育', '继续教育'],
  ['五设联动', '五社联动'],
  ['五社动联', '五社联动'],
  ['五社联', '五社联动'],
  ['五社社联动', '五社联动'],
])('%s was meant to be %s', (written, meant) => {
  expect(spelling.meant(written)).toContain(meant);
});

it.each(['五社联动', '社工站覆盖率', '量子计算', '站'])('has nothing better than %s', (term) => {
  expect(spelling.meant(term)).toEqual([]);
});
