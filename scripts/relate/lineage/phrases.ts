/** The phrases of two texts, and which of one was made from which of the other. */
import { namesActors } from './force.ts';
import { normal } from './passages.ts';

/** A phrase of the source beside that of the later text; null: it has no counterpart. Joined they are both texts. */
export type PhrasePair = readonly [source: string | null, later: string | null];

const ends = /[，。；：！？,;:!?]/u;
const closing = /[”’」』）)》]/u;
const digit = /\d/u;
/** （市、区） is one name, “谁使用、谁购买” one rule: what is enclosed is no enumeration of the phrase around it. */
const opens = /[（(“]/u;
const closes = /[）)”]/u;

/** Phrases with the comma or stop that ends them. No phrase ends inside a title in 《》, nor inside 10,000. */
export function phrasesOf(text: string): string[] {
  return split(text, (unit, next, before) => {
    if (!ends.test(unit)) return false;
    return !(digit.test(before) && digit.test(next));
  });
}

/** 成效明显。 · 取得新成效”； */
const sentenceEnd = /[。；！？;!?][”’」』）)]*$/u;

export function endsSentence(phrase: string): boolean {
  return sentenceEnd.test(phrase);
}

/** Items of an enumeration: 政策倾斜、 · 资金引导、 · 试点示范等措施; titles in 《》 are items without 、 between them. */
export function itemsOf(phrase: string): string[] {
  return split(phrase, (unit, next, before) => {
    if (unit === '、') return !(digit.test(before) && digit.test(next));
    return unit === '》' || next === '《';
  });
}

const longestQuotation = 30;

/** Cuts behind every unit that ends a part, and behind the closing marks that follow it. */
function split(
  text: string,
  isEnd: (unit: string, next: string, before: string) => boolean,
): string[] {
  const parts: string[] = [];
  let from = 0;
  let inTitle = 0;
  let enclosed = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    // “三年试点引领，两年扩面延伸”: a short quotation is one
    if (unit === '“') {
      const close = text.indexOf('”', at);
      if (close > at && close - at <= longestQuotation) at = close - 1;
    }
    if (unit === '《') inTitle += 1;
    if (unit === '》') inTitle = Math.max(0, inTitle - 1);
    if (opens.test(unit)) enclosed += 1;
    if (closes.test(unit)) enclosed = Math.max(0, enclosed - 1);
    if (unit === '、' && enclosed > 0) continue;
    if (inTitle > 0 || !isEnd(unit, text.charAt(at + 1), text.charAt(at - 1))) continue;
    while (unit !== '、' && unit !== '》' && closing.test(text.charAt(at + 1))) at += 1;
    if (unit === '》' && text.charAt(at + 1) === '、') at += 1;
    parts.push(text.slice(from, at + 1));
    from = at + 1;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** From it on two phrases say the same thing in part. */
const alikeFrom = 0.31;
/** More comparisons than this are not made: so long a stretch has nothing that both have. */
const mostComparisons = 40_000;

interface Part {
  text: string;
  key: string;
  /** Every two characters that follow each other, as a number. */
  runs: ReadonlySet<number>;
  /** It names who acts. */
  actors: boolean;
}

/** In the order of both texts, such that as much as can be stands beside its like. */
export function alignParts(source: readonly string[], later: readonly string[]): PhrasePair[] {
  const a = source.map(partOf);
  const b = later.map(partOf);
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start]?.key === b[start]?.key) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end)?.key === b.at(-1 - end)?.key) end += 1;
  const beside = (from: number, to: number, offset: number): PhrasePair[] =>
    a.slice(from, to).map(({ text }, at) => [text, later[from + at + offset] ?? null]);
  return [
    ...beside(0, start, 0),
    ...best(...weighed(a.slice(start, a.length - end), b.slice(start, b.length - end))),
    ...beside(a.length - end, a.length, b.length - a.length),
  ];
}

/** A run in so many parts, of both sides, tells as much as one that stands once in each. */
const mostPlain = 4;

/**
 * Runs that stand more often name what all of the text is about: they tell the less which part was made from which, the
 * more often they stand.
 */
function weighed(
  a: readonly Part[],
  b: readonly Part[],
): [readonly Part[], readonly Part[], Weights] {
  const counts = new Map<number, number>();
  if (a.length > 0 && b.length > 0)
    for (const { runs } of [...a, ...b])
      for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  // What is not light weighs in full: few runs stand so often.
  const lighter = new Map<number, number>();
  for (const [run, count] of counts) if (count > mostPlain) lighter.set(run, mostPlain / count);
  const sums = new Map<Part, number>();
  const sum = (part: Part): number => {
    let known = sums.get(part);
    if (known === undefined) {
      known = part.runs.size;
      if (lighter.size > 0) for (const run of part.runs) known -= 1 - (lighter.get(run) ?? 1);
      sums.set(part, known);
    }
    return known;
  };
  return [a, b, { of: (run) => lighter.get(run) ?? 1, sum }];
}
interface Weights {
  of: (run: number) => number;
  /** Of all runs of a part. */
  sum: (part: Part) => number;
}
const alikeAll: Weights = { of: () => 1, sum: ({ runs }) => runs.size };

