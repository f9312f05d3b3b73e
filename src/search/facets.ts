/** Narrowing by facets: which records are left, and how many each further choice would leave. */
import type { RecordIds, Unread } from './clause-index.ts';
import { facetNames, type FacetName, type Selection } from './record-meta.ts';

export interface FacetValue {
  value: string;
  count: number;
  /** What was counted. Of an index that is read in part: clauses that were read, or notices that may have some. */
  of: 'clauses' | 'clauses read' | 'notices';
}
export type Facets = Record<FacetName, FacetValue[]>;
export type Members = Record<FacetName, ReadonlyMap<string, RecordIds>>;

export const noSelection: Readonly<Selection> = {
  region: [],
  notice: [],
  standing: [],
  record: [],
  agency: [],
  topic: [],
  year: [],
  status: [],
};

/** Values of one facet are alternatives; facets narrow each other. */
export function isChosen(
  id: string,
  selection: Readonly<Selection>,
  members: Members,
  except: FacetName | null = null,
): boolean {
  return facetNames.every(
    (name) =>
      name === except ||
      selection[name].length === 0 ||
      selection[name].some((value) => members[name].get(value)?.has(id) === true),
  );
}

/** Values of one facet are alternatives; facets narrow each other. */
export function isSelected(
  filters: Readonly<Record<string, readonly string[]>>,
  selection: Readonly<Selection>,
): boolean {
  return facetNames.every(
    (name) =>
      selection[name].length === 0 ||
      selection[name].some((value) => filters[name]?.includes(value) === true),
  );
}

/** A facet counts what the other facets leave, so that one more of its values can be chosen. Years the newest first. */
export function countFacets(
  found: readonly string[],
  selection: Readonly<Selection>,
  members: Members,
): Facets {
  const count = (name: FacetName): FacetValue[] => {
    const others = new Set(found.filter((id) => isChosen(id, selection, members, name)));
    return [...members[name]]
      .map(([value, ids]) => ({ value, count: sizeOfBoth(ids, others), of: 'clauses' as const }))
      .filter((one) => one.count > 0 || selection[name].includes(one.value))
      .sort(name === 'year' ? newestFirst : mostFirst);
  };
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Facets;
}

/** Where not everything was read: what notices are known by is counted in notices, all else as far as it was read. */
export function withUnread(facets: Facets, unread: Unread | null): Facets {
  if (unread === null) return facets;
  const count = (name: FacetName): FacetValue[] => {
    const known = unread.facets[name];
    if (known === undefined) return facets[name].map((one) => ({ ...one, of: 'clauses read' }));
    return [...known]
      .map(([value, notices]) => ({ value, count: notices, of: 'notices' as const }))
      .sort(name === 'year' ? newestFirst : mostFirst);
  };
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Facets;
}

const newestFirst = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? 1 : -1);
const mostFirst = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || (a.value < b.value ? -1 : 1);

function sizeOfBoth(a: RecordIds, b: RecordIds): number {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  let size = 0;
  for (const id of smaller) if (larger.has(id)) size += 1;
  return size;
}

/** What an address chooses: `?region=柳州市&record=指标&record=责任`. */
export function selectionIn(address: URLSearchParams): Selection {
  return Object.fromEntries(
    facetNames.map((name) => [name, [...new Set(address.getAll(name))]]),
  ) as Selection;
}
