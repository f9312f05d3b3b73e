/** The kinds of record: what they are called, and the class and colour (tokens.css) that each has on every page. */
import type { MarkComponent } from '../../scripts/tree/front-matter.ts';
import { kindNames } from '../../scripts/tree/kind-names.ts';
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
  { kind: 'indicators', look: 'indicator', name: kindNames.indicators, path: 'indicators/' },
  { kind: 'baselines', look: 'baseline', name: kindNames.baselines, path: 'indicators/' },
  {
    kind: 'responsibilities',
    look: 'responsibility',
    name: kindNames.responsibilities,
    path: 'responsibilities/',
  },
  { kind: 'funding', look: 'funding', name: kindNames.funding, path: 'funding/' },
  { kind: 'deadlines', look: 'deadline', name: kindNames.deadlines, path: 'deadlines/' },
  { kind: 'definitions', look: 'definition', name: kindNames.definitions, path: 'definitions/' },
  { kind: 'citations', look: 'citation', name: kindNames.citations, path: 'citations/' },
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
