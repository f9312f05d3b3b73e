/** The headings of a notice, and what stands under them. */
import type { Notice, OutlineEntry } from '../../tree/notice.ts';

/** Divisions right under a heading: boxes and tables are none. */
export function childrenOf({ id }: OutlineEntry, { outline }: Notice): OutlineEntry[] {
  return outline.filter(({ parent, kind }) => parent === id && kind !== 'box' && kind !== 'table');
}
