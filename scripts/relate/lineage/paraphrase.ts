/** A statement in words of its own: it names the parts of a section, or items that a clause enumerates. */
import type { Notice, OutlineEntry } from '../../tree/notice.ts';
import { childrenOf } from './outline.ts';
import type { AlignedClause } from './passages.ts';
import { bare, itemsOf, phrasesOf } from './phrases.ts';
import { runsOf } from './shingles.ts';

/** Share of the runs of a title that a sentence must have to name it. */
const namedFrom = 0.4;
/** Runs at least: four characters that follow each other, 乡村振兴, or two words. */
const leastRuns = 3;
/** Parts, and share of the parts of a section, that must be named. */
const leastParts = 2;
const leastShare = 0.5;
/** Items of one enumeration that must stand in a clause. One or two stand in many. */
const leastItems = 3;

/** Share of a sentence that the enumeration must be: an aside tells nothing of what it says. */
const mainShare = 1 / 3;

export interface SectionNamed {
  heading: OutlineEntry;
  /** Titles of all its parts. */
  parts: string[];
  /** The sentence names every one of them. */
  all: boolean;
}

/** 助力“五社联动”，服务乡村振兴、城乡结合部: the section of whose parts the sentence names most, half at the least. */
export function sectionNamed(sentence: string, policy: Notice): SectionNamed | null {
  const spoken = runsOf(sentence, 2);
  let best: SectionNamed | null = null;
  let most = leastParts - 1;
  for (const heading of policy.outline) {
    const parts = childrenOf(heading, policy).flatMap(({ title }) => title ?? []);
    const named = ownRuns(parts).filter((runs) => names(spoken, runs)).length;
    if (named <= most || named / parts.length < leastShare) continue;
    most = named;
    best = { heading, parts, all: named === parts.length };
  }
  return best;
}

/** Of each title, the runs that no other has: what all parts of a section are about tells none of them. */
function ownRuns(titles: readonly string[]): number[][] {
  const runs = titles.map((title) => [...runsOf(title, 2)]);
  const count = new Map<number, number>();
  for (const run of runs.flat()) count.set(run, (count.get(run) ?? 0) + 1);
  return runs.map((own) => own.filter((run) => count.get(run) === 1));
}

function names(spoken: ReadonlySet<number>, runs: readonly number[]): boolean {
  const said = runs.filter((run) => spoken.has(run)).length;
  return said >= leastRuns && said >= runs.length * namedFrom;
}

/** 学校、医务、社区矫正等领域: the clause that has most of the items that the sentence enumerates. */
export function clauseOfItems(
  sentence: string,
  clauses: readonly AlignedClause[],
): AlignedClause | null {
  const enumerated = phrasesOf(sentence)
    .filter((phrase) => phrase.length >= sentence.length * mainShare)
    .map((phrase) => itemsOf(phrase).map(bare))
    .filter((items) => items.length >= leastItems);
  let best: AlignedClause | null = null;
  let most = leastItems - 1;
  for (const clause of clauses) {
    for (const items of enumerated) {
      const shared = items.filter((item) => item.length > 1 && clause.text.includes(item)).length;
      if (shared > most) [best, most] = [clause, shared];
    }
  }
  return best;
}
