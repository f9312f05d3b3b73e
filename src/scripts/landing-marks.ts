/** What to mark on the page that a hit leads to: the words it was found by, which need not be those of the query. */

const key = 'landing-marks';

/** @param address of the page, with the fragment */
export function rememberMarks(address: string, marks: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ address, marks }));
  } catch {
    // Without storage the words of the query are marked.
  }
}

export function rememberedMarks(address: string): string[] | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? 'null') as {
      address?: unknown;
      marks?: unknown;
    } | null;
    if (stored?.address !== address || !Array.isArray(stored.marks)) return null;
    return stored.marks.filter((mark) => typeof mark === 'string');
  } catch {
    return null;
  }
}
