/** Notices of a region, made of clauses and records, for tests. */
import { createHash } from 'node:crypto';
import type { Baseline, Indicator, Notice, Region } from '../tree/notice.ts';

export const north: Region = { code: '110000', name: '北省', level: 'province' };
export const south: Region = { code: '220000', name: '南省', level: 'province' };

export function notice(
  region: Region,
  texts: readonly string[],
  more: Partial<Notice> = {},
): Notice {
  const id = `${region.name}-${createHash('sha1').update(texts.join()).digest('hex').slice(0, 6)}`;
  return {
    ...{ id, title: '规划', noticeTitle: null, kind: '规划', region, issuers: [], docNumber: null },
    ...{ issued: null, addressees: [], period: null, supplied: [], outline: [], tables: [] },
    ...{ indicators: [], baselines: [], responsibilities: [], funding: [], deadlines: [] },
    ...{ definitions: [], citations: [], messages: [] },
    source: { file: 'source.txt', sha256: '', encoding: 'utf-8', bytes: 0, lines: 1 },
    provisions: texts.map((text, index) => ({
      ...{
        id: `p${index + 1}`,
        heading: null,
        role: 'body' as const,
        text,
        lines: [1, 1] as [number, number],
      },
      citation: `第${index + 1}段`,
    })),
    ...more,
  };
}

export function target(more: Partial<Indicator>): Indicator {
  return {
    ...{ id: 'i1', provision: 'p1', quote: '建成10个', lines: [1, 1], status: 'machine' },
    ...{
      name: '站点',
      metric: 'stations',
      valueText: '10个',
      value: 10,
      unit: '个',
      comparator: '=',
    },
    ...{ scope: null, denominator: null, due: null, nature: null, class: 'goal', origin: 'prose' },
    ...more,
  };
}

export function fact(more: Partial<Baseline>): Baseline {
  return {
    ...{ id: 'b1', provision: 'p1', quote: '已有4个', lines: [1, 1], status: 'machine' },
    ...{
      name: '站点',
      metric: 'stations',
      valueText: '4个',
      value: 4,
      unit: '个',
      comparator: '=',
    },
    ...{ scope: null, denominator: null, asOf: null },
    ...more,
  };
}

export const due = (date: string): Indicator['due'] => ({
  text: `到${date}年`,
  date,
  inferred: false,
});
