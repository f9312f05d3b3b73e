/** Overlapping runs of characters, as numbers: what two texts have in common whatever lies between. */

/** Characters in a shingle. Chinese words have two; three are a word in its place. */
const length = 3;
/** Punctuation and white space say nothing of where a text comes from. */
const skipped = /[^\p{L}\p{N}]+/gu;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < to; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

export function shinglesOf(text: string): Set<number> {
  return runsOf(text, length);
}

/** Runs of so many characters; of a shorter text the text itself. */
export function runsOf(text: string, size: number): Set<number> {
  const bare = text.normalize('NFKC').replace(skipped, '');
  const found = new Set<number>();
  for (let i = 0; i + size <= bare.length; i += 1) found.add(hash(bare, i, i + size));
  if (bare.length > 0 && bare.length < size) found.add(hash(bare, 0, bare.length));
  return found;
}

/**
 * A sample that two texts draw alike: the runs whose number ends in so many zero bits, after the bits are mixed. What two
 * samples share stands for what the texts share.
 */
export function sampled(runs: ReadonlySet<number>, bits: number): number[] {
  const mask = (1 << bits) - 1;
  return [...runs].filter((run) => ((Math.imul(run, 0x9e3779b1) >>> 16) & mask) === 0);
}
