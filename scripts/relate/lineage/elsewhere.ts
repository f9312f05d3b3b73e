/**
 * Words that neither came nor went: a clause that was divided among several pairs has them in the part that another pair
 * tells of.
 */
import type { LineageChange } from '../../tree/lineage.ts';
import { normal } from './passages.ts';
import { bare, phrasesOf } from './phrases.ts';

/** Shorter words stand in another clause by chance. */
const leastWords = 4;

/**
 * @param source whole clauses of the source that have a part in the pairs of the later clause
 * @param later whole later clauses that have a part in the pairs of the source clause
 */
export function withoutMoved(
  changes: readonly LineageChange[],
  { source, later }: { source: readonly string[]; later: readonly string[] },
): LineageChange[] {
  const [inSource, inLater] = [source, later].map((texts) => texts.map(normal).join('\n'));
  return changes.flatMap((change): LineageChange[] => {
    if (change.type === 'addition') {
      const left = leftOf(change.later ?? '', inSource ?? '');
      return left === '' ? [] : [{ ...change, later: left }];
    }
    if (change.type === 'deletion') {
      const left = leftOf(change.source ?? '', inLater ?? '');
      return left === '' ? [] : [{ ...change, source: left }];
    }
    return [change];
  });
}

/** The words without the phrases, at either end, that stand in a text. */
function leftOf(words: string, text: string): string {
  const phrases = phrasesOf(words);
  const stands = (phrase: string | undefined): boolean => {
    const plain = normal(bare(phrase ?? ''));
    return plain.length >= leastWords && text.includes(plain);
  };
  while (stands(phrases[0])) phrases.shift();
  while (stands(phrases.at(-1))) phrases.pop();
  return bare(phrases.join(''));
}
