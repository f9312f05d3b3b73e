/**
 * Asks the index. Runs in a worker, where it holds up nothing and where Pagefind, finding no document, takes the index's
 * own language: with the page's zh-CN it would cut the query's words apart again.
 */
import type { RecordMeta } from './record-meta.ts';
import type { Plan } from './plan.ts';
import { rank, type RankedRecord } from './rank.ts';
import { phraseQuery } from './tokenise.ts';
import { normalise } from './normalise.ts';

/** What this module uses of pagefind.js. */
export interface Pagefind {
  search: (
    query: string | null,
    options?: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}
interface PagefindResult {
  id: string;
  data: () => Promise<{ meta: Record<string, string> }>;
}

export const facetNames = ['region', 'kind', 'part'] as const;
export type FacetName = (typeof facetNames)[number];
export type Selection = Record<FacetName, string[]>;
export type Facets = Record<FacetName, { value: string; count: number }[]>;

export interface Answer {
  total: number;
  hits: RecordMeta[];
  facets: Facets;
}

/** Hits whose text is looked at for ranking; beyond them the order is that of the index. */
const rankedHits = 60;

export class Engine {
  readonly #pagefind: Pagefind;
  #members: Promise<Record<FacetName, Map<string, ReadonlySet<string>>>> | null = null;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** @param shown how many hits to give */
  async ask(plan: Plan, selection: Selection, shown: number): Promise<Answer> {
    const found = await this.#find(plan);
    const members = await this.#facetMembers();
    const inFacet = (name: FacetName, id: string): boolean =>
      selection[name].length === 0 ||
      selection[name].some((value) => members[name].get(value)?.has(id) === true);
    const chosen = found.filter(({ id }) => facetNames.every((name) => inFacet(name, id)));

    const count = (name: FacetName): Facets[FacetName] => {
      // A facet counts what the other facets leave, so that one more of its values can be chosen.
      const others = found.filter(({ id }) =>
        facetNames.every((other) => other === name || inFacet(other, id)),
      );
      return [...members[name]]
        .map(([value, ids]) => ({ value, count: others.filter(({ id }) => ids.has(id)).length }))
        .filter((one) => one.count > 0 || selection[name].includes(one.value))
        .sort((a, b) => b.count - a.count);
    };
    const facets: Facets = { region: count('region'), kind: count('kind'), part: count('part') };

    const load = async (results: PagefindResult[]): Promise<RecordMeta[]> =>
      Promise.all(
        results.map(async (result) => (await result.data()).meta as unknown as RecordMeta),
      );
    const records = await load(chosen.slice(0, Math.max(rankedHits, shown)));
    const ranked: RankedRecord[] = rank(records.slice(0, rankedHits), plan.terms);
    const hits = [...ranked, ...records.slice(rankedHits)].filter((record) => holds(record, plan));
    // Of a single character Pagefind also finds the beginnings of titles; what does not hold it is no hit.
    const total = chosen.length - (records.length - hits.length);
    return { total, hits: hits.slice(0, shown), facets };
  }

  /** Clauses that hold every term, headings before text, in the order of the documents. */
  async #find({ terms }: Plan): Promise<PagefindResult[]> {
    const queries = terms.map(phraseQuery).filter((query) => query !== null);
    const answers = await Promise.all(
      queries.map((query) => this.#pagefind.search(query, { sort: { order: 'asc' } })),
    );
    const [first, ...others] = answers.map(({ results }) => results);
    const sets = others.map((results) => new Set(results.map(({ id }) => id)));
    return (first ?? []).filter(({ id }) => sets.every((set) => set.has(id)));
  }

  #facetMembers(): Promise<Record<FacetName, Map<string, ReadonlySet<string>>>> {
    this.#members ??= this.#pagefind.filters().then(async (filters) => {
      const membersOf = async (name: FacetName): Promise<Map<string, ReadonlySet<string>>> => {
        const members = new Map<string, ReadonlySet<string>>();
        for (const value of Object.keys(filters[name] ?? {})) {
          const { results } = await this.#pagefind.search(null, { filters: { [name]: [value] } });
          members.set(value, new Set(results.map(({ id }) => id)));
        }
        return members;
      };
      return {
        region: await membersOf('region'),
        kind: await membersOf('kind'),
        part: await membersOf('part'),
      };
    });
    return this.#members;
  }
}

function holds(record: RecordMeta, { terms }: Plan): boolean {
  const text = normalise(record.text).text;
  return terms.every((term) => text.includes(normalise(term).text));
}
