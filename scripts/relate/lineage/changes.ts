/** What changed inside a clause that was taken over, as typed changes. */
import type { LineageChange, LineageChangeType } from '../../tree/lineage.ts';
import {
  bodiesIn,
  datesIn,
  extent,
  namesSpeaker,
  quantitiesIn,
  withoutLevel,
  withoutMarks,
} from './facts.ts';
import { counterparts, movedPhrases } from './counterparts.ts';
import { bindsOtherwise, drivesHarder, exceptionsIn, namesActors, onlyGrades } from './force.ts';
import { toldAsBodies } from './roles.ts';
import { comparedPhrases, differenceOfPhrases, isSame, type ComparedPhrase } from './difference.ts';
import {
  alignParts,
  bare,
  endsSentence,
  itemsOf,
  likenessOf,
  matchTitles,
  titlesIn,
  type PhrasePair,
} from './phrases.ts';

/**
 * Phrase by phrase, and item by item where a phrase enumerates: what has no counterpart came or went; what has one is
 * judged by itself.
 *
 * @param laterTitle of the later notice: a word pushed into a term of its own title is a slip
 */
export function changesOf(source: string, later: string, laterTitle: string): LineageChange[] {
  return changesOver(comparedPhrases(source, later), laterTitle);
}

/** The same, of texts that are compared already. */
export function changesOver(
  phrases: readonly ComparedPhrase[],
  laterTitle: string,
): LineageChange[] {
  return toldAsBodies(changesBetween(phrases, laterTitle, true));
}

function changesBetween(
  phrases: readonly ComparedPhrase[],
  laterTitle: string,
  enumerations: boolean,
): LineageChange[] {
  const changes: LineageChange[] = [];
  const moved = movedPhrases(phrases);
  const instead = enumerations ? counterparts(phrases, moved) : new Map<number, number>();
  const came = new Set(instead.values());
  let gap: PhrasePair[] = [];
  for (const [at, { source, later, difference }] of phrases.entries()) {
    if (source === null || later === null) {
      const other = phrases[instead.get(at) ?? -1]?.later;
      if (source !== null && other) changes.push(...replaced(source, other));
      else if (!came.has(at) && !moved.has(at)) gap.push([source, later]);
      continue;
    }
    changes.push(...changesInGap(gap, true));
    gap = [];
    if (isSame([source, later])) continue;
    const phrase = differingIn(source, later, difference);
    changes.push(...changesInPhrase(phrase, laterTitle, enumerations));
  }
  return [...changes, ...changesInGap(gap, false)];
}

/** @param followed by a phrase that both have: one who said it was named before */
function changesInGap(gap: readonly PhrasePair[], followed: boolean): LineageChange[] {
  const gone = gap.flatMap(([source]) => source ?? []);
  const come = gap.flatMap(([, later]) => later ?? []);
  const said = gone.at(-1);
  const changes: LineageChange[] = [];
  if (followed && said !== undefined && namesSpeaker(said)) {
    changes.push({ type: 'attribution', source: bare(said), later: null });
    gone.pop();
  }
  const plain = (phrases: readonly string[]): string[] =>
    phrases.filter((phrase) => ownType(phrase) === null);
  return [
    ...changes,
    ...gone.flatMap((phrase): LineageChange[] => {
      const type = ownType(phrase);
      return type === null ? [] : [{ type, source: bare(phrase), later: null }];
    }),
    ...come.flatMap((phrase): LineageChange[] => {
      const type = ownType(phrase);
      return type === null ? [] : [{ type, source: null, later: bare(phrase) }];
    }),
    ...sentencesIn(plain(gone)).map((words): LineageChange => ({
      type: 'deletion',
      source: words,
      later: null,
    })),
    ...sentencesIn(plain(come)).map((words): LineageChange => ({
      type: 'addition',
      source: null,
      later: words,
    })),
  ];
}

/** Phrases that follow each other in a sentence came, or went, together. */
function sentencesIn(phrases: readonly string[]): string[] {
  const sentences: string[] = [];
  let words = '';
  for (const phrase of phrases) {
    words += phrase;
    if (!endsSentence(phrase)) continue;
    sentences.push(words);
    words = '';
  }
  return [...sentences, words].map(bare).filter((one) => withoutMarks(one).length > 1);
}

