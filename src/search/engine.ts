/**
 * Answers queries. Runs in a worker, where it holds up nothing and where Pagefind, finding no document, takes the
 * index's own language: with the page's zh-CN it would cut the query's words apart again.
 */
import { anywhere, type ClauseIndex } from './clause-index.ts';
import { countFacets, isChosen, withUnread, type Facets, type Members } from './facets.ts';
import { parseDocNumber } from './doc-number.ts';
import { formsHolding } from './marks.ts';
import { Language, plain } from './query/language.ts';
import { nearInTexts } from './query/near-texts.ts';
import { maySpell } from './query/pinyin.ts';
import {
  mayNameNotice,
  planQuery,
  textForm,
  withoutOneTerm,
  type Looseness,
  type Plan,
  type Step,
} from './query/plan.ts';
import { Spelling } from './query/spelling.ts';
import type { QueryData, RareData } from './query-data.ts';
import { weigh, wholeBeforePart } from './rank.ts';
import { facetNames, type RecordMeta, type Selection } from './record-meta.ts';
import { plainText } from './normalise.ts';

export const orders = ['relevance', 'date'] as const;
export type Order = (typeof orders)[number];

export interface Request {
  query: string;
  selection: Selection;
  order: Order;
  /** How many hits to give. */
  shown: number;
}

export interface Hit extends RecordMeta {
  looseness: Looseness;
  /** What to mark in it. */
  marks: string[];
  /** Other records with the same address or the same words in the same notice. */
  folded: number;
}

/** How the query was read where that is not as it was written. */
export interface Reading {
  /** Simplified characters, or names spelt out. */
  rewritten: string | null;
  /** What was mended. */
  corrected: string | null;
  regions: string[];
  notices: string[];
  /** The loosest step that gave hits, and how many hits the strict ones gave. */
  looseness: Looseness | null;
  strict: number;
  /** Other words that hits were found by. */
  words: string[];
}

export interface Answer {
  /** Hits that were found. */
  total: number;
  /** Of an index that is read in part: notices that may have more. */
  unreadNotices: number;
  hits: Hit[];
  facets: Facets;
  /** Of the notices among the facets, by id. */
  titles: Record<string, string>;
  reading: Reading;
  /** Other queries that find something: mended, or a part of what was asked. */
  offers: { query: string; count: number }[];
  /** The query is a document's number that no notice prints. */
  unknownNumber: boolean;
}

interface Mended {
  query: string;
  plan: Plan;
  found: Found;
}

interface Found {
  ids: Map<string, Step>;
  steps: Step[];
}

export class Engine {
  readonly #index: ClauseIndex;
  readonly #language: Language;
  readonly #rankedHits: number;
  readonly #rare: RareData | null;
  #spelling: Spelling | null = null;

  /**
   * @param rankedHits hits whose text is looked at for ranking; beyond them the order is that of the sets
   * @param rare what `data` leaves out, if it does
   */
  constructor(
    index: ClauseIndex,
    data: QueryData,
    { rankedHits = 60, rare = null }: { rankedHits?: number; rare?: RareData | null } = {},
  ) {
    this.#index = index;
    this.#language = new Language(data);
    this.#rankedHits = rankedHits;
    this.#rare = rare;
  }

