/** Names by their initials or syllables: sgz, shegongzhan → 社工站. */
import type { Language } from './language.ts';

/** sgz · shegongzhan: Latin letters only, from two on */
const latin = /^[a-z]{2,30}$/u;
const mostNames = 5;

/** sgz · 推进shegong建设: two Latin letters side by side */
const latinInside = /[a-z]{2}/iu;

/** Whether some of a query may be spelt in Latin letters. */
export function maySpell(query: string): boolean {
  return latinInside.test(query);
}

/** The names that letters stand for, those that the vocabularies and headings use most first. */
export function namesByLetters(letters: string, language: Language): string[] {
  const asked = letters.toLowerCase();
  if (!latin.test(asked)) return [];
  const initials: string[] = [];
  const whole: string[] = [];
  for (const name of language.data.words.slice(0, language.data.names)) {
    const syllables = language.reading(name);
    if (syllables.join('') === asked) whole.push(name);
    else if (
      syllables.length === asked.length &&
      syllables.every((one, i) => one.startsWith(asked[i] ?? ''))
    ) {
      initials.push(name);
    }
  }
  return [...whole, ...initials].slice(0, mostNames);
}
