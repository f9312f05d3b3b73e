import { expect, it } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { north, notice } from '../notice.fixture.ts';
import { countsIn } from './counts.ts';
import { heading } from './lineage.fixture.ts';

const policy: Notice = notice(north, [], {
  outline: [
    heading('a', '服务特色', null),
    heading('a1', '社会化', 'a'),
    heading('a2', '专业化', 'a'),
    heading('a3', '本地化', 'a'),
    heading('b', '保障措施', null),
    heading('b1', '经费', 'b'),
    heading('b2', '场地', 'b'),
  ],
});
const found = (sentence: string, around = sentence): [string, number, number][] =>
  countsIn(sentence, around, policy).map(({ words, claimed, parts }) => [
    words,
    claimed,
    parts.length,
  ]);

it('sets what a post counts beside the parts of the heading that names it', () => {
  expect(found('形成“五化”特色，即社会化、专业化、本地化等。')).toEqual([['“五化”特色', 5, 3]]);
});

it('reads numerals of more than one sign, and leaves out a mark that is not closed', () => {
  for (const [numeral, value] of [
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['12', 12],
    ['3', 3],
  ] as const)
    expect(found(`突出“${numeral}化特色”，社会化、专业化、本地化。`)).toEqual([
      [`${numeral}化特色`, value, 3],
    ]);
});

it('counts chapters', () => {
  expect(found('规划共二章。')).toEqual([['二章', 2, 2]]);
  expect(found('规划共五章。')).toEqual([['五章', 5, 2]]);
});

it('minds no number of things that the policy has no heading for, nor one it speaks of otherwise', () => {
  expect(found('投入三项资金。')).toEqual([]);
  expect(found('形成“五化”特色。', '充电、停车、公交。')).toEqual([]);
});
