/** How much shingles weigh: what stands in many clauses tells little about where one comes from. */
import type { Passage } from './passages.ts';
import { walk, type Postings } from './postings.ts';
import type { Shingles } from './shingles.ts';

export interface Weights {
  of: (shingle: number) => number;
  /** Of all shingles of a passage. */
  sum: (passage: Passage) => number;
  /** Of those that two passages share. */
  shared: (a: Passage, b: Passage) => number;
}

/** Of the clauses of both notices. */
export function weightsOf(later: Postings, source: Postings): Weights {
  const all = Math.log(1 + later.size + source.size);
  // The two notices together: what stands once in each weighs in full, so only what stands more often is kept.
  const lighter = new Map<number, number>();
  walk(later, source, (shingle, ours, theirs) => {
    const frequency = ours.end - ours.start + theirs.end - theirs.start;
    if (frequency > 2) lighter.set(shingle, Math.max(0, all - Math.log(frequency / 2)));
  });
  const of = (shingle: number): number => lighter.get(shingle) ?? all;
  const sums = new Map<Passage, number>();
  return {
    of,
    sum(passage) {
      let sum = sums.get(passage);
      if (sum === undefined) {
        sum = 0;
        for (const one of passage.shingles) sum += of(one);
        sums.set(passage, sum);
      }
      return sum;
    },
    shared: (a, b) => sharedWeight(a.shingles, b.shingles, of),
  };
}

function sharedWeight(a: Shingles, b: Shingles, of: Weights['of']): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) sum += of(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}
