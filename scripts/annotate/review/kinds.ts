/** The seven kinds of record as a reviewer sees them: their Chinese names, their fields, what tells two apart. */
import { z } from 'zod';
import {
  baselineSchema,
  citationSchema,
  deadlineSchema,
  definitionSchema,
  fundingSchema,
  indicatorSchema,
  responsibilitySchema,
  type RecordKind,
  type Records,
} from '../../tree/notice.ts';

export const recordKinds = [
  'indicators',
  'baselines',
  'responsibilities',
  'funding',
  'deadlines',
  'definitions',
  'citations',
] as const satisfies readonly RecordKind[];

const schemas: Readonly<Record<RecordKind, z.ZodObject>> = {
  indicators: indicatorSchema,
  baselines: baselineSchema,
  responsibilities: responsibilitySchema,
  funding: fundingSchema,
  deadlines: deadlineSchema,
  definitions: definitionSchema,
  citations: citationSchema,
};

/** What follows from the place of a record, and who reviewed it: nothing that a person writes. */
const placed = new Set(['id', 'provision', 'quote', 'lines', 'target', 'anchor']);

/** Fields of a kind that a person may write. `status` of funding says what the clause is; of the others, who read it. */
function fieldsOf(kind: RecordKind): [name: string, schema: z.ZodType][] {
  const reviewed = kind === 'funding' ? 'review' : 'status';
  return Object.entries(schemas[kind].shape as Record<string, z.ZodType>).filter(
    ([name]) => !placed.has(name) && name !== reviewed,
  );
}

/** Some fields of a record, to be changed. */
export function correctionSchema(kind: RecordKind): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(fieldsOf(kind).map(([name, schema]) => [name, schema.optional()])),
  );
}

/** All fields of a record that a person adds; what may be null may be left out. */
export function additionSchema(kind: RecordKind): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      fieldsOf(kind).map(([name, schema]) => {
        if (schema.safeParse(null).success) return [name, schema.default(null)];
        if (name === 'agencies') return [name, schema.default([])];
        if (name === 'actors') return [name, schema.optional()];
        if (name === 'self') return [name, schema.default(false)];
        return [name, schema];
      }),
    ),
  );
}

type AnyRecord = Records[RecordKind][number];

/** What tells a record from others that quote the same words: 人才总量 0.8万人 · 民政部门 牵头 · 2025年. */
export function nameOf(kind: RecordKind, record: AnyRecord): string {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const naming: Readonly<Record<RecordKind, readonly string[]>> = {
    indicators: ['name', 'valueText'],
    baselines: ['name', 'valueText'],
    responsibilities: ['actor', 'role'],
    funding: ['type', 'source', 'amountText'],
    deadlines: ['dateText', 'milestone'],
    definitions: ['term'],
    citations: ['title', 'docNumber', 'pinpoint'],
  };
  const words = naming[kind].map((name) => fields[name]).filter((one) => typeof one === 'string');
  return words.length > 0 ? words.join(' ') : record.quote;
}

/** Whether a person has confirmed, corrected or added it. */
export function isReviewed(record: AnyRecord): boolean {
  return ('review' in record ? record.review : record.status) !== 'machine';
}

/** The record with its mark of review. */
export function marked<R extends AnyRecord>(record: R, mark: 'confirmed' | 'corrected'): R {
  return 'review' in record ? { ...record, review: mark } : { ...record, status: mark };
}
