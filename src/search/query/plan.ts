/** What a query may mean, from the strictest reading to the loosest. */
import { amountOf, aroundAmount } from '../amounts.ts';
import { agrees, nearness, parseDocNumber, type DocNumber } from '../doc-number.ts';
import { plain, type Language } from './language.ts';
import { namesByLetters } from './pinyin.ts';
import { kindWanted, parseQuestion } from './question.ts';
import { termsOf, type Term } from './terms.ts';

/** One way in which a clause can answer to a term. */
export type Form =
  | { where: 'text' | 'context'; text: string; closeness: number }
  | { where: 'amount'; text: string; closeness: number }
  | { where: 'facet'; facet: string; text: string; closeness: number };

/** A term; a clause answers to it by any of its forms. */
export interface Group {
  term: string;
  forms: Form[];
}

export type Looseness = 'exact' | 'terms' | 'synonyms' | 'words' | 'part';

export interface Step {
  looseness: Looseness;
  /** A clause must answer to every one. */
  groups: Group[];
  /** Names of the query that are filters rather than words. */
  within: { region: string[]; notice: string[] };
  /** Asked also where a stricter step has found something. */
  alongside: boolean;
  /** What the query was rewritten to, if that is another script or Latin letters spelt out. */
  rewritten: string | null;
}

export interface Plan {
  steps: Step[];
  /** Kind of record that answers best. */
  wanted: string | null;
  /** Terms that can be mended if nothing is found, and that show what is near. */
  terms: string[];
  /** A region was taken for a filter: its notices may not have what others have. */
  limited: boolean;
  /** For a document number that no notice prints: those most like it. */
  nearNumbers: string[] | null;
}

export function planQuery(query: string, language: Language): Plan {
  const simplified = language.simplify(query.trim());
  const number = parseDocNumber(simplified);
  return (
    (number && planNumber(number, simplified, language)) ??
    planWords(query.trim(), simplified, language)
  );
}

/** 川民发 · 国办函 · 市政办字: what the sign of an issuing body ends with */
const sigla = /(?<=\p{Script=Han})[发函办字规复令]$/u;

/** Null if it only looks like one: 建设路23号. */
function planNumber(asked: DocNumber, query: string, language: Language): Plan | null {
  const printed = language.data.docNumbers.flatMap((text) => {
    const parts = parseDocNumber(text);
    return parts === null ? [] : [{ text, parts }];
  });
  const knownBody = printed.some(({ parts }) => parts.body === asked.body);
  const written = sigla.test(asked.body) && query.endsWith('号');
  if (asked.year === '' && !knownBody && !written) return null;
  const matching = printed.filter(({ parts }) => agrees(asked, parts));
  const forms = [query, ...matching.map(({ text }) => text)].map((text) => textForm(text, 1));
  const near = printed
    .map(({ text, parts }) => ({ text, near: nearness(asked, parts) }))
    .filter((one) => one.near > 0)
    .sort((a, b) => b.near - a.near);
  return {
    steps: [step('exact', [{ term: query, forms }])],
    wanted: null,
    terms: [],
    limited: false,
    nearNumbers: near.map(({ text }) => text).slice(0, 5),
  };
}

