/**
 * The words that a section is found by: every character of its clauses, every two neighbouring ones, the same of the
 * headings above, amounts and the values of filters. Each kind but the first has a mark of its own, a Yi syllable, which
 * no notice contains.
 */
import { amountKeys } from '../amounts.ts';
import { normalise } from '../normalise.ts';
import type { Form } from '../query/plan.ts';
import { pathSeparator } from '../record-meta.ts';
import type { SectionClause } from './section.ts';

const contextMark = '\ua100';
const amountMark = '\ua101';
const filterMark = '\ua103';

/** Of a long phrase so many words are asked for, evenly spread: the section itself is read for the rest. */
const mostWordsOfPhrase = 8;

/** A section may hold what is asked for if it has all of these. Empty if there is nothing in it to look for. */
export function wordsOfForm(form: Form): string[] {
  if (form.where === 'facet') return [filterWord(form.facet, form.text)];
  if (form.where === 'amount') return [amountMark + normalise(form.text).text];
  const mark = form.where === 'text' ? '' : contextMark;
  const text = normalise(form.text).text;
  const words = [...text].length === 1 ? [text] : pairs(text);
  return spread([...new Set(words)], mostWordsOfPhrase).map((word) => mark + word);
}

export function filterWord(filter: string, value: string): string {
  return `${filterMark}${filter} ${value}`;
}

/** How much a section says of a word; kept with the word in two bits. */
export const severalClauses = 1;
export const prominent = 2;

/** The words of a clause, each with whether it is what the clause heads, defines or measures. */
export function wordsOfClause({ meta, filters }: SectionClause): Map<string, boolean> {
  const words = new Map<string, boolean>();
  const text = normalise(meta.text).text;
  const heading = meta.part === '标题';
  for (const word of [...text, ...pairs(text)]) words.set(word, heading);
  for (const named of meta.named.split(pathSeparator)) {
    for (const word of pairs(normalise(named).text)) if (words.has(word)) words.set(word, true);
  }
  for (const above of meta.path.split(pathSeparator)) {
    const plain = normalise(above).text;
    for (const word of [...plain, ...pairs(plain)]) words.set(contextMark + word, false);
  }
  for (const key of amountKeys(meta.text)) words.set(amountMark + normalise(key).text, false);
  for (const [filter, values] of Object.entries(filters)) {
    for (const value of values) words.set(filterWord(filter, value), false);
  }
  return words;
}

/** Every two neighbouring characters of a normalised text. */
function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => (characters[i] ?? '') + character);
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
  return (hash ^ (hash >>> 15)) % buckets;
}
