/** Sets of signs that are looked for all through a text, a sign at a time. */

/**
 * A bit for each UTF-16 unit: set where the unit is of the set. A pattern such as `/[，。；]/gu` makes a match, an object
 * with a copy of the text's piece, wherever it fits; for signs that stand in every line that is more work than the looking.
 */
export type SignSet = Uint32Array;

/** @param signs each a single UTF-16 unit, written one after the other */
export function signSet(signs: string): SignSet {
  const set = new Uint32Array(0x10000 / 32);
  for (let i = 0; i < signs.length; i += 1) addSign(set, signs.charCodeAt(i));
  return set;
}

export function addSign(signs: SignSet, unit: number): void {
  signs[unit >>> 5] = (signs[unit >>> 5] ?? 0) | (1 << (unit & 31));
}

/** @param unit a UTF-16 unit; NaN, as `charCodeAt` gives it behind the end of a text, is of no set */
export function isSign(signs: SignSet, unit: number): boolean {
  return unit >= 0 && (((signs[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** Where in a text the first sign of a set stands, from an index on and before an end; -1 if none does. */
export function nextSign(
  text: string,
  signs: SignSet,
  from: number,
  end: number = text.length,
): number {
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if ((((signs[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1) return at;
  }
  return -1;
}
