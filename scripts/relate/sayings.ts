/**
 * Finds what clauses say by the sayings of a vocabulary. Linear in the length of the text however many sayings there
 * are: a saying is looked for only where its first two characters stand.
 */
import type { ComparedMetric } from './vocabulary.ts';

/** A saying finds what is in a cell, or what only comes near. */
export type SayingUse = 'cell' | 'related';

export interface Found {
  metric: ComparedMetric;
  use: SayingUse;
  /** What of the clause the saying stands for; inside quotation marks, all that they enclose. */
  value: string;
  /** The part of the sentence that it stands in, up to the commas around. */
  quote: string;
}

interface Saying {
  metric: ComparedMetric;
  use: SayingUse;
  /** In this order, in one sentence, with no more than {@link widestGap} between. */
  parts: readonly string[];
  /** Of two that overlap the one that is written first counts. */
  order: number;
}

interface Span extends Saying {
  start: number;
  end: number;
}

/** Long enough for a list of bodies, too short to tie the beginning of a sentence to its end. */
const widestGap = 60;
const sentenceEnd = '。！？；;!?';
const clauseEnd = `${sentenceEnd}，,：:`;
const opening = '“‘「『';
const closing = '”’」』';

export class Sayings {
  readonly #byStart = new Map<string, Saying[]>();

  constructor(metrics: readonly ComparedMetric[]) {
    let order = 0;
    for (const metric of metrics) {
      const uses = { cell: metric.clauses ?? [], related: metric.related ?? [] };
      for (const use of ['cell', 'related'] as const) {
        for (const saying of uses[use]) {
          const parts = saying.split(' ').filter((part) => part !== '');
          const start = parts[0]?.slice(0, 2) ?? '';
          if (start === '') continue;
          const others = this.#byStart.get(start) ?? [];
          this.#byStart.set(start, [...others, { metric, use, parts, order }]);
          order += 1;
        }
      }
    }
  }

  in(text: string): Found[] {
    const spans: Span[] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (const length of [1, 2]) {
        for (const saying of this.#byStart.get(text.slice(start, start + length)) ?? []) {
          const end = endOf(saying.parts, text, start);
          if (end !== null && fits(saying, text, start, end)) {
            spans.push({ ...saying, start, end });
          }
        }
        if (start + length >= text.length) break;
      }
    }
    return withoutOverlaps(spans).map(({ metric, use, start, end }) => ({
      metric,
      use,
      value: valueAt(text, start, end),
      quote: stretch(text, start, end, clauseEnd),
    }));
  }
}

/** Where the last part ends, if all stand in one sentence from `start` on. */
function endOf(parts: readonly string[], text: string, start: number): number | null {
  let end = start;
  for (const [index, part] of parts.entries()) {
    const window = text.slice(end, end + part.length + (index === 0 ? 0 : widestGap));
    const at = index === 0 && !window.startsWith(part) ? -1 : window.indexOf(part);
    if (at === -1) return null;
    for (const character of window.slice(0, at)) {
      if (sentenceEnd.includes(character)) return null;
    }
    end += at + part.length;
  }
  return end;
}

/** What only comes near need not meet what is asked of the thing itself: often that is why it is not it. */
function fits({ metric, use }: Saying, text: string, from: number, to: number): boolean {
  if (use === 'related') return true;
  const { context, except } = metric;
  const around = stretch(text, from, to, sentenceEnd);
  if (context && !context.some((word) => around.includes(word))) return false;
  const quote = stretch(text, from, to, clauseEnd);
  return !(except ?? []).some((word) => quote.includes(word));
}

/** The text around a place up to the nearest of these marks on either side, without them. */
function stretch(text: string, start: number, end: number, marks: string): string {
  const furthest = 200;
  let from = start;
  while (from > 0 && start - from < furthest && !marks.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < furthest && !marks.includes(text.charAt(to))) to += 1;
  return text.slice(from, to);
}

function valueAt(text: string, start: number, end: number): string {
  const longest = 40;
  let from = start;
  while (from > 0 && start - from < longest && !isMark(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < longest && !isMark(text.charAt(to))) to += 1;
  const quoted = opening.includes(text.charAt(from - 1)) && closing.includes(text.charAt(to));
  return from > 0 && to < text.length && quoted ? text.slice(from, to) : text.slice(start, end);
}

function isMark(character: string): boolean {
  return opening.includes(character) || closing.includes(character) || clauseMarks.has(character);
}
const clauseMarks: ReadonlySet<string> = new Set('。；');

/** Of one metric and use, spans that do not overlap, in the order of the text. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const byMetric = Map.groupBy(spans, ({ metric, use }) => `${metric.id} ${use}`);
  for (const group of byMetric.values()) {
    const taken: Span[] = [];
    for (const span of group.toSorted((a, b) => a.order - b.order || a.start - b.start)) {
      if (taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
      taken.push(span);
    }
    kept.push(...taken);
  }
  return kept.sort((a, b) => a.start - b.start);
}
