/** Narrowing by facets: which records are left, and how many each further choice would leave. */
import type { RecordIds } from './clause-index.ts';
import { facetNames, type FacetName, type Selection } from './record-meta.ts';

export interface FacetValue {
  value: string;
  count: number;
}
export type Facets = Record<FacetName, FacetValue[]>;
export type Members = Record<FacetName, ReadonlyMap<string, RecordIds>>;

export const noSelection: Readonly<Selection> = {
  region: [],
  notice: [],
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

/** A facet counts what the other facets leave, so that one more of its values can be chosen. Years the newest first. */
export function countFacets(
  found: readonly string[],
  selection: Readonly<Selection>,
  members: Members,
): Facets {
  const count = (name: FacetName): FacetValue[] => {
    const others = new Set(found.filter((id) => isChosen(id, selection, members, name)));
    return [...members[name]]
      .map(([value, ids]) => ({ value, count: sizeOfBoth(ids, others) }))
      .filter((one) => one.count > 0 || selection[name].includes(one.value))
      .sort((a, b) =>
        name === 'year'
          ? a.value < b.value
            ? 1
            : -1
          : b.count - a.count || (a.value < b.value ? -1 : 1),
      );
  };
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Facets;
}

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
