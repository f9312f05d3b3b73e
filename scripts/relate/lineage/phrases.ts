/** The places where two texts differ, each widened to the phrases in which it stands. */
import type { Difference } from '../../tree/lineage.ts';
import { isSame } from './difference.ts';

export interface DifferingPhrase {
  /** The differing words themselves; several in one phrase are joined. */
  gone: string;
  come: string;
  /** The phrases that hold them. */
  source: string;
  later: string;
}

const phraseEnd = /[，。；：！？,;:!?]/u;

/** In the order of the text. A phrase ends at a comma or stop that both texts have. */
export function differingPhrases(difference: Difference): DifferingPhrase[] {
  const found: DifferingPhrase[] = [];
  let current: DifferingPhrase = { gone: '', come: '', source: '', later: '' };
  const close = (): void => {
    if (current.gone !== '' || current.come !== '') found.push(current);
    current = { gone: '', come: '', source: '', later: '' };
  };
  for (const stretch of difference) {
    const [source, later] = stretch;
    if (!isSame(stretch)) {
      current.gone += source;
      current.come += later;
      current.source += source;
      current.later += later;
      if (wholePhrase(current.gone, current.come)) close();
      continue;
    }
    const ends = [...source]
      .map((unit, at) => (phraseEnd.test(unit) ? at : -1))
      .filter((at) => at >= 0);
    const first = ends[0];
    const last = ends.at(-1);
    if (first === undefined || last === undefined) {
      current.source += source;
      current.later += later;
      continue;
    }
    current.source += source.slice(0, first);
    current.later += later.slice(0, first);
    close();
    current.source = source.slice(last + 1);
    current.later = later.slice(last + 1);
  }
  close();
  return found;
}

/** Something was put in or taken out that ends with a comma of its own: the rest of the phrase is untouched. */
function wholePhrase(gone: string, come: string): boolean {
  return (gone === '' && /[，。；、]$/u.test(come)) || (come === '' && /[，。；、]$/u.test(gone));
}

/** Without the commas and stops around it. */
export function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && edges.includes(text[start] ?? '')) start += 1;
  while (end > start && edges.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}
const edges = '，。；：、,;:';
