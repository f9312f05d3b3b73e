/** Word lists of the grammars are written as text, words apart by white space, so that they read as lists. */
export function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/u);
}

/** Words found by their first or last sign, the longest first: looking one up takes the same time however many there are. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

export function indexByStart(words: readonly string[]): WordIndex {
  return indexed(words, (word) => word[0] ?? '');
}
export function indexByEnd(words: readonly string[]): WordIndex {
  return indexed(words, (word) => word.at(-1) ?? '');
}
function indexed(words: readonly string[], keyOf: (word: string) => string): WordIndex {
  const index = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const key = keyOf(word);
    index.set(
      key,
      [...(index.get(key) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** The longest word that starts at `at`, or null. @param index by start */
export function wordAt(index: WordIndex, text: string, at: number): string | null {
  return index.get(text[at] ?? '')?.find((word) => text.startsWith(word, at)) ?? null;
}
/** The longest word that ends right before `end` and does not begin before `from`. @param index by end */
export function wordBefore(
  index: WordIndex,
  text: string,
  end: number,
  from: number,
): string | null {
  return (
    index
      .get(text[end - 1] ?? '')
      ?.find((word) => end - word.length >= from && text.startsWith(word, end - word.length)) ??
    null
  );
}
