/**
 * A record as an extractor finds it, before it is published: what it says, and where in which clause.
 * Ids, quotes and lines follow from the place, so no extractor makes them up.
 */
import type { Clause } from '../tree/clause.ts';
import type { RecordKind, Records } from '../tree/notice.ts';
import type { SourceRange } from '../tree/source.ts';

export type AnyRecord = Records[RecordKind][number];

/** `Omit` of a union member by member. */
type Without<R, K extends PropertyKey> = R extends unknown ? Omit<R, K> : never;
type Placed = 'id' | 'provision' | 'quote' | 'lines';

/** The fields of record `R` that an extractor decides, and its stretch of the clause: `end` is exclusive. */
export type Found<R extends AnyRecord> = Without<
  R,
  Placed | (R extends { review: unknown } ? 'review' : 'status')
> &
  Place;

interface Place {
  clause: Clause;
  start: number;
  end: number;
}

/** The letter that ids of each kind carry: `s3p2-i1` is the first indicator of provision `s3p2`. */
const idLetter: Record<RecordKind, string> = {
  indicators: 'i',
  baselines: 'b',
  responsibilities: 'r',
  funding: 'f',
  deadlines: 'd',
  definitions: 'n',
  citations: 'c',
};

/** Where each record's quote was read, by the record's id. A record that a person has changed may say another quote. */
export type RecordPlaces = Map<string, SourceRange & { quote: string }>;

/**
 * Publishes what was found, in the order of the text. Ids count within a provision, so that a change in one provision
 * leaves the ids of all others as they are.
 *
 * @param places is told where each record stands
 */
export function toRecords<K extends RecordKind>(
  kind: K,
  found: readonly Found<Records[K][number]>[],
  order: ReadonlyMap<Clause, number>,
  places: RecordPlaces = new Map(),
): Records[K] {
  const sorted = [...found].sort(
    (a, b) =>
      (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0) || a.start - b.start || a.end - b.end,
  );
  const counts = new Map<string, number>();
  return sorted.map((one) => {
    const { provision } = one.clause;
    const ordinal = (counts.get(provision) ?? 0) + 1;
    counts.set(provision, ordinal);
    const record = toRecord(kind, one, ordinal);
    places.set(record.id, { ...rangeOf(one.clause, one.start, one.end), quote: record.quote });
    return record;
  }) as Records[K];
}

/** @param ordinal 1-based place among the records of this kind in the same provision. */
export function toRecord<K extends RecordKind>(
  kind: K,
  found: Found<Records[K][number]>,
  ordinal: number,
): Records[K][number] {
  const { clause, start, end, ...fields } = found as unknown as Place & Record<string, unknown>;
  return {
    id: `${clause.provision}-${idLetter[kind]}${String(ordinal)}`,
    provision: clause.provision,
    quote: clause.text.slice(start, end),
    lines: linesOf(clause, start, end),
    ...(kind === 'funding' ? { review: 'machine' } : { status: 'machine' }),
    ...fields,
  } as unknown as Records[K][number];
}

/** First and last source line of a stretch of a clause. Cells of a row may stand in another order than the source's. */
export function linesOf(clause: Clause, start: number, end: number): [number, number] {
  let first = Infinity;
  let last = 0;
  for (let index = start; index < Math.max(end, start + 1); index += 1) {
    const line = clause.lineOf[index] ?? 1;
    if (line < first) first = line;
    if (line > last) last = line;
  }
  return [Math.min(first, last), last];
}

/** The stretch of the source from the first to the last character of a stretch of a clause. */
export function rangeOf({ offsets }: Clause, start: number, end: number): SourceRange {
  let first = Infinity;
  let last = -1;
  for (let index = start; index < end; index += 1) {
    const offset = offsets[index] ?? -1;
    if (offset < first) first = offset;
    if (offset > last) last = offset;
  }
  return last < 0 ? { start: 0, end: 0 } : { start: first, end: last + 1 };
}
