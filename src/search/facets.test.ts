import { expect, it } from 'vitest';
import { countFacets, isChosen, noSelection, selectionIn, type Members } from './facets.ts';

const members: Members = {
  region: new Map([
    ['甲市', new Set(['a', 'b'])],
    ['乙市', new Set(['c'])],
  ]),
  notice: new Map(),
  standing: new Map(),
  record: new Map([['指标', new Set(['a', 'c'])]]),
  agency: new Map(),
  topic: new Map(),
  year: new Map([
    ['2021', new Set(['a', 'b'])],
    ['2022', new Set(['c'])],
  ]),
  status: new Map(),
};

it('takes values of one facet for alternatives, and facets together', () => {
  const both = { ...noSelection, region: ['甲市', '乙市'], record: ['指标'] };
  expect(['a', 'b', 'c'].filter((id) => isChosen(id, both, members))).toEqual(['a', 'c']);
  expect(['a', 'b', 'c'].filter((id) => isChosen(id, noSelection, members))).toHaveLength(3);
});

it('counts what another choice would leave, and keeps a chosen value that has nothing', () => {
  const facets = countFacets(['a', 'b'], { ...noSelection, region: ['乙市'] }, members);
  expect(facets.region).toEqual([
    { value: '甲市', count: 2, of: 'clauses' },
    { value: '乙市', count: 0, of: 'clauses' },
  ]);
  expect(facets.record).toEqual([]);
});

it('lists years with the newest first', () => {
  const { year } = countFacets(['a', 'b', 'c'], noSelection, members);
  expect(year.map(({ value }) => value)).toEqual(['2022', '2021']);
});

it('reads any combination from an address, each value once', () => {
  const selection = selectionIn(new URLSearchParams('q=x&region=甲市&region=甲市&record=指标'));
  expect(selection).toEqual({ ...noSelection, region: ['甲市'], record: ['指标'] });
});
