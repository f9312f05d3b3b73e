/** From many notices to what connects them. */
import type { Comparison } from '../tree/comparison.ts';
import type { Notice } from '../tree/notice.ts';
import { compare } from './comparison.ts';
import type { Permalink } from './statements.ts';
import type { ComparisonVocabulary } from './vocabulary.ts';

export interface Related {
  comparison: Comparison;
}

/** @param permalink makes the address of a clause on the site */
export function relate(
  notices: readonly Notice[],
  vocabulary: ComparisonVocabulary,
  permalink: Permalink,
): Related {
  return { comparison: compare(notices, vocabulary, permalink) };
}
