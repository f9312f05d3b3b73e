import type { Standing } from '../standing.ts';

/** What a hit says of its notice, all of it text. */
export interface NoticeMeta {
  /** Id of the notice. */
  notice: string;
  /** Its title. Not called `title`: Pagefind would find records by the words of that field. */
  name: string;
  /** 发文字号, or empty. */
  number: string;
  region: string;
  /** ISO date, or empty. */
  issued: string;
  /** How it stands on the day of the build; empty of a report, which is no policy. */
  standing: Standing | '';
}

/** What a hit carries besides its place: the metadata of a record in the index. */
export interface RecordMeta extends NoticeMeta {
  /** The element to land on. */
  target: string;
  part: string;
  citation: string;
  /** Headings that it stands under, joined by {@link pathSeparator}. */
  path: string;
  text: string;
  /** What is defined or measured here, joined by {@link pathSeparator}. */
  named: string;
  /** Who is responsible for something here, joined likewise. */
  actors: string;
}

export const pathSeparator = '\u001f';

/** What hits can be narrowed by, in the order of the page; also the names of the index's filters and in the address. */
export const facetNames = [
  'region',
  'notice',
  'standing',
  'record',
  'agency',
  'topic',
  'year',
  'status',
] as const;
export type FacetName = (typeof facetNames)[number];
/** The chosen values of each facet; none means all. */
export type Selection = Record<FacetName, string[]>;
