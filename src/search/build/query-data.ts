/** Gathers what the planner in the browser needs, while the notices go by on their way into the index. */
import type { Notice } from '../../../scripts/tree/notice.ts';
import { carrierRoles } from '../../../scripts/tree/nodes.ts';
import { docNumbersIn } from '../doc-number.ts';
import { plainText } from '../normalise.ts';
import type { AgencyName, NoticeName, QueryData, RegionName } from '../query-data.ts';
import { readingsOf, simplifiedPairs, syllableTable } from './language.ts';
import { regionForms } from './region-forms.ts';
import type { AgencyEntry, VocabularyFiles } from './vocabulary-files.ts';

/** 人才队伍: two to eight characters without sign or figure. */
const name = /^\p{Script=Han}{2,8}$/u;

/** More words than this are no longer worth their bytes: the rarest are left out. */
const mostWords = 8000;
const mostNames = 2500;

export class QueryDataBuilder {
  readonly #vocabulary: VocabularyFiles;
  readonly #segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  readonly #words = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #characters = new Set<string>();
  readonly #docNumbers = new Set<string>();
  readonly #regions = new Map<string, RegionName>();
  readonly #notices: NoticeName[] = [];
  #counting = true;

  readonly #every: number;

  /** @param every of so many notices the words of one are counted */
  constructor(vocabulary: VocabularyFiles, every = 1) {
    this.#vocabulary = vocabulary;
    this.#every = every;
  }

  add(notice: Notice): void {
    const { id, title, kind, region } = notice;
    this.#counting = this.#notices.length % this.#every === 0;
    this.#notices.push({ id, title, kind, region: region?.name ?? '' });
    if (region !== null) {
      this.#regions.set(region.name, {
        name: region.name,
        forms: regionForms(region.name),
      });
    }
    if (notice.docNumber !== null) this.#docNumbers.add(notice.docNumber);
    for (const { docNumber } of notice.citations) {
      if (docNumber !== null) this.#docNumbers.add(docNumber);
    }
    for (const heading of notice.outline) this.#name(heading.title ?? '', 1);
    for (const { term } of notice.definitions) this.#name(term, 3);
    for (const record of notice.indicators) this.#name(record.name, 1);
    for (const { role, text } of notice.provisions) {
      if (!carrierRoles.has(role)) this.#text(text);
    }
    for (const { rows } of notice.tables) for (const row of rows) this.#text(row.join('，'));
    for (const { text } of notice.outline) this.#text(text);
  }

  finish(): QueryData {
    const { synonyms, agencies, topics, metrics } = this.#vocabulary;
    for (const word of synonyms.flat()) this.#name(word, 3);
    for (const { name: one, names = [] } of agencies)
      for (const word of [one, ...names]) this.#name(word, 1);
    for (const { name: one, keywords } of topics)
      for (const word of [one, ...keywords]) this.#name(word, 2);
    for (const { name: one } of metrics) this.#name(one, 1);
    const byCount = (counts: ReadonlyMap<string, number>): string[] =>
      [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
    const names = byCount(this.#names).slice(0, mostNames);
    const known = new Set(names);
    const words = byCount(this.#words).filter((word) => !known.has(word));
    const characters = new Set(Array.from(plainText([...this.#characters].join(''))));
    const syllables = syllableTable(characters);
    const plain = (list: readonly string[]): string[] => [
      ...new Set(list.map((word) => plainText(word))),
    ];
    return {
      synonyms: synonyms.map(plain).filter((group) => group.length > 1),
      agencies: agencies.map(namesOf),
      regions: [...this.#regions.values()],
      notices: this.#notices,
      kinds: [...new Set(this.#notices.map(({ kind }) => kind))].sort(),
      docNumbers: [...this.#docNumbers].sort(),
      words: [...names, ...words].slice(0, mostWords),
      names: names.length,
      simplified: simplifiedPairs(characters),
      syllables,
      readings: readingsOf(names, syllables),
    };
  }

  #name(raw: string, weight: number): void {
    const plain = plainText(raw);
    if (name.test(plain)) this.#names.set(plain, (this.#names.get(plain) ?? 0) + weight);
  }

  #text(text: string): void {
    for (const character of text) this.#characters.add(character);
    for (const number of docNumbersIn(text)) this.#docNumbers.add(number);
    if (!this.#counting) return;
    for (const { segment } of this.#segmenter.segment(text)) {
      if (name.test(segment)) this.#words.set(segment, (this.#words.get(segment) ?? 0) + 1);
    }
  }
}

function namesOf({ name: own, words = [], names = [] }: AgencyEntry): AgencyName {
  const plain = (list: readonly string[]): string[] => list.map((one) => plainText(one));
  return { name: own, names: plain(names), words: plain(words) };
}
