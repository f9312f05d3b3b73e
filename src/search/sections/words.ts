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
  const words = text.length < 2 ? [text].filter(Boolean) : pairs(text);
  return spread([...new Set(words)], mostWordsOfPhrase).map((word) => mark + word);
}

export function filterWord(filter: string, value: string): string {
  return `${filterMark}${filter} ${value}`;
}

/**
 * The words of a clause, some of them more than once.
 *
 * @param note told of each, and whether it is what the clause heads, defines or measures
 */
export function eachWord(
  { meta, filters }: SectionClause,
  note: (word: string, stands: boolean) => void,
): void {
  const text = normalise(meta.text).text;
  const heading = meta.part === '标题';
  eachRun(text, '', (word) => {
    note(word, heading);
  });
  for (const named of meta.named.split(pathSeparator)) {
    const name = normalise(named).text;
    if (!text.includes(name)) continue;
    eachRun(name, '', (word) => {
      note(word, true);
    });
  }
  for (const above of meta.path.split(pathSeparator)) {
    eachRun(normalise(above).text, contextMark, (word) => {
      note(word, false);
    });
  }
  for (const key of amountKeys(meta.text)) note(amountMark + normalise(key).text, false);
  for (const [filter, values] of Object.entries(filters)) {
    for (const value of values) note(filterWord(filter, value), false);
  }
}

/** Every character and every two neighbouring ones. UTF-16 units will do: the section itself is read for the rest. */
function eachRun(text: string, mark: string, note: (word: string) => void): void {
  for (let i = 0; i < text.length; i += 1) {
    note(mark + text.slice(i, i + 1));
    if (i + 1 < text.length) note(mark + text.slice(i, i + 2));
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
