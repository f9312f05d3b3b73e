/** Sets of signs that are looked for all through a text, a sign at a time. */

/**
 * Whether a UTF-16 unit is of the set: 1 or 0 at its place. A pattern such as `/[，。；]/gu` makes a match, an object with
 * a copy of the text's piece, wherever it fits; for signs that stand in every line that is more work than the looking.
 */
export type SignSet = Uint8Array;

/** @param signs each a single UTF-16 unit, written one after the other */
export function signSet(signs: string): SignSet {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < signs.length; i += 1) set[signs.charCodeAt(i)] = 1;
  return set;
}

/** Where in a text the first sign of a set stands, from an index on and before an end; -1 if none does. */
export function nextSign(
  text: string,
  signs: SignSet,
  from: number,
  end: number = text.length,
): number {
  for (let at = from; at < end; at += 1) if (signs[text.charCodeAt(at)] === 1) return at;
  return -1;
}
