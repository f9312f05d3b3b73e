/** What an extractor may know of a notice beyond its clauses. */
import type { Letterhead } from '../tree/nodes.ts';
import type { Clause } from '../tree/clause.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Found, AnyRecord } from './found.ts';

export interface NoticeContext {
  letterhead: Letterhead;
  /** Years that the notice plans for, where its title or text says: the year that a target without one falls due. */
  period: Letterhead['period'];
  vocabulary: Vocabulary;
}

/** Reads one kind of record out of all clauses of a notice. Pure, linear in the length of the text, never throws. */
export type Extractor<R extends AnyRecord> = (
  clauses: readonly Clause[],
  context: NoticeContext,
) => Found<R>[];
