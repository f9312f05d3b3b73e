import { describe, expect, it } from 'vitest';
import type { ComparisonRow, Distance, Statement } from '../../scripts/tree/comparison.ts';
import { chartOf } from './chart.ts';
import { choiceIn, searchOf } from './choice.ts';
import { csvOf } from './csv.ts';
import { keyTargets } from './key-targets.ts';
import { distanceInWords, saysScope, sentencesWith } from './wording.ts';

describe('choice', () => {
  const regions = ['1', '2', '3'];
  const groups = ['规模', '持证'];

  it('comes back from the address as it went in', () => {
    const search = '?regions=1,3&groups=%E6%8C%81%E8%AF%81&comparable=1&sort=3';
    expect(searchOf(choiceIn(search, regions, groups))).toBe(search);
  });

  it('says nothing of what is as it comes, and passes over what is not there', () => {
    expect(searchOf(choiceIn('?regions=1,2,3&sort=9&groups=x', regions, groups))).toBe('');
  });
});

describe('csvOf', () => {
  it('quotes what must be, and lets nothing run', () => {
    expect(csvOf([['a,b', '=1', '-1%', -1, null, '说“好”']])).toBe(
      '\uFEFF"a,b","\'=1","\'-1%",-1,,说“好”\r\n',
    );
  });
});

const one = (kind: Statement['kind'], value: number | null, unit: string): Statement => ({
  ...{ kind, value, unit, name: '', valueText: `${value}${unit}`, comparator: '=', due: null },
  ...{ dueText: null, nature: null, denominator: null, scope: null, notice: 'n', provision: 'p' },
  ...{ clause: '', annotation: null, status: 'machine', quote: '', url: '/#p' },
});
const regions = ['1', '2'].map((code) => ({ code, name: code, level: 'province' as const }));
const row = (
  comparable: ComparisonRow['comparable'],
  cells: ComparisonRow['cells'],
): ComparisonRow => {
  return {
    metric: 'm',
    name: 'm',
    group: 'g',
    kind: 'figure',
    comparable,
    note: null,
    cells,
    related: {},
    distances: {},
  };
};

describe('chartOf', () => {
  it('draws what can be compared, facts before targets', () => {
    const cells = {
      '1': [one('baseline', 35, '%'), one('target', 100, '%')],
      '2': [one('target', 50, '%')],
    };
    const chart = chartOf(row('yes', cells), regions);
    expect(chart?.lines).toHaveLength(2);
    expect(chart?.ticks.at(-1)?.value).toBe(100);
    const [{ baseline, target } = {}] = chart?.lines ?? [];
    expect(baseline?.x).toBeLessThan(target?.x ?? 0);
  });

  it('draws no region by one of several figures of one date', () => {
    const cells = {
      '1': [one('target', 35, '%'), one('target', 40, '%')],
      '2': [one('target', 50, '%')],
    };
    expect(chartOf(row('yes', cells), regions)).toBeNull();
  });

  it('draws no norm for each beside a total', () => {
    const cells = { '1': [one('norm', 48, '小时')], '2': [one('target', 10000, '小时')] };
    expect(chartOf(row('partly', cells), regions)).toBeNull();
    const norms = { '1': [one('norm', 48, '小时')], '2': [one('norm', 24, '小时')] };
    expect(chartOf(row('yes', norms), regions)?.lines).toHaveLength(2);
  });

  it('draws nothing that cannot', () => {
    const cells = { '1': [one('target', 35, '%')], '2': [one('target', 50, '%')] };
    expect(chartOf(row('no', cells), regions)).toBeNull();
    expect(
      chartOf(row('partly', { '1': [one('policy', null, '%')], '2': null }), regions),
    ).toBeNull();
  });
});

describe('keyTargets', () => {
  const comparison = (rows: Partial<ComparisonRow>[]): Parameters<typeof keyTargets>[0] => ({
    regions,
    groups: [],
    rows: rows.map((given) => ({ ...row('yes', both), ...given })),
  });
  const both = { '1': [one('target', 35, '%')], '2': [one('target', 50, '%')] };
  const names = (rows: Partial<ComparisonRow>[]): string[] =>
    keyTargets(comparison(rows)).map(({ metric }) => metric);

  it('shows one of each group before two of one, and no more than four', () => {
    const given = ['a', 'a', 'b', 'c', 'd', 'e'].map((group, i) => ({ metric: `${i}`, group }));
    expect(names(given)).toEqual(['0', '2', '3', '4']);
    expect(names(given.slice(0, 3))).toEqual(['0', '2', '1']);
  });

  it('shows none that cannot be compared, that one region sets, or that is no figure', () => {
    expect(
      names([
        { comparable: 'no' },
        { cells: { '1': both['1'], '2': null } },
        { cells: { '1': both['1'], '2': [one('policy', null, '%')] } },
        { cells: { '1': both['1'], '2': [one('baseline', 3, '%')] } },
      ]),
    ).toEqual([]);
  });

  it('says how many regions are left out of a drawing', () => {
    const many = Array.from({ length: 10 }, (_, i) => `${i}`);
    const [target] = keyTargets({
      regions: many.map((code) => ({ code, name: code, level: 'province' as const })),
      groups: [],
      rows: [row('yes', Object.fromEntries(many.map((code) => [code, both['1']])))],
    });
    expect(target?.chart.lines).toHaveLength(8);
    expect(target?.further).toBe(2);
  });
});

describe('wording', () => {
  it('says a distance as exactly as the text does', () => {
    const said = (
      from: number,
      fromComparator: Distance['fromComparator'],
      to: number,
      toComparator: Distance['toComparator'],
    ): string => {
      const more = { unit: '人', asOf: null, due: null, fromText: '', fromUrl: '', toUrl: '' };
      const figures = { from, to, fromComparator, toComparator };
      return distanceInWords({ ...more, ...figures, difference: to - from });
    };
    expect(said(528, '=', 750, '=')).toBe('现状528人，目标750人，还差222人');
    expect(said(528, '>', 750, '>=')).toBe('现状超过528人，目标不少于750人，还差不到222人');
    expect(said(1600, '=', 1600, '=')).toBe('现状1,600人，目标1,600人，已持平');
    expect(said(1600, '>', 1600, '=')).toBe('现状超过1,600人，目标1,600人，已超过目标');
    expect(said(10, '=', 10, '>')).toBe('现状10人，目标超过10人，未到目标');
  });

  it('cuts out the sentences that speak of a thing', () => {
    expect(sentencesWith('甲。五社联动好。乙；', ['五社联动', '五社'])).toEqual([
      [
        { text: '五社联动', marked: true },
        { text: '好。', marked: false },
      ],
    ]);
  });
});

it.each([
  ['各县（区）', true],
  ['城市社区（三州地区除外）', true],
  ['全市', false],
  ['本省', false],
  [null, false],
])('the scope %s tells more than its region: %s', (scope, expected) => {
  expect(saysScope(scope)).toBe(expected);
});
