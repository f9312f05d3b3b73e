/** Which clauses of a notice have which shingle: made once for a notice, walked along with that of another. */
import type { Passage } from './passages.ts';

/** In ascending order of shingles, and of clauses for each. */
export interface Postings {
  shingles: Int32Array;
  /** Place of the clause that has the shingle at the same place. */
  clauses: Int32Array;
  /** How many clauses there are. */
  size: number;
}

/** Clauses of one notice that can be told apart: shingle and clause are sorted as one number, which holds 53 bits. */
const mostClauses = 2 ** 20;

export function postingsOf(passages: readonly Passage[]): Postings {
  const clauses = passages.slice(0, mostClauses);
  const packed = new Float64Array(clauses.reduce((sum, { shingles }) => sum + shingles.length, 0));
  let at = 0;
  for (const [place, { shingles }] of clauses.entries()) {
    for (const shingle of shingles) packed[at++] = shingle * mostClauses + place;
  }
  packed.sort();
  const postings = {
    shingles: new Int32Array(packed.length),
    clauses: new Int32Array(packed.length),
    size: passages.length,
  };
  for (const [place, one] of packed.entries()) {
    const shingle = Math.floor(one / mostClauses);
    postings.shingles[place] = shingle;
    postings.clauses[place] = one - shingle * mostClauses;
  }
  return postings;
}

/** Where a shingle stands: from `start`, up to but not at `end`. */
export interface Run {
  start: number;
  end: number;
}

/** Calls with every shingle of either; a side that lacks it has an empty run. Linear in the length of both. */
export function walk(
  a: Postings,
  b: Postings,
  visit: (shingle: number, inA: Run, inB: Run) => void,
): void {
  const inA = { start: 0, end: 0 };
  const inB = { start: 0, end: 0 };
  while (inA.end < a.shingles.length || inB.end < b.shingles.length) {
    const x = a.shingles[inA.end] ?? Infinity;
    const y = b.shingles[inB.end] ?? Infinity;
    const shingle = Math.min(x, y);
    skip(a.shingles, inA, shingle);
    skip(b.shingles, inB, shingle);
    visit(shingle, inA, inB);
  }
}

function skip(shingles: Int32Array, run: Run, shingle: number): void {
  run.start = run.end;
  while (run.end < shingles.length && shingles[run.end] === shingle) run.end += 1;
}
