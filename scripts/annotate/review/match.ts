/** Which record an entry of a review file means: by its quote, never by a line number. */
import type { Clause } from '../../tree/clause.ts';
import type { RecordKind, Records } from '../../tree/notice.ts';
import { kindNames } from '../../tree/kind-names.ts';
import { nameOf } from './kinds.ts';
import type { Review } from './read.ts';

type AnyRecord = Records[RecordKind][number];

/** The records that an entry means, or why there are none. */
export type Match = { records: AnyRecord[]; problem: null } | { records: []; problem: string };

/** Texts of a notice by the provision or table that they stand in. */
export class ClauseTexts {
  readonly #byProvision = new Map<string, Clause[]>();
  readonly all: readonly Clause[];

  constructor(clauses: readonly Clause[]) {
    this.all = clauses;
    for (const clause of clauses) {
      const list = this.#byProvision.get(clause.provision);
      if (list) list.push(clause);
      else this.#byProvision.set(clause.provision, [clause]);
    }
  }

  /** The clause that a record was read in. */
  of(record: Pick<AnyRecord, 'provision' | 'quote'>): Clause | null {
    const clauses = this.#byProvision.get(record.provision) ?? [];
    return clauses.find((clause) => clause.text.includes(record.quote)) ?? null;
  }
}

/** @param records all of the entry's kind */
export function matchReview(
  review: Review,
  records: readonly AnyRecord[],
  texts: ClauseTexts,
): Match {
  const { kind, quote, which, context } = review;
  const exact = records.filter((record) => record.quote === quote);
  // what the text does not say (any more) no one can have confirmed
  const printed = texts.all.some((clause) => clause.text.includes(quote));
  const near =
    exact.length > 0 || !printed ? exact : records.filter((record) => shares(record.quote, quote));
  const found = near.filter(
    (record) =>
      (which === null || nameOf(kind, record).includes(which)) &&
      (context === null || texts.of(record)?.text.includes(context) === true),
  );
  const names = new Set(found.map((record) => nameOf(kind, record)));
  if (found.length > 0 && names.size === 1) return { records: found, problem: null };
  if (names.size > 1) {
    const list = [...names].map((name) => `“${shortened(name)}”`).join('、');
    return {
      records: [],
      problem: `“${shortened(quote)}”有 ${names.size} 条${kindNames[kind]}：${list}。请用 which 写明是哪一条。`,
    };
  }
  return { records: [], problem: stale(review, near.length > 0 ? near : records, printed) };
}

/** A person may quote less than the machine, or more. */
function shares(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  return least >= 6 && (one.includes(other) || other.includes(one));
}

function stale(review: Review, records: readonly AnyRecord[], printed: boolean): string {
  const { kind, quote } = review;
  const why = printed
    ? `原文里有“${shortened(quote)}”，但没有从中读出所说的${kindNames[kind]}`
    : `原文里已没有“${shortened(quote)}”`;
  const nearest = nearestRecord(review, records);
  const hint =
    nearest === null
      ? ''
      : `最接近的一条是“${shortened(nameOf(kind, nearest))}”：“${shortened(nearest.quote)}”（原文第 ${nearest.lines[0]} 行）。`;
  return `${why}。${hint}请改正引文，或删去这一条复核。`;
}

function nearestRecord(
  { kind, quote, which }: Review,
  records: readonly AnyRecord[],
): AnyRecord | null {
  let best: AnyRecord | null = null;
  let most = 0;
  for (const record of records) {
    const named = which !== null && nameOf(kind, record).includes(which) ? 0.2 : 0;
    const likeness = sharedPairs(record.quote, quote) + named;
    if (likeness <= most) continue;
    most = likeness;
    best = record;
  }
  return best;
}

/** Dice's coefficient of neighbouring pairs of signs. */
function sharedPairs(one: string, other: string): number {
  const pairs = new Set<string>();
  for (let i = 1; i < one.length; i += 1) pairs.add(one.slice(i - 1, i + 1));
  let shared = 0;
  for (let i = 1; i < other.length; i += 1) if (pairs.has(other.slice(i - 1, i + 1))) shared += 1;
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}

function shortened(text: string): string {
  return text.length > 36 ? `${text.slice(0, 34)}…` : text;
}
