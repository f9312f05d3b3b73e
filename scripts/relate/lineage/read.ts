/** A notice as it is aligned with others: read once, however many they are. */
import type { Notice } from '../../tree/notice.ts';
import { alignedClauses, type AlignedClause, type Canonical } from './passages.ts';
import { postingsOf, type Postings } from './postings.ts';

export interface ReadNotice {
  notice: Notice;
  clauses: readonly AlignedClause[];
  postings: Postings;
}

export function readNotice(notice: Notice): ReadNotice {
  return withClauses(notice, alignedClauses(notice));
}

/** @param more sections or the like, for which clauses of the other may stand, too */
export function readIn(
  notice: Notice,
  canonical: Canonical,
  more: readonly AlignedClause[] = [],
): ReadNotice {
  return withClauses(notice, [...alignedClauses(notice, canonical), ...more]);
}

function withClauses(notice: Notice, clauses: readonly AlignedClause[]): ReadNotice {
  return { notice, clauses, postings: postingsOf(clauses) };
}
