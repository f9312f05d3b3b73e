/**
 * Words for an index that knows no Chinese: every two neighbouring characters are one.
 *
 * 社工站 is written 社工 工站 站, and asked for as the phrase "社工 工站". Any run of two or more characters is then found
 * wherever it stands, which no word segmenter gives: one cuts 攀枝花市 as 攀枝|花|市 in one sentence and otherwise in the next.
 * The last character stands alone at the end, so that a single character can be found as the beginning of a word.
 */
import { normalise } from './normalise.ts';

/** The language tag of the index. Pagefind segments and stems by language; of an undetermined one it keeps the words. */
export const indexLanguage = 'und';

/** The words to index for a text. */
export function tokenise(text: string): string[] {
  const characters = [...normalise(text).text];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

/**
 * The query that finds a run of characters: a quoted phrase, or for a single character the beginning of a word.
 * Null if there is nothing in it to look for.
 */
export function phraseQuery(text: string): string | null {
  const words = tokenise(text);
  if (words.length < 2) return words[0] ?? null;
  return `"${words.slice(0, -1).join(' ')}"`;
}
