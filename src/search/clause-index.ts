/** The clauses as the engine asks for them, whatever index they are in. */
import type { Step } from './query/plan.ts';
import type { FacetName, RecordMeta, Selection } from './record-meta.ts';

export type RecordIds = ReadonlySet<string>;

/** What a clause must have. */
export type Wanted = Pick<Step, 'groups' | 'within'>;

/** What the reader asks for besides words. */
export interface Scope {
  selection: Selection;
  byDate: boolean;
  /** How many hits are to be shown. */
  shown: number;
}

/** What was not read of an index that is read in part. */
export interface Unread {
  /** Notices that may have more hits. */
  notices: number;
  /** Values of facets that all notices are known by, each with the number of notices that may have hits. */
  facets: Partial<Record<FacetName, ReadonlyMap<string, number>>>;
}

export interface ClauseIndex {
  /** A new question: what was found for the one before no longer counts. */
  begin: (scope: Scope) => void;
  /**
   * The records that answer; of an index that is read in part, those of what was read. Selection does not narrow them.
   *
   * @param found hits that there are already
   * @param most sections to read, of an index that is read in part
   */
  answering: (wanted: Wanted, found?: ReadonlySet<string>, most?: number) => Promise<string[]>;
  /** The records of each value of a filter. */
  members: (filter: string) => Promise<ReadonlyMap<string, RecordIds>>;
  /** Where each record stands: the order of the notices, and of the text within one. */
  places: () => Promise<ReadonlyMap<string, number>>;
  /** The text of a record and what else a hit shows. */
  text: (id: string) => Promise<RecordMeta>;
  /** Page of hits that a record was read for: what is read for a later one does not go before. */
  page: (id: string) => number;
  /** What was not read for what was asked; null if everything that answers was found. */
  unread: (asked: readonly Wanted[]) => Unread | null;
}

export const anywhere: Wanted['within'] = { region: [], notice: [] };
