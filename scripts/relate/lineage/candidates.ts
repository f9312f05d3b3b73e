/** Which notices may have taken clauses from which: by place, time, and a sample of their words. */
import type { Notice } from '../../tree/notice.ts';
import type { ReadNotice } from './read.ts';
import { sampled } from './shingles.ts';

export interface NoticePair {
  later: Notice;
  source: Notice;
}

/** One shingle of eight is looked at: of a notice of 10,000 characters a thousand. */
const sampleBits = 3;
/** Share of the later notice's sample that must stand in the source, and how many at least. */
const leastShare = 0.12;
const leastShared = 10;
/** Sources of one notice that are aligned with it. More would grow faster than the number of notices. */
const mostSources = 2;
/** A shingle in more notices of one region is a form of words. */
const mostNotices = 64;
export const newsKind = '新闻报道';

export function noticePairs(read: readonly ReadNotice[]): NoticePair[] {
  const policies = read.filter(({ notice }) => notice.kind !== newsKind && notice.region !== null);
  const samples = policies.map(({ postings }) => [
    ...new Set(sampled(postings.shingles, sampleBits)),
  ]);
  const index = new Map<string, Map<number, number[]>>();
  for (const [at, { notice }] of policies.entries()) {
    const region = notice.region?.code ?? '';
    const places = index.get(region) ?? new Map<number, number[]>();
    index.set(region, places);
    for (const shingle of samples[at] ?? []) {
      const known = places.get(shingle);
      if (known === undefined) places.set(shingle, [at]);
      else if (known.length < mostNotices) known.push(at);
    }
  }
  return policies.flatMap(({ notice: later }, at) => {
    const sample = samples[at] ?? [];
    const shared = new Map<number, number>();
    for (const region of regionsAbove(later.region?.code ?? '')) {
      const places = index.get(region);
      if (places === undefined) continue;
      for (const shingle of sample) {
        for (const other of places.get(shingle) ?? []) {
          if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
    }
    return [...shared]
      .flatMap(([other, count]) => {
        const source = policies[other]?.notice;
        const enough = count >= leastShared && count / sample.length >= leastShare;
        return source !== undefined && enough && mayPrecede(source, later)
          ? [{ source, count }]
          : [];
      })
      .sort((a, b) => b.count - a.count || (a.source.id < b.source.id ? -1 : 1))
      .slice(0, mostSources)
      .map(({ source }) => ({ later, source }));
  });
}

/** The nation, the province, the prefecture, and the region itself: GB/T 2260 counts two digits for each. */
function regionsAbove(code: string): string[] {
  const above = [2, 4, 6].map((digits) => code.slice(0, digits).padEnd(6, '0'));
  return [...new Set(['000000', '100000', ...above, code])];
}

/** Of one region the older comes first; where a date is missing none is older. Of two levels the upper does, if not later. */
function mayPrecede(source: Notice, later: Notice): boolean {
  const [a, b] = [source.issued ?? source.period?.from, later.issued ?? later.period?.from];
  if (source.region?.code === later.region?.code)
    return a !== undefined && b !== undefined && a < b;
  return source.issued === null || later.issued === null || source.issued <= later.issued;
}

/** The policy that a news post reports: the one that it cites most. */
export function reportedPolicy(
  post: Notice,
  notices: ReadonlyMap<string, ReadNotice>,
): Notice | null {
  const cited = new Map<string, number>();
  for (const { target } of post.citations)
    if (target !== null && target !== post.id) cited.set(target, (cited.get(target) ?? 0) + 1);
  const [most] = [...cited].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const policy = most === undefined ? undefined : notices.get(most[0])?.notice;
  return policy === undefined || policy.kind === newsKind ? null : policy;
}
