/** The order of hits. */
import type { RecordMeta } from './record-meta.ts';
import { normalise } from './normalise.ts';
import type { PartName } from './records.ts';

export type RankedRecord = RecordMeta;

const partWeight: Readonly<Record<PartName, number>> = { 标题: 2.4, 条款: 2, 表格: 2, 版头: 0.5 };

/** The best first: what is about the terms before what mentions them. Of equals the earlier stays the earlier. */
export function rank(records: readonly RecordMeta[], terms: readonly string[]): RankedRecord[] {
  const needles = terms.map((term) => normalise(term).text).filter((needle) => needle !== '');
  return records
    .map((record) => ({ record, weight: weigh(record, needles) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ record }) => record);
}

function weigh(record: RecordMeta, needles: readonly string[]): number {
  const text = normalise(record.text).text;
  const path = normalise(record.path).text;
  let weight = partWeight[record.part as PartName];
  for (const needle of needles) {
    const count = text.split(needle).length - 1;
    weight += 0.3 * Math.min(count, 4);
    // Share of the clause that is the term: a heading that is the term itself says most about it.
    weight += 2 * Math.min(1, (count * needle.length) / Math.max(text.length, 1));
    if (path.includes(needle)) weight += 0.8;
  }
  return weight;
}
