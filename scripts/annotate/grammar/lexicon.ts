/** Word lists that are looked up at a place in a text: the longest word that stands there, in time that does not depend on the list. */
import { wordsOf } from './words.ts';

export interface Lexicon {
  /** Length of the longest word that starts at `index`; 0 if none does. */
  lengthAt(text: string, index: number): number;
  /** Length of the longest word that ends before `index`; 0 if none does. */
  lengthBefore(text: string, index: number): number;
}

/** @param list words, white space between them. */
export function lexicon(list: string): Lexicon {
  const words = new Set(wordsOf(list));
  const lengths = [...new Set([...words].map((word) => word.length))].sort((a, b) => b - a);
  return {
    lengthAt: (text, index) =>
      lengths.find((length) => words.has(text.slice(index, index + length))) ?? 0,
    lengthBefore: (text, index) =>
      lengths.find((length) => index >= length && words.has(text.slice(index - length, index))) ??
      0,
  };
}
