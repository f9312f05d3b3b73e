/** How an entry of a review file names a record: by as few words as tell it from the others. */
import type { RecordKind, Records } from '../../tree/notice.ts';
import { nameOf } from './kinds.ts';
import type { ClauseTexts } from './match.ts';

type AnyRecord = Records[RecordKind][number];

export interface Address {
  quote: string;
  which?: string;
  context?: string;
}

/** Signs on each side of a quote that tell it from the same words elsewhere. */
const around = 24;

/** @param records all of the kind, as the machine read them */
export function addressOf(
  kind: RecordKind,
  record: AnyRecord,
  records: readonly AnyRecord[],
  texts: ClauseTexts,
): Address {
  const { quote } = record;
  const alike = records.filter((one) => one.quote === quote);
  const name = nameOf(kind, record);
  const address: Address = { quote };
  if (alike.some((one) => nameOf(kind, one) !== name)) address.which = name;
  if (alike.some((one) => one !== record && nameOf(kind, one) === name)) {
    const text = texts.of(record)?.text ?? '';
    const at = text.indexOf(quote);
    const context = text.slice(Math.max(0, at - around), at + quote.length + around);
    if (context !== quote) address.context = context;
  }
  return address;
}
