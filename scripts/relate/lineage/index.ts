/** What notices took over from others, and what news posts say of policies. Found by content, never listed by hand. */
import {
  lineageId,
  lineageRelations,
  type Lineage,
  type LineageEntry,
} from '../../tree/lineage.ts';
import type { Notice } from '../../tree/notice.ts';
import { alignClauses, sharesMetric } from './align.ts';
import { newsKind, noticePairs, reportedPolicy } from './candidates.ts';
import { changesOver } from './changes.ts';
import { comparedPhrases, differenceOver, similarity } from './difference.ts';
import { withoutMoved } from './elsewhere.ts';
import { newsStatements } from './news.ts';
import { sectionClauses, type Canonical } from './passages.ts';
import { readIn, readNotice, type ReadNotice } from './read.ts';
import { recordChanges, tableRows } from './records.ts';
import { withFormerRoles } from './roles.ts';
import { relationOf } from './relation.ts';
import { sharedSlips } from './slips.ts';
import { toldOnce } from './told.ts';

/** Clauses that must be paired, and their share of the later notice, for a pair of notices to be worth showing. */
const leastPairs = 3;
const leastTakenOver = 0.12;

/** @param synonyms groups of words that mean the same; a news post shortens where a policy spells out */
export function lineagesOf(
  notices: readonly Notice[],
  synonyms: readonly (readonly string[])[] = [],
): Lineage[] {
  const canonical = canonicalBy(synonyms);
  const sorted = [...notices].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const read = sorted.map(readNotice);
  const byId = new Map(read.map((one) => [one.notice.id, one]));
  const versions = versionPairs(read, byId);
  const areVersions = new Set(versions.map(lineageId));
  const found = [
    ...versions.map((pair) => lineageOf('supersedes', pair, byId)),
    ...noticePairs(read)
      .map(({ later, source }) => ({ later: later.id, source: source.id }))
      .filter((pair) => !areVersions.has(lineageId(pair)))
      .map((pair) => lineageOf('lineage', pair, byId)),
  ].filter((lineage) => lineage !== null);
  for (const { notice } of read) {
    if (notice.kind !== newsKind) continue;
    const policy = reportedPolicy(notice, byId);
    if (policy !== null) found.push(newsOf(notice, policy, canonical));
  }
  return found.sort((a, b) => (lineageId(a) < lineageId(b) ? -1 : 1));
}

/** An older version and the one that took its place, as a person said in notice.yaml. A post is no version of its policy. */
function versionPairs(
  read: readonly ReadNotice[],
  byId: ReadonlyMap<string, ReadNotice>,
): Pick<Lineage, 'later' | 'source'>[] {
  return read.flatMap(({ notice: { id, ended } }) => {
    const later = ended?.how === 'superseded' ? byId.get(ended.target ?? '')?.notice : undefined;
    if (later === undefined || later.id === id || later.kind === newsKind) return [];
    return [{ later: later.id, source: id }];
  });
}

/** Null for two notices that have too little in common; two versions of one are shown whatever they share. */
function lineageOf(
  kind: 'lineage' | 'supersedes',
  pair: Pick<Lineage, 'later' | 'source'>,
  byId: ReadonlyMap<string, ReadNotice>,
): Lineage | null {
  const [later, source] = [byId.get(pair.later), byId.get(pair.source)];
  if (later === undefined || source === undefined) return null;
  const clausePairs = alignClauses(later, source);
  const taken = new Set(clausePairs.map((pair) => pair.later.id));
  const few = taken.size < leastPairs || taken.size / later.clauses.length < leastTakenOver;
  if (kind === 'lineage' && few) return null;
  const bySource = Map.groupBy(clausePairs, (pair) => pair.source);
  const byLater = Map.groupBy(clausePairs, (pair) => pair.later);
  const pairs = clausePairs.map((pair, at) => {
    const phrases = comparedPhrases(pair.sourceText, pair.laterText);
    const difference = differenceOver(phrases);
    return {
      id: `p${at + 1}`,
      later: { clause: pair.later.id, citation: pair.later.citation },
      source: { clause: pair.source.id, citation: pair.source.citation },
      relation: relationOf(difference, sharesMetric(pair.later, pair.source)),
      verdict: null,
      similarity: Math.round(similarity(difference) * 100) / 100,
      changes: toldOnce(
        [
          ...withFormerRoles(
            withoutMoved(changesOver(phrases, later.notice.title), {
              source: (byLater.get(pair.later) ?? []).map((one) => one.source.text),
              later: (bySource.get(pair.source) ?? []).map((one) => one.later.text),
            }),
            pair.source.text,
          ),
          ...sharedSlips(
            { text: pair.sourceText, title: pair.source.title },
            { text: pair.laterText, title: pair.later.title },
          ),
        ],
        recordChanges(later.notice, source.notice, {
          later: { clause: pair.later.id, text: pair.laterText },
          source: { clause: pair.source.id, text: pair.sourceText },
        }),
      ),
      difference,
    };
  });
  return {
    kind,
    later: later.notice.id,
    source: source.notice.id,
    pairs,
    tableRows: tableRows(later.notice, source.notice),
    notInPlan: [],
    ...unpaired(later, source, pairs),
  };
}

function newsOf(post: Notice, policy: Notice, canonical: Canonical): Lineage {
  const later = readIn(post, canonical);
  const source = readIn(policy, canonical, sectionClauses(policy, canonical));
  const { pairs, notInPlan } = newsStatements(later, source, canonical);
  return {
    kind: 'news',
    later: post.id,
    source: policy.id,
    pairs,
    tableRows: [],
    notInPlan,
    ...unpaired(later, source, pairs),
  };
}

function unpaired(
  later: ReadNotice,
  source: ReadNotice,
  pairs: Lineage['pairs'],
): Pick<Lineage, 'unpairedLater' | 'unpairedSource'> {
  const ours = new Set(pairs.map((pair) => pair.later.clause));
  const theirs = new Set(pairs.map((pair) => pair.source.clause));
  return {
    unpairedLater: later.clauses.map(({ id }) => id).filter((id) => !ours.has(id)),
    unpairedSource: source.clauses.map(({ id }) => id).filter((id) => !theirs.has(id)),
  };
}

export function lineageEntry(lineage: Lineage): LineageEntry {
  const { kind, later, source, pairs } = lineage;
  return {
    id: lineageId(lineage),
    kind,
    later,
    source,
    relations: Object.fromEntries(
      lineageRelations.map((relation) => [
        relation,
        pairs.filter((pair) => pair.relation === relation).length,
      ]),
    ) as LineageEntry['relations'],
    unpairedLater: lineage.unpairedLater.length,
    unpairedSource: lineage.unpairedSource.length,
  };
}

/** The shortest word first: what is said of 社会工作 and of 社工 then differs in nothing but what was left out. */
function canonicalBy(groups: readonly (readonly string[])[]): Canonical {
  const first = new Map(groups.flatMap((group) => group.map((word) => [word, group[0] ?? word])));
  const words = [...first.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  if (words.length === 0) return (text) => text;
  const any = new RegExp(words.map((word) => RegExp.escape(word)).join('|'), 'gu');
  return (text) => text.replace(any, (word) => first.get(word) ?? word);
}
