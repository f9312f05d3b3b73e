/** The collection of this browser: read anew each time, as other tabs change it too. */
import { homePage } from '../links.ts';
import { readStored, stored, type Collection, type Entry, type Reading } from './entry.ts';

/** Sites on one host under several paths have a collection each. */
const key = `clipboard ${homePage}`;
/** What could not be read is put there before it is written over, so that it can still be had. */
const asideKey = `${key} damaged`;
const changed = 'clipboard-change';

/** Pages with hundreds of clauses ask for each of them. */
let last: { text: string | null; reading: Reading } | null = null;

export function collection(): Reading {
  const text = storedText();
  const reading = last?.text === text ? last.reading : readStored(text);
  last = { text, reading };
  return reading;
}

/**
 * Changes what is there now, not what this tab saw last.
 *
 * @returns whether the browser keeps it
 */
export function update(change: (now: Collection) => Partial<Collection>): boolean {
  const text = storedText();
  const now = collection();
  try {
    if (now.damaged && text !== null) localStorage.setItem(asideKey, text);
    localStorage.setItem(key, stored({ ...now, ...change(now) }));
  } catch {
    return false;
  }
  dispatchEvent(new Event(changed));
  return true;
}

export function isCollected(id: string): boolean {
  return collection().entries.some((entry) => entry.id === id);
}

/** At the end, once. */
export function add(entry: Entry): boolean {
  return update(({ entries }) => ({
    entries: entries.some(({ id }) => id === entry.id) ? entries : [...entries, entry],
  }));
}

export function remove(id: string): boolean {
  return update(({ entries }) => ({ entries: entries.filter((entry) => entry.id !== id) }));
}

/** Tells of each change, by this tab or another. */
export function watch(listener: () => void): void {
  addEventListener(changed, listener);
  addEventListener('storage', (event) => {
    // Null: everything was taken away.
    if (event.key === key || event.key === null) listener();
  });
}

function storedText(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
