/** Where the terms of a query stand in a text: for marking them in excerpts and on the page. */
import { normalise, plainText } from './normalise.ts';

/** UTF-16 offsets into the text; `end` is exclusive. */
export interface Match {
  start: number;
  end: number;
}

/** All places where one of the terms stands, in order; those that overlap or touch are one. */
export function findMatches(text: string, terms: readonly string[]): Match[] {
  const haystack = normalise(text);
  const found: Match[] = [];
  for (const term of terms) {
    const needle = plainText(term);
    if (needle === '') continue;
    for (let at = haystack.text.indexOf(needle); at !== -1;) {
      found.push({
        start: haystack.starts[at] ?? 0,
        end: haystack.ends[at + needle.length - 1] ?? text.length,
      });
      at = haystack.text.indexOf(needle, at + needle.length);
    }
  }
  return joined(found);
}

function joined(matches: Match[]): Match[] {
  const result: Match[] = [];
  for (const match of matches.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && match.start <= last.end) last.end = Math.max(last.end, match.end);
    else result.push({ ...match });
  }
  return result;
}
