/** Word lists that are looked up at a place in a text: the longest word that stands there, in time that does not depend on the list. */
import { wordsOf } from './words.ts';

export interface Lexicon {
  /** Length of the longest word that starts at `index`; 0 if none does. */
  lengthAt(text: string, index: number): number;
}

/** @param list words, white space between them. */
export function lexicon(list: string): Lexicon {
  const words = new Set(wordsOf(list));
  /** First UTF-16 unit → lengths of the words that begin with it, longest first. */
  const lengths = new Map<number, number[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    const known = lengths.get(first) ?? [];
    if (!known.includes(word.length)) known.push(word.length);
    lengths.set(
      first,
      known.sort((a, b) => b - a),
    );
  }
  return {
    lengthAt: (text, index) => {
      const known = lengths.get(text.charCodeAt(index));
      if (!known) return 0;
      for (const length of known) if (words.has(text.slice(index, index + length))) return length;
      return 0;
    },
  };
}
