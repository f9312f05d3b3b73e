/** What the grammars find in a clause, read once for all extractors: its sentences, phrases, quantities and dates. */
import type { Clause } from '../../tree/clause.ts';
import { coveragesOf, type Coverage } from '../grammar/coverage.ts';
import { datesOf, type DateExpression } from '../grammar/date.ts';
import { halfWidth } from '../grammar/numeral.ts';
import { periodsOf, type PeriodExpression } from '../grammar/period.ts';
import { quantitiesOf, type Quantity } from '../grammar/quantity.ts';

export interface Stretch {
  start: number;
  end: number;
}

export interface Reading {
  /** With half-width figures, as long as the clause's text. */
  text: string;
  /** Between 。！？ and, in a table row, between cells. */
  sentences: readonly Stretch[];
  /** Between ，。；：. A comma inside a figure (1,600) divides nothing. */
  phrases: readonly Stretch[];
  quantities: readonly Quantity[];
  dates: readonly DateExpression[];
  periods: readonly PeriodExpression[];
  coverages: readonly Coverage[];
}

const readings = new WeakMap<Clause, Reading>();

export function readingOf(clause: Clause): Reading {
  const known = readings.get(clause);
  if (known) return known;
  const text = halfWidth(clause.text);
  const cells = (clause.row?.cells ?? []).map(({ start }) => start);
  const reading: Reading = {
    text,
    sentences: divide(text, sentenceEnd, cells),
    phrases: divide(text, phraseEnd, cells),
    quantities: quantitiesOf(text),
    dates: datesOf(text),
    periods: periodsOf(text),
    coverages: coveragesOf(text),
  };
  readings.set(clause, reading);
  return reading;
}

/** 。 ends a sentence also before a closing quotation mark. */
const sentenceEnd = /[。！？!?]/gu;
/** ， and ； and : end a phrase; the comma of 1,600 and the colon of 1:4 do not. */
const phraseEnd = /[，。；：！？!?;]|[,:](?![0-9])/gu;

/** @param cuts further places to divide at, in order. */
function divide(text: string, mark: RegExp, cuts: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let next = 0;
  const close = (end: number, start: number): void => {
    if (end > from) stretches.push({ start: from, end });
    from = start;
  };
  for (const { index } of text.matchAll(mark)) {
    for (; (cuts[next] ?? Infinity) <= index; next += 1) close(cuts[next] ?? 0, cuts[next] ?? 0);
    close(index, index + 1);
  }
  for (; next < cuts.length; next += 1) close(cuts[next] ?? 0, cuts[next] ?? 0);
  close(text.length, text.length);
  return stretches;
}

/** The stretch that holds an index, or the empty stretch there. Binary search: stretches are in order. */
export function stretchAt(stretches: readonly Stretch[], index: number): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = stretches[middle];
    if (!one) break;
    if (index < one.start) high = middle - 1;
    else if (index >= one.end) low = middle + 1;
    else return one;
  }
  return { start: index, end: index };
}
