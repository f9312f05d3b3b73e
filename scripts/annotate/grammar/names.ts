/** Names of a vocabulary in running text: at each place the longest one, in time that does not depend on their number. */

export interface NameMatch<T> {
  /** UTF-16 indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  entry: T;
}

export class NameMatcher<T> {
  /** How names begin ({@link beginning}) → those names, longest first. */
  readonly #byBeginning = new Map<number, { name: string; entry: T }[]>();

  /** A name that is given twice keeps its first entry. */
  constructor(names: Iterable<readonly [name: string, entry: T]>) {
    const seen = new Set<string>();
    for (const [name, entry] of names) {
      if (name === '' || seen.has(name)) continue;
      seen.add(name);
      const key = name.length === 1 ? name.charCodeAt(0) : beginning(name, 0);
      const list = this.#byBeginning.get(key);
      if (list) list.push({ name, entry });
      else this.#byBeginning.set(key, [{ name, entry }]);
    }
    for (const list of this.#byBeginning.values())
      list.sort((a, b) => b.name.length - a.name.length);
  }

  /** The longest name that starts at `index` and ends by `limit`. */
  at(text: string, index: number, limit: number = text.length): NameMatch<T> | null {
    return (
      this.#among(beginning(text, index), text, index, limit) ??
      this.#among(text.charCodeAt(index), text, index, limit)
    );
  }

  #among(key: number, text: string, index: number, limit: number): NameMatch<T> | null {
    const list = this.#byBeginning.get(key);
    if (!list) return null;
    for (const { name, entry } of list) {
      const end = index + name.length;
      if (end <= limit && text.startsWith(name, index)) return { start: index, end, entry };
    }
    return null;
  }

  /** All names from left to right, not overlapping. */
  find(text: string, start = 0, end: number = text.length): NameMatch<T>[] {
    const found: NameMatch<T>[] = [];
    for (let index = start; index < end;) {
      const match = this.at(text, index, end);
      if (match) {
        found.push(match);
        index = match.end;
      } else index += 1;
    }
    return found;
  }
}

/** Two signs as one number. Few names share them, where a hundred begin with 社. */
function beginning(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}
