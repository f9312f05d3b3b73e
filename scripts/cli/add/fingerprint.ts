/** What of a notice is the same whatever brought it: to know the same document in another format or wrapper. */
import { createHash } from 'node:crypto';
import { runsOf, sampled, sharedCount } from '../../relate/lineage/shingles.ts';
import { carrierRoles, type ProvisionRole } from '../../tree/nodes.ts';
import type { Notice } from '../../tree/notice.ts';

export interface Fingerprint {
  /** Of the file. */
  sha256: string;
  /** Of the text without what the carrier added; white space and punctuation do not count. */
  text: string;
  /** Runs of eight characters of the body, as numbers in ascending order: a sample where there are many. */
  runs: Int32Array;
  /** Of so many bits' worth is the sample: one run in 2^bits. */
  bits: number;
}

/** Eight characters are a phrase: two notices on one matter share words, not phrases. */
const runLength = 8;
/** A base of thousands of notices keeps a sample of each in memory: one of 2000 is off by one part in a hundred. */
const mostRuns = 2000;
/** Of a shorter text each slip weighs too much: it is the same, or it is not. */
const leastRuns = 100;
/** Share of the runs of either that stand in the other. A page read by OCR has a slip in a hundred signs; each spoils eight runs. */
const leastShare = 0.9;
/** The body, and what may be taken for it: letterheads are told apart better in one format than in another. */
const bodyRoles: ReadonlySet<ProvisionRole> = new Set(['body', 'notice body']);
const unimportant = /[^\p{L}\p{N}]+/gu;

export function fingerprintOf(notice: Notice): Fingerprint {
  const whole = textOf(notice, (role) => !carrierRoles.has(role));
  const runs = [
    ...runsOf(
      textOf(notice, (role) => bodyRoles.has(role)),
      runLength,
    ),
  ];
  const sample = sampleOf(runs);
  return {
    sha256: notice.source.sha256,
    text: createHash('sha256')
      .update(whole.normalize('NFKC').replace(unimportant, ''))
      .digest('hex'),
    ...sample,
  };
}

/** In the order of the source: what is a heading in one format may be the start of a paragraph in another. */
function textOf(
  { outline, provisions, tables }: Notice,
  counts: (role: ProvisionRole) => boolean,
): string {
  const pieces = [
    ...outline.map(({ lines, text }) => ({ line: lines[0], text })),
    ...provisions
      .filter(({ role }) => counts(role))
      .map(({ lines, text }) => ({ line: lines[0], text })),
    ...tables.map(({ lines, header, rows }) => ({
      line: lines[0],
      text: [header, ...rows].map((cells) => cells.join('')).join(''),
    })),
  ];
  return pieces
    .sort((a, b) => a.line - b.line)
    .map(({ text }) => text)
    .join('');
}

function sampleOf(runs: readonly number[]): Pick<Fingerprint, 'runs' | 'bits'> {
  let bits = 0;
  let sample: readonly number[] = runs;
  while (sample.length > mostRuns) {
    bits += 1;
    sample = sampled(runs, bits);
  }
  return { runs: Int32Array.from(sample).sort(), bits };
}

/** Whether two notices are one file, or one text but for slips of the pen or the scanner. */
export function isSameText(a: Fingerprint, b: Fingerprint): boolean {
  if (a.sha256 === b.sha256 || a.text === b.text) return true;
  // samples are drawn alike: one of fewer bits holds all that one of more bits holds
  const bits = Math.max(a.bits, b.bits);
  const [ours, theirs] = [a, b].map((one) =>
    one.bits === bits ? one.runs : Int32Array.from(sampled(one.runs, bits)),
  );
  if (!ours || !theirs || Math.min(ours.length, theirs.length) < leastRuns) return false;
  const most = Math.max(ours.length, theirs.length);
  if (Math.min(ours.length, theirs.length) < most * leastShare) return false;
  return sharedCount(ours, theirs) >= most * leastShare;
}
