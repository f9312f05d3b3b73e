/** How a clause was taken over, from the difference between the two. */
import type { Difference, LineageRelation } from '../../tree/lineage.ts';
import { isSame, similarity } from './difference.ts';

/** Below it a clause is another text on the same matter. */
const adaptedFrom = 0.48;
/** From it on only words differ. */
const nearVerbatimFrom = 0.9;
/** Of the longer text: so much more makes it longer, not another. */
const lengthened = 0.06;
/** Of the shorter text: so much of its own, and it is not just shorter. */
const own = 0.03;

/** @param sameFigures both state figures of the same things: one was made from the other, in whatever words */
export function relationOf(difference: Difference, sameFigures = false): LineageRelation {
  let gone = 0;
  let come = 0;
  let source = 0;
  let later = 0;
  for (const stretch of difference) {
    source += stretch[0].length;
    later += stretch[1].length;
    if (isSame(stretch)) continue;
    gone += stretch[0].length;
    come += stretch[1].length;
  }
  if (gone + come === 0) return 'verbatim';
  if (gone / source >= lengthened && come / later <= own) return 'condensed';
  if (come / later >= lengthened && gone / source <= own) return 'expanded';
  const alike = similarity(difference);
  if (alike >= nearVerbatimFrom) return 'near-verbatim';
  return alike >= adaptedFrom || sameFigures ? 'adapted' : 'rewritten';
}
