/**
 * Runs of characters in the notices that differ from a query in one: 驻占社工 → 驻站社工.
 *
 * No word list has every run of words. What stands before the slip and what stands behind it are looked for, and the
 * clauses that hold both are read for what stands between.
 */
import { anywhere, type ClauseIndex } from '../clause-index.ts';
import { plainText } from '../normalise.ts';
import { likeSounding, type Language } from './language.ts';
import { textForm } from './plan.ts';

/** Clauses that are read for one query at most, and for one place of the slip. */
const mostTexts = 24;
const mostTextsOfPlace = 8;
/** Of many notices so many sections are read for one place of the slip. */
const mostSections = 3;
const shortest = 3;
const longest = 12;
/** Another figure is another thing: 2名 is no slip of 3名, and no answer to it. */
const figure = /\p{N}/u;

/** The runs found, those that sound like the query first, then those that are found most. */
export async function nearInTexts(
  run: string,
  index: ClauseIndex,
  language: Language,
): Promise<string[]> {
  if (run.length < shortest || run.length > longest) return [];
  const sound = soundOf(run, language);
  const counts = new Map<string, number>();
  let read = 0;
  for (const [before, after] of splits(run)) {
    if (read >= mostTexts) break;
    const groups = [before, after]
      .filter(Boolean)
      .map((term) => ({ term, forms: [textForm(term, 1)] }));
    const answering = await index.answering({ groups, within: anywhere }, new Set(), mostSections);
    const ids = answering.slice(0, mostTextsOfPlace);
    read += ids.length;
    for (const record of await Promise.all(ids.map((id) => index.text(id)))) {
      for (const found of runsBetween(plainText(record.text), before, after)) {
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
  }
  const alike = (one: string): number => Number(soundOf(one, language) === sound);
  return (
    [...counts]
      .filter(([found]) => !figure.test(differenceOf(found, run)))
      // 薪酬指导价 is no slip of 薪酬指导标, where a word breaks off.
      .filter(([found]) => alike(found) === 1 || language.segment(found) !== null)
      .sort(([a, x], [b, y]) => alike(b) - alike(a) || y - x)
      .map(([found]) => found)
      .slice(0, 3)
  );
}

/** The characters in which two runs of one length differ. */
function differenceOf(found: string, run: string): string {
  return Array.from(run, (character, i) =>
    character === found[i] ? '' : character + (found[i] ?? ''),
  ).join('');
}

/** What stands before and behind one wrong character. A single character on either side says too little with another. */
function splits(run: string): [before: string, after: string][] {
  return Array.from(run, (_, i): [string, string] => [run.slice(0, i), run.slice(i + 1)]).filter(
    ([before, after]) => Math.max(before.length, after.length) >= 2,
  );
}

/** The runs of a text that begin with `before`, go on with any one character, and end with `after`. */
export function runsBetween(text: string, before: string, after: string): string[] {
  const found: string[] = [];
  const fixed = before === '' ? after : before;
  const lead = before === '' ? 1 : 0;
  for (let at = text.indexOf(fixed, lead); at !== -1; at = text.indexOf(fixed, at + 1)) {
    const start = at - lead;
    const end = start + before.length + 1 + after.length;
    if (end <= text.length && text.startsWith(after, end - after.length)) {
      found.push(text.slice(start, end));
    }
  }
  return found;
}

function soundOf(text: string, language: Language): string {
  return language.reading(text).map(likeSounding).join(' ');
}
