/** The index as the engine asks it: sets of records for a form, whatever index they are in. */
import type { Form } from './query/plan.ts';
import type { RecordMeta } from './record-meta.ts';
import { amountQuery, phraseQuery } from './tokenise.ts';

/** What this module uses of pagefind.js. */
export interface Pagefind {
  search: (
    query: string | null,
    options?: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}
export interface PagefindResult {
  id: string;
  data: () => Promise<{ meta: Record<string, string> }>;
}

export type RecordIds = ReadonlySet<string>;

export class ClauseIndex {
  readonly #pagefind: Pagefind;
  readonly #results = new Map<string, PagefindResult>();
  readonly #asked = new Map<string, Promise<RecordIds>>();
  readonly #texts = new Map<string, Promise<RecordMeta>>();
  readonly #members = new Map<string, Promise<ReadonlyMap<string, RecordIds>>>();
  #places: Promise<ReadonlyMap<string, number>> | null = null;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** The records that answer by one form. */
  async having(form: Form): Promise<RecordIds> {
    if (form.where === 'facet') {
      return (await this.members(form.facet)).get(form.text) ?? new Set();
    }
    const query =
      form.where === 'amount' ? amountQuery(form.text) : phraseQuery(form.text, form.where);
    return query === null ? new Set() : this.#search(query);
  }

  /** The records of each value of a filter. */
  members(filter: string): Promise<ReadonlyMap<string, RecordIds>> {
    const known = this.#members.get(filter);
    if (known !== undefined) return known;
    const reading = this.#readMembers(filter);
    this.#members.set(filter, reading);
    return reading;
  }

  /** Where each record stands: the order of the notices, and of the text within one. */
  places(): Promise<ReadonlyMap<string, number>> {
    this.#places ??= this.#pagefind.search(null, { sort: { order: 'asc' } }).then(({ results }) => {
      this.#keep(results);
      return new Map(results.map(({ id }, place) => [id, place]));
    });
    return this.#places;
  }

  /** The text of a record and what else a hit shows. */
  text(id: string): Promise<RecordMeta> {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const result = this.#results.get(id);
    if (result === undefined) throw new Error(`The index has not named ${id}.`);
    const reading = result.data().then(({ meta }) => meta as unknown as RecordMeta);
    this.#texts.set(id, reading);
    return reading;
  }

  #search(query: string): Promise<RecordIds> {
    const known = this.#asked.get(query);
    if (known !== undefined) return known;
    const asking = this.#pagefind.search(query).then(({ results }) => this.#keep(results));
    this.#asked.set(query, asking);
    // What failed for want of a network may go better the next time.
    asking.catch(() => this.#asked.delete(query));
    return asking;
  }

  async #readMembers(filter: string): Promise<ReadonlyMap<string, RecordIds>> {
    const values = Object.keys((await this.#pagefind.filters())[filter] ?? {});
    const members = new Map<string, RecordIds>();
    for (const value of values) {
      const { results } = await this.#pagefind.search(null, { filters: { [filter]: [value] } });
      members.set(value, this.#keep(results));
    }
    return members;
  }

  #keep(results: readonly PagefindResult[]): RecordIds {
    for (const result of results) {
      if (!this.#results.has(result.id)) this.#results.set(result.id, result);
    }
    return new Set(results.map(({ id }) => id));
  }
}