/** What a phrase that came or went changes by itself: an exception the extent, those who act the bodies. */
function ownType(phrase: string): LineageChangeType | null {
  const words = bare(phrase);
  if (exceptionsIn(words).some((one) => one.length >= words.length - 2)) return 'scope';
  return namesActors(phrase) ? 'body' : null;
}

/** A phrase in the place of another. */
function replaced(source: string, later: string): LineageChange[] {
  const types: LineageChangeType[] = [];
  if (namesActors(source) !== namesActors(later)) {
    types.push('body');
    if (bindsOtherwise(source, later)) types.push('strength');
  }
  if (types.length === 0) types.push('wording');
  return types.map((type) => ({ type, source: bare(source), later: bare(later) }));
}

function changesInPhrase(
  phrase: DifferingPhrase,
  laterTitle: string,
  enumerations: boolean,
): LineageChange[] {
  const { source, later } = phrase;
  if (saysTheSame(phrase)) return [];
  const whole = wholeChange(phrase, laterTitle);
  if (whole !== null) return [{ type: whole, source: bare(source), later: bare(later) }];
  const [titles, otherTitles] = [titlesIn(source), titlesIn(later)];
  if (titles.length > 1 && otherTitles.length > 1) return changesInTitles(titles, otherTitles);
  const [items, others] = [itemsOf(source), itemsOf(later)];
  if (enumerations && enumerateAlike(items, others)) {
    const inItems = changesBetween(alignParts(items, others).map(comparedPair), laterTitle, false);
    return inItems.map((one) =>
      isOfWholes(one, [...items, ...others]) ? one : inPhrase(one, phrase),
    );
  }
  return changesIn(phrase);
}

/** Two enumerations of one thing: half of the items of the shorter stand in the other. */
function enumerateAlike(items: readonly string[], others: readonly string[]): boolean {
  const shorter = Math.min(items.length, others.length);
  if (shorter < 2) return false;
  const known = new Set(others.map(bare));
  return items.filter((item) => known.has(bare(item))).length * 2 >= shorter;
}

/** Items came or went as they stand, or a figure took another's place. */
function isOfWholes({ type, source, later }: LineageChange, items: readonly string[]): boolean {
  if (type === 'number' || type === 'deadline') return true;
  if (source !== null && later !== null) return false;
  const words = source ?? later ?? '';
  return items.some((item) => words.endsWith(bare(item)));
}

/** A change in a part of an item cannot be read without the rest of the phrase. */
function inPhrase({ type }: LineageChange, { source, later }: DifferingPhrase): LineageChange {
  const told = type === 'addition' || type === 'deletion' ? 'wording' : type;
  return { type: told, source: bare(source), later: bare(later) };
}

/** Documents cited: each is a unit, in whatever order they stand. */
function changesInTitles(source: readonly string[], later: readonly string[]): LineageChange[] {
  return matchTitles(source, later).flatMap(([gone, come]): LineageChange[] => {
    if (gone === null) return [{ type: 'addition', source: null, later: come }];
    if (come === null) return [{ type: 'deletion', source: gone, later: null }];
    return isSame([gone, come]) ? [] : [{ type: 'wording', source: gone, later: come }];
  });
}

/** Only commas, quotes and brackets differ. */
function saysTheSame({ gone, come }: DifferingPhrase): boolean {
  return withoutMarks(gone) === '' && withoutMarks(come) === '';
}

/** Two phrases, and the words in which they differ, joined. */
export interface DifferingPhrase {
  source: string;
  later: string;
  gone: string;
  come: string;
  /** Each place in which they differ. */
  places: readonly (readonly [gone: string, come: string])[];
}

function comparedPair([source, later]: PhrasePair): ComparedPhrase {
  const difference = source === null || later === null ? [] : differenceOfPhrases(source, later);
  return { source, later, difference };
}

export function differingIn(
  source: string,
  later: string,
  difference: ComparedPhrase['difference'],
): DifferingPhrase {
  const differing = difference.filter((one) => !isSame(one));
  return {
    source,
    later,
    gone: differing.map(([gone]) => gone).join(''),
    come: differing.map(([, come]) => come).join(''),
    places: differing,
  };
}

