/** The kinds of record: what they are called, and the class and colour (tokens.css) that each has on every page. */
import type { MarkComponent } from '../../scripts/tree/front-matter.ts';
import type { Notice, RecordKind, Records } from '../../scripts/tree/notice.ts';

export interface KindOfRecord {
  kind: RecordKind;
  /** Class of everything that shows one, and name of its colour. */
  look: Lowercase<MarkComponent>;
  name: string;
  /** Path of the page that lists them all. */
  path: string;
}

/** In the order in which a reader meets them in menus and switches. */
export const kindsOfRecord: readonly KindOfRecord[] = [
  { kind: 'indicators', look: 'indicator', name: '指标', path: 'indicators/' },
  { kind: 'baselines', look: 'baseline', name: '现状', path: 'indicators/' },
  { kind: 'responsibilities', look: 'responsibility', name: '责任', path: 'responsibilities/' },
  { kind: 'funding', look: 'funding', name: '资金', path: 'funding/' },
  { kind: 'deadlines', look: 'deadline', name: '时限', path: 'deadlines/' },
  { kind: 'definitions', look: 'definition', name: '定义', path: 'definitions/' },
  { kind: 'citations', look: 'citation', name: '引用', path: 'citations/' },
];

/** A record that knows what it is. */
export type KnownRecord = {
  [K in RecordKind]: {
    kind: K;
    look: KindOfRecord['look'];
    name: string;
    record: Records[K][number];
  };
}[RecordKind];

/** All records of a notice by the id of what they stand in; within it in the order of the text. */
export function recordsByClause(notice: Notice): Map<string, KnownRecord[]> {
  const texts = new Map(notice.provisions.map(({ id, text }) => [id, text.replace(/\s+/gu, '')]));
  const all = kindsOfRecord.flatMap(({ kind, look, name }) =>
    notice[kind].map((record) => ({ kind, look, name, record }) as KnownRecord),
  );
  const placed = all.map((known) => {
    const { provision, quote, lines } = known.record;
    return { known, line: lines[0], at: texts.get(provision)?.indexOf(quote) ?? 0 };
  });
  placed.sort((a, b) => a.line - b.line || a.at - b.at);
  return Map.groupBy(
    placed.map(({ known }) => known),
    ({ record }) => record.provision,
  );
}
