/** What the address of the search page asks for: it can be kept, sent on, and gone back to. */
import type { Order } from '../engine.ts';
import { selectionIn } from '../facets.ts';
import { facetNames, type Selection } from '../record-meta.ts';

export interface Asked {
  query: string;
  selection: Selection;
  order: Order;
}

export function askedIn(search: string): Asked {
  const address = new URLSearchParams(search);
  return {
    query: address.get('q')?.trim() ?? '',
    selection: selectionIn(address),
    order: address.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The part of an address behind the path: `?q=社工站&region=柳州市`, or nothing. */
export function addressOf({ query, selection, order }: Asked): string {
  const address = new URLSearchParams();
  if (query !== '') address.set('q', query);
  for (const name of facetNames) {
    for (const value of selection[name]) address.append(name, value);
  }
  if (order !== 'relevance') address.set('sort', order);
  return address.size === 0 ? '' : `?${address.toString()}`;
}
