/** Queries asked before, on this machine only. */

const key = 'search-recent';
const most = 8;

export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    // No storage, or not what this page put there.
    return [];
  }
}

/** Of queries typed one after the other (社, 社工, 社工站) the longest is kept. */
export function withQuery(recent: readonly string[], query: string): string[] {
  const others = recent.filter((one) => one !== query && !query.startsWith(one));
  return [query, ...others].slice(0, most);
}

export function remember(query: string): void {
  store(withQuery(recentQueries(), query));
}

export function forget(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // A browser that stores nothing has no recent queries.
  }
}
