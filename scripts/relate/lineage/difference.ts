/** The difference of two texts in stretches that respect words, narrowed to characters where only part of a word differs. */
import { diffArrays } from 'diff';
import type { Difference } from '../../tree/lineage.ts';
import { normal } from './passages.ts';
import { alignParts, phrasesOf } from './phrases.ts';
import {
  endOfName,
  endOfWord,
  endOutside,
  startOfWord,
  startOutside,
  tokensIn,
  wordsIn,
} from './tokens.ts';

/** Words of a phrase, and what they are compared by. */
interface Words {
  words: readonly string[];
  keys: readonly string[];
}
const known = new Map<string, Words>();

function wordsOf(text: string): Words {
  let found = known.get(text);
  if (found === undefined) {
    const words = wordsIn(text);
    found = { words, keys: words.map(normal) };
    if (known.size > 20_000) known.clear();
    known.set(text, found);
  }
  return found;
}

/** A phrase beside its like, and where the two differ; null: it has no like. */
export interface ComparedPhrase {
  source: string | null;
  later: string | null;
  /** Empty where one is null. */
  difference: Difference;
}

/** The phrases of two texts, compared each with its like. Joined they are both texts. */
export function comparedPhrases(source: string, later: string): ComparedPhrase[] {
  return alignParts(phrasesOf(source), phrasesOf(later)).map(([x, y]) => ({
    source: x,
    later: y,
    difference: x === null || y === null ? [] : differenceOfPhrases(x, y),
  }));
}

/** Stretches [source, later]: joined they are both texts. Two that differ never follow each other. */
export function differenceOf(source: string, later: string): Difference {
  if (normal(source) === normal(later)) return [[source, later]];
  return differenceOver(comparedPhrases(source, later));
}

/** The same, of texts that are compared already. */
export function differenceOver(phrases: readonly ComparedPhrase[]): Difference {
  const stretches: Difference = [];
  let gone = '';
  let come = '';
  for (const { source, later, difference } of phrases) {
    if (source === null || later === null) {
      gone += source ?? '';
      come += later ?? '';
      continue;
    }
    stretches.push(...withoutCrumbs(differenceOfWords(gone, come)), ...difference);
    gone = '';
    come = '';
  }
  stretches.push(...withoutCrumbs(differenceOfWords(gone, come)));
  return narrowedAll(stretches);
}

/** Phrases that are not like each other share single words by chance: a text cut up at each of them cannot be read. */
function withoutCrumbs(stretches: Difference): Difference {
  const kept: Difference = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    const crumb = isSame(stretch) && normal(stretch[0]).length < phrase;
    if (last !== undefined && !isSame(last) && (crumb || !isSame(stretch))) {
      last[0] += stretch[0];
      last[1] += stretch[1];
    } else kept.push([...stretch]);
  }
  return kept;
}

/** Of two phrases that are like each other. */
export function differenceOfPhrases(source: string, later: string): Difference {
  return narrowedAll(differenceOfWords(source, later));
}

function narrowedAll(stretches: Difference): Difference {
  return joined(joined(stretches).flatMap((one) => (isSame(one) ? [one] : narrowed(...one))));
}

/** Edits after which two stretches are taken to be different texts: no reader follows more. */
const mostEdits = 120;

function differenceOfWords(source: string, later: string): Difference {
  if (source === '' && later === '') return [];
  if (source === '' || later === '' || isSame([source, later])) return [[source, later]];
  // Most phrases differ in one place: what is the same around it need not be cut into words.
  return narrowed(source, later).flatMap((one) =>
    one[0] === '' || one[1] === '' || isSame(one) ? [one] : differenceInside(...one),
  );
}

function differenceInside(source: string, later: string): Difference {
  const a = wordsOf(source);
  const b = wordsOf(later);
  const edits = diffArrays([...a.keys], [...b.keys], { maxEditLength: mostEdits });
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
    if (removed) gone += a.words.slice(fromA, (fromA += count)).join('');
    else if (added) come += b.words.slice(fromB, (fromB += count)).join('');
    else {
      flush();
      stretches.push([
        a.words.slice(fromA, (fromA += count)).join(''),
        b.words.slice(fromB, (fromB += count)).join(''),
      ]);
    }
  }
  flush();
  return stretches;
}

/** What both begin and end with is the same. Figures and titles stay whole: 12 and 15 differ, not 2 and 5. */
function narrowed(gone: string, come: string): Difference {
  let start = 0;
  while (start < Math.min(gone.length, come.length) && gone[start] === come[start]) start += 1;
  while (start > 0 && figure.test(gone[start - 1] ?? '')) start -= 1;
  const [goneTokens, comeTokens] = [tokensIn(gone), tokensIn(come)];
  start = Math.min(startOutside(start, goneTokens), startOutside(start, comeTokens));
  start = Math.min(startOfWord(gone, start), startOfWord(come, start));
  let end = 0;
  const most = Math.min(gone.length, come.length) - start;
  while (end < most && gone.at(-1 - end) === come.at(-1 - end)) end += 1;
  while (end > 0 && figure.test(gone.at(-end) ?? '')) end -= 1;
  const behind = (text: string, tokens: ReturnType<typeof tokensIn>): number => {
    const at = endOfName(text, start, endOutside(text.length - end, tokens));
    return text.length - endOfWord(text, at);
  };
  end = Math.min(behind(gone, goneTokens), behind(come, comeTokens));
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
  if (source === later) return true;
  if (differAt(source.charCodeAt(0), later.charCodeAt(0))) return false;
  return normal(source) === normal(later);
}

/** Two ideographs that differ have no other width in which they would be one. */
function differAt(a: number, b: number): boolean {
  return a !== b && a >= 0x4e00 && a <= 0x9fff && b >= 0x4e00 && b <= 0x9fff;
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
