import { describe, expect, it } from 'vitest';
import type { Indicator, Records } from '../tree/notice.ts';
import { metricOf, metricsAgain } from './metric.ts';
import { metricsSchema } from './metrics-schema.ts';
import { synonymsSchema } from './synonyms-schema.ts';
import { readYaml } from './vocabulary-file.ts';
import { vocabularyOf } from './vocabulary.fixture.ts';

const vocabulary = {
  metrics: vocabularyOf('metrics', metricsSchema),
  synonyms: vocabularyOf('synonyms', synonymsSchema),
};
function metric(name: string, unit: string, kind: 'target' | 'baseline' = 'target'): string | null {
  return metricOf({ name, unit, scope: null, denominator: null }, kind, vocabulary);
}

describe('metricOf', () => {
  it.each([
    ['社会工作专业人才队伍总量', '人', 'workforce-target'],
    ['全州社会工作专业人才总量', '人', 'workforce-target'],
    ['持证社工总量', '倍', 'certified-target'],
    ['乡镇（街道）社会工作服务站点覆盖', '%', 'station-coverage'],
    ['乡镇（街道）社会工作服务覆盖率', '%', 'service-coverage'],
    ['社会工作服务机构党建覆盖率', '%', 'party-coverage'],
  ])('%s is %s', (name, unit, id) => {
    expect(metric(name, unit)).toBe(id);
  });
  it('keeps near misses without a metric', () => {
    expect(metric('每年培养的社会工作专业人才总量', '人')).toBeNull();
    expect(metric('社会工作专业人才总量', '%')).toBeNull();
    expect(metric('森林覆盖率', '%')).toBeNull();
    expect(metric('', '%')).toBeNull();
  });
  it('tells targets from facts', () => {
    expect(metric('社会工作专业人才总量', '人', 'baseline')).toBe('workforce-baseline');
  });
});

describe('metrics.yaml', () => {
  const written = (entry: string): string =>
    `groups: [规模, 持证]\nmetrics:\n  - id: a\n    name: 人才总量\n    group: 规模\n    names: [人才总量]\n${entry}`;
  const problems = (text: string): unknown =>
    readYaml('metrics.yaml', text, metricsSchema).problems;
  it('tells of a field that it does not know where it stands and what may be meant', () => {
    expect(problems(written('    unit: [人]\n'))).toMatchObject([
      { line: 7, text: expect.stringContaining('units') as string },
    ]);
  });
  it('tells of a group that does not exist, and of an id used twice', () => {
    const twice = '  - id: a\n    name: 持证\n    group: 持政\n    names: [持证]\n';
    expect(problems(written(twice))).toMatchObject([
      { line: 7, text: expect.stringContaining('用了两次') as string },
      { line: 9, text: expect.stringContaining('是不是想写“持证”') as string },
    ]);
  });
});

describe('metricsAgain', () => {
  const record = {
    ...{ name: '社会工作专业人才队伍总量', unit: '人', scope: null, denominator: null },
    ...{ metric: null, status: 'corrected', quote: '总量17万人' },
  } as Partial<Indicator> as Indicator;
  const again = (one: Indicator, settled: string[] = []): string | null | undefined => {
    const records = { indicators: [one], baselines: [] as unknown } as Records;
    return metricsAgain(records, vocabulary, new Set(settled)).indicators[0]?.metric;
  };

  it('finds the metric of a name that a person put right', () => {
    expect(again(record)).toBe('workforce-target');
  });

  it('leaves what a person settled, and what the machine named', () => {
    expect(again(record, [record.quote])).toBeNull();
    expect(again({ ...record, status: 'machine' })).toBeNull();
  });
});
