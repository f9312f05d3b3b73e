/** How much shingles weigh: what stands in many clauses tells little about where one comes from. */
import type { Passage } from './passages.ts';

export interface Weights {
  of: (shingle: number) => number;
  /** Of all shingles of a passage. */
  sum: (passage: Passage) => number;
  /** Of those that two passages share. */
  shared: (a: Passage, b: Passage) => number;
}

/** @param clauses of both notices */
export function weightsOf(clauses: readonly Passage[]): Weights {
  const frequency = new Map<number, number>();
  for (const { shingles } of clauses)
    for (const one of shingles) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  const all = Math.log(1 + clauses.length);
  // The two notices together: what stands once in each weighs in full.
  const of = (shingle: number): number =>
    Math.max(0, all - Math.log(Math.max(1, (frequency.get(shingle) ?? 1) / 2)));
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
    shared(a, b) {
      const [few, many] = a.shingles.size < b.shingles.size ? [a, b] : [b, a];
      let sum = 0;
      for (const one of few.shingles) if (many.shingles.has(one)) sum += of(one);
      return sum;
    },
  };
}