/** What a phrase's only change is, whatever it enumerates. */
function wholeChange(phrase: DifferingPhrase, laterTitle: string): LineageChangeType | null {
  if (isSlip(phrase, laterTitle)) return 'typo';
  return withoutLevel(phrase.gone) === withoutLevel(phrase.come) ? 'level' : null;
}

/** Below it two phrases are too far apart for one word of duty or extent to have taken the other's place. */
const closeFrom = 0.5;

function changesIn(phrase: DifferingPhrase): LineageChange[] {
  const gone = bare(phrase.gone);
  const come = bare(phrase.come);
  const source = bare(phrase.source);
  const later = bare(phrase.later);
  if (gone === '' && come === '') return [];
  const both = (type: LineageChangeType): LineageChange => ({ type, source, later });
  const close = likenessOf(source, later) >= closeFrom;
  const isOneSided = (one: LineageChange): boolean => one.source === null || one.later === null;
  const changes = [
    ...differing('deadline', datesIn(source), datesIn(later)).filter(
      (one) => close || !isOneSided(one),
    ),
    ...differing('number', quantitiesIn(source), quantitiesIn(later)),
    // A figure that only one of them has is told by the phrases.
  ].map((one) => (isOneSided(one) ? both(one.type) : one));
  const otherForce =
    bindsOtherwise(source, later) || phrase.places.some(([x, y]) => drivesHarder(bare(x), bare(y)));
  if (close && otherForce) changes.push(both('strength'));
  if (close && (extent(gone) !== extent(come) || narrows(phrase))) changes.push(both('scope'));
  if (close && gone !== '' && come !== '' && bodiesIn(gone).join() !== bodiesIn(come).join())
    changes.push(both('body'));
  if (changes.length > 0) return changes;
  return putInOrTakenOut(phrase) ?? [both('wording')];
}

/** 安置社区、 was taken out of what is enumerated, or an exception was: what remains is said of less, or of more. */
function narrows({ source, later, places }: DifferingPhrase): boolean {
  if (exceptionsIn(source).length !== exceptionsIn(later).length) return true;
  return places.some(([gone, come]) => {
    if (gone !== '' && come !== '') return false;
    const item = gone + come;
    if (!item.startsWith('、') && !item.endsWith('、')) return false;
    return withoutLevel(item).length > 1 && !onlyGrades(item);
  });
}

/** If all that differs was put in, or taken out, and is long enough to be told by itself. */
function putInOrTakenOut({ places }: DifferingPhrase): LineageChange[] | null {
  const parts = places.map(([gone, come]) => [bare(gone), bare(come)] as const);
  if (parts.every(([gone, come]) => gone === '' && withoutMarks(come).length >= leastAdded))
    return parts.map(([, later]) => ({ type: 'addition', source: null, later }));
  if (parts.every(([gone, come]) => come === '' && withoutMarks(gone).length >= leastAdded))
    return parts.map(([source]) => ({ type: 'deletion', source, later: null }));
  return null;
}

/** Shorter than this, words put in or taken out change the wording of their phrase. */
const leastAdded = 4;

/** Values of one side against those of the other; equal ones are no change. */
function differing(
  type: LineageChangeType,
  source: readonly string[],
  later: readonly string[],
): LineageChange[] {
  const onlySource = source.filter((one) => !later.includes(one));
  const onlyLater = later.filter((one) => !source.includes(one));
  const changes = onlyLater.map((one) => {
    const at = onlySource.findIndex((other) => unitOf(other) === unitOf(one));
    const other = at === -1 ? null : (onlySource.splice(at, 1)[0] ?? null);
    return { type, source: other, later: one };
  });
  return [...changes, ...onlySource.map((one) => ({ type, source: one, later: null }))];
}

/** What a figure counts; 名 and 人 count the same. */
function unitOf(figure: string): string {
  return figure.replace(/[\d.,—～~十百千万亿-]/gu, '').replace('名', '人');
}

/** A word that stands inside a term which the notice's own title, and the source, have without it. */
function isSlip({ gone, come, source, later }: DifferingPhrase, title: string): boolean {
  if (gone !== '' || come.length === 0 || come.length > 3) return false;
  const at = later.indexOf(come);
  const around =
    later.slice(Math.max(0, at - 4), at) + later.slice(at + come.length, at + come.length + 4);
  return around.length >= 6 && title.includes(around) && source.includes(around);
}
