/** The records of a notice: read by the machine, then what people said of them. */
import { annotate } from '../annotate/index.ts';
import { metricsAgain } from '../annotate/metric.ts';
import type { RecordPlaces } from '../annotate/found.ts';
import { applyReviews, type ReviewProblem } from '../annotate/review/apply.ts';
import { unknownIds } from '../annotate/review/known-ids.ts';
import type { Review } from '../annotate/review/read.ts';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import type { Clause } from '../tree/clause.ts';
import type { Letterhead, NoticeTree } from '../tree/nodes.ts';
import type { Message, Metadata, Records } from '../tree/notice.ts';

export interface RecordsRead {
  clauses: readonly Clause[];
  /** As the machine read them. */
  machine: Records;
  /** With reviews. */
  records: Records;
  /** Where the machine read each record, by its id. */
  places: RecordPlaces;
  /** Of the machine: what is doubtful in the text. */
  messages: Message[];
  /** Reviews that could not be taken in: errors, each with its line of the review file. */
  problems: ReviewProblem[];
}

/** @param supplied what a person gave in notice.yaml: it goes before what was read */
export function recordsOf(
  tree: NoticeTree,
  supplied: Partial<Metadata>,
  vocabulary: Vocabulary,
  reviews: readonly Review[],
): RecordsRead {
  const letterhead = { ...tree.letterhead, ...letteredOf(supplied) };
  const context = { letterhead, period: letterhead.period, vocabulary };
  const { clauses, records: machine, places, messages } = annotate(tree, context);
  const settled = new Set(
    reviews.filter(({ fields }) => 'metric' in fields).map(({ quote }) => quote),
  );
  const { records, problems } = applyReviews(machine, reviews, clauses);
  return {
    ...{ clauses, machine, places, messages },
    problems: [...problems, ...unknownIds(reviews, vocabulary)],
    records: metricsAgain(records, vocabulary, settled),
  };
}

const letterheadFields = [
  'title',
  'noticeTitle',
  'kind',
  'issuers',
  'docNumber',
  'issued',
  'addressees',
  'period',
] as const satisfies readonly (keyof Letterhead & keyof Metadata)[];

/** The facts of the letterhead among what a person supplied. */
function letteredOf(supplied: Partial<Metadata>): Partial<Letterhead> {
  const given = letterheadFields.filter((field) => supplied[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, supplied[field]]));
}
