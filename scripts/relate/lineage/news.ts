/** What a news post says of a policy, sentence by sentence, against the policy's own words. */
import type { Lineage, LineageChange, LineagePair, NewsVerdict } from '../../tree/lineage.ts';
import type { Notice } from '../../tree/notice.ts';
import { changesOf } from './changes.ts';
import { countsIn } from './counts.ts';
import { withoutMoved } from './elsewhere.ts';
import { differenceOf, similarity } from './difference.ts';
import { datesIn } from './facts.ts';
import { clauseOfItems, sectionNamed } from './paraphrase.ts';
import type { AlignedClause, Canonical, Passage } from './passages.ts';
import { relationOf } from './relation.ts';
import type { ReadNotice } from './read.ts';
import { toldOnce } from './told.ts';
import { itemsAdded, verdictOf } from './verdict.ts';
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
        wordedStatement(sentence, policy, weights, canonical) ??
        namingStatement(sentence.text, policy.notice) ??
        enumeratingStatement(sentence, policy, canonical);
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
  const chapters = policy.outline.filter(
    ({ parent, kind }) => parent === null && kind === 'heading',
  );
  const heading = count?.heading ?? chapters[0];
  if (count === undefined || heading === undefined) return null;
  const { claimed, parts, words } = count;
  const last = count.heading === null ? chapters.at(-1) : undefined;
  return {
    // of a count of chapters all of them are spoken of, not the first
    source: {
      clause: heading.id,
      citation: last === undefined ? heading.citation : `${heading.citation}至${last.citation}`,
    },
    text: parts.join('、'),
    verdict: claimed === parts.length ? 'agrees' : claimed > parts.length ? 'differs' : 'looser',
    changes:
      claimed === parts.length ? [] : [{ type: 'number', source: parts.join('、'), later: words }],
  };
}

function wordedStatement(
  sentence: Passage,
  policy: ReadNotice,
  weights: Weights,
  canonical: Canonical,
): Statement | null {
  const best = bestText(sentence, policy.clauses, weights, canonical);
  return best === null ? null : statementOf(sentence, best, policy, canonical);
}

/** The clause, and those of its sentences that a statement is made of. */
interface ClauseText {
  clause: AlignedClause;
  text: string;
}

function statementOf(
  sentence: Passage,
  { clause, text }: ClauseText,
  policy: ReadNotice,
  canonical: Canonical,
): Statement {
  const whole = canonical(clause.text);
  return {
    source: { clause: clause.id, citation: clause.citation },
    text,
    verdict: verdictOf(canonical(text), canonical(sentence.text), {
      text: whole,
      due: datesIn(whole),
    }),
    // What the post leaves out, what it says in other words that mean the same, and what stands elsewhere in the policy
    // is no change.
    changes: toldOnce(
      withoutMoved(changesOf(text, sentence.text, policy.notice.title), {
        source: policy.clauses.map((one) => one.text),
        later: [],
      }),
    ).filter(
      ({ type, source, later }) =>
        type !== 'deletion' && canonical(source ?? '') !== canonical(later ?? ''),
    ),
  };
}

function namingStatement(sentence: string, policy: Notice): Statement | null {
  const section = sectionNamed(sentence, policy);
  if (section === null) return null;
  const { heading, parts, all } = section;
  return {
    source: { clause: heading.id, citation: heading.citation },
    text: parts.join('、'),
    verdict: all ? 'agrees' : 'looser',
    changes: [],
  };
}

function enumeratingStatement(
  sentence: Passage,
  policy: ReadNotice,
  canonical: Canonical,
): Statement | null {
  const clause = clauseOfItems(sentence.text, policy.clauses);
  if (clause === null) return null;
  return statementOf(sentence, { clause, text: clause.text }, policy, canonical);
}

/** The clause that has most of a statement, and those of its sentences that have a good part of it. */
function bestText(
  sentence: Passage,
  clauses: readonly AlignedClause[],
  weights: Weights,
  canonical: Canonical,
): ClauseText | null {
  if (sentence.shingles.length < 6) return null;
  const whole = weights.sum(sentence);
  let best: AlignedClause | null = null;
  let most = whole * foundFrom;
  for (const clause of clauses) {
    const shared = weights.shared(sentence, clause);
    if (shared > most) [best, most] = [clause, shared];
  }
  if (best === null) return null;
  const told = tellingSentences(sentence, best, weights);
  const said = canonical(sentence.text);
  const added = itemsAdded(canonical(textOf(told, best)), said);
  for (const one of best.sentences)
    if (added.some((item) => canonical(one.text).includes(item))) told.add(one);
  return { clause: best, text: textOf(told, best) };
}

/** The sentences of a clause that a statement is made of: each has a good part of it that those before have not. */
function tellingSentences(
  statement: Passage,
  clause: AlignedClause,
  weights: Weights,
): Set<Passage> {
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
  return told;
}

function textOf(told: ReadonlySet<Passage>, clause: AlignedClause): string {
  if (told.size === 0) return clause.text;
  return clause.sentences.flatMap((one) => (told.has(one) ? [one.text] : [])).join('');
}
