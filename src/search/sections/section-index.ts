/**
 * The clauses of a site with many notices, of which only what a question needs is read.
 *
 * The table of words says which sections may answer; the likeliest are read, until there is a page of hits. What is not
 * read is known by its number only: how many notices, of which regions and years.
 */
import type { ClauseIndex, RecordIds, Scope, Unread, Wanted } from '../clause-index.ts';
import { isSelected } from '../facets.ts';
import type { RecordMeta } from '../record-meta.ts';
import { candidatesFor, choice, inOrder, type Candidates } from './candidates.ts';
import { placesOf, type Catalogue, type SectionPlace } from './catalogue.ts';
import { OpenSection, type OpenRecord } from './open-section.ts';
import type { Parts } from './parts.ts';
import type { Section } from './section.ts';
import { WordTable } from './word-table.ts';

/** Hits of one page; more sections are read for each. */
const pageSize = 20;
/** Sections that are read at once, first and then again while the page is not full. */
const firstRead = 12;
const nextRead = 8;
/** Sections that are read for one page of hits at most, for all that is asked together: about 90 KB. */
const mostRead = 24;
/** So many in which nothing was found are enough: what is looser may find more. */
const mostInVain = 12;

export interface SectionParts {
  words: Parts;
  sections: Parts;
}

export class SectionIndex implements ClauseIndex {
  readonly #table: WordTable;
  readonly #sections: Parts;
  readonly #places: readonly SectionPlace[];
  readonly #known = new Map<number, Promise<OpenSection>>();
  #scope: Scope = { selection: {} as Scope['selection'], byDate: false, shown: pageSize };
  /** What was read for this question, and for which page of hits. */
  readonly #open = new Map<number, { section: OpenSection; page: number }>();
  /** How many, by page. */
  readonly #readFor: number[] = [];
  readonly #records = new Map<string, { record: OpenRecord; page: number }>();
  /** What may answer: all, and those of the selection. */
  readonly #candidates = new Map<Wanted, { all: Candidates; chosen: readonly number[] }>();

  constructor(catalogue: Catalogue, { words, sections }: SectionParts) {
    this.#table = new WordTable(words);
    this.#sections = sections;
    this.#places = placesOf(catalogue);
  }

  begin(scope: Scope): void {
    this.#scope = scope;
    this.#open.clear();
    this.#records.clear();
    this.#candidates.clear();
    this.#readFor.length = 0;
  }

  async answering(
    wanted: Wanted,
    found: ReadonlySet<string> = new Set(),
    most = mostInVain,
  ): Promise<string[]> {
    const [all, isChosen] = await Promise.all([
      candidatesFor(wanted, this.#table),
      choice(this.#scope, this.#table),
    ]);
    const ordered = inOrder(all, this.#places, this.#scope.byDate);
    const chosen = ordered.filter(isChosen);
    this.#candidates.set(wanted, { all, chosen });
    const { selection, shown } = this.#scope;
    const answers: string[] = [];
    let hits = found.size;
    const look = ({ records }: OpenSection): void => {
      for (const record of records) {
        if (!isWithin(record, wanted) || !record.answers(wanted.groups)) continue;
        answers.push(record.id);
        if (!found.has(record.id) && isSelected(record.filters, selection)) hits += 1;
      }
    };
    for (const [number, { section }] of this.#open) if (all.has(number)) look(section);
    // Of few, those that are not chosen are read as well: what another choice would leave can then be counted.
    const few = all.size <= Math.min(firstRead, most);
    if (few) for (const section of await this.#read(this.#closed(ordered), 0)) look(section);
    const waiting = this.#closed(chosen);
    for (let page = 0; page * pageSize < shown; page += 1) {
      for (let read = 0; hits < (page + 1) * pageSize;) {
        const left = mostRead - (this.#readFor[page] ?? 0);
        const more = Math.min(left, answers.length === 0 ? most - read : Infinity);
        const next = waiting.splice(
          0,
          Math.max(0, Math.min(more, read === 0 ? firstRead : nextRead)),
        );
        if (next.length === 0) break;
        for (const section of await this.#read(next, page)) look(section);
        read += next.length;
      }
    }
    return answers;
  }

  members(filter: string): Promise<ReadonlyMap<string, RecordIds>> {
    const members = new Map<string, Set<string>>();
    for (const { record } of this.#records.values()) {
      for (const value of record.filters[filter] ?? []) {
        const ids = members.get(value) ?? new Set();
        members.set(value, ids.add(record.id));
      }
    }
    return Promise.resolve(members);
  }

  places(): Promise<ReadonlyMap<string, number>> {
    const sections = [...this.#open].sort(([a], [b]) => a - b);
    const ids = sections.flatMap(([, { section }]) => section.records.map(({ id }) => id));
    return Promise.resolve(new Map(ids.map((id, place) => [id, place])));
  }

  text(id: string): Promise<RecordMeta> {
    const held = this.#records.get(id);
    if (held === undefined) throw new Error(`The index has not named ${id}.`);
    return Promise.resolve(held.record.meta);
  }

  page(id: string): number {
    return this.#records.get(id)?.page ?? 0;
  }

  unread(asked: readonly Wanted[]): Unread | null {
    const candidates = asked.flatMap((wanted) => this.#candidates.get(wanted) ?? []);
    if (this.#closed(candidates.flatMap(({ all }) => [...all.keys()])).length === 0) return null;
    const left = this.#closed(candidates.flatMap(({ chosen }) => chosen));
    const byRegion = new Map<string, Set<number>>();
    const byYear = new Map<string, Set<number>>();
    const byStanding = new Map<string, Set<number>>();
    for (const section of candidates.flatMap(({ all }) => [...all.keys()])) {
      const place = this.#places[section];
      if (place === undefined) continue;
      add(byRegion, place.region, place.notice);
      if (place.standing !== '') add(byStanding, place.standing, place.notice);
      if (place.issued > 0) add(byYear, String(place.issued).slice(0, 4), place.notice);
    }
    return {
      notices: new Set(left.map((section) => this.#places[section]?.notice)).size,
      facets: { region: sizes(byRegion), year: sizes(byYear), standing: sizes(byStanding) },
    };
  }

  #closed(sections: readonly number[]): number[] {
    return sections.filter((section) => !this.#open.has(section));
  }

  async #read(numbers: readonly number[], page: number): Promise<OpenSection[]> {
    const sections = await Promise.all(numbers.map((number) => this.#section(number)));
    for (const [i, section] of sections.entries()) {
      this.#open.set(numbers[i] ?? -1, { section, page });
      this.#readFor[page] = (this.#readFor[page] ?? 0) + 1;
      for (const record of section.records) this.#records.set(record.id, { record, page });
    }
    return sections;
  }

  #section(number: number): Promise<OpenSection> {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const reading = this.#sections.part(number).then((bytes) => {
      const section = JSON.parse(new TextDecoder().decode(bytes)) as Section;
      return new OpenSection(number, section);
    });
    this.#known.set(number, reading);
    reading.catch(() => this.#known.delete(number));
    return reading;
  }
}

function isWithin({ filters }: OpenRecord, { within }: Wanted): boolean {
  return (['region', 'notice'] as const).every(
    (name) =>
      within[name].length === 0 || within[name].some((value) => filters[name]?.includes(value)),
  );
}

function add(map: Map<string, Set<number>>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function sizes(map: ReadonlyMap<string, ReadonlySet<number>>): Map<string, number> {
  return new Map([...map].map(([key, { size }]) => [key, size]));
}
