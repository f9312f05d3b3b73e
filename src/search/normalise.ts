/**
 * What two pieces of text have in common for search, whatever their width, case, spacing and punctuation.
 *
 * Indexer, query and highlight all read text through this one function, so that what one of them sees the others see.
 */

export interface Normalised {
  /** Letters and figures only, in lower case, compatibility forms folded (Ａ → a, ① → 1, ⽹ → 网). */
  text: string;
  /** For each UTF-16 unit of `text`, the UTF-16 offset in the original where its character begins. */
  starts: number[];
  /** For each UTF-16 unit of `text`, the UTF-16 offset in the original where its character ends. */
  ends: number[];
}

/**
 * Signs that change what a number says. Pagefind throws punctuation and symbols out of words, so each is written as a
 * letter that no notice contains (Yi syllables): ≥750 stays apart from ≤750, and 1.7‰ from 17%.
 */
const signs = new Map(
  Array.from('.%‰≥≤><=+', (sign, i) => [sign, String.fromCodePoint(0xa000 + i)]),
);

/** `年`, `A`, `2`; not `，`, `〔`, ` `, `—`. */
const letterOrFigure = /^[\p{L}\p{N}]$/u;
/** `2`, `٣`; not `年`. */
const figure = /^\p{Nd}$/u;

export function normalise(original: string): Normalised {
  const characters = fold(original);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [i, { character, start, end }] of characters.entries()) {
    const kept = keptAs(characters, i, character);
    if (kept === null) continue;
    text += kept;
    // A rare sign of two units has two places.
    starts.push(...Array<number>(kept.length).fill(start));
    ends.push(...Array<number>(kept.length).fill(end));
  }
  return { text, starts, ends };
}

/** 社会工作 · ，2025: runs of what is kept as it is, and what stands between. */
const runs = /[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+/gu;

/** The text of {@link normalise}, without the places. What signs and figures become never depends on an ideograph. */
export function plainText(original: string): string {
  let text = '';
  for (const [run] of original.matchAll(runs)) text += isIdeograph(run) ? run : normalise(run).text;
  return text;
}

interface Folded {
  character: string;
  start: number;
  end: number;
}

function fold(original: string): Folded[] {
  const folded: Folded[] = [];
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    if (isIdeograph(character)) folded.push({ character, start, end });
    else {
      for (const form of character.normalize('NFKC').toLowerCase()) {
        folded.push({ character: form, start, end });
      }
    }
    start = end;
  }
  return folded;
}

function keptAs(characters: readonly Folded[], at: number, character: string): string | null {
  return isIdeograph(character) || letterOrFigure.test(character)
    ? character
    : sign(characters, at);
}

/** A letter whose only form is its own, as nearly all characters of a notice are: no need to look it up. */
function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A sign in the letter that stands for it; a full stop only between two figures. */
function sign(characters: readonly Folded[], at: number): string | null {
  const character = characters[at]?.character ?? '';
  const letter = signs.get(character) ?? null;
  if (character !== '.') return letter;
  const between =
    figure.test(characters[at - 1]?.character ?? '') &&
    figure.test(characters[at + 1]?.character ?? '');
  return between ? letter : null;
}
