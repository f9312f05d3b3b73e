/** The annotate stage: from the notice tree to the seven kinds of record. */
import { clausesOf, type Clause } from '../tree/clause.ts';
import type { NoticeTree } from '../tree/nodes.ts';
import type { Message, RecordKind, Records } from '../tree/notice.ts';
import { extractBaselines } from './baselines.ts';
import { readCitations } from './citations.ts';
import type { Extractor, NoticeContext } from './context.ts';
import { extractDeadlines } from './deadlines.ts';
import { extractDefinitions } from './definitions.ts';
import { toRecords, type RecordPlaces } from './found.ts';
import { extractFunding } from './funding.ts';
import { extractIndicators } from './indicators.ts';
import { responsibilities } from './responsibilities.ts';

export interface Annotated {
  /** What the records were read in. */
  clauses: readonly Clause[];
  records: Records;
  /** Where each record stands in the source, by its id. */
  places: RecordPlaces;
  messages: Message[];
}

/** Reads every record out of a notice. Pure; what is doubtful comes back as a message, never as an exception. */
export function annotate(tree: NoticeTree, context: NoticeContext): Annotated {
  const clauses = clausesOf(tree);
  const order = new Map(clauses.map((clause, index) => [clause, index]));
  const places: RecordPlaces = new Map();
  const read = <K extends RecordKind>(
    kind: K,
    extract: Extractor<Records[K][number]>,
  ): Records[K] => toRecords(kind, extract(clauses, context), order, places);
  const citations = readCitations(clauses, context.letterhead);
  return {
    clauses,
    records: {
      indicators: read('indicators', extractIndicators),
      baselines: read('baselines', extractBaselines),
      responsibilities: read('responsibilities', responsibilities),
      funding: read('funding', extractFunding),
      deadlines: read('deadlines', extractDeadlines),
      definitions: read('definitions', extractDefinitions),
      citations: toRecords('citations', citations.found, order, places),
    },
    places,
    messages: citations.messages,
  };
}