function planWords(query: string, simplified: string, language: Language): Plan {
  const rewritten = plain(query) === plain(simplified) ? null : simplified;
  const steps = [step('exact', [wholeGroup(query)])];
  if (rewritten !== null) steps.push({ ...step('exact', [wholeGroup(simplified)]), rewritten });

  const question = parseQuestion(simplified);
  const all = question ? termsOf(question.subject) : termsOf(simplified);
  const { regions, kinds, words } = sortTerms(all, language);
  const many = all.length > 1 || question !== null;
  // A comma may belong to a sentence that was copied; a space is the reader's own.
  const listed = all.length > 1 && /\s/u.test(query);
  const within = { region: regions, notice: [] };
  const kindGroups = kinds.map(({ term, kind }) => kindGroup(term, kind));
  const strict = words.map((term) => wholeGroup(term.text));
  const named = words.every(({ text, quoted }) => !quoted && language.isName(plain(text)));
  if (many) {
    steps.push({
      ...step('terms', [...strict, ...kindGroups]),
      within,
      alongside: listed || question !== null,
      rewritten,
    });
  }
  const notices = noticesNamed(words, language);
  if (notices !== null) {
    steps.push({
      ...step('synonyms', [
        ...notices.rest.map((term) => looseGroup(term, language, notices.rest.length > 1)),
        ...kindGroups,
      ]),
      within: { ...within, notice: notices.ids },
      alongside: listed,
      rewritten,
    });
  }
  const several = words.length + kindGroups.length > 1;
  const loose = words.map((term) => looseGroup(term, language, several));
  if (loose.some(({ forms }) => forms.length > 1) || regions.length > 0) {
    steps.push({
      ...step('synonyms', [...loose, ...kindGroups]),
      within,
      alongside: listed || (named && question === null),
      rewritten,
    });
  }
  steps.push(...takenApart(words, within, kindGroups, language, rewritten));
  return {
    steps,
    wanted: question?.wanted ?? kinds[0]?.kind ?? null,
    terms: words.filter(({ quoted }) => !quoted).map(({ text }) => text),
    limited: regions.length > 0,
    nearNumbers: null,
  };
}

interface SortedTerms {
  regions: string[];
  kinds: { term: string; kind: string }[];
  words: Term[];
}

/** Names of regions and kinds of record help to find the other terms; alone they are what is looked for. */
function sortTerms(terms: readonly Term[], language: Language): SortedTerms {
  const sorted: SortedTerms = { regions: [], kinds: [], words: [] };
  for (const term of terms) {
    const region = term.quoted ? null : language.region(plain(term.text));
    const kind = term.quoted ? null : kindWanted(term.text);
    if (region !== null) sorted.regions.push(region.name);
    else if (kind !== null) sorted.kinds.push({ term: term.text, kind });
    else sorted.words.push(term);
  }
  if (sorted.words.length > 0) return sorted;
  if (sorted.kinds.length > 0 && terms.length > 1) return sorted;
  return { regions: [], kinds: [], words: [...terms] };
}

/** Whether {@link planQuery} would compare a term with the titles of notices. */
export function mayNameNotice(query: string, language: Language): boolean {
  const terms = termsOf(query);
  return terms.length > 1 && terms.some(({ text }) => mayBeTitle(plain(text), language));
}

function mayBeTitle(text: string, { data }: Language): boolean {
  return text.length >= 4 && data.kinds.some((kind) => text.endsWith(kind));
}

/** Notices whose title a term is or is most of, and the other terms. Null if there is none, or nothing else is asked. */
function noticesNamed(
  words: readonly Term[],
  language: Language,
): { ids: string[]; rest: Term[] } | null {
  for (const term of words) {
    const text = plain(term.text);
    const named = language.data.notices.filter(({ title, kind }) => {
      const whole = plain(title);
      return whole.includes(text) && (text === whole || (text.length >= 4 && text.endsWith(kind)));
    });
    const rest = words.filter((other) => other !== term);
    if (named.length > 0 && rest.length > 0) return { ids: named.map(({ id }) => id), rest };
  }
  return null;
}

