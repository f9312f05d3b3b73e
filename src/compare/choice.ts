/** What a reader has chosen of the comparison tables, and how it stands in the address. */

export interface Choice {
  /** Codes; null is all. */
  regions: readonly string[] | null;
  /** Names; null is all. */
  groups: readonly string[] | null;
  comparable: boolean;
  binding: boolean;
  /** Without the regions of which a table says nothing. */
  filled: boolean;
  /** Code of the region by whose numbers rows are sorted. */
  sort: string | null;
}

/** An address says only what is not as it comes. What it names that is not there is passed over. */
export function choiceIn(
  search: string,
  regions: readonly string[],
  groups: readonly string[],
): Choice {
  const query = new URLSearchParams(search);
  const chosen = (name: string, known: readonly string[]): string[] | null => {
    const named = query.get(name)?.split(',') ?? [];
    const there = known.filter((one) => named.includes(one));
    return there.length === 0 || there.length === known.length ? null : there;
  };
  const sort = query.get('sort');
  return {
    regions: chosen('regions', regions),
    groups: chosen('groups', groups),
    comparable: query.has('comparable'),
    binding: query.has('binding'),
    filled: query.has('filled'),
    sort: sort !== null && regions.includes(sort) ? sort : null,
  };
}

/** `?regions=510000,510400&comparable=1`; empty where all is as it comes. */
export function searchOf({ regions, groups, comparable, binding, filled, sort }: Choice): string {
  const parts = [
    regions && `regions=${regions.join(',')}`,
    groups && `groups=${groups.map(encodeURIComponent).join(',')}`,
    comparable && 'comparable=1',
    binding && 'binding=1',
    filled && 'filled=1',
    sort !== null && `sort=${sort}`,
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
