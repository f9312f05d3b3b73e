/** A part of a clause that shows why it was found. */
import { findMatches } from './matches.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Where a sentence or clause may be cut without hurting: after `，`, `。`, `；`. */
const boundary = /[，。；：！？、,;!?]/u;

/**
 * The text around the first match, with all matches in it marked.
 *
 * @param length about how many characters to show; the excerpt begins at a boundary near the match where there is one
 */
export function excerpt(text: string, terms: readonly string[], length = 110): ExcerptPart[] {
  const matches = findMatches(text, terms);
  const first = matches[0]?.start ?? 0;
  const start = beginning(text, first, length);
  const end = Math.min(text.length, Math.max(start + length, matches[0]?.end ?? 0));
  const parts: ExcerptPart[] = [];
  const add = (part: string, marked: boolean): void => {
    if (part !== '') parts.push({ text: part, marked });
  };
  if (start > 0) add('……', false);
  let at = start;
  for (const match of matches) {
    if (match.start >= end) break;
    add(text.slice(at, match.start), false);
    add(text.slice(match.start, match.end), true);
    at = match.end;
  }
  if (at < end) add(text.slice(at, end), false);
  if (Math.max(at, end) < text.length) add('……', false);
  return parts;
}

/** A place before the match from which to show the text: its beginning if near, else after a boundary. */
function beginning(text: string, match: number, length: number): number {
  const before = Math.floor(length / 3);
  if (match <= before || text.length <= length) return 0;
  for (let at = match - before; at < match; at += 1) {
    if (boundary.test(text[at - 1] ?? '')) return at;
  }
  return match - Math.floor(before / 2);
}
