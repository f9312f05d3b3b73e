import { expect, it } from 'vitest';
import { counterparts } from './counterparts.ts';
import { comparedPhrases } from './difference.ts';

function pairsIn(source: string, later: string): [string | null, string | null][] {
  const phrases = comparedPhrases(source, later);
  return [...counterparts(phrases)].map(([from, to]) => [
    phrases[from]?.source ?? null,
    phrases[to]?.later ?? null,
  ]);
}

it('sets the only phrase that went beside the only one that came', () => {
  expect(pairsIn('完善网络，延时服务，按月公布。', '完善网络，错峰停车，按月公布。')).toEqual([
    ['延时服务，', '错峰停车，'],
  ]);
});

it('sets leads of an item that goes on alike beside each other, whatever their numbers', () => {
  const source = '一是床位少。二是经费还不够稳。街道没有安排护理经费，难以持续。';
  const later =
    '一是床位少。二是机构弱。托管能力差。三是统筹力度不足。街道没有安排护理经费，难以持续。';
  expect(pairsIn(source, later)).toEqual([['二是经费还不够稳。', '三是统筹力度不足。']]);
  // near miss: the item goes on with other words, so it is another item
  expect(pairsIn('一是经费少。全年不够。', '一是机构弱。托管差。二是统筹难。逐级报。')).toEqual([]);
});

it('looks in the whole sentence where only one went and one came, and not beyond', () => {
  const [source, later] = [
    '孩童放学时，家长盼望托管服务，能够安心。',
    '提供托管服务，满足就学，能够安心。',
  ];
  expect(pairsIn(`${source}按月公布。`, `${later}按月公布。`)).toEqual([
    ['孩童放学时，', '满足就学，'],
  ]);
  expect(
    pairsIn(
      '孩童放学时，家长盼望托管服务。按月公布台账。',
      '提供托管服务。按月公布台账，满足就学。',
    ),
  ).toEqual([]);
});
