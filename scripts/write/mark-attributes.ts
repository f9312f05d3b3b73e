/** The facts of a record that stand beside its words in the MDX. Names are those of the published record. */
import type { RecordKind, Records } from '../tree/notice.ts';

/** What each kind shows, in this order. What is null, empty or false is left out. */
const shown = {
  indicators: ['name', 'valueText', 'comparator', 'due', 'nature', 'class', 'metric'],
  baselines: ['name', 'valueText', 'comparator', 'asOf', 'metric'],
  responsibilities: ['actor', 'role', 'modality', 'agencies'],
  funding: ['type', 'source', 'payer', 'amountText', 'use', 'status', 'review'],
  deadlines: ['dateText', 'from', 'to', 'type', 'milestone'],
  definitions: ['term', 'type'],
  citations: ['title', 'docNumber', 'pinpoint', 'target', 'anchor', 'self'],
} as const satisfies { [K in RecordKind]: readonly (keyof Records[K][number])[] };

/**
 * @returns attributes of the inline component: `id` first, `status` last (`review` of a funding record, whose status is
 *   a fact of its own). A date that was not in the sentence ends in `?`: `2025-12-31?`.
 */
export function attributesOf<K extends RecordKind>(
  kind: K,
  record: Records[K][number],
): Record<string, string> {
  const attributes: Record<string, string> = { id: record.id };
  const values = record as Readonly<Record<string, unknown>>;
  for (const field of shown[kind]) {
    const text = textOf(values[field]);
    if (text !== '') attributes[field] = text;
  }
  if (!('status' in attributes)) attributes.status = record.status;
  return attributes;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(String).join(' ');
  if (isDated(value)) return value.inferred ? `${value.date}?` : value.date;
  return typeof value === 'string' || typeof value === 'number' || value === true
    ? String(value)
    : '';
}

function isDated(value: unknown): value is { date: string; inferred: boolean } {
  return typeof value === 'object' && value !== null && 'date' in value && 'inferred' in value;
}
