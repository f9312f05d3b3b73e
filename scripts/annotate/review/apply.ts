/** Takes what people said of the records of a notice into the records. */
import type { Clause } from '../../tree/clause.ts';
import type { RecordKind, Records } from '../../tree/notice.ts';
import { toRecord } from '../found.ts';
import { additionSchema, marked } from './kinds.ts';
import { ClauseTexts, matchReview } from './match.ts';
import type { Review } from './read.ts';

type AnyRecord = Records[RecordKind][number];

/** An entry that cannot be taken in; an error, so that no review is lost without a word. */
export interface ReviewProblem {
  /** Of the review file, 1-based. */
  line: number;
  /** In Chinese: what is wrong, what to do. */
  text: string;
}

export interface Reviewed {
  records: Records;
  problems: ReviewProblem[];
}

/** @param records as the machine read them; they are not changed */
export function applyReviews(
  records: Records,
  reviews: readonly Review[],
  clauses: readonly Clause[],
): Reviewed {
  const result: Record<RecordKind, AnyRecord[]> = {
    indicators: [...records.indicators],
    baselines: [...records.baselines],
    responsibilities: [...records.responsibilities],
    funding: [...records.funding],
    deadlines: [...records.deadlines],
    definitions: [...records.definitions],
    citations: [...records.citations],
  };
  const problems: ReviewProblem[] = [];
  const texts = new ClauseTexts(clauses);
  const order = new Map(clauses.map((clause, index) => [clause, index]));
  /** Record as the machine read it → line of the entry about it. */
  const reviewedIn = new Map<AnyRecord, number>();
  for (const review of reviews) {
    const { action, kind, line } = review;
    if (action === 'add') {
      const problem = add(review, result[kind], texts, order);
      if (problem !== null) problems.push({ line, text: problem });
      continue;
    }
    const { records: meant, problem } = matchReview(review, records[kind], texts);
    if (problem !== null) problems.push({ line, text: problem });
    for (const record of meant) {
      const earlier = reviewedIn.get(record);
      if (earlier !== undefined) {
        problems.push({ line, text: `这条记录在第 ${earlier} 行已经复核过，请删去一处。` });
        break;
      }
      reviewedIn.set(record, line);
      const index = result[kind].indexOf(record);
      if (action === 'remove') result[kind].splice(index, 1);
      else if (action === 'confirm') result[kind][index] = marked(record, 'confirmed');
      else result[kind][index] = marked({ ...record, ...review.fields }, 'corrected');
    }
  }
  return { records: result as unknown as Records, problems };
}

/** Puts a record that a person wrote where its quote stands. @returns what is wrong, or null */
function add(
  { kind, quote, context, fields }: Review,
  records: AnyRecord[],
  texts: ClauseTexts,
  order: ReadonlyMap<Clause, number>,
): string | null {
  const places = texts.all.filter(
    (clause) => clause.text.includes(quote) && (context === null || clause.text.includes(context)),
  );
  const [clause] = places;
  if (!clause)
    return `原文里没有“${quote}”${context === null ? '' : '（按所写的 context）'}，请照抄原文。`;
  if (places.length > 1)
    return `“${quote}”在原文里有 ${places.length} 处，请用 context 多抄几个字，写明是哪一处。`;
  const from = context === null ? 0 : clause.text.indexOf(context);
  const start = clause.text.indexOf(quote, from);
  const values = additionSchema(kind).parse(fields);
  if (kind === 'responsibilities') values.actors ??= [values.actor];
  if (kind === 'citations') Object.assign(values, { target: null, anchor: null });
  const found = { ...values, clause, start, end: start + quote.length };
  const before = records.filter((one) => one.provision === clause.provision);
  const record: AnyRecord = marked(toRecord(kind, found as never, before.length + 1), 'corrected');
  const position = (one: AnyRecord): [number, number] => {
    const at = texts.of(one);
    return at ? [order.get(at) ?? 0, at.text.indexOf(one.quote)] : [0, 0];
  };
  const mine: [number, number] = [order.get(clause) ?? 0, start];
  const next = records.findIndex((one) => {
    const [place, index] = position(one);
    return place > mine[0] || (place === mine[0] && index > mine[1]);
  });
  records.splice(next < 0 ? records.length : next, 0, record);
  return null;
}
