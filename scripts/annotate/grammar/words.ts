/** Word lists of the grammars are written as text, words apart by white space, so that they read as lists. */
export function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/u);
}
