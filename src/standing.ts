/** How a notice stands on the day of the build: whether the period that it plans for is running, or it was ended. */
import type { FrontMatter } from '../scripts/tree/front-matter.ts';
import { yearSpan } from './wording.ts';

/** In the order in which a list offers them. */
export const standingNames = {
  running: '实施期内',
  ahead: '尚未开始实施',
  over: '实施期已过',
  superseded: '已被取代',
  repealed: '已废止',
  unstated: '标题未写实施期',
} as const;
export type Standing = keyof typeof standingNames;

type Dated = Pick<FrontMatter, 'kind' | 'period' | 'ended'>;

/** What reports on a policy and is none: it has no period, and nothing in it can be repealed. */
const reports: ReadonlySet<string> = new Set(['新闻报道']);

/**
 * @param day an ISO date, as {@link buildDay} gives it
 * @returns null of a report
 */
export function standingOf({ kind, period, ended }: Dated, day: string): Standing | null {
  if (reports.has(kind)) return null;
  // A day to come on which it will be repealed changes nothing today.
  if (ended !== undefined && (ended.on === null || ended.on <= day)) return ended.how;
  if (period === null) return 'unstated';
  const year = day.slice(0, 4);
  if (year < period.from) return 'ahead';
  return year > period.to ? 'over' : 'running';
}

/** `实施期已过（2021—2025年）`; of what was ended when. */
export function standingInWords(notice: Dated, day: string): string | null {
  const standing = standingOf(notice, day);
  if (standing === null) return null;
  const { period, ended } = notice;
  const when =
    standing === 'superseded' || standing === 'repealed'
      ? (ended?.on ?? null)
      : period && yearSpan(period);
  return when === null ? standingNames[standing] : `${standingNames[standing]}（${when}）`;
}
