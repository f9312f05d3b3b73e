/**
 * What a reader has collected (摘编), and the form in which a browser keeps it. Other versions of the site, other tabs and
 * people with their tools write there too: what is read is looked at before it is believed.
 */

/** Header and rows, each cell as text. */
export interface CollectedTable {
  header: string[];
  rows: string[][];
}
/** A paragraph, or a table or rows of one. */
export type Block = string | CollectedTable;

export interface Entry {
  /** The same for the same clause or row, so that nothing is collected twice. */
  id: string;
  /** Address below the home page: `notices/panzhihua-2022-90/#s1-p2`. */
  path: string;
  /** Whole: `《…》（攀民政〔2022〕90号）第一章第2段`. */
  citation: string;
  content: Block[];
  /** The reader's own words. */
  note: string;
}

export interface Collection {
  entries: Entry[];
  /** The reader's own; empty where there is none. */
  title: string;
}

/** Of the stored form. One that is higher was written by a later state of the site. */
export const version = 1;

export interface Reading extends Collection {
  /** Something was stored that cannot be read, or not wholly. */
  damaged: boolean;
}

const nothing: Reading = { entries: [], title: '', damaged: false };

/** @param stored as {@link stored} wrote it, or whatever else is there; null where nothing is */
export function readStored(text: string | null): Reading {
  if (text === null) return nothing;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ...nothing, damaged: true };
  }
  if (!isObject(value) || !Array.isArray(value.entries)) return { ...nothing, damaged: true };
  const known = new Map(value.entries.filter(isEntry).map((entry) => [entry.id, entry]));
  return {
    entries: [...known.values()],
    title: typeof value.title === 'string' ? value.title : '',
    damaged: value.version !== version || known.size < value.entries.length,
  };
}

export function stored({ entries, title }: Collection): string {
  return JSON.stringify({ version, title, entries });
}

/** A place in the site and nothing else: `notices/a/#s1`; not `//elsewhere`, `javascript:…` or `../`. */
const pathInSite = /^[\w-][\w%./-]*(?:#[^\s#]*)?$/u;

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    [value.id, value.citation, value.note].every((text) => typeof text === 'string') &&
    typeof value.path === 'string' &&
    pathInSite.test(value.path) &&
    Array.isArray(value.content) &&
    value.content.every(isBlock)
  );
}

function isBlock(value: unknown): value is Block {
  if (typeof value === 'string') return true;
  return (
    isObject(value) &&
    areTexts(value.header) &&
    Array.isArray(value.rows) &&
    value.rows.every(areTexts)
  );
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
