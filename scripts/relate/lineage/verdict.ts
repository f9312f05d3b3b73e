/** How a statement of a news post stands to the words of the policy that it reports. */
import type { NewsVerdict } from '../../tree/lineage.ts';
import { differingIn, type DifferingPhrase } from './changes.ts';
import { comparedPhrases, differenceOver, isSame } from './difference.ts';
import { datesIn, hedgesIn, quantitiesIn } from './facts.ts';
import { alignParts, bare, itemsOf } from './phrases.ts';

/** End of a period is a day; the period itself is none. */
const vague = /(?:时期|期间)/u;

/**
 * @param policy the sentences of the policy that the statement is made of
 * @param clause the whole clause, and all dates in it: a sentence takes its date from the one before
 */
export function verdictOf(
  policy: string,
  post: string,
  clause: { text: string; due: readonly string[] },
): NewsVerdict {
  const planned = quantitiesIn(policy);
  if (quantitiesIn(post).some((one) => !planned.includes(one))) return 'differs';
  const compared = comparedPhrases(policy, post);
  const phrases = compared.flatMap(({ source, later, difference }) =>
    source === null || later === null || isSame([source, later])
      ? []
      : [differingIn(source, later, difference)],
  );
  if (phrases.some(replacesTerm)) return 'differs';
  if (phrases.some((one) => addedItems(one).some((item) => !clause.text.includes(item))))
    return 'looser';
  if (hedgesIn(post).some((hedge) => !policy.includes(hedge))) return 'looser';
  const dates = datesIn(post).filter((one) => !clause.due.includes(one));
  if (dates.some((one) => vague.test(one)) && clause.due.length > 0) return 'looser';
  if (dates.length > 0) return 'differs';
  const kept = differenceOver(compared)
    .filter(isSame)
    .reduce((sum, [, text]) => sum + text.length, 0);
  return kept / post.length >= 0.6 ? 'agrees' : 'looser';
}

/** In a phrase with a figure that both have, another term for what is counted. */
function replacesTerm({ source, later, gone, come }: DifferingPhrase): boolean {
  const counted = quantitiesIn(later).some((one) => quantitiesIn(source).includes(one));
  return counted && isOther(gone, come) && isOther(come, gone);
}

/** 专业化 made 专业化、组织化: items that the phrase reported does not have. */
function addedItems({ source, later }: DifferingPhrase): string[] {
  const [planned, said] = [itemsOf(source), itemsOf(later)];
  if (said.length < 2 || said.length <= planned.length) return [];
  return alignParts(planned, said).flatMap(([item, other]) =>
    item === null && other !== null ? [bare(other)] : [],
  );
}

/** Items that a statement has and the sentences that it is set beside have not: another sentence may have them. */
export function itemsAdded(policy: string, post: string): string[] {
  return comparedPhrases(policy, post).flatMap(({ source, later, difference }) =>
    source === null || later === null ? [] : addedItems(differingIn(source, later, difference)),
  );
}

/** Two characters and more, and not just moved. */
function isOther(text: string, than: string): boolean {
  return text.length >= 2 && !than.includes(text) && !text.includes(than);
}
