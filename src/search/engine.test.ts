import { describe, expect, it } from 'vitest';
import { Engine, type Pagefind, type Selection } from './engine.ts';
import { planQuery } from './plan.ts';
import { tokenise } from './tokenise.ts';

const none: Selection = { region: [], kind: [], part: [] };
const clauses = [
  { id: 'a', text: '建设社工站，配备督导。', region: '甲市', part: '条款' },
  { id: 'b', text: '社工站全覆盖', region: '乙市', part: '条款' },
  { id: 'c', text: '督导人才', region: '甲市', part: '标题' },
];

/** Answers as Pagefind does: phrases by neighbouring words, a bare word by its beginning, in titles too. */
function fakePagefind(): Pagefind {
  return {
    search: (query, { filters = {} } = {}) => {
      const phrase = /^"(.*)"$/u.exec(query ?? '')?.[1];
      const results = clauses.filter((clause) => {
        const words = ` ${tokenise(clause.text).join(' ')} `;
        const matches =
          query === null ||
          (phrase === undefined
            ? words.includes(` ${query}`) || '《人事规划》'.includes(query)
            : words.includes(` ${phrase} `));
        return matches && (filters.region?.includes(clause.region) ?? true);
      });
      return Promise.resolve({
        results: results.map(({ id, ...clause }) => ({
          id,
          data: () => Promise.resolve({ meta: { ...clause, target: id, path: '' } }),
        })),
      });
    },
    filters: () => Promise.resolve({ region: { 甲市: 2, 乙市: 1 } }),
  };
}

async function ask(
  query: string,
  selection: Partial<Selection> = {},
): Promise<{ total: number; targets: string[]; regions: [string, number][] }> {
  const answer = await new Engine(fakePagefind()).ask(
    planQuery(query),
    { ...none, ...selection },
    20,
  );
  return {
    total: answer.total,
    targets: answer.hits.map(({ target }) => target).sort(),
    regions: answer.facets.region.map(({ value, count }) => [value, count]),
  };
}

describe('Engine', () => {
  it('finds the clauses that hold every term', async () => {
    expect(await ask('社工站')).toMatchObject({ total: 2, targets: ['a', 'b'] });
    expect(await ask('督导 社工站')).toMatchObject({ total: 1, targets: ['a'] });
    expect(await ask('全覆')).toMatchObject({ total: 1, targets: ['b'] });
  });

  it('finds a single character, and not what only its title begins with', async () => {
    expect(await ask('站')).toMatchObject({ total: 2, targets: ['a', 'b'] });
    expect(await ask('人')).toMatchObject({ total: 1, targets: ['c'] });
  });

  it('finds nothing for nothing', async () => {
    expect(await ask('。')).toMatchObject({ total: 0, targets: [] });
  });

  it('counts what another choice would leave', async () => {
    const { targets, regions } = await ask('社工站', { region: ['乙市'] });
    expect(targets).toEqual(['b']);
    expect(regions).toEqual([
      ['甲市', 1],
      ['乙市', 1],
    ]);
  });
});
