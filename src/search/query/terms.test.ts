import { expect, it } from 'vitest';
import { termsOf } from './terms.ts';

it.each([
  ['福彩公益金', ['福彩公益金']],
  ['攀枝花  人才总量 ', ['攀枝花', '人才总量']],
  ['“AI for Science” 方案', ['AI for Science', '方案']],
  ['"社工站" 社工站', ['社工站']],
  ['社工\u3000站', ['社工', '站']],
  ['补贴、培训，督导？', ['补贴', '培训', '督导']],
  ['福彩“公益金', ['福彩', '公益金']],
  ['1.7‰', ['1.7‰']],
  ['  ', []],
  ['“”', []],
])('takes %s apart', (query, terms) => {
  expect(termsOf(query).map(({ text }) => text)).toEqual(terms);
});

it('knows what was quoted', () => {
  expect(termsOf('“社工站” 培训')).toEqual([
    { text: '社工站', quoted: true },
    { text: '培训', quoted: false },
  ]);
});
