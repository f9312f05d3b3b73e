/** The clauses of a notice as they are aligned, and the sentences in them. */
import type { Notice } from '../../tree/notice.ts';
import { shinglesOf } from './shingles.ts';

export interface Passage {
  text: string;
  shingles: ReadonlySet<number>;
}

export interface AlignedClause extends Passage {
  id: string;
  citation: string;
  /** Title of the heading that it stands under, without its label. */
  title: string;
  sentences: readonly Passage[];
  /** Ids of the metrics that it has statements of. */
  metrics: ReadonlySet<string>;
}

/** Writes a text in the words that all are compared in: of words that mean the same, one. */
export type Canonical = (text: string) => string;

/** Width of punctuation and white space are the layout's, not the text's: `，` and `,` are the same. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replaceAll('。', '.');
}

/** 到2025年底。 · 一是氛围还不够浓； */
const sentence = /[^。；！？;]+[。；！？;]*[”’」』）]*|[。；！？;]+/gu;

/** Sentences with their stops; together they are the text. */
export function sentencesOf(text: string): string[] {
  return text.match(sentence) ?? [];
}

export function passageOf(text: string, canonical: Canonical = (same) => same): Passage {
  return { text, shingles: shinglesOf(canonical(text)) };
}

/** Body text in the order of the document. Letterhead and what the carrier added are no clauses. */
export function alignedClauses(notice: Notice, canonical?: Canonical): AlignedClause[] {
  const { provisions, outline, indicators, baselines } = notice;
  const metrics = new Map<string, Set<string>>();
  for (const { provision, metric } of [...indicators, ...baselines]) {
    if (metric === null) continue;
    metrics.set(provision, (metrics.get(provision) ?? new Set()).add(metric));
  }
  const titles = new Map(outline.map(({ id, title }) => [id, title ?? '']));
  return provisions
    .filter(({ role }) => role === 'body')
    .map(({ id, citation, text, heading }) => ({
      id,
      citation,
      title: heading === null ? '' : (titles.get(heading) ?? ''),
      metrics: metrics.get(id) ?? new Set(),
      sentences: sentencesOf(text).map((one) => passageOf(one, canonical)),
      ...passageOf(text, canonical),
    }));
}

/** Headings with their parts: a post that sums a policy up speaks in the words of its headings. */
export function sectionClauses({ outline }: Notice, canonical?: Canonical): AlignedClause[] {
  const parts = Map.groupBy(outline, ({ parent }) => parent);
  return outline.flatMap(({ id, citation, title }) => {
    const titles = (parts.get(id) ?? []).flatMap((part) => part.title ?? []);
    if (title === null || titles.length < 2) return [];
    const passage = passageOf(`${title}：${titles.join('、')}`, canonical);
    return [{ id, citation, title, metrics: new Set<string>(), sentences: [passage], ...passage }];
  });
}
