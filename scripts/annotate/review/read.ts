/** Reads a file of reviews, and tells in which line of it each entry stands. */
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { RecordKind } from '../../tree/notice.ts';
import { readYaml, type Problem } from '../vocabulary-file.ts';
import { reviewActions, reviewsSchema, type ReviewAction } from './schema.ts';

/** One entry of content/reviews/<notice>.yaml. */
export interface Review {
  action: ReviewAction;
  kind: RecordKind;
  /** White space removed, as in records. */
  quote: string;
  which: string | null;
  context: string | null;
  reason: string;
  date: string;
  by: string | null;
  /** Of a correction: the fields to change. Of an addition: all fields. Checked against the kind. */
  fields: Readonly<Record<string, unknown>>;
  /** Where it stands in its file, 1-based. */
  line: number;
}

export type ReviewsRead =
  { reviews: Review[]; problems: [] } | { reviews: null; problems: Problem[] };

/** @param file the path to name in problems */
export function readReviews(file: string, text: string): ReviewsRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.contents === null && document.errors.length === 0)
    return { reviews: [], problems: [] };
  const { value, problems } = readYaml(file, text, reviewsSchema);
  if (value === null) return { reviews: null, problems };
  const reviews = reviewActions.flatMap((action) =>
    (value[action] ?? []).map((entry, index): Review => {
      const node = document.getIn([action, index], true);
      const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      const { kind, quote, which, context, reason, date, by } = entry;
      return {
        action,
        kind,
        quote: bare(quote),
        which: which ?? null,
        context: context === undefined ? null : bare(context),
        reason,
        date,
        by: by ?? null,
        fields: fieldsIn(entry),
        line: lines.linePos(offset).line,
      };
    }),
  );
  return { reviews, problems: [] };
}

/** `set` of a correction, `record` of an addition. */
function fieldsIn(entry: object): Review['fields'] {
  const { set, record } = entry as { set?: Review['fields']; record?: Review['fields'] };
  return set ?? record ?? {};
}

function bare(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}
