import { expect, it } from 'vitest';
import { sharedSlips } from './slips.ts';

const title = '市和县养老服务网络需要护理人员';
const slip = '按照要求，建设市的县养老服务网络。';

it('finds a particle that both have otherwise than their heading', () => {
  const right = '按照要求，建设市和县养老服务网络。';
  expect(sharedSlips({ title, text: slip }, { title, text: slip })).toEqual([
    { type: 'typo', source: '建设市的县养老服务网络', later: '建设市的县养老服务网络' },
  ]);
  // near misses: only one of them, and words that the heading does not have
  expect(sharedSlips({ title, text: slip }, { title, text: right })).toEqual([]);
  expect(sharedSlips({ title: '护理人员', text: slip }, { title, text: slip })).toEqual([]);
});

it('finds a measure word that stands for another of the same sound', () => {
  const found = (one: string, other: string): number =>
    sharedSlips({ title: '', text: one }, { title: '', text: other }).length;
  expect(found('建成一只1万人的护理队伍。', '建成一只300人的护理队伍。')).toBe(1);
  expect(found('建成一支1万人的护理队伍。', '建成一支300人的护理队伍。')).toBe(0);
  expect(found('每户一只手环，建立队伍。', '每户一只手环，建立队伍。')).toBe(0);
});
