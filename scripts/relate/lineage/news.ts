/** What a news post says of a policy, sentence by sentence, against the policy's own words. */
import type { Lineage, LineageChange, LineagePair, NewsVerdict } from '../../tree/lineage.ts';
import type { Notice } from '../../tree/notice.ts';
import { changesOf, differingIn, type DifferingPhrase } from './changes.ts';
import { countsIn } from './counts.ts';
import { comparedPhrases, differenceOf, differenceOver, isSame, similarity } from './difference.ts';
import { datesIn, hedgesIn, quantitiesIn } from './facts.ts';
import type { AlignedClause, Canonical, Passage } from './passages.ts';
import { alignParts, bare, itemsOf } from './phrases.ts';
import { relationOf } from './relation.ts';
import type { ReadNotice } from './read.ts';
import { weightsOf, type Weights } from './weights.ts';

/** Share of a statement's weight that must stand in the policy for it to be of the policy. */
const foundFrom = 0.34;
/** The same of one sentence, to be shown beside the statement. */
const tellingFrom = 0.1;

/** Every sentence of the post: with its counterpart, or as not in the plan. */
export function newsStatements(
  post: ReadNotice,
  policy: ReadNotice,
  canonical: Canonical,
): Pick<Lineage, 'pairs' | 'notInPlan'> {
  const weights = weightsOf(post.postings, policy.postings);
  const sections = Map.groupBy(post.clauses, ({ title }) => title);
  const pairs: LineagePair[] = [];
  const notInPlan: Lineage['notInPlan'] = [];
  for (const clause of post.clauses) {
    const around = (sections.get(clause.title) ?? []).map(({ text }) => text).join('');
    const later = { clause: clause.id, citation: clause.citation };
    for (const [at, sentence] of clause.sentences.entries()) {
      const found =
        countedStatement(sentence.text, around, policy.notice) ??
        wordedStatement(sentence, policy, weights, canonical);
      if (found === null) {
        notInPlan.push({ ...later, text: sentence.text });
        continue;
      }
      const difference = differenceOf(found.text, sentence.text);
      pairs.push({
        id: `${clause.id}-${at + 1}`,
        later,
        source: found.source,
        relation: relationOf(difference),
        verdict: found.verdict,
        similarity: Math.round(similarity(difference) * 100) / 100,
        changes: found.changes,
        difference,
      });
    }
  }
  return { pairs, notInPlan };
}

interface Statement {
  source: LineagePair['source'];
  /** Words of the policy. */
  text: string;
  verdict: NewsVerdict;
  changes: LineageChange[];
}

/** A post that counts more than there is says something else; one that counts less leaves something out. */
function countedStatement(sentence: string, around: string, policy: Notice): Statement | null {
  const counts = countsIn(sentence, around, policy);
  const count = counts.find(({ claimed, parts }) => claimed !== parts.length) ?? counts[0];
  const heading = count?.heading ?? policy.outline[0];
  if (count === undefined || heading === undefined) return null;
  const { claimed, parts, words } = count;
  return {
    source: { clause: heading.id, citation: heading.citation },
    text: parts.join('、'),
    verdict: claimed === parts.length ? 'agrees' : claimed > parts.length ? 'differs' : 'looser',
    changes:
      claimed === parts.length
        ? []
        : [{ type: 'number', source: `${parts.length}项`, later: words }],
  };
}

function wordedStatement(
  sentence: Passage,
  policy: ReadNotice,
  weights: Weights,
  canonical: Canonical,
): Statement | null {
  const best = bestText(sentence, policy.clauses, weights);
  if (best === null) return null;
  const [planned, said] = [canonical(best.text), canonical(sentence.text)];
  return {
    source: { clause: best.clause.id, citation: best.clause.citation },
    text: best.text,
    verdict: verdictOf(planned, said, datesIn(canonical(best.clause.text))),
    changes: changesOf(planned, said, policy.notice.title).filter(
      ({ type }) => type !== 'deletion',
    ),
  };
}

/** The clause that has most of a statement, and those of its sentences that have a good part of it. */
function bestText(
  sentence: Passage,
  clauses: readonly AlignedClause[],
  weights: Weights,
): { clause: AlignedClause; text: string } | null {
  if (sentence.shingles.length < 6) return null;
  const whole = weights.sum(sentence);
  let best: AlignedClause | null = null;
  let most = whole * foundFrom;
  for (const clause of clauses) {
    const shared = weights.shared(sentence, clause);
    if (shared > most) [best, most] = [clause, shared];
  }
  if (best === null) return null;
  const text = tellingSentences(sentence, best, weights);
  return { clause: best, text };
}

/** The sentences of a clause that a statement is made of: each has a good part of it that those before have not. */
function tellingSentences(statement: Passage, clause: AlignedClause, weights: Weights): string {
  const whole = weights.sum(statement);
  const left = new Set(statement.shingles);
  const told = new Set<Passage>();
  const weight = ({ shingles }: Passage): number =>
    shingles.reduce((sum, one) => sum + (left.has(one) ? weights.of(one) : 0), 0);
  for (;;) {
    const rest = clause.sentences.filter((one) => !told.has(one));
    const next = rest.reduce<Passage | undefined>(
      (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
      undefined,
    );
    if (next === undefined || weight(next) < whole * tellingFrom) break;
    told.add(next);
    for (const one of next.shingles) left.delete(one);
  }
  if (told.size === 0) return clause.text;
  return clause.sentences.flatMap((one) => (told.has(one) ? [one.text] : [])).join('');
}

/** End of a period is a day; the period itself is none. */
const vague = /(?:时期|期间)/u;

/** @param due all dates of the policy's clause: a sentence takes its date from the one before */
function verdictOf(policy: string, post: string, due: readonly string[]): NewsVerdict {
  const planned = quantitiesIn(policy);
  if (quantitiesIn(post).some((one) => !planned.includes(one))) return 'differs';
  const compared = comparedPhrases(policy, post);
  const phrases = compared.flatMap(({ source, later, difference }) =>
    source === null || later === null || isSame([source, later])
      ? []
      : [differingIn(source, later, difference)],
  );
  if (phrases.some(replacesTerm)) return 'differs';
  if (phrases.some((one) => addsItem(one, policy))) return 'looser';
  if (hedgesIn(post).some((hedge) => !policy.includes(hedge))) return 'looser';
  const dates = datesIn(post).filter((one) => !due.includes(one));
  if (dates.some((one) => vague.test(one)) && due.length > 0) return 'looser';
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

/** 专业化 made 专业化、组织化: an item that the sentences reported do not have. */
function addsItem({ source, later }: DifferingPhrase, policy: string): boolean {
  const [planned, said] = [itemsOf(source), itemsOf(later)];
  if (said.length < 2 || said.length <= planned.length) return false;
  return alignParts(planned, said).some(
    ([item, other]) => item === null && other !== null && !policy.includes(bare(other)),
  );
}

/** Two characters and more, and not just moved. */
function isOther(text: string, than: string): boolean {
  return text.length >= 2 && !than.includes(text) && !text.includes(than);
}
