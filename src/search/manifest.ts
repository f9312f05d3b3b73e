/** What indexes there are: one, or one for each province. */
export interface Manifest {
  /** Whether the files of each index are parts of one file. */
  packed: boolean;
  indexes: {
    /** Folder of the index; of several, two figures of GB/T 2260. */
    name: string;
    /** Mean size of a file with texts of hits: how many can be afforded for ranking. */
    fragmentBytes: number;
  }[];
}
