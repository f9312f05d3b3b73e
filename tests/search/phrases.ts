/** Phrases drawn from the notices, and where each stands by a search for substrings. */
import type { Notice } from '../../scripts/tree/notice.ts';
import { carrierRoles } from '../../scripts/tree/nodes.ts';

export interface Phrase {
  text: string;
  /** `notice#target` of everything that holds it, letters and figures compared. */
  places: ReadonlySet<string>;
}

const shortest = 2;
const longest = 14;

/** The same for the same seed. */
export function randomPhrases(notices: readonly Notice[], count: number, seed: number): Phrase[] {
  const random = randomNumbers(seed);
  const clauses = notices.flatMap(({ provisions }) =>
    provisions.filter(({ role, text }) => role === 'body' && text.length > longest),
  );
  const places = notices.flatMap(placesOf);
  const phrases: Phrase[] = [];
  while (phrases.length < count && clauses.length > 0) {
    const { text } = clauses[Math.floor(random() * clauses.length)] ?? { text: '' };
    const length = shortest + Math.floor(random() * (longest - shortest + 1));
    const start = Math.floor(random() * (text.length - length));
    const phrase = text.slice(start, start + length).trim();
    const needle = comparable(phrase);
    // What is hardly more than punctuation says nothing to look for.
    if (needle.length < shortest) continue;
    const holding = places.filter((place) => place.text.includes(needle));
    phrases.push({ text: phrase, places: new Set(holding.map(({ address }) => address)) });
  }
  return phrases;
}

function placesOf(notice: Notice): { address: string; text: string }[] {
  const clauses = notice.provisions.filter(({ role }) => !carrierRoles.has(role));
  return [
    ...[...notice.outline, ...clauses].map(({ id, text }) => ({ id, text })),
    ...notice.tables.flatMap(({ id, header, rows }) =>
      [header, ...rows].map((row) => ({ id, text: row.join('') })),
    ),
  ].map(({ id, text }) => ({ address: `${notice.id}#${id}`, text: comparable(text) }));
}

/** Letters, figures and the signs that change what a number says. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%‰≥≤><=+]/gu, '');
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
