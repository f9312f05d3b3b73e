/** Changes that words and records both tell, told once. */
import type { LineageChange } from '../../tree/lineage.ts';

/**
 * All that the words tell, and what only the records do. Where both tell of one thing, values say it best: 2万人 → 3万人
 * rather than the phrases around them.
 */
export function toldOnce(
  words: readonly LineageChange[],
  records: readonly LineageChange[] = [],
): LineageChange[] {
  const told = [...words];
  for (const record of records) {
    const same = told.findIndex((one) => one.type === record.type && overlap(one, record));
    const known = told[same];
    if (known === undefined) told.push(record);
    else if (isPlainer(record, known)) told[same] = record;
  }
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

/** One side of each is in the other. */
function overlap(a: LineageChange, b: LineageChange): boolean {
  return isPart(a.source, b.source) || isPart(a.later, b.later);
}

function isPart(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a.includes(b) || b.includes(a));
}

/** Both sides are shorter, and neither is missing. */
function isPlainer(one: LineageChange, than: LineageChange): boolean {
  if (one.source === null || one.later === null) return false;
  return (
    one.source.length < (than.source ?? one.source).length &&
    one.later.length < (than.later ?? one.later).length
  );
}
