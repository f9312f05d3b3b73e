/** Which kind of index there is: Pagefind's, or the sections of many notices. */
export type Manifest =
  | {
      kind: 'pagefind';
      /** Mean size of a file with texts of hits: how many can be afforded for ranking. */
      fragmentBytes: number;
    }
  | { kind: 'sections' };

/** Where Pagefind's own files are, in the folder of the index. */
export const pagefindFolder = 'clauses/';
