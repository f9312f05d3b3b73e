/** Which clause of a notice was made from which of another. Paragraphs may have been merged and split: sentences tell. */
import type { AlignedClause, Passage } from './passages.ts';
import { walk, type Postings } from './postings.ts';
import type { ReadNotice } from './read.ts';
import { runsOf, sharedCount } from './shingles.ts';
import { tally } from './tally.ts';
import { weightsOf, type Weights } from './weights.ts';

export interface ClausePair {
  later: AlignedClause;
  source: AlignedClause;
  /** The sentences of each that belong to this pair, in order. */
  laterText: string;
  sourceText: string;
}

/** Share of the weight of the shorter sentence that must recur for two sentences to be one. */
const sentenceShare = 0.5;
/** Two sentences must share this many shingles: a phrase that anybody writes is shorter. */
const sentenceShingles = 9;
/** Weight shared by two clauses over the weight of both. */
const clauseDice = 0.24;
/** The same under one heading, and of the first clause of both notices, which says why it was issued. */
const clauseDiceUnderHeading = 0.1;
const titleDice = 0.7;

type Read = Pick<ReadNotice, 'clauses' | 'postings'>;

export function alignClauses(
  { clauses: later, postings }: Read,
  { clauses: source, postings: sourcePostings }: Read,
): ClausePair[] {
  const weights = weightsOf(postings, sourcePostings);
  const linked: Link[] = [];
  const candidates = candidatesIn(postings, sourcePostings, weights);
  for (const candidate of candidates) {
    const clause = later[candidate.later];
    const other = source[candidate.source];
    if (clause === undefined || other === undefined) continue;
    const score = linkScore(clause, other, candidate, weights);
    if (score > 0) linked.push({ later: clause, source: other, score });
  }
  linked.push(...standingOut(later, source, candidates, linked, weights));
  return divide(
    [...linked, ...inGaps(later, source, linked)].sort(inOrder(later, source)),
    weights,
  );
}

interface Link {
  later: AlignedClause;
  source: AlignedClause;
  score: number;
}

/** Of a clause that no other is like enough: the one it shares most with must have so many times what the next has. */
const standsOutFrom = 1.6;
/** It must share so much of the weight of both, */
const standsOutDice = 0.1;
/** and a sentence of it must share so many shingles with one of the other: more than a name and a form of words. */
const standsOutShingles = 16;

/**
 * A clause that was taken over in part and written on is like none as a whole. Yet all that it shares is with one clause
 * of the source, and with others next to nothing.
 */
function standingOut(
  later: readonly AlignedClause[],
  source: readonly AlignedClause[],
  candidates: readonly Candidate[],
  linked: readonly Link[],
  weights: Weights,
): Link[] {
  const paired = new Set(linked.map((link) => link.later));
  const alone = candidates.filter((one) => {
    const clause = later[one.later];
    return clause !== undefined && !paired.has(clause);
  });
  return [...Map.groupBy(alone, (one) => one.later).values()].flatMap((others): Link[] => {
    const [best, next] = others.toSorted((a, b) => b.weight - a.weight);
    const clause = later[best?.later ?? -1];
    const other = source[best?.source ?? -1];
    if (best === undefined || clause === undefined || other === undefined) return [];
    if (best.weight < standsOutFrom * (next?.weight ?? 0)) return [];
    if (2 * best.weight < standsOutDice * (weights.sum(clause) + weights.sum(other))) return [];
    const told = clause.sentences.some((a) =>
      other.sentences.some((b) => sharedCount(a.shingles, b.shingles) >= standsOutShingles),
    );
    return told ? [{ later: clause, source: other, score: best.weight }] : [];
  });
}

/** Score of a pair that its place gives. */
const inGap = 0;
/** A gap in the source with more clauses than this is no place to look for one without words in common. */
const widestGap = 8;

/**
 * Clauses that were written anew stand where the old ones stood: between clauses that are paired with each other, one that
 * has the same title, or states the same figures, is the counterpart.
 */
function inGaps(
  later: readonly AlignedClause[],
  source: readonly AlignedClause[],
  linked: readonly Link[],
): Link[] {
  const placeOf = new Map(source.map((clause, at) => [clause, at]));
  const partner = new Map<AlignedClause, number>();
  for (const link of linked) {
    const known = partner.get(link.later);
    const place = placeOf.get(link.source) ?? 0;
    if (known === undefined || place < known) partner.set(link.later, place);
  }
  const taken = new Set(linked.map((link) => link.source));
  return later.flatMap((clause, at) => {
    if (partner.has(clause)) return [];
    const before = later[at - 1];
    const after = later[at + 1];
    const from = before === undefined ? -1 : partner.get(before);
    const to = after === undefined ? source.length : partner.get(after);
    if (from === undefined || to === undefined || to - from > widestGap) return [];
    return source
      .slice(from + 1, Math.max(from + 1, to))
      .filter(
        (other) =>
          !taken.has(other) &&
          (sameTitle(clause.title, other.title) || sharesMetric(clause, other)),
      )
      .map((other) => ({ later: clause, source: other, score: inGap }));
  });
}

function inOrder(later: readonly AlignedClause[], source: readonly AlignedClause[]) {
  const places = new Map([...later, ...source].map((clause, at) => [clause, at]));
  const place = (clause: AlignedClause): number => places.get(clause) ?? 0;
  return (a: Link, b: Link): number =>
    place(a.later) - place(b.later) || place(a.source) - place(b.source);
}

