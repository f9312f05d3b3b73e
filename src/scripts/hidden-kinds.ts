/** Which kinds of record this reader has switched off. A browser that keeps nothing shows all of them. */

const key = 'tiaoli.hidden-records';

export function hiddenKinds(): string[] {
  try {
    return (localStorage.getItem(key) ?? '').split(' ').filter((kind) => kind !== '');
  } catch {
    return [];
  }
}

export function rememberHidden(kinds: readonly string[]): void {
  try {
    localStorage.setItem(key, kinds.join(' '));
  } catch {
    // It holds for this page.
  }
}
