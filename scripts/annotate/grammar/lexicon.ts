/** Word lists that are looked up at a place in a text: the longest word that stands there, in time that does not depend on the list. */
import { NameMatcher } from './names.ts';
import { wordsOf } from './words.ts';

export interface Lexicon {
  /** Length of the longest word that starts at `index`; 0 if none does. */
  lengthAt(text: string, index: number): number;
}

/** @param list words, white space between them. */
export function lexicon(list: string): Lexicon {
  return new NameMatcher(wordsOf(list).map((word) => [word, word]));
}
