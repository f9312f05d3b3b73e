/** What was read of each notice, what a person has looked at, which messages stand, and what no vocabulary knows. */
import type { Unknown } from '../../scripts/tree/unknown.ts';
import { kindNames } from '../../scripts/tree/kind-names.ts';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import type { Message, Notice, RecordKind } from '../../scripts/tree/notice.ts';
import type { ReviewStatus } from '../records/wording.ts';
import { allNotices, loadNotice, readJson } from './notices.ts';

export const coveredKinds = Object.keys(kindNames) as RecordKind[];

/** How many records there are, and of how many a person has confirmed or corrected the reading. */
export interface Reviewed {
  records: number;
  reviewed: number;
}

export interface NoticeCoverage {
  notice: FrontMatter;
  headings: number;
  provisions: number;
  tables: number;
  kinds: Record<RecordKind, Reviewed>;
  total: Reviewed;
  messages: Message[];
}

/** In the order of the list of notices. */
export async function noticeCoverage(): Promise<NoticeCoverage[]> {
  const coverage: NoticeCoverage[] = [];
  // one at a time: of a thousand notices only the counts stay in memory
  for (const notice of await allNotices())
    coverage.push({ notice, ...coverageOf(await loadNotice(notice.id)) });
  return coverage;
}

/** Counts of one notice. */
export function coverageOf(notice: Notice): Omit<NoticeCoverage, 'notice'> {
  const kinds = Object.fromEntries(
    coveredKinds.map((kind) => [kind, reviewedOf(statuses(kind, notice))]),
  ) as Record<RecordKind, Reviewed>;
  return {
    headings: notice.outline.length,
    provisions: notice.provisions.filter(({ role }) => role === 'body').length,
    tables: notice.tables.length,
    kinds,
    total: sum(Object.values(kinds)),
    messages: notice.messages,
  };
}

/** All notices together. */
export function sum(parts: readonly Reviewed[]): Reviewed {
  return {
    records: parts.reduce((count, { records }) => count + records, 0),
    reviewed: parts.reduce((count, { reviewed }) => count + reviewed, 0),
  };
}

/** Who read each record; the status of funding itself is another matter. */
function statuses(kind: RecordKind, notice: Notice): ReviewStatus[] {
  return kind === 'funding'
    ? notice.funding.map(({ review }) => review)
    : notice[kind].map(({ status }) => status);
}

function reviewedOf(all: readonly ReviewStatus[]): Reviewed {
  return { records: all.length, reviewed: all.filter((status) => status !== 'machine').length };
}

/** What no vocabulary knows, by vocabulary, most frequent first. */
export async function unknownEntries(): Promise<Map<Unknown['vocabulary'], Unknown[]>> {
  const unknown = (await readJson('unknown.json')) as Unknown[];
  return Map.groupBy(unknown, ({ vocabulary }) => vocabulary);
}
