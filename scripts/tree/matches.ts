/** Every match of a pattern in a text, without what `matchAll` costs. */

/**
 * As `[...text.matchAll(pattern)]`, which makes another RegExp of the pattern at each call: for a grammar that asks
 * dozens of patterns about each clause, and mostly in vain, that takes longer than the looking itself.
 *
 * @param pattern global, and not sticky
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // a match of nothing would be found again and again
    if (match[0] === '') pattern.lastIndex += lengthAt(text, match.index);
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];

/** UTF-16 units of the character at a place. */
function lengthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