  async ask({ query, selection, order, shown }: Request): Promise<Answer> {
    this.#index.begin({ selection, byDate: order === 'date', shown });
    let plan = await this.#plan(query);
    let found = await this.#follow(plan.steps);
    const offers: Answer['offers'] = [];
    let corrected: string | null = null;
    if (found.ids.size === 0 && plan.nearNumbers === null) {
      const [mended, ...others] = await this.#mended(query, plan);
      if (mended !== undefined) ({ plan, found, query: corrected } = mended);
      // Of many notices a second look may find what the first did not read.
      if (corrected === this.#language.simplify(query.trim())) corrected = null;
      offers.push(...others.map((one) => ({ query: one.query, count: one.found.ids.size })));
    }
    if (found.ids.size === 0) found = await this.#follow(withoutOneTerm(plan));
    if (found.ids.size === 0) offers.push(...(await this.#near(plan)));

    const members = await this.#members();
    const everyId = [...found.ids.keys()];
    const chosen = everyId.filter((id) => isChosen(id, selection, members));
    const ordered = await this.#ordered(chosen, found, plan, order, shown);
    const unread = this.#index.unread(found.steps);
    const facets = withUnread(countFacets(everyId, selection, members), unread);
    return {
      total: Math.max(0, chosen.length - ordered.dropped),
      unreadNotices: unread?.notices ?? 0,
      hits: ordered.hits.slice(0, shown),
      facets,
      titles: this.#titles(ordered.hits),
      reading: reading(found, corrected, ordered.hits),
      offers,
      unknownNumber: plan.nearNumbers !== null && found.ids.size === 0,
    };
  }

  /** From the strictest step on, until something is found; then only what is asked alongside. */
  async #follow(steps: readonly Step[]): Promise<Found> {
    const ids = new Map<string, Step>();
    const used: Step[] = [];
    for (const one of steps) {
      if (ids.size > 0 && !one.alongside) continue;
      const found = await this.#index.answering(one, new Set(ids.keys()));
      if (found.some((id) => !ids.has(id))) used.push(one);
      for (const id of found) if (!ids.has(id)) ids.set(id, one);
    }
    return { ids, steps: used };
  }

  /** With what the planner needs to know for this query and not for every one. */
  async #plan(query: string): Promise<Plan> {
    const simplified = this.#language.simplify(query.trim());
    const { data } = this.#language;
    if (this.#rare !== null && parseDocNumber(simplified) !== null) {
      data.docNumbers = await this.#rare.docNumbers();
    }
    if (this.#rare !== null && mayNameNotice(simplified, this.#language)) {
      data.notices = await this.#rare.notices();
    }
    if (maySpell(simplified)) await this.#learnToRead();
    return planQuery(query, this.#language);
  }

  async #learnToRead(): Promise<void> {
    if (this.#rare === null || this.#language.canRead) return;
    this.#language.learnToRead(await this.#rare.syllables());
  }

  #titles(hits: readonly Hit[]): Record<string, string> {
    return Object.fromEntries([
      ...this.#language.data.notices.map(({ id, title }) => [id, title]),
      ...hits.map(({ notice, name }) => [notice, name]),
    ]) as Record<string, string>;
  }

  async #members(): Promise<Members> {
    const entries = facetNames.map(
      async (name) => [name, await this.#index.members(name)] as const,
    );
    return Object.fromEntries(await Promise.all(entries)) as Members;
  }

  /** The query with the terms mended that nothing is found for; what stands in the notices as it is comes first. */
  async #mended(query: string, plan: Plan): Promise<Mended[]> {
    await this.#learnToRead();
    this.#spelling ??= new Spelling(this.#language);
    let bases = [this.#language.simplify(query)];
    for (const term of plan.terms) {
      const run = plain(term);
      const asIs = { groups: [{ term, forms: [textForm(run, 1)] }], within: anywhere };
      if ((await this.#index.answering(asIs)).length > 0) continue;
      const meant = [
        ...(await nearInTexts(run, this.#index, this.#language)),
        ...this.#spelling.meant(run),
      ];
      const unlike = meant.length === 0 ? [term] : meant.slice(0, 6);
      bases = bases.slice(0, 2).flatMap((base) => unlike.map((one) => base.replace(term, one)));
    }
    const found: Mended[] = [];
    for (const candidate of new Set(bases)) {
      const other = await this.#plan(candidate);
      const answering = await this.#follow(other.steps);
      if (answering.ids.size > 0) found.push({ query: candidate, plan: other, found: answering });
    }
    const strict = (one: Mended): number => Number(one.found.steps[0]?.looseness === 'exact');
    const best = found.sort((a, b) => strict(b) - strict(a));
    // A mended query is an answer where it stands so in a notice, or each of several terms does.
    return best.filter((one, i) => i === 0 || strict(one) === strict(best[0] ?? one)).slice(0, 3);
  }

  /** What is near where nothing is found: numbers like the one asked, terms alone. */
  async #near(plan: Plan): Promise<Answer['offers']> {
    const queries =
      plan.nearNumbers ??
      plan.terms.flatMap((term) =>
        plan.terms.length > 1 || plan.limited ? [term] : this.#language.wordsIn(plain(term)),
      );
    const offers: Answer['offers'] = [];
    for (const query of new Set(queries.slice(0, 6))) {
      const { ids } = await this.#follow((await this.#plan(query)).steps);
      if (ids.size > 0) offers.push({ query, count: ids.size });
    }
    return offers;
  }

  async #ordered(
    ids: readonly string[],
    found: Found,
    plan: Plan,
    order: Order,
    shown: number,
  ): Promise<{ hits: Hit[]; dropped: number }> {
    const places = await this.#index.places();
    const parts = await this.#index.members('part');
    const records = await this.#index.members('record');
    const years = order === 'date' ? await this.#index.members('year') : null;
    const place = (id: string): number => places.get(id) ?? 0;
    const step = (id: string): number => {
      const one = found.ids.get(id);
      return one === undefined ? found.steps.length : found.steps.indexOf(one);
    };
    const year = (id: string): string =>
      [...(years ?? [])].find(([, members]) => members.has(id))?.[0] ?? '';
    const late = (id: string): number =>
      parts.get('版头')?.has(id) === true ? 2 : parts.get('标题')?.has(id) === true ? 0 : 1;
    const wanted = plan.wanted === null ? null : (records.get(plan.wanted) ?? null);
    const first = [...ids].sort(
      (a, b) =>
        this.#index.page(a) - this.#index.page(b) ||
        (years === null ? 0 : compare(year(b), year(a))) ||
        step(a) - step(b) ||
        Number(wanted?.has(b) ?? false) - Number(wanted?.has(a) ?? false) ||
        late(a) - late(b) ||
        place(a) - place(b),
    );
    const pool = first.slice(0, Math.max(this.#rankedHits, shown));
    const loaded = await Promise.all(
      pool.map(async (id) => ({ id, record: await this.#index.text(id), step: found.ids.get(id) })),
    );
    const weighed = loaded.flatMap(({ id, record, step: one }) => {
      if (one === undefined || !holdsSingles(record, one)) return [];
      const kinds = [...records].filter(([, members]) => members.has(id)).map(([kind]) => kind);
      const weight = weigh(
        record,
        { looseness: one.looseness, groups: one.groups, records: kinds },
        plan.wanted,
      );
      return [{ record, one, weight, page: this.#index.page(id) }];
    });
    weighed.sort(
      (a, b) =>
        a.page - b.page ||
        (order === 'date' ? compare(b.record.issued, a.record.issued) : 0) ||
        b.weight - a.weight,
    );
    const hits = weighed.map(({ record, one }) => ({
      ...record,
      looseness: one.looseness,
      marks: formsHolding(record.text, one.groups),
      folded: 0,
    }));
    const kept = folded(order === 'date' ? hits : wholeBeforePart(hits));
    return { hits: kept, dropped: pool.length - kept.length };
  }
}

/** One hit for each address, and for each wording within a notice: the best. */
function folded(hits: readonly Hit[]): Hit[] {
  const kept = new Map<string, Hit>();
  const result: Hit[] = [];
  for (const hit of hits) {
    const keys = [`${hit.notice}#${hit.target}`, `${hit.notice} ${plainText(hit.text)}`];
    const before = keys.map((key) => kept.get(key)).find((one) => one !== undefined);
    if (before !== undefined) {
      before.folded += 1;
      continue;
    }
    for (const key of keys) kept.set(key, hit);
    result.push(hit);
  }
  return result;
}

function reading({ ids, steps }: Found, corrected: string | null, hits: readonly Hit[]): Reading {
  const last = steps.at(-1) ?? null;
  const strict = [...ids.values()].filter(({ looseness }) =>
    ['exact', 'terms'].includes(looseness),
  ).length;
  const asked = new Set(steps.flatMap(({ groups }) => groups.map(({ term }) => plainText(term))));
  const loose = hits.filter((hit) => ['synonyms', 'words', 'part'].includes(hit.looseness));
  const words = loose.flatMap(({ marks }) => marks).filter((mark) => !asked.has(mark));
  const bodies = steps
    .filter(({ looseness }) => looseness === 'synonyms')
    .flatMap(({ groups }) => groups.flatMap(({ forms }) => forms))
    .flatMap((form) => (form.where === 'facet' && form.facet === 'agency' ? [form.text] : []));
  return {
    rewritten: steps.find((one) => one.rewritten !== null)?.rewritten ?? null,
    corrected,
    regions: [...new Set(steps.flatMap(({ within }) => within.region))],
    notices: [...new Set(steps.flatMap(({ within }) => within.notice))],
    looseness: last?.looseness ?? null,
    strict,
    words: [...new Set([...words, ...bodies])],
  };
}

/** Of a single character Pagefind also finds the beginnings of other fields; what does not hold it is no hit. */
function holdsSingles(record: RecordMeta, { groups }: Step): boolean {
  const singles = groups.filter(({ forms }) => forms.every(({ text }) => [...text].length === 1));
  if (singles.length === 0) return true;
  const text = plainText(record.text);
  return singles.every(({ forms }) => forms.some((form) => text.includes(form.text)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