/** A shingle in more clauses of the source than this proposes none. */
const mostPlaces = 6;
/** Two clauses must share so many that propose. */
const leastShared = 4;
/** One that stands in more clauses of a notice is a form of words: its weight is not looked at. */
const mostCounted = 200;

/** A clause of each that share enough rare shingles. */
interface Candidate {
  later: number;
  source: number;
  /** How many shingles they share, and what these weigh. */
  count: number;
  weight: number;
}

/** In the order of the later notice, and of the source. */
function candidatesIn(later: Postings, source: Postings, weights: Weights): Candidate[] {
  const pairs = later.size * source.size;
  const proposed = tally(pairs);
  const counts = tally(pairs);
  const sums = tally(pairs);
  walk(later, source, (shingle, ours, theirs) => {
    const places = theirs.end - theirs.start;
    if (places === 0 || places > mostCounted) return;
    const weight = weights.of(shingle);
    for (let i = ours.start; i < ours.end; i += 1) {
      const row = (later.clauses[i] ?? 0) * source.size;
      for (let j = theirs.start; j < theirs.end; j += 1) {
        const pair = row + (source.clauses[j] ?? 0);
        counts.add(pair, 1);
        sums.add(pair, weight);
        if (places <= mostPlaces) proposed.add(pair, 1);
      }
    }
  });
  return proposed.from(leastShared).map((pair) => ({
    later: Math.floor(pair / source.size),
    source: pair % source.size,
    count: counts.of(pair),
    weight: sums.of(pair),
  }));
}

/** How much two clauses are one; 0 if they are not. */
function linkScore(
  later: AlignedClause,
  source: AlignedClause,
  { later: at, source: place, count, weight: shared }: Candidate,
  weights: Weights,
): number {
  const both = weights.sum(later) + weights.sum(source);
  const dice = both === 0 ? 0 : (2 * shared) / both;
  if (dice >= clauseDice) return shared;
  const first = at === 0 && place === 0;
  if (dice >= clauseDiceUnderHeading && (first || sameTitle(later.title, source.title)))
    return shared;
  if (count < sentenceShingles) return 0;
  const strong = later.sentences.some((a) =>
    source.sentences.some((b) => sentenceScore(a, b, weights) > 0),
  );
  return strong ? shared : 0;
}

export function sharesMetric(a: AlignedClause, b: AlignedClause): boolean {
  return [...a.metrics].some((metric) => b.metrics.has(metric));
}

export function sameTitle(a: string, b: string): boolean {
  const runs = runsOf(a, 2);
  const others = runsOf(b, 2);
  if (runs.size < 2 || others.size < 2) return false;
  const shared = [...runs].filter((run) => others.has(run)).length;
  return (2 * shared) / (runs.size + others.size) >= titleDice;
}

function sentenceScore(a: Passage, b: Passage, weights: Weights): number {
  if (sharedCount(a.shingles, b.shingles) < sentenceShingles) return 0;
  const shared = weights.shared(a, b);
  return shared / Math.min(weights.sum(a), weights.sum(b)) >= sentenceShare ? shared : 0;
}

/** Gives every sentence of a clause to the pair it fits best; a pair that none is left for is none. */
function divide(linked: readonly Link[], weights: Weights): ClausePair[] {
  const ofLater = Map.groupBy(linked, (link) => link.later);
  const ofSource = Map.groupBy(linked, (link) => link.source);
  return linked.flatMap(({ later, source, score }) => {
    let laterText = share(
      later,
      source,
      (ofLater.get(later) ?? []).map((link) => link.source),
      weights,
    );
    let sourceText = share(
      source,
      later,
      (ofSource.get(source) ?? []).map((link) => link.later),
      weights,
    );
    if (score === inGap) {
      laterText ||= closest(later, source, weights);
      sourceText ||= closest(source, later, weights);
    }
    return laterText === '' || sourceText === '' ? [] : [{ later, source, laterText, sourceText }];
  });
}

/** The sentences of a clause that go to one of its partners. One that fits none goes with the sentence before. */
function share(
  clause: AlignedClause,
  partner: AlignedClause,
  partners: readonly AlignedClause[],
  weights: Weights,
): string {
  if (partners.length === 1) return clause.text;
  let text = '';
  let waiting = '';
  let owner: AlignedClause | null = null;
  for (const sentence of clause.sentences) {
    const best = bestOf(sentence, partners, weights);
    if (best === null && owner === null) {
      waiting += sentence.text;
      continue;
    }
    owner = best ?? owner;
    if (owner === partner) text += waiting + sentence.text;
    waiting = '';
  }
  return text;
}

/** The sentence of a clause that has most of the other. */
function closest({ sentences, text }: AlignedClause, other: Passage, weights: Weights): string {
  let best = text;
  let most = 0;
  for (const sentence of sentences) {
    const shared = weights.shared(sentence, other);
    if (shared > most) [best, most] = [sentence.text, shared];
  }
  return best;
}

function bestOf(
  sentence: Passage,
  partners: readonly AlignedClause[],
  weights: Weights,
): AlignedClause | null {
  let best: AlignedClause | null = null;
  let most = weights.sum(sentence) * 0.12;
  for (const partner of partners) {
    const shared = weights.shared(sentence, partner);
    if (shared > most) {
      most = shared;
      best = partner;
    }
  }
  return best;
}
