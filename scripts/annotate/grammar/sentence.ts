/** Sentences of a clause, and the segments that commas divide them into. */
import { matchesIn } from '../../tree/matches.ts';

/** UTF-16 indexes into the clause; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const sentenceEnd = /[。；！？!;?]/gu;
/** A comma between figures is part of a number: 1,600人 */
const segmentEnd = /(?<!\d)[,:](?!\d)|(?<=\d)[,:](?!\d)|(?<!\d)[,:](?=\d)|[，：]/gu;

/** @param text with enclosures blotted out, so that a 。 in brackets ends nothing. */
export function sentencesOf(text: string): Stretch[] {
  return divide(text, 0, text.length, sentenceEnd);
}

export function segmentsOf(text: string, { start, end }: Stretch): Stretch[] {
  return divide(text, start, end, segmentEnd);
}

/** The stretches between marks, empty ones left out. */
function divide(text: string, start: number, end: number, mark: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (const match of matchesIn(text.slice(start, end), mark)) {
    const at = start + match.index;
    if (at > from) stretches.push({ start: from, end: at });
    from = at + 1;
  }
  if (end > from) stretches.push({ start: from, end });
  return stretches;
}

/** Length of a text without the marks at its end that say nothing: commas, stops of a list. */
export function lengthWithoutEdge(text: string): number {
  let length = text.length;
  while (length > 0 && '，、：；,;:'.includes(text[length - 1] ?? '')) length -= 1;
  return length;
}
