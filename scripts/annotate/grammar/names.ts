/** Names of a vocabulary in running text: at each place the longest one, in time that does not depend on their number. */

export interface NameMatch<T> {
  /** UTF-16 indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  entry: T;
}

export class NameMatcher<T> {
  /** First UTF-16 unit → names that begin with it, longest first. */
  readonly #byFirst = new Map<number, { name: string; entry: T }[]>();

  /** A name that is given twice keeps its first entry. */
  constructor(names: Iterable<readonly [name: string, entry: T]>) {
    const seen = new Set<string>();
    for (const [name, entry] of names) {
      if (name === '' || seen.has(name)) continue;
      seen.add(name);
      const first = name.charCodeAt(0);
      const list = this.#byFirst.get(first);
      if (list) list.push({ name, entry });
      else this.#byFirst.set(first, [{ name, entry }]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  /** The longest name that starts at `index` and ends by `limit`. */
  at(text: string, index: number, limit: number = text.length): NameMatch<T> | null {
    const list = this.#byFirst.get(text.charCodeAt(index));
    if (!list) return null;
    for (const { name, entry } of list)
      if (index + name.length <= limit && text.startsWith(name, index))
        return { start: index, end: index + name.length, entry };
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
