/** Sentences of a clause, and the segments that commas divide them into. */
import { isSign, nextSign, signSet, type SignSet } from '../../tree/signs.ts';

/** UTF-16 indexes into the clause; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const sentenceEnd = signSet('。；！？!;?');
const segmentEnd = signSet('，：,:');

/** @param text with enclosures blotted out, so that a 。 in brackets ends nothing. */
export function sentencesOf(text: string): Stretch[] {
  return divide(text, 0, text.length, sentenceEnd);
}

export function segmentsOf(text: string, { start, end }: Stretch): Stretch[] {
  return divide(text, start, end, segmentEnd);
}

/** The stretches between marks, empty ones left out. */
function divide(text: string, start: number, end: number, marks: SignSet): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (
    let at = nextSign(text, marks, start, end);
    at >= 0;
    at = nextSign(text, marks, at + 1, end)
  ) {
    if (isSign(inFigure, text.charCodeAt(at)) && isBetweenDigits(text, at, start, end)) continue;
    if (at > from) stretches.push({ start: from, end: at });
    from = at + 1;
  }
  if (end > from) stretches.push({ start: from, end });
  return stretches;
}

/** A comma between figures is part of a number: 1,600人 · 6：4 */
const inFigure = signSet(',:：');
function isBetweenDigits(text: string, at: number, start: number, end: number): boolean {
  if (at === start || at + 1 >= end) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Length of a text without the marks at its end that say nothing: commas, stops of a list. */
export function lengthWithoutEdge(text: string): number {
  let length = text.length;
  while (length > 0 && '，、：；,;:'.includes(text[length - 1] ?? '')) length -= 1;
  return length;
}
