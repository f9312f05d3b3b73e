/**
 * Words that a query with slips was meant to have: 五社连动 → 五社联动, 社工站覆该率 → 社工站覆盖率.
 *
 * Whoever types Chinese by its sound slips to another character of that sound; who writes by hand or is read by a
 * machine, to any. So a run of characters is cut into words where each may differ in one character from a known one,
 * and the cheapest cut is taken: a known word costs least, one of the same sound little more, another more still.
 */
import { likeSounding, type Language } from './language.ts';

interface Cut {
  cost: number;
  text: string;
  mended: number;
}

const costs = { word: 1, sameSound: 1.6, otherSign: 2.2, character: 1.9 } as const;
const longestWord = 10;
/** Longer queries are whole sentences, where a slip is better left to the reader. */
const longestQuery = 24;

export class Spelling {
  readonly #language: Language;
  readonly #bySound = new Map<string, string[]>();
  readonly #byGap = new Map<string, string[]>();

  constructor(language: Language) {
    this.#language = language;
    for (const word of language.words) {
      if (word.length < 2 || word.length > longestWord) continue;
      push(this.#bySound, this.#sound(word), word);
      if (word.length < 3) continue;
      for (const key of gaps(word)) push(this.#byGap, key, word);
      if (word.length < 4) continue;
      for (const key of shortened(word)) push(this.#byGap, key, word);
    }
  }

  /** What was meant, the likeliest first; empty if every word is known or none is near. */
  meant(term: string, most = 3): string[] {
    const length = term.length;
    if (length < 2 || length > longestQuery || this.#language.segment(term) !== null) return [];
    const best: Cut[][] = [[{ cost: 0, text: '', mended: 0 }]];
    for (let end = 1; end <= length; end += 1) {
      const cuts: Cut[] = [];
      for (let start = Math.max(0, end - longestWord - 1); start < end; start += 1) {
        for (const before of best[start] ?? []) {
          for (const { text, cost, mended } of this.#choices(term.slice(start, end))) {
            cuts.push({
              cost: before.cost + cost,
              text: before.text + text,
              mended: before.mended + mended,
            });
          }
        }
      }
      best[end] = cheapest(cuts, most + 2);
    }
    return (best[length] ?? [])
      .filter(({ mended, text }) => mended > 0 && text !== term)
      .map(({ text }) => text)
      .slice(0, most);
  }

  #choices(run: string): Cut[] {
    if ([...run].length === 1) return [{ cost: costs.character, text: run, mended: 0 }];
    const choices: Cut[] = this.#language.words.has(run)
      ? [{ cost: costs.word, text: run, mended: 0 }]
      : [];
    const seen = new Set([run]);
    const add = (words: readonly string[] | undefined, cost: number): void => {
      for (const text of words ?? []) {
        if (seen.has(text)) continue;
        seen.add(text);
        choices.push({ cost, text, mended: 1 });
      }
    };
    const near = this.#bySound.get(this.#sound(run)) ?? [];
    // A longer name is less often met by chance.
    add(near, costs.sameSound - Math.min(run.length, 6) * 0.05);
    if (run.length >= 3) {
      for (const key of gaps(run)) {
        add(this.#byGap.get(key), costs.otherSign - Math.min(run.length, 6) * 0.05);
      }
      add(this.#byGap.get(run), costs.otherSign);
      add(turned(run, this.#language.words), costs.otherSign);
    }
    return choices.slice(0, 6);
  }

  #sound(word: string): string {
    return this.#language.reading(word).map(likeSounding).join(' ');
  }
}

/** A word with each of its characters left open in turn: _工站, 社_站, 社工_. */
function gaps(word: string): string[] {
  return Array.from(word, (_, i) => `${word.slice(0, i)}_${word.slice(i + 1)}`);
}

/** A word with each of its characters left out in turn. */
function shortened(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** Known words that a run becomes when two neighbours are turned about or one character is left out. */
function turned(run: string, words: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let i = 0; i < run.length; i += 1) {
    const swapped = run.slice(0, i) + (run[i + 1] ?? '') + (run[i] ?? '') + run.slice(i + 2);
    const shorter = run.slice(0, i) + run.slice(i + 1);
    if (words.has(swapped)) found.push(swapped);
    if (shorter.length >= 3 && words.has(shorter)) found.push(shorter);
  }
  return found;
}

function cheapest(cuts: Cut[], most: number): Cut[] {
  const byText = new Map<string, Cut>();
  for (const cut of cuts.sort((a, b) => a.cost - b.cost)) {
    if (!byText.has(cut.text)) byText.set(cut.text, cut);
    if (byText.size === most) break;
  }
  return [...byText.values()];
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
