/** Takes the time and the memory of a piece of work, and of a reference beside it. */
import { remark } from 'remark';

/** What `work` reads, and what is made of it. */
export interface Work {
  /** What the work is done on; the reference is done on the same. */
  text: string;
  run: () => unknown;
}

const reference = remark();

/**
 * What times are multiples of, so that two machines can be compared: parsing the same text as Markdown with remark.
 *
 * @returns median time in milliseconds
 */
export function referenceTime(text: string, runs: number): Promise<number> {
  return medianTime(() => reference.parse(text), runs);
}

/**
 * Median time of some runs, in milliseconds.
 *
 * @param runs how often; where more than once, once more before for warming up
 */
export async function medianTime(run: () => unknown, runs: number): Promise<number> {
  if (runs > 1) await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}

/** The largest resident set of this process so far, in bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
