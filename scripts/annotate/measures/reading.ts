/** What the grammars find in a clause, read once for all extractors: its sentences, phrases, quantities and dates. */
import type { Clause } from '../../tree/clause.ts';
import { isSign, nextSign, signSet, type SignSet } from '../../tree/signs.ts';
import { coveragesOf, type Coverage } from '../grammar/coverage.ts';
import { datesOf, type DateExpression } from '../grammar/date.ts';
import { halfWidth } from '../grammar/numeral.ts';
import { periodsOf, type PeriodExpression } from '../grammar/period.ts';
import { quantitiesOf, type Quantity } from '../grammar/quantity.ts';
import { asidesOf, withoutAsides } from './aside.ts';

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
  /** Remarks in brackets with a date of their own. */
  asides: readonly Stretch[];
}

const readings = new WeakMap<Clause, Reading>();

export function readingOf(clause: Clause): Reading {
  const known = readings.get(clause);
  if (known) return known;
  const text = halfWidth(clause.text);
  const cells = (clause.row?.cells ?? []).map(({ start }) => start);
  const quantities = quantitiesOf(text);
  const dates = datesOf(text);
  const reading: Reading = {
    text,
    sentences: divide(text, sentenceEnd, cells, 4000),
    phrases: divide(text, phraseEnd, cells, 400),
    quantities,
    dates,
    periods: periodsOf(text),
    coverages: coveragesOf(text),
    asides: asidesOf(text, quantities, dates),
  };
  readings.set(clause, reading);
  return reading;
}

/** 。 ends a sentence also before a closing quotation mark. */
const sentenceEnd = signSet('。！？!?');
/** ， and ； and : end a phrase; the comma of 1,600 and the colon of 1:4 do not. */
const phraseEnd = signSet('，。；：！？!?;,:');
const inFigure = signSet(',:：');

/**
 * @param cuts further places to divide at, in order.
 * @param longest in UTF-16 units: a text without marks is no sentence, and is cut so that it is read in linear time.
 */
function divide(text: string, marks: SignSet, cuts: readonly number[], longest: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let next = 0;
  const close = (end: number, start: number): void => {
    for (; end - from > longest; from += longest)
      stretches.push({ start: from, end: from + longest });
    if (end > from) stretches.push({ start: from, end });
    from = start;
  };
  for (let index = nextSign(text, marks, 0); index >= 0; index = nextSign(text, marks, index + 1)) {
    if (isSign(inFigure, text.charCodeAt(index)) && isDigit(text.charCodeAt(index + 1))) {
      // 6：4 is one ratio; a colon after a word is none
      if (text[index] !== '：' || isDigit(text.charCodeAt(index - 1))) continue;
    }
    for (; (cuts[next] ?? Infinity) <= index; next += 1) close(cuts[next] ?? 0, cuts[next] ?? 0);
    close(index, index + 1);
  }
  for (; next < cuts.length; next += 1) close(cuts[next] ?? 0, cuts[next] ?? 0);
  close(text.length, text.length);
  return stretches;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The stretch that holds an index, or the empty stretch there. */
export function stretchAt(stretches: readonly Stretch[], index: number): Stretch {
  const one = stretches[firstFrom(stretches, index + 1) - 1];
  return one && index < one.end ? one : { start: index, end: index };
}

/** The first stretch that starts at an index or later. */
export function stretchFrom(stretches: readonly Stretch[], index: number): Stretch | undefined {
  return stretches[firstFrom(stretches, index)];
}

/** The last thing that starts before an index and is as asked. */
export function lastBefore<T extends Stretch>(
  things: readonly T[],
  index: number,
  asked: (thing: T) => boolean,
): T | null {
  for (let at = firstFrom(things, index) - 1; at >= 0; at -= 1) {
    const thing = things[at];
    if (thing && asked(thing)) return thing;
  }
  return null;
}

/** The first thing that starts at an index or later and is as asked. */
export function nextFrom<T extends Stretch>(
  things: readonly T[],
  index: number,
  asked: (thing: T) => boolean,
): T | null {
  for (let at = firstFrom(things, index); at < things.length; at += 1) {
    const thing = things[at];
    if (thing && asked(thing)) return thing;
  }
  return null;
}

/** As far back as a sentence is looked through, so that one without an end is still read in linear time. UTF-16 units. */
const farBack = 240;
/** The words from the sentence's start to an index, or as many of them as matter. */
export function wordsBefore(reading: Reading, sentence: Stretch, index: number): string {
  return reading.text.slice(Math.max(sentence.start, index - farBack), index);
}

/** The same without the remarks in brackets, which speak of other dates. */
export function plainWords(reading: Reading, from: number, index: number): string {
  const start = Math.max(from, index - farBack);
  return reading.asides.length === 0
    ? reading.text.slice(start, index)
    : withoutAsides(reading.text, reading.asides, start, index);
}

/** The remark that holds an index. */
export function asideAt({ asides }: Reading, index: number): Stretch | null {
  const one = asides[firstFrom(asides, index + 1) - 1];
  return one && index < one.end ? one : null;
}

/** What starts within a stretch, of things in the order of the text. */
export function startingIn<T extends Stretch>(things: readonly T[], within: Stretch): T[] {
  return things.slice(firstFrom(things, within.start), firstFrom(things, within.end));
}

/** Binary search, so that a clause of any length is read in linear time. */
function firstFrom(things: readonly Stretch[], index: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.start ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
