/**
 * A section: neighbouring clauses of one notice, with all that a hit shows and is narrowed by. It is what is fetched of
 * a notice: small enough that a page of hits from as many places costs little.
 */
import type { NoticeMeta, RecordMeta } from '../record-meta.ts';

export interface Section {
  notice: NoticeMeta;
  clauses: SectionClause[];
}

export interface SectionClause {
  meta: Omit<RecordMeta, keyof NoticeMeta>;
  /** Values of each filter, as in an index of Pagefind. */
  filters: Record<string, string[]>;
}

/** About so many characters of clauses to a section; a clause is never cut. */
export const sectionLength = 1800;

/** The clauses of a notice, cut into sections. */
export function sectionsOf(notice: NoticeMeta, clauses: readonly SectionClause[]): Section[] {
  const sections: Section[] = [];
  let length = sectionLength;
  for (const clause of clauses) {
    if (length >= sectionLength) {
      sections.push({ notice, clauses: [] });
      length = 0;
    }
    sections.at(-1)?.clauses.push(clause);
    length += clause.meta.text.length;
  }
  return sections;
}
