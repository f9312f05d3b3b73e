/** Which of the addresses that there are was meant: by the pieces of three characters that both have. */

/** Less alike than this (0 to 1) is something else. */
const least = 0.4;

/**
 * The known words most like the given one, the likest first; none where nothing comes near. Time grows with the number
 * of known words, not with its square.
 */
export function nearest(given: string, known: readonly string[], most = 3): string[] {
  const pieces = piecesOf(given);
  return known
    .map((word) => ({ word, likeness: likenessOf(pieces, piecesOf(word)) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Sørensen–Dice: twice what both have, over what they have together. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((piece) => b.has(piece)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function piecesOf(word: string): Set<string> {
  const whole = ` ${word.toLowerCase()} `;
  return new Set(Array.from({ length: whole.length - 2 }, (_, at) => whole.slice(at, at + 3)));
}
