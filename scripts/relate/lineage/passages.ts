/** The clauses of a notice as they are aligned, and the sentences in them. */
import type { Notice } from '../../tree/notice.ts';
import { shinglesOf, type Shingles } from './shingles.ts';

export interface Passage {
  readonly text: string;
  readonly shingles: Shingles;
}

export interface AlignedClause extends Passage {
  readonly id: string;
  readonly citation: string;
  /** Title of the heading that it stands under, without its label. */
  readonly title: string;
  readonly sentences: readonly Passage[];
  /** Ids of the metrics that it has statements of. */
  readonly metrics: ReadonlySet<string>;
}

/** Writes a text in the words that all are compared in: of words that mean the same, one. */
export type Canonical = (text: string) => string;
const unchanged: Canonical = (text) => text;

/** 社会工作 · of these NFKC leaves every one as it is */
const onlyHan = /^[\u4e00-\u9fff]*$/u;
const layout = /[\s\u200b\ufeff]+/gu;

/** Width of punctuation and white space are the layout's, not the text's: `，` and `,` are the same. */
export function normal(text: string): string {
  if (onlyHan.test(text)) return text;
  return text.normalize('NFKC').replace(layout, '').replaceAll('。', '.');
}

/** 到2025年底。 · 一是氛围还不够浓； */
const sentence = /[^。；！？;]+[。；！？;]*[”’」』）]*|[。；！？;]+/gu;

/** Sentences with their stops; together they are the text. */
export function sentencesOf(text: string): string[] {
  return text.match(sentence) ?? [];
}

export function passageOf(text: string, canonical = unchanged): Passage {
  return { text, shingles: shinglesOf(canonical(text)) };
}

type Place = Pick<AlignedClause, 'id' | 'citation' | 'title' | 'metrics'>;

/** Sentences are read when they are asked for: most clauses of most notices are like no other, and never are. */
function clauseOf(place: Place, text: string, canonical: Canonical): AlignedClause {
  let sentences: Passage[] | undefined;
  return {
    id: place.id,
    citation: place.citation,
    title: place.title,
    metrics: place.metrics,
    text,
    shingles: shinglesOf(canonical(text)),
    get sentences() {
      sentences ??= sentencesOf(text).map((one) => passageOf(one, canonical));
      return sentences;
    },
  };
}

const noMetrics: ReadonlySet<string> = new Set();

/** Body text in the order of the document. Letterhead and what the carrier added are no clauses. */
export function alignedClauses(notice: Notice, canonical = unchanged): AlignedClause[] {
  const { provisions, outline, indicators, baselines } = notice;
  const metrics = new Map<string, Set<string>>();
  for (const { provision, metric } of [...indicators, ...baselines]) {
    if (metric === null) continue;
    metrics.set(provision, (metrics.get(provision) ?? new Set()).add(metric));
  }
  const titles = new Map(outline.map(({ id, title }) => [id, title ?? '']));
  return provisions
    .filter(({ role }) => role === 'body')
    .map(({ id, citation, text, heading }) => {
      const title = heading === null ? '' : (titles.get(heading) ?? '');
      return clauseOf(
        { id, citation, title, metrics: metrics.get(id) ?? noMetrics },
        text,
        canonical,
      );
    });
}

/** Headings with their parts: a post that sums a policy up speaks in the words of its headings. */
export function sectionClauses({ outline }: Notice, canonical = unchanged): AlignedClause[] {
  const parts = Map.groupBy(outline, ({ parent }) => parent);
  return outline.flatMap(({ id, citation, title }) => {
    const titles = (parts.get(id) ?? []).flatMap((part) => part.title ?? []);
    if (title === null || titles.length < 2) return [];
    const passage = passageOf(`${title}：${titles.join('、')}`, canonical);
    return [{ id, citation, title, metrics: noMetrics, sentences: [passage], ...passage }];
  });
}