function partOf(text: string): Part {
  const key = normal(text);
  let runs: Set<number> | undefined;
  let actors: boolean | undefined;
  return {
    text,
    key,
    get actors() {
      actors ??= namesActors(text);
      return actors;
    },
    // What both texts begin and end with is never asked for them.
    get runs() {
      if (runs === undefined) {
        const words = key.replace(notWords, '');
        runs = new Set();
        for (let at = 0; at + 2 <= words.length; at += 1)
          runs.add((words.charCodeAt(at) << 16) | words.charCodeAt(at + 1));
      }
      return runs;
    },
  };
}
const notWords = /[^\p{L}\p{N}]+/gu;

function best(a: readonly Part[], b: readonly Part[], weights: Weights): PhrasePair[] {
  const width = b.length + 1;
  const scores = new Float64Array((a.length + 1) * width);
  const gains = new Float64Array((a.length + 1) * width);
  if (a.length * b.length <= mostComparisons) {
    for (let i = a.length - 1; i >= 0; i -= 1) {
      for (let j = b.length - 1; j >= 0; j -= 1) {
        const [x, y] = [a[i], b[j]];
        if (x === undefined || y === undefined) continue;
        // Who acts is never what is done, whatever words both share.
        const alike = x.actors === y.actors ? likeness(x, y, weights) : 0;
        const gain = alike < alikeFrom ? 0 : alike * (x.key.length + y.key.length);
        gains[i * width + j] = gain;
        scores[i * width + j] = Math.max(
          scores[(i + 1) * width + j] ?? 0,
          scores[i * width + j + 1] ?? 0,
          gain === 0 ? 0 : gain + (scores[(i + 1) * width + j + 1] ?? 0),
        );
      }
    }
  }
  const pairs: PhrasePair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const here = scores[i * width + j] ?? 0;
    const gain = gains[i * width + j] ?? 0;
    if (gain > 0 && here === gain + (scores[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([a[i]?.text ?? null, b[j]?.text ?? null]);
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && here === scores[(i + 1) * width + j])) {
      pairs.push([a[i]?.text ?? null, null]);
      i += 1;
    } else {
      pairs.push([null, b[j]?.text ?? null]);
      j += 1;
    }
  }
  return pairs;
}

/** Share of the runs of both that stand in both. An item that the other begins with is the same item, lengthened. */
function likeness(a: Part, b: Part, weights = alikeAll): number {
  let shared = 0;
  const [few, many] = a.runs.size < b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  for (const run of few) if (many.has(run)) shared += weights.of(run);
  const dice = shared === 0 ? 0 : (2 * shared) / (weights.sum(a) + weights.sum(b));
  return Math.max(dice, begins(a, b) || begins(b, a) ? begun : 0);
}
const begun = 0.5;

function begins({ key: whole }: Part, { key, runs }: Part): boolean {
  return runs.size > 0 && whole.startsWith(bare(key));
}

export function likenessOf(a: string, b: string): number {
  return likeness(partOf(a), partOf(b));
}

/** 《“十四五”民政事业发展规划》 */
const title = /《[^《》]*》/gu;

export function titlesIn(phrase: string): string[] {
  return phrase.match(title) ?? [];
}

/** Each title beside the one most like it, wherever it stands; the most alike first. */
export function matchTitles(source: readonly string[], later: readonly string[]): PhrasePair[] {
  const [a, b] = [source.map(partOf), later.map(partOf)];
  const ranked = a
    .flatMap((one) => b.map((other) => ({ one, other, alike: likeness(one, other) })))
    .filter(({ alike }) => alike >= alikeFrom)
    .sort((x, y) => y.alike - x.alike);
  const partner = new Map<Part, Part>();
  for (const { one, other } of ranked)
    if (!partner.has(one) && !partner.has(other)) partner.set(one, other).set(other, one);
  return [
    ...a.map((one): PhrasePair => [one.text, partner.get(one)?.text ?? null]),
    ...b.filter((one) => !partner.has(one)).map((one): PhrasePair => [null, one.text]),
  ];
}

/** Without the commas and stops around it. */
export function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && edges.includes(text[start] ?? '')) start += 1;
  while (end > start && edges.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}
const edges = '，。；：、,;:.';