/** Where terms run together: 柳州社工站覆盖率 → 柳州 · 社工站 · 覆盖率. */
function takenApart(
  words: readonly Term[],
  within: Step['within'],
  kindGroups: readonly Group[],
  language: Language,
  rewritten: string | null,
): Step[] {
  const parts = words.map((term) => {
    const text = plain(term.text);
    if (term.quoted || language.isName(text)) return { regions: [], pieces: [term] };
    const counted = aroundAmount(text);
    if (counted !== null) {
      return {
        regions: [],
        pieces: counted.map((piece): Term => ({ text: piece, quoted: false })),
      };
    }
    const glued = language.regionBefore(text);
    const rest = glued?.rest ?? text;
    const words = language.isName(rest) ? null : language.segment(rest);
    if (words === null && glued === null) return { regions: [], pieces: [term] };
    const pieces = words ?? [rest];
    return {
      regions: glued === null ? [] : [glued.region.name],
      pieces: pieces.map((piece): Term => ({ text: piece, quoted: false })),
    };
  });
  const regions = [...within.region, ...parts.flatMap((part) => part.regions)];
  const pieces = parts.flatMap((part) => part.pieces);
  if (pieces.length === words.length && regions.length === within.region.length) return [];
  const inRegion = { ...within, region: regions };
  const made: Step[] = [];
  if (regions.length > within.region.length) {
    const rests = words.map((term) => language.regionBefore(plain(term.text))?.rest ?? term.text);
    made.push({
      ...step('words', [
        ...rests.map((text) => looseGroup({ text, quoted: false }, language, rests.length > 1)),
        ...kindGroups,
      ]),
      within: inRegion,
      rewritten,
    });
  }
  made.push({
    ...step('words', [
      ...pieces.map((piece) => looseGroup(piece, language, pieces.length > 1)),
      ...kindGroups,
    ]),
    within: inRegion,
    rewritten,
  });
  return made;
}

function wholeGroup(term: string): Group {
  const amount = amountOf(term);
  const forms: Form[] = amount === null ? [] : [{ where: 'amount', text: amount, closeness: 1 }];
  // Within a longer number (21万人 for 1万人) the same characters say something else.
  return { term, forms: [...forms, textForm(term, amount === null ? 1 : 0.6)] };
}

/**
 * A term in its text, in other words, as a body's name, or spelt in Latin letters.
 *
 * @param inContext also in the headings above: one of several terms may stand there, while all that stands under a
 *   heading is no answer to the heading alone
 */
function looseGroup({ text, quoted }: Term, language: Language, inContext: boolean): Group {
  const group = wholeGroup(text);
  const term = plain(text);
  if (quoted || term === '') return group;
  const variants = language.variants(term);
  const agency = language.agency(term);
  const letters = namesByLetters(term, language);
  return {
    term: text,
    forms: [
      ...group.forms,
      ...variants.map((variant) => textForm(variant, 0.8)),
      ...timesNear(term).map((time) => textForm(time, 0.7)),
      ...letters.map((name) => textForm(name, 0.7)),
      ...(agency === null
        ? []
        : [{ where: 'facet' as const, facet: 'agency', text: agency.name, closeness: 0.65 }]),
      ...(inContext ? [term, ...variants] : []).map((one, i) => ({
        where: 'context' as const,
        text: one,
        closeness: i === 0 ? 0.6 : 0.5,
      })),
    ],
  };
}

/** 2023年底前 · 2025年末 · 2022年以前: a notice may say 到2023年 */
const yearAsLimit = /^((?:19|20)[0-9]{2}年)(?:底|末|年底)?(?:之?前|以前|内)?$/u;

function timesNear(term: string): string[] {
  const [, year] = yearAsLimit.exec(term) ?? [];
  return year === undefined || year === term ? [] : [year];
}

function kindGroup(term: string, kind: string): Group {
  return {
    term,
    forms: [
      { where: 'facet', facet: 'record', text: kind, closeness: 0.9 },
      textForm(term, 0.9),
      { where: 'context', text: plain(term), closeness: 0.6 },
    ],
  };
}

export function textForm(text: string, closeness: number): Form {
  return { where: 'text', text: plain(text), closeness };
}

function step(looseness: Looseness, groups: Group[]): Step {
  return {
    looseness,
    groups,
    within: { region: [], notice: [] },
    alongside: false,
    rewritten: null,
  };
}

/** Plans for nothing having been found with all of the terms: with each left out in turn. */
export function withoutOneTerm(plan: Plan): Step[] {
  const last = plan.steps.at(-1);
  if (last === undefined || last.groups.length < 2) return [];
  return last.groups.map((_, left) => ({
    ...last,
    looseness: 'part',
    groups: last.groups.filter((_group, i) => i !== left),
    alongside: true,
  }));
}
