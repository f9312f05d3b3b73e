/** Overlapping runs of characters, as numbers: what two texts have in common whatever lies between. */

/** Distinct numbers in ascending order: what two of them share is found in one walk along both. */
export type Shingles = Int32Array;

/** Characters in a shingle. Chinese words have two; three are a word in its place. */
const length = 3;
/** Punctuation and white space say nothing of where a text comes from. */
const skipped = /[^\p{L}\p{N}]+/gu;

/** FNV-1a over UTF-16 units, as a signed number of 32 bits: the engine keeps those without a box. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < to; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

export function shinglesOf(text: string): Shingles {
  const bare = withoutMarks(text);
  const number = Math.max(bare.length - length + 1, bare.length > 0 ? 1 : 0);
  const all = new Int32Array(number);
  for (let i = 0; i < number; i += 1) all[i] = hash(bare, i, Math.min(i + length, bare.length));
  all.sort();
  let kept = 0;
  for (let i = 0; i < number; i += 1) {
    const one = all[i] ?? 0;
    if (kept === 0 || all[kept - 1] !== one) all[kept++] = one;
  }
  return all.slice(0, kept);
}

/** Runs of so many characters; of a shorter text the text itself. */
export function runsOf(text: string, size: number): Set<number> {
  const bare = withoutMarks(text);
  const found = new Set<number>();
  for (let i = 0; i + size <= bare.length; i += 1) found.add(hash(bare, i, i + size));
  if (bare.length > 0 && bare.length < size) found.add(hash(bare, 0, bare.length));
  return found;
}

function withoutMarks(text: string): string {
  return text.normalize('NFKC').replace(skipped, '');
}

/**
 * A sample that two texts draw alike: the runs whose number ends in so many zero bits, after the bits are mixed. What two
 * samples share stands for what the texts share.
 */
export function sampled(runs: Iterable<number>, bits: number): number[] {
  const mask = (1 << bits) - 1;
  const sample: number[] = [];
  for (const run of runs) if (((Math.imul(run, 0x9e3779b1) >>> 16) & mask) === 0) sample.push(run);
  return sample;
}

/** How many two texts share. */
export function sharedCount(a: Shingles, b: Shingles): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}
