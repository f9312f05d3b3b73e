/**
 * Words for an index that knows no Chinese: every two neighbouring characters are one.
 *
 * 社工站 is written 社工 工站 站, and asked for as the phrase "社工 工站". Any run of two or more characters is then found
 * wherever it stands, which no word segmenter gives: one cuts 攀枝花市 as 攀枝|花|市 in one sentence and otherwise in the next.
 * The last character stands alone at the end, so that a single character can be found as the beginning of a word.
 *
 * Headings above a clause and the amounts in it are in the same index under marks of their own, Yi syllables, which no
 * notice contains: what is asked of the text is never answered by them.
 */
import { plainText } from './normalise.ts';

/** The language tag of the index. Pagefind segments and stems by language; of an undetermined one it keeps the words. */
export const indexLanguage = 'und';

const contextMark = '\ua100';
const amountMark = '\ua101';
/** Between two headings, so that no phrase reaches from one into the next. */
const gap = '\ua102';

/** The words to index for a text. */
export function tokenise(text: string): string[] {
  const characters = [...plainText(text)];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

/** All words of a record: its text, the headings above it and the amounts in it. */
export function recordWords(
  text: string,
  context: readonly string[],
  amounts: readonly string[],
): string[] {
  return [
    ...tokenise(text),
    ...context.flatMap((heading) => [gap, ...tokenise(heading).map((word) => contextMark + word)]),
    ...amounts.map(amountWord),
  ];
}

/**
 * The query that finds a run of characters: a quoted phrase, or for a single character the beginning of a word.
 * Null if there is nothing in it to look for.
 */
export function phraseQuery(text: string, where: 'text' | 'context' = 'text'): string | null {
  const words = tokenise(text).map((word) => (where === 'text' ? word : contextMark + word));
  if (words.length < 2) return words[0] ?? null;
  return `"${words.slice(0, -1).join(' ')}"`;
}

/** The query that finds an amount, however it is written. */
export function amountQuery(amount: string): string {
  return `"${amountWord(amount)}"`;
}

/** Pagefind throws a point out of a word; as normalised it is a letter. */
function amountWord(amount: string): string {
  return amountMark + plainText(amount);
}
