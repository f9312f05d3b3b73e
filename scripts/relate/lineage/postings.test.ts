import { expect, it } from 'vitest';
import { passageOf } from './passages.ts';
import { postingsOf, walk } from './postings.ts';
import { sharedCount, shinglesOf } from './shingles.ts';
import { sparseTally, tally } from './tally.ts';
import { weightsOf } from './weights.ts';

const passages = (...texts: string[]) => texts.map((text) => passageOf(text));

it('walks along the shingles of both once, with the clauses that have each', () => {
  const [a, b] = [
    postingsOf(passages('养老服务', '托老养老服务')),
    postingsOf(passages('公交车辆', '养老服务')),
  ];
  const seen: [number[], number[]][] = [];
  walk(a, b, (_, inA, inB) => {
    seen.push([[...a.clauses.slice(inA.start, inA.end)], [...b.clauses.slice(inB.start, inB.end)]]);
  });
  // 养老服 and 老服务 in both; 托老养, 老养老 in a alone; 公交车, 交车辆 in b alone
  expect(seen).toHaveLength(6);
  expect(seen.filter(([inA, inB]) => inA.length > 0 && inB.length > 0)).toEqual([
    [[0, 1], [1]],
    [[0, 1], [1]],
  ]);
});

it('counts what two texts share, marks aside', () => {
  expect(sharedCount(shinglesOf('养老服务网络'), shinglesOf('养老，服务、网'))).toBe(3);
  expect(sharedCount(shinglesOf('养老服务'), shinglesOf('公交车辆'))).toBe(0);
  expect([...shinglesOf('养')]).toHaveLength(1);
  expect([...shinglesOf('。')]).toEqual([]);
});

it('weighs what stands everywhere less than what stands once in each', () => {
  const [later, source] = [
    passages('加强养老服务', '加强公交服务'),
    passages('加强养老服务', '加强停车'),
  ];
  const weights = weightsOf(postingsOf(later), postingsOf(source));
  const weight = (text: string): number => weights.of(shinglesOf(text)[0] ?? 0);
  expect(weight('养老服')).toBeGreaterThan(0);
  expect(weight('养老服')).toBe(weight('公交服'));
  const [one, other] = [later[0], source[0]];
  if (one && other) expect(weights.shared(one, other)).toBe(weights.sum(one));
  const repeated = passages('加强服务', '加强服务', '加强服务');
  const few = weightsOf(postingsOf(repeated), postingsOf(passages('加强服务', '托老机构')));
  expect(few.of(shinglesOf('加强服')[0] ?? 0)).toBeLessThan(few.of(shinglesOf('托老机')[0] ?? 0));
});

it.each([
  ['few places', tally(10)],
  ['many', sparseTally()],
])('adds up in %s', (_, sums) => {
  for (const place of [7, 2, 7]) sums.add(place, 1.5);
  expect([sums.of(7), sums.of(2), sums.of(3)]).toEqual([3, 1.5, 0]);
  expect(sums.from(1)).toEqual([2, 7]);
  expect(sums.from(2)).toEqual([7]);
});
