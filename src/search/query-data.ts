/** What the planner knows of language and of this site, made by the build and fetched when the first query is asked. */
export interface QueryData {
  /** Groups of words that say the same. */
  synonyms: string[][];
  agencies: AgencyName[];
  regions: RegionName[];
  /** Of many notices empty: see {@link RareData}. */
  notices: NoticeName[];
  /** 规划, 行动计划 …: what the titles of notices end with. */
  kinds: string[];
  /** Every document number that is printed in a notice. Of many notices empty. */
  docNumbers: string[];
  /** Words of the notices and vocabularies, the commonest first: what a slip of the pen is mended to. */
  words: string[];
  /** How many of {@link words}, from the first, are names from vocabularies and headings: what initials stand for. */
  names: number;
  /** Traditional character, simplified character, traditional … */
  simplified: string;
  /** Characters by their syllable without tone. Of many notices empty: few queries are spelt or misspelt. */
  syllables: Record<string, string>;
  /** Names that are read otherwise than their characters alone: 重庆 chong qing. */
  readings: Record<string, string>;
}
/** What of {@link QueryData} is large, and few queries need: fetched for those. */
export interface RareData {
  notices: () => Promise<NoticeName[]>;
  docNumbers: () => Promise<string[]>;
  syllables: () => Promise<QueryData['syllables']>;
}
export interface AgencyName {
  name: string;
  /** Other names. */
  names: string[];
  /** Functions that such bodies are called by: 财政 for 财政局, 财政部门. */
  words: string[];
}
export interface RegionName {
  /** As the index has it. */
  name: string;
  /** Also without what kind of division it is: 柳州. */
  forms: string[];
}
export interface NoticeName {
  id: string;
  title: string;
  kind: string;
  region: string;
}
