/** The clauses in an index of Pagefind: sets of records for each form, and what all of them have in common. */
import type { ClauseIndex, RecordIds, Wanted } from './clause-index.ts';
import type { Form, Group } from './query/plan.ts';
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

export class PagefindIndex implements ClauseIndex {
  readonly #pagefind: Pagefind;
  readonly #results = new Map<string, PagefindResult>();
  readonly #asked = new Map<string, Promise<RecordIds>>();
  readonly #texts = new Map<string, Promise<RecordMeta>>();
  readonly #members = new Map<string, Promise<ReadonlyMap<string, RecordIds>>>();
  #places: Promise<ReadonlyMap<string, number>> | null = null;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  begin(): void {
    // Every question is asked of the whole index.
  }

  async answering({ groups, within }: Wanted): Promise<string[]> {
    const sets = [
      ...(await Promise.all(groups.map((group) => this.#havingAny(group)))),
      ...(await this.#within('region', within.region)),
      ...(await this.#within('notice', within.notice)),
    ];
    const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
    return [...(smallest ?? [])].filter((id) => others.every((set) => set.has(id)));
  }

  async #havingAny({ forms }: Group): Promise<RecordIds> {
    return union(await Promise.all(forms.map((form) => this.#having(form))));
  }

  async #within(filter: string, values: readonly string[]): Promise<RecordIds[]> {
    if (values.length === 0) return [];
    const members = await this.members(filter);
    return [union(values.map((value) => members.get(value) ?? new Set()))];
  }

  /** The records that answer by one form. */
  async #having(form: Form): Promise<RecordIds> {
    if (form.where === 'facet') {
      return (await this.members(form.facet)).get(form.text) ?? new Set();
    }
    const query =
      form.where === 'amount' ? amountQuery(form.text) : phraseQuery(form.text, form.where);
    return query === null ? new Set() : this.#search(query);
  }

  members(filter: string): Promise<ReadonlyMap<string, RecordIds>> {
    const known = this.#members.get(filter);
    if (known !== undefined) return known;
    const reading = this.#readMembers(filter);
    this.#members.set(filter, reading);
    return reading;
  }

  places(): Promise<ReadonlyMap<string, number>> {
    this.#places ??= this.#pagefind.search(null, { sort: { order: 'asc' } }).then(({ results }) => {
      this.#keep(results);
      return new Map(results.map(({ id }, place) => [id, place]));
    });
    return this.#places;
  }

  text(id: string): Promise<RecordMeta> {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const result = this.#results.get(id);
    if (result === undefined) throw new Error(`The index has not named ${id}.`);
    const reading = result.data().then(({ meta }) => meta as unknown as RecordMeta);
    this.#texts.set(id, reading);
    return reading;
  }

  page(): number {
    return 0;
  }

  unread(): null {
    return null;
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

function union(sets: readonly RecordIds[]): RecordIds {
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  const all = new Set<string>();
  for (const set of sets) for (const id of set) all.add(id);
  return all;
}
