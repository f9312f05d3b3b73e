import type { Notice } from '../../scripts/tree/notice.ts';

/** A clause that shows on the front page what can be done with one. */
export interface Specimen {
  notice: Pick<Notice, 'id' | 'title' | 'docNumber'>;
  path: string[];
  provision: Notice['provisions'][number];
}

/** Of a length that is taken in at a glance, in characters. */
const shortest = 60;
const longest = 130;

/** The first clause of a numbered notice that is neither short nor long and stands at least two headings deep. */
export function specimenOf(notice: Notice): Specimen | null {
  if (notice.docNumber === null) return null;
  const paths = new Map(notice.outline.map((heading) => [heading.id, heading.path]));
  for (const provision of notice.provisions) {
    const path = provision.heading === null ? [] : (paths.get(provision.heading) ?? []);
    const { length } = provision.text;
    if (provision.role !== 'body' || path.length < 2) continue;
    if (length >= shortest && length <= longest) return { notice, path, provision };
  }
  return null;
}
