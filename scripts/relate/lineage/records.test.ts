import { expect, it } from 'vitest';
import type { Indicator, Notice } from '../../tree/notice.ts';
import { recordChanges, tableRows, type PairSide } from './records.ts';

function indicator(fields: Partial<Indicator>): Indicator {
  return {
    provision: 't1',
    name: '养老床位',
    metric: null,
    valueText: '300张',
    value: 300,
    unit: '张',
    comparator: '=',
    denominator: null,
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
    provisions: [{ id: 'p1', citation: '一、' }],
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

it('sets a row beside the sentence of the source that states the same measure', () => {
  const [row] = tableRows(
    notice({ indicators: [indicator({}), indicator({ name: '护理员', metric: 'carers' })] }),
    notice({
      indicators: [
        indicator({}),
        indicator({ name: '护理人员', metric: 'carers', origin: 'prose', provision: 'p1' }),
      ],
    }),
  ).slice(1);
  expect(row).toMatchObject({
    source: { clause: 'p1', citation: '一、', name: '护理人员', origin: 'prose' },
  });
});

it('tells that a share is one of something else', () => {
  expect(
    changesIn({ unit: '%', denominator: '全市户籍人口' }, { unit: '%', denominator: '全省总人口' }),
  ).toEqual(['scope']);
  expect(
    changesIn({ unit: '%', denominator: '全市总人口' }, { unit: '%', denominator: '全省总人口' }),
  ).toEqual([]);
});

it('keeps rows that only one of both has', () => {
  const [common, ours, theirs] = ['养老床位', '护理员', '社区食堂'].map((name) =>
    indicator({ name }),
  );
  if (!common || !ours || !theirs) throw new Error('three indicators');
  const rows = tableRows(
    notice({ indicators: [ours, common] }),
    notice({ indicators: [common, theirs] }),
  );
  expect(rows.map(({ later, source }) => [later?.name, source?.name])).toEqual([
    ['护理员', undefined],
    ['养老床位', '养老床位'],
    [undefined, '社区食堂'],
  ]);
  expect(tableRows(notice({ indicators: [ours] }), notice({ indicators: [theirs] }))).toEqual([]);
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
  const side = (clause: string, modality: string): PairSide => ({
    clause,
    text: `到2025年，民政部门${modality} 新建养老床位。`,
  });
  const pair = { later: side('p1', '鼓励'), source: side('p1', '应') };
  expect(recordChanges(later, source, pair)).toMatchObject([{ type: 'strength' }]);
  expect(recordChanges(later, source, { ...pair, later: side('p2', '鼓励') })).toEqual([]);
  // another sentence of the clause belongs to another pair
  expect(recordChanges(later, source, { ...pair, later: side('p1', '支持') })).toEqual([]);
});

it('sets figures of one metric beside each other by the words around them, and no words beside words', () => {
  const aim = (valueText: string, value: number | null, quote: string): Indicator =>
    indicator({ provision: 'p1', metric: 'staff', valueText, value, quote, unit: '人' });
  const staffed = (...indicators: Indicator[]): Notice => notice({ indicators });
  const source = staffed(
    aim('超过1000名', 1000, '通过考试的超过1000名'),
    aim('1万人', 10_000, '建成1万人的队伍'),
  );
  const pair = {
    later: { clause: 'p1', text: '建成300人的队伍，人数提升。' },
    source: { clause: 'p1', text: '通过考试的超过1000名，建成1万人的队伍，人数大幅提升。' },
  };
  expect(recordChanges(staffed(aim('300人', 300, '建成300人的队伍')), source, pair)).toEqual([
    { type: 'number', source: '1万人', later: '300人' },
  ]);
  expect(
    recordChanges(
      staffed(aim('提升', null, '人数提升')),
      staffed(aim('大幅提升', null, '人数大幅提升')),
      pair,
    ),
  ).toEqual([]);
});

it('minds who has a duty, not how the others concerned are called', () => {
  const duty = (actor: string): Notice['responsibilities'] =>
    [
      { provision: 'p1', actor, role: '配合', modality: '应', duty: '密切配合', quote: '密切配合' },
    ] as unknown as Notice['responsibilities'];
  const side = { clause: 'p1', text: '密切配合' };
  const changes = (later: string, source: string): string[] =>
    recordChanges(
      notice({ responsibilities: duty(later) }),
      notice({ responsibilities: duty(source) }),
      { later: side, source: side },
    ).map(({ type }) => type);
  expect(changes('各有关部门', '有关部门')).toEqual([]);
  expect(changes('民政部门', '有关部门')).toEqual(['body']);
});
