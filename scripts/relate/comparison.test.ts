import { describe, expect, it } from 'vitest';
import { due, fact, north, notice, south, target } from './notice.fixture.ts';
import { relate } from './index.ts';
import type { ComparisonVocabulary } from './vocabulary.ts';

const vocabulary: ComparisonVocabulary = {
  groups: ['站点', '组织'],
  background: ['现状'],
  metrics: [
    { id: 'stations', name: '站点数', group: '站点', related: ['鼓励建站'] },
    {
      id: 'lead',
      name: '牵头',
      group: '组织',
      kind: 'policy',
      clauses: ['甲部门牵头 乙部门配合', '乙部门配合'],
    },
    { id: 'period', name: '规划期', group: '组织', kind: 'period' },
  ],
};
const permalink = (id: string, anchor = ''): string => `/notices/${id}/#${anchor}`;
const compare = (...notices: Parameters<typeof relate>[0]) =>
  relate(notices, vocabulary, permalink).comparison;
const rowOf = (id: string, { rows }: ReturnType<typeof compare>) => {
  const row = rows.find(({ metric }) => metric === id);
  if (!row) throw new Error(id);
  return row;
};

describe('relate', () => {
  it('gives every metric a row, and every region a cell: silent is null', () => {
    const table = compare(
      notice(south, ['建成10个'], { indicators: [target({})] }),
      notice(north, ['乙部门配合。']),
    );
    expect(table.rows.map(({ metric }) => metric)).toEqual(['stations', 'lead', 'period']);
    expect(table.regions).toEqual([north, south]);
    const { cells } = rowOf('stations', table);
    expect(cells[north.code]).toBeNull();
    expect(cells[south.code]).toMatchObject([
      {
        kind: 'target',
        valueText: '10个',
        value: 10,
        provision: 'p1',
        clause: '第1段',
        annotation: 'i1',
      },
    ]);
    expect(cells[south.code]?.[0]?.url).toMatch(/#p1$/u);
  });

  it('shows a figure without the word that it is to be reached', () => {
    const stated = (valueText: string) => {
      const indicators = [target({ valueText })];
      return rowOf('stations', compare(notice(north, ['甲'], { indicators }))).cells[
        north.code
      ]?.[0]?.valueText;
    };
    expect(stated('达到0.8万人')).toBe('0.8万人');
    expect(stated('达标10个')).toBe('达标10个');
  });

  it('offers what comes near where a region is silent, and only there', () => {
    const table = compare(
      notice(north, ['鼓励建站。']),
      notice(south, ['建成10个，鼓励建站。'], { indicators: [target({})] }),
      notice(north, ['乙部门配合。']),
    );
    const { cells, related } = rowOf('stations', table);
    expect(cells[north.code]).toBeNull();
    expect(related[north.code]).toMatchObject([{ valueText: '鼓励建站' }]);
    expect(related[south.code]).toBeUndefined();
  });

  it('reads the longest saying, and none where a part only tells how things are', () => {
    const outline = [
      {
        id: 'h',
        kind: 'heading',
        level: 1,
        label: null,
        normalizedLabel: null,
        title: '现状',
        text: '现状',
      },
    ].map((heading) => ({ ...heading, parent: null, path: ['现状'], citation: '', lines: [1, 1] }));
    const described = notice(south, ['甲部门牵头、乙部门配合。'], { outline: outline as never });
    for (const provision of described.provisions) provision.heading = 'h';
    const table = compare(notice(north, ['由甲部门牵头、乙部门配合，分头落实。']), described);
    expect(rowOf('lead', table).cells).toMatchObject({
      [north.code]: [
        { kind: 'policy', valueText: '甲部门牵头、乙部门配合', quote: '由甲部门牵头、乙部门配合' },
      ],
    });
    expect(table.regions).toEqual([north]);
  });

  it('takes nothing from a report on a policy, nor from a goal of another body', () => {
    const report = notice(south, ['建成10个'], { kind: '新闻报道', indicators: [target({})] });
    const cited = notice(south, ['建成10个'], { indicators: [target({ class: 'cited' })] });
    expect(compare(report, cited).regions).toEqual([]);
  });

  it('says how far it is from the fact to the target', () => {
    const both = notice(north, ['已有4个，到2025年建成10个'], {
      baselines: [fact({ asOf: due('2021') })],
      indicators: [target({ due: due('2025') })],
    });
    expect(rowOf('stations', compare(both)).distances[north.code]).toMatchObject({
      ...{ from: 4, to: 10, difference: 6, unit: '个', asOf: '2021', due: '2025' },
    });
    const several = { ...both, baselines: [fact({}), fact({ id: 'b2', value: 3 })] };
    expect(rowOf('stations', compare(several)).distances).toEqual({});
  });

  it('reads the period from the title, else from a clause that sets it', () => {
    const titled = notice(north, ['三年计划（2021—2023年）'], {
      period: { from: '2021', to: '2023' },
    });
    for (const provision of titled.provisions) provision.role = 'title';
    const table = compare(titled, notice(south, ['到2025年建成。']));
    expect(rowOf('period', table).cells).toMatchObject({
      [north.code]: [{ valueText: '2021—2023年', due: '2021/2023', provision: 'p1' }],
    });
  });
});
