/** Deadlines in the order of time. */
import type { Deadline } from '../../scripts/tree/notice.ts';
import { listedRecords, type Listed } from './records.ts';

export interface Era {
  /** `2025年`, or what has no date of its own. */
  name: string;
  deadlines: Listed<'deadlines'>[];
}

const recurring = '每年、每月等周期';
const relative = '从某件事起算';
const undated = '没有写明日期';

/** By the year in which each falls due; what comes again and what counts from an event stands at the end. */
export async function timeline(): Promise<Era[]> {
  const deadlines = await listedRecords('deadlines');
  const eras = Map.groupBy(deadlines.toSorted(byDate), eraOf);
  const years = [...eras.keys()].filter((era) => /^\d/u.test(era)).sort();
  return [...years, recurring, relative, undated].flatMap((name) => {
    const found = eras.get(name);
    return found === undefined ? [] : [{ name, deadlines: found }];
  });
}

function eraOf({ type, from, to }: Deadline): string {
  const date = to ?? from;
  if (type === 'recurring') return recurring;
  if (date !== null) return `${date.slice(0, 4)}年`;
  return type === 'relative' ? relative : undated;
}

/** A year counts as its end. */
function byDate(a: Deadline, b: Deadline): number {
  const end = ({ from, to }: Deadline): string => {
    const date = to ?? from ?? '';
    return date.length === 4 ? `${date}-12-31` : date;
  };
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0;
}
