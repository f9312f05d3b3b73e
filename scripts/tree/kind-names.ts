/** What the kinds of record are called, in messages, on pages and in published data alike. */
import type { RecordKind } from './notice.ts';

export const kindNames: Readonly<Record<RecordKind, string>> = {
  indicators: '指标',
  baselines: '现状',
  responsibilities: '责任',
  funding: '资金',
  deadlines: '时限',
  definitions: '定义',
  citations: '引用',
};
