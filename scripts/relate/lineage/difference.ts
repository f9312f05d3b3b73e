/** The difference of two texts in stretches that respect words, narrowed to characters where only part of a word differs. */
import { diffArrays } from 'diff';
import type { Difference } from '../../tree/lineage.ts';
import { normal } from './passages.ts';
import { alignParts, phrasesOf } from './phrases.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  let words = known.get(text);
  if (words === undefined) {
    words = [...segmenter.segment(text)].map(({ segment }) => segment);
    if (known.size > 20_000) known.clear();
    known.set(text, words);
  }
  return words;
}

/** Stretches [source, later]: joined they are both texts. Two that differ never follow each other. */
export function differenceOf(source: string, later: string): Difference {
  if (normal(source) === normal(later)) return [[source, later]];
  const stretches: Difference = [];
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone !== '' || come !== '') stretches.push(...differenceOfWords(gone, come));
    gone = '';
    come = '';
  };
  // Phrase by phrase: words are compared only where a phrase has changed, and not across the whole text.
  for (const [x, y] of alignParts(phrasesOf(source), phrasesOf(later))) {
    if (x === null || y === null) {
      gone += x ?? '';
      come += y ?? '';
      continue;
    }
    flush();
    stretches.push(...differenceOfWords(x, y));
  }
  flush();
  const whole = joined(stretches);
  return joined(whole.flatMap((one) => (isSame(one) ? [one] : narrowed(...one))));
}

/** Edits after which two stretches are taken to be different texts: no reader follows more. */
const mostEdits = 400;

function differenceOfWords(source: string, later: string): Difference {
  if (normal(source) === normal(later)) return [[source, later]];
  if (source === '' || later === '') return [[source, later]];
  const a = wordsOf(source);
  const b = wordsOf(later);
  const edits = diffArrays(a.map(normal), b.map(normal), { maxEditLength: mostEdits });
  if (edits === undefined) return [[source, later]];
  const stretches: Difference = [];
  let fromA = 0;
  let fromB = 0;
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone !== '' || come !== '') stretches.push(...narrowed(gone, come));
    gone = '';
    come = '';
  };
  for (const { added, removed, count } of edits) {
    if (removed) gone += a.slice(fromA, (fromA += count)).join('');
    else if (added) come += b.slice(fromB, (fromB += count)).join('');
    else {
      flush();
      stretches.push([
        a.slice(fromA, (fromA += count)).join(''),
        b.slice(fromB, (fromB += count)).join(''),
      ]);
    }
  }
  flush();
  return stretches;
}

/** What both begin and end with is the same. Figures stay whole: 12 and 15 differ, not 2 and 5. */
function narrowed(gone: string, come: string): Difference {
  let start = 0;
  while (start < Math.min(gone.length, come.length) && gone[start] === come[start]) start += 1;
  while (start > 0 && figure.test(gone[start - 1] ?? '')) start -= 1;
  let end = 0;
  const most = Math.min(gone.length, come.length) - start;
  while (end < most && gone.at(-1 - end) === come.at(-1 - end)) end += 1;
  while (end > 0 && figure.test(gone.at(-end) ?? '')) end -= 1;
  const cut = (text: string): [string, string, string] => [
    text.slice(0, start),
    text.slice(start, text.length - end),
    text.slice(text.length - end),
  ];
  const [before, goneMiddle, after] = cut(gone);
  const [beforeToo, comeMiddle, afterToo] = cut(come);
  const parts: Difference = [
    [before, beforeToo],
    [goneMiddle, comeMiddle],
    [after, afterToo],
  ];
  return parts.filter(([x, y]) => x !== '' || y !== '');
}
const figure = /[\p{N}.%‰\uD800-\uDFFF]/u;

export function isSame([source, later]: readonly [string, string]): boolean {
  return source === later || normal(source) === normal(later);
}

function joined(stretches: Difference): Difference {
  const result: Difference = [];
  for (const [x, y] of stretches) {
    const last = result.at(-1);
    if (last !== undefined && isSame(last) === isSame([x, y])) {
      last[0] += x;
      last[1] += y;
    } else result.push([x, y]);
  }
  return result;
}

/** Two texts on one matter share its words by chance: only so many characters together were taken over. */
const phrase = 5;

/** Share of the characters of both texts that stand in both, in phrases. */
export function similarity(difference: Difference): number {
  let same = 0;
  let all = 0;
  for (const stretch of difference) {
    const length = stretch[0].length + stretch[1].length;
    all += length;
    if (isSame(stretch) && (stretch[0].length >= phrase || difference.length <= 3)) same += length;
  }
  return all === 0 ? 1 : same / all;
}
