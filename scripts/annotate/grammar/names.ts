/** Names of a vocabulary in running text: at each place the longest one, in time that does not depend on their number. */

import { addSign, isSign, nextSign, signSet } from '../../tree/signs.ts';

export interface NameMatch<T> {
  /** UTF-16 indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  entry: T;
}

interface Name<T> {
  name: string;
  entry: T;
}

/** In place of the second sign of a name that has but one. */
const alone = -1;

export class NameMatcher<T> {
  /** What names begin with: most places of a text begin none, and are passed over at a look. */
  readonly #firstSigns = signSet('');
  /** First sign of a name → second, or {@link alone} → the names that begin so, longest first. */
  readonly #byBeginning = new Map<number, Map<number, Name<T>[]>>();

  /** A name that is given twice keeps its first entry. */
  constructor(names: Iterable<readonly [name: string, entry: T]>) {
    const seen = new Set<string>();
    for (const [name, entry] of names) {
      if (name === '' || seen.has(name)) continue;
      seen.add(name);
      this.#add({ name, entry });
    }
    for (const seconds of this.#byBeginning.values())
      for (const list of seconds.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  #add(one: Name<T>): void {
    const first = one.name.charCodeAt(0);
    addSign(this.#firstSigns, first);
    const seconds = this.#byBeginning.get(first) ?? new Map<number, Name<T>[]>();
    this.#byBeginning.set(first, seconds);
    const second = one.name.length === 1 ? alone : one.name.charCodeAt(1);
    const list = seconds.get(second);
    if (list) list.push(one);
    else seconds.set(second, [one]);
  }

  /** The longest name that starts at `index` and ends by `limit`. */
  at(text: string, index: number, limit: number = text.length): NameMatch<T> | null {
    const found = this.#nameAt(text, index, limit);
    return found && { start: index, end: index + found.name.length, entry: found.entry };
  }

  /** Length of the longest name that starts at `index`; 0 if none does. */
  lengthAt(text: string, index: number): number {
    return this.#nameAt(text, index, text.length)?.name.length ?? 0;
  }

  #nameAt(text: string, index: number, limit: number): Name<T> | null {
    const first = text.charCodeAt(index);
    if (!isSign(this.#firstSigns, first)) return null;
    const seconds = this.#byBeginning.get(first);
    const list = seconds?.get(text.charCodeAt(index + 1));
    if (list) {
      for (const one of list) {
        if (index + one.name.length <= limit && text.startsWith(one.name, index)) return one;
      }
    }
    return index < limit ? (seconds?.get(alone)?.[0] ?? null) : null;
  }

  /** All names from left to right, not overlapping. */
  find(text: string, start = 0, end: number = text.length): NameMatch<T>[] {
    const found: NameMatch<T>[] = [];
    let index = nextSign(text, this.#firstSigns, start, end);
    while (index >= 0) {
      const match = this.at(text, index, end);
      if (match) found.push(match);
      index = nextSign(text, this.#firstSigns, match ? match.end : index + 1, end);
    }
    return found;
  }

  /** Whether a text holds any name at all. */
  isIn(text: string): boolean {
    let index = nextSign(text, this.#firstSigns, 0);
    while (index >= 0) {
      if (this.#nameAt(text, index, text.length)) return true;
      index = nextSign(text, this.#firstSigns, index + 1);
    }
    return false;
  }
}
