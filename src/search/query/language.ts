/** What the planner knows of words: synonyms, names of bodies and regions, characters and how they are read. */
import { plainText } from '../normalise.ts';
import type { AgencyName, QueryData, RegionName } from '../query-data.ts';

/** 社工 within 驻站社工培训 is replaced, 社工站 as a whole: so many ways of writing one term are looked for at most. */
const mostVariants = 16;

/** What stands behind a function in the name of the body that has it: 财政|部门 · 民政|局 */
const bodyKinds = [
  '部门',
  '局',
  '厅',
  '部',
  '委',
  '委员会',
  '办',
  '办公室',
  '机关',
  '总局',
  '系统',
];
export class Language {
  readonly data: QueryData;
  readonly words: ReadonlySet<string>;
  readonly #groups = new Map<string, string[]>();
  readonly #agencies = new Map<string, AgencyName>();
  readonly #regions = new Map<string, RegionName>();
  readonly #simplified = new Map<string, string>();
  readonly #syllables = new Map<string, string>();
  readonly #longest: number;

  constructor(data: QueryData) {
    this.data = data;
    for (const group of data.synonyms) for (const word of group) this.#groups.set(word, group);
    for (const agency of data.agencies) {
      for (const form of formsOf(agency)) {
        if (!this.#agencies.has(form)) this.#agencies.set(form, agency);
      }
    }
    for (const region of data.regions) {
      for (const form of region.forms) this.#regions.set(form, region);
    }
    const pairs = [...data.simplified];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      this.#simplified.set(pairs[i] ?? '', pairs[i + 1] ?? '');
    }
    this.learnToRead(data.syllables);
    this.words = new Set([
      ...data.words,
      ...this.#groups.keys(),
      ...this.#agencies.keys(),
      ...this.#regions.keys(),
    ]);
    this.#longest = Math.max(0, ...Array.from(this.words, (word) => word.length));
  }

  get canRead(): boolean {
    return this.#syllables.size > 0;
  }

  learnToRead(syllables: QueryData['syllables']): void {
    for (const [syllable, characters] of Object.entries(syllables)) {
      for (const character of characters) this.#syllables.set(character, syllable);
    }
  }

  simplify(text: string): string {
    return Array.from(text, (character) => this.#simplified.get(character) ?? character).join('');
  }

  /** A word that vocabularies know as one. */
  isName(term: string): boolean {
    return this.#groups.has(term) || this.agency(term) !== null;
  }

  region(term: string): RegionName | null {
    return this.#regions.get(term) ?? null;
  }

  /** The region that a run of words begins with, and what follows: 攀枝花|人才总量. */
  regionBefore(term: string): { region: RegionName; rest: string } | null {
    for (let length = Math.min(term.length - 2, this.#longest); length >= 2; length -= 1) {
      const region = this.region(term.slice(0, length));
      if (region !== null) return { region, rest: term.slice(length) };
    }
    return null;
  }

  /** The body that a term names, at whatever level and place: 财政部门, 四川省财政厅, 各级人社部门. */
  agency(term: string): AgencyName | null {
    const known = this.#agencies.get(term);
    if (known !== undefined) return known;
    const place = this.regionBefore(term)?.rest ?? term.replace(levels, '');
    const local = this.#agencies.get(place.replace(levels, ''));
    return local ?? null;
  }

  /** Other ways of writing a term: all of it or words in it replaced by those that say the same. The nearest first. */
  variants(term: string): string[] {
    const own = this.#groups.get(term);
    const found = new Set<string>(own);
    if (own === undefined) for (const variant of this.#replaced(term)) found.add(variant);
    found.delete(term);
    const list = [...found];
    // Whatever holds the longer also holds the shorter.
    return list
      .filter((one) => !one.includes(term))
      .filter((one) => !list.some((other) => other !== one && one.includes(other)))
      .slice(0, mostVariants);
  }

  #replaced(term: string): string[] {
    let texts = [''];
    for (let at = 0; at < term.length;) {
      const word = this.#wordAt(term, at, (one) => this.#groups.has(one)) ?? term[at] ?? '';
      const ways = this.#groups.get(word) ?? [];
      const choices = [word, ...ways.filter((way) => way !== word)];
      texts = texts
        .flatMap((text) => choices.map((choice) => text + choice))
        .slice(0, mostVariants * 4);
      at += word.length;
    }
    return texts;
  }

  #wordAt(text: string, at: number, known: (word: string) => boolean): string | null {
    for (let end = Math.min(text.length, at + this.#longest); end > at + 1; end -= 1) {
      const word = text.slice(at, end);
      if (known(word)) return word;
    }
    return null;
  }

  /** A run of words taken apart into words of two characters and more; null if it is not made of such. */
  segment(term: string): string[] | null {
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= term.length; end += 1) {
      best[end] = null;
      for (let start = Math.max(0, end - this.#longest); start < end; start += 1) {
        const before = best[start];
        const word = term.slice(start, end);
        if (before == null) continue;
        const next = this.words.has(word)
          ? [...before, word]
          : particles.test(word)
            ? before
            : null;
        if (next !== null && (best[end] == null || next.length < (best[end]?.length ?? 0))) {
          best[end] = next;
        }
      }
    }
    const words = best[term.length] ?? null;
    return words !== null && words.length > 0 ? words : null;
  }

  /** The longest known words in a run, whatever stands between them. */
  wordsIn(text: string): string[] {
    const found: string[] = [];
    for (let at = 0; at < text.length;) {
      const word = this.#wordAt(text, at, (one) => this.words.has(one));
      if (word !== null) found.push(word);
      at += word?.length ?? 1;
    }
    return found;
  }

  /** Syllables of a name or run of characters; what is no Chinese character stands for itself. */
  reading(text: string): string[] {
    const known = this.data.readings[text];
    if (known !== undefined) return known.split(' ');
    return Array.from(text, (character) => this.#syllables.get(character) ?? character);
  }
}

/** What such a body may be called in a query: 财政, 财政局, 财政部门. */
function formsOf({ name, names, words }: AgencyName): string[] {
  return [plain(name), ...names, ...words.flatMap((word) => bodyKinds.map((kind) => word + kind))];
}

/** 各级|财政部门 · 市级|民政部门 · 自治区|财政厅 */
const levels = /^(?:各级|各地|各有关|有关|国家|中央|自治区|省级|市级|州级|县级|省|市|州|县|区)+/u;
/** What joins words and says nothing to look for. */
const particles = /^[的和与及在对为是有了等之]$/u;

/** Sounds that much of the country does not tell apart: zh z, n l, ing in. */
export function likeSounding(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/^hu(?=[aio])/u, 'f')
    .replace(/([aei]n)g$/u, '$1');
}

/** As text is compared: letters and figures only. */
export function plain(text: string): string {
  return plainText(text);
}
