/** Figures for one year each: 2024年、2025年分别改造100个、120个小区 · 到2025年和2030年，占比分别达到20%、25% */
import type { Quantity } from '../grammar/quantity.ts';
import type { Stretch } from './reading.ts';
import type { DatedPlace } from './tense.ts';

/** Of a list of figures: its place in the list, and where the words that all share stand. */
export interface Share {
  index: number;
  /** From after the last of the years to 分别 and the first figure. */
  from: number;
  /** Of the first figure and of the last one. */
  first: Stretch;
  last: Stretch;
  /** From the first of the years. */
  start: number;
}

interface Stated {
  start: number;
  end: number;
  phrase: Stretch;
  quantity: Quantity | null;
  governing: DatedPlace | null;
  fact: boolean;
  yearly: Share | null;
}

/** Between the members of a list: 100个、|120个 · 2025年和|2030年 */
const listMark = /^(?:[、和及与]|以及)$/u;

/** Gives each figure of a list after 分别 the year that stands at its place, where there are as many years. */
export function spreadOverYears(
  text: string,
  dates: readonly DatedPlace[],
  found: readonly Stated[],
): void {
  for (let at = 0; at < found.length;) {
    const first = found[at];
    let next = at + 1;
    while (first && next < found.length && joins(text, found[next - 1], found[next])) next += 1;
    const list = found.slice(at, next);
    at = next;
    if (!first || list.length < 2) continue;
    if (!text.slice(first.phrase.start, first.start).includes('分别')) continue;
    const years = yearsBefore(text, dates, first.start, list.length);
    const last = list.at(-1);
    if (!years || !last) continue;
    for (const [index, one] of list.entries()) {
      const year = years[index];
      if (!year) continue;
      one.governing = year;
      one.fact = year.past;
      const from = Math.max(years.at(-1)?.end ?? 0, first.phrase.start);
      one.yearly = { index, from, first, last, start: years[0]?.start ?? from };
    }
  }
}

function joins(text: string, one: Stated | undefined, two: Stated | undefined): boolean {
  return (
    one?.quantity != null &&
    one.quantity.unit === two?.quantity?.unit &&
    one.phrase.start === two.phrase.start &&
    listMark.test(text.slice(one.end, two.start))
  );
}

/** As many years as there are figures, listed right before them, or a span of as many years. */
function yearsBefore(
  text: string,
  dates: readonly DatedPlace[],
  index: number,
  count: number,
): DatedPlace[] | null {
  const before = dates.filter(({ start, describes }) => start < index && !describes);
  const last = before.at(-1);
  if (!last) return null;
  const [from, to] = last.value.split('/').map((one) => Number(one.slice(0, 4)));
  if (last.form === 'range' && from !== undefined && to !== undefined)
    return to - from + 1 === count
      ? Array.from({ length: count }, (_, place) => {
          const year = from + place;
          return { ...last, value: String(year), year, inferred: true };
        })
      : null;
  const listed = [last];
  for (let at = before.length - 2; at >= 0; at -= 1) {
    const [one, two] = [before[at], listed[0]];
    if (!one || !two || !listMark.test(text.slice(one.end, two.start))) break;
    listed.unshift(one);
  }
  return listed.length === count ? listed : null;
}
