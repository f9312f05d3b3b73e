/** What the planner knows of language and of this site, made by the build and fetched when the first query is asked. */
export interface QueryData {
  /** Groups of words that say the same. */
  synonyms: string[][];
  agencies: AgencyForms[];
  regions: RegionName[];
  notices: NoticeName[];
  /** Every document number that is printed in a notice. */
  docNumbers: string[];
  /** Words of the notices and vocabularies, the commonest first: what a slip of the pen is mended to. */
  words: string[];
  /** How many of {@link words}, from the first, are names from vocabularies and headings: what initials stand for. */
  names: number;
  /** Traditional character, simplified character, traditional … */
  simplified: string;
  /** Characters by their syllable without tone. */
  syllables: Record<string, string>;
  /** Names that are read otherwise than their characters alone: 重庆 chong qing. */
  readings: Record<string, string>;
}
export interface AgencyForms {
  name: string;
  /** What such a body may be called in a query: 财政, 财政局, 财政部门. */
  forms: string[];
}
export interface RegionName {
  /** As the index has it. */
  name: string;
  /** Also without what kind of division it is: 柳州. */
  forms: string[];
  /** Two figures of GB/T 2260: the index that holds it. */
  province: string;
}
export interface NoticeName {
  id: string;
  title: string;
  kind: string;
  region: string;
}
