/**
 * The words that a section is found by: every character of its clauses, every two neighbouring ones, the same of the
 * headings above, amounts and the values of filters. Each kind but the first has a mark of its own, a Yi syllable, which
 * no notice contains.
 */
import { amountKeys } from '../amounts.ts';
import { plainText } from '../normalise.ts';
import type { Form } from '../query/plan.ts';
import { pathSeparator } from '../record-meta.ts';
import type { SectionClause } from './section.ts';

export const contextMark = '\ua100';
const amountMark = '\ua101';
const filterMark = '\ua103';

/**
 * Of a long phrase so many words are asked for, evenly spread: the section itself is read for the rest. A word costs less
 * than a section that is read in vain; of other ways to say a thing there are many, and few words of each will do.
 */
const mostWords = 13;
const mostWordsOfVariant = 4;

/** A section may hold what is asked for if it has all of these. Empty if there is nothing in it to look for. */
export function wordsOfForm(form: Form): string[] {
  if (form.where === 'facet') return [filterWord(form.facet, form.text)];
  if (form.where === 'amount') return [amountMark + plainText(form.text)];
  const mark = form.where === 'text' ? '' : contextMark;
  const text = plainText(form.text);
  const words = text.length < 2 ? [text].filter(Boolean) : pairs(text);
  const most = form.closeness < 0.9 ? mostWordsOfVariant : mostWords;
  return spread([...new Set(words)], most).map((word) => mark + word);
}

export function filterWord(filter: string, value: string): string {
  return `${filterMark}${filter} ${value}`;
}

/** Takes down the words of a clause, some of them more than once. */
export interface WordSink {
  /**
   * Every character of a text, and every two neighbouring ones. UTF-16 units will do: the section is read for the rest.
   *
   * @param stands whether it is what the clause heads, defines or measures
   */
  run: (text: string, where: 'text' | 'context', stands: boolean) => void;
  word: (word: string) => void;
}

/** The words of a clause. */
export function eachWord({ meta, filters }: SectionClause, sink: WordSink): void {
  const text = plainText(meta.text);
  sink.run(text, 'text', meta.part === '标题');
  for (const named of meta.named.split(pathSeparator)) {
    const name = plainText(named);
    if (text.includes(name)) sink.run(name, 'text', true);
  }
  for (const above of meta.path.split(pathSeparator)) sink.run(plainText(above), 'context', false);
  for (const key of amountKeys(meta.text)) sink.word(amountMark + plainText(key));
  for (const [filter, values] of Object.entries(filters)) {
    for (const value of values) sink.word(filterWord(filter, value));
  }
}

function pairs(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => list[Math.round(i * step)]).filter(
    (one): one is T => one !== undefined,
  );
}

/** Which part of the table of words a word stands in: FNV-1a over its UTF-16 units. */
export function bucketOf(word: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
