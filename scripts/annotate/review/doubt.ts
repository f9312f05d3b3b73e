/** How doubtful a record is that nobody has looked at: those to look at first have the most. */
import type { RecordKind, Records } from '../../tree/notice.ts';

type Doubts = { [Kind in RecordKind]: (record: Records[Kind][number]) => number };

const doubts: Doubts = {
  indicators: (record) =>
    when(record.value === null, 1) +
    when(record.due?.inferred === true, 1) +
    when(record.due === null, 0.5) +
    when(record.class === 'qualitative' || record.class === 'cited', 1) +
    when(record.origin === 'prose', 0.5) +
    when(record.name.length > 20, 1) +
    when(record.metric === null, 0.5),
  baselines: (record) =>
    when(record.value === null, 1) +
    when(record.asOf?.inferred === true, 0.5) +
    when(record.asOf === null, 1) +
    when(record.name.length > 20, 1) +
    when(record.metric === null, 0.5),
  responsibilities: (record) =>
    when(!record.quote.includes(record.actor), 1.5) +
    when(record.agencies.length === 0, 1) +
    when(record.duty.length < 4, 1),
  funding: (record) =>
    when(record.type === '资金支持', 1.5) +
    when(record.payer === null, 0.5) +
    when(record.use === null, 0.5) +
    when(record.amountText !== null && record.amount === null, 1) +
    when(record.status !== 'policy', 1),
  deadlines: (record) =>
    when(record.to === null, 1) +
    when(record.type === 'relative' || record.type === 'period', 0.5) +
    when(record.milestone.length > 30, 0.5),
  definitions: (record) =>
    ({ abbreviation: 0, definition: 1, composition: 1, gloss: 1.5, enumeration: 2 })[record.type] +
    when(record.text.length > 120, 0.5),
  citations: (record) =>
    when(record.title === null && record.docNumber === null && record.anchor === null, 1) +
    when(record.pinpoint !== null && record.anchor === null && record.self, 1) +
    when(!record.self && record.target === null, 0.5),
};

/** From 0, what is plain, upwards. */
export function doubtOf<Kind extends RecordKind>(
  kind: Kind,
  record: Records[Kind][number],
): number {
  return doubts[kind](record);
}

function when(condition: boolean, weight: number): number {
  return condition ? weight : 0;
}
