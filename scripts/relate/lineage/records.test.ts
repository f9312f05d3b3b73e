import { expect, it } from 'vitest';
import type { Indicator, Notice } from '../../tree/notice.ts';
import { recordChanges, tableRows } from './records.ts';

function indicator(fields: Partial<Indicator>): Indicator {
  return {
    provision: 't1',
    name: '养老床位',
    metric: null,
    valueText: '300张',
    value: 300,
    unit: '张',
    comparator: '=',
    nature: '约束性',
    due: null,
    origin: 'table',
    ...fields,
  } as Indicator;
}

function notice(fields: Partial<Notice>): Notice {
  return {
    title: '海州市养老规划',
    tables: [{ id: 't1', citation: '表1' }],
    indicators: [],
    baselines: [],
    responsibilities: [],
    deadlines: [],
    ...fields,
  } as unknown as Notice;
}

const changesIn = (later: Partial<Indicator>, source: Partial<Indicator>): string[] =>
  tableRows(
    notice({ indicators: [indicator(later)] }),
    notice({ indicators: [indicator(source)] }),
  ).flatMap(({ changes }) => changes.map(({ type }) => type));

it.each<[what: string, Partial<Indicator>, Partial<Indicator>, string[]]>([
  ['the same row has no change', {}, {}, []],
  ['another figure', { valueText: '200张', value: 200 }, {}, ['number']],
  ['another nature is another strength', { nature: '预期性' }, {}, ['strength']],
  [
    'one figure in other words',
    { valueText: '100%', value: 100, unit: '%' },
    { valueText: '全覆盖', value: 100, unit: '%' },
    ['wording'],
  ],
  [
    'near miss: at least is not exactly',
    { valueText: '≥100%', value: 100, unit: '%', comparator: '>=' },
    { valueText: '100%', value: 100, unit: '%' },
    ['number'],
  ],
])('%s', (_what, later, source, changes) => {
  expect(changesIn(later, source)).toEqual(changes);
});

it('sets rows beside each other by metric where names differ, and a count never beside a share', () => {
  const ours = { name: '护理床位', metric: 'beds' };
  expect(changesIn(ours, { metric: 'beds' })).toEqual(['wording']);
  expect(changesIn({ ...ours, unit: '%' }, { metric: 'beds' })).toEqual([]);
});

it('tells that a duty became an encouragement', () => {
  const duty = (modality: string): object => ({
    provision: 'p1',
    actor: '民政部门',
    role: '负责',
    duty: '新建养老床位',
    quote: `民政部门${modality}新建养老床位`,
    modality,
  });
  const later = notice({ responsibilities: [duty('鼓励')] as Notice['responsibilities'] });
  const source = notice({ responsibilities: [duty('应')] as Notice['responsibilities'] });
  expect(recordChanges(later, source, { later: 'p1', source: 'p1' })).toMatchObject([
    { type: 'strength' },
  ]);
  expect(recordChanges(later, source, { later: 'p2', source: 'p1' })).toEqual([]);
});
