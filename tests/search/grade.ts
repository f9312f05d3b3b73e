/** How good the hits of a query are, against answers that a person graded. */
import type { Notice } from '../../scripts/tree/notice.ts';
import { withoutWhiteSpace } from '../../scripts/tree/text.ts';

export interface GradedQuery {
  query: string;
  /** single, abbrev, phrase, multi, number, docnum, agency, typo, traditional, pinyin */
  type: string;
  answers: {
    notice: string;
    /** 2 answers, 1 helps. */
    grade: number;
    /** Stands in the clause, or under the heading or in the table that a hit leads to. */
    evidence: string;
  }[];
}

/** The grade of what an address leads to: the best of the answers that it holds, or 0. */
export function gradeOf(notice: Notice, target: string, answers: GradedQuery['answers']): number {
  const texts = textsAt(notice, target).map(withoutWhiteSpace);
  const grades = answers
    .filter((answer) => answer.notice === notice.id)
    .filter(({ evidence }) => texts.some((text) => text.includes(withoutWhiteSpace(evidence))))
    .map(({ grade }) => grade);
  return Math.max(0, ...grades);
}

function textsAt(notice: Notice, target: string): string[] {
  const under = new Set([target]);
  for (const { id, parent } of notice.outline) {
    if (parent !== null && under.has(parent)) under.add(id);
  }
  const stands = (one: { id: string; heading: string | null }): boolean =>
    one.id === target || (one.heading !== null && under.has(one.heading));
  return [
    ...notice.outline.filter(({ id }) => under.has(id)).map(({ text }) => text),
    ...notice.provisions.filter(stands).map(({ text }) => text),
    ...notice.tables
      .filter(stands)
      .flatMap(({ caption, rows }) => [caption ?? '', ...rows.map((row) => row.join(''))]),
  ];
}
