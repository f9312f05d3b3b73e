/**
 * References as a text makes them: 《…》 with document number and pinpoint, numbers alone, this document (本规划), places
 * inside a document (前款, 第八条, 附件1), short names (以下简称《规划》). What they point at is found by resolve.ts.
 */
import { matchesIn } from '../../tree/matches.ts';
import { findDocNumbers, type DocNumber } from './doc-number.ts';
import { findPlaces, type Place } from './pinpoint.ts';
import { findTitles, type StrayMark } from './title.ts';

export interface Reference {
  /** Indexes into the text, with number, short name and pinpoint; `end` is exclusive. */
  start: number;
  end: number;
  form: 'title' | 'number' | 'this document' | 'place';
  /** As printed between the outer 《》. */
  title: string | null;
  docNumber: string | null;
  /** As printed: 第三条第二款 · 附件1. */
  pinpoint: string | null;
  places: Place[];
  /** 本《纲要》: said of the document itself. */
  own: boolean;
  /** The name that it goes by from here on: 规划 of （以下简称《规划》）. */
  shortName: string | null;
  repaired: 'unclosed' | 'unopened' | null;
}

/** A reference without 《》 by the words alone: 国家、省关于…的意见. Reported, not linked. */
export interface Unmarked {
  start: number;
  end: number;
}

export interface References {
  references: Reference[];
  stray: StrayMark[];
  unmarked: Unmarked[];
}

/** 本规划 · 本实施意见 · 本行动计划 · 本《纲要》; not 基本办法, 成本规划, 样本标准, 本方案例. */
const thisDocument =
  /(?<![基根资样版日文成范剧课书原标蓝读脚账户副刊])本(?:《([^《》]{1,20})》|(?:实施|若干|暂行|试行|行动|工作|专项|总体|管理)?(?:规划|纲要|意见|方案|计划|办法|细则|措施|通知|规定|条例|决定|公告|通告|标准|规范|指南|指引|清单|文件)(?!生育|件))/gu;
/** （国发〔2014〕47号） · （国发（2014）47号） · （以下简称《规划》） · (粤府办〔2021〕4号,以下简称省《办法》) */
const bracket =
  /^[（(〔]([^（()）〔〕]*(?:(?:〔[^〔〕]{0,8}〕|[（(][0-9]{4}年?[）)])[^（()）〔〕]*)?)[）)〕]/u;
/** 以下简称《规划》 · 以下简称“纲要” · 以下统称省《办法》 */
const shortNaming = /(?:以下|下)?(?:简称|统称|合称)(?:为)?([^，。；、]{1,24})$/u;
/** 以下分别简称《规划》、省《方案》: one for each of the titles before it */
const severalNames = /(?:以下|下)?分别(?:简称|称)(?:为)?(.{2,80})$/u;
/** 》的通知（国发…: the number is that of the notice which brings the document. */
const bringingNotice = /^的?(?:通知|意见|决定|批复|公告|函)(?=[（(])/u;
/** Between a title and a pinpoint: 《…办法》的第八条 · 《…办法》中第三章 */
const linking = /^[的中]?$/u;
/** …关于加强…的意见 without 《》; the words before 关于 name who issued it. */
const unmarkedTitle =
  /关于[^《》，。；：（）()、]{4,40}的(?:若干|实施|指导)?(?:意见|通知|决定|办法|规定|方案|规划)(?![》〉])/gu;

/** 《…法》及其实施条例: a second document, named through the first. */
const dependent = /(?<=》)(?:及其|和)(?:实施条例|实施细则|实施办法|配套法规|司法解释)/gu;

/** All references of a text, in order. Linear in the length of the text. */
export function findReferences(text: string): References {
  const { titles, stray } = findTitles(text);
  const numbers = findDocNumbers(text);
  const places = findPlaces(text);
  const references: Reference[] = [];
  const used = new Set<DocNumber>();
  const numberEndingAt = new Map(numbers.map((one) => [one.end, one]));
  let nextNumber = 0;
  for (const title of titles) {
    // （以下简称《规划》） was read with the title before it
    if (title.start < (references.at(-1)?.end ?? 0)) continue;
    const reference: Reference = {
      start: title.start,
      end: title.end,
      form: 'title',
      title: title.text,
      docNumber: null,
      pinpoint: null,
      places: [],
      own: text[title.start - 1] === '本' && !/[基根资成样]/u.test(text[title.start - 2] ?? ''),
      shortName: null,
      repaired: title.repaired,
    };
    if (reference.own) reference.start -= 1;
    const prior = numberEndingAt.get(title.start);
    if (prior && !used.has(prior)) {
      used.add(prior);
      reference.start = prior.start;
      reference.docNumber = prior.text;
    }
    while ((numbers[nextNumber]?.start ?? Infinity) < title.end) nextNumber += 1;
    readBrackets(text, reference, numbers, nextNumber, used);
    references.push(reference);
    nameSeveral(text, references);
  }
  const titled = [...references];
  const within = coverOf(titled);
  for (const match of matchesIn(text, thisDocument)) {
    if (within(match.index)) continue;
    references.push({
      ...plain('this document', match.index, match.index + match[0].length),
      own: true,
    });
  }
  for (const number of numbers) {
    if (used.has(number) || within(number.start)) continue;
    references.push({
      ...plain('number', number.start, number.end),
      docNumber: number.text,
    });
  }
  references.sort((a, b) => a.start - b.start);
  const loose = attachPlaces(text, references, places);
  const all = [...references, ...loose].sort((a, b) => a.start - b.start);
  return { references: all, stray, unmarked: findUnmarked(text, all) };
}

function plain(form: Reference['form'], start: number, end: number): Reference {
  return {
    start,
    end,
    form,
    title: null,
    docNumber: null,
    pinpoint: null,
    places: [],
    own: false,
    shortName: null,
    repaired: null,
  };
}

/** Whether an index lies within one of some stretches, which are sorted and do not overlap. */
function coverOf(stretches: readonly Reference[]): (index: number) => boolean {
  return (index) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.end ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return (stretches[low]?.start ?? Infinity) <= index;
  };
}

/** Takes the number and the short name out of what stands in brackets right after a title. */
function readBrackets(
  text: string,
  reference: Reference,
  numbers: readonly DocNumber[],
  from: number,
  used: Set<DocNumber>,
): void {
  let at = reference.end;
  at += bringingNotice.exec(text.slice(at, at + 6))?.[0].length ?? 0;
  for (let count = 0; count < 3; count += 1) {
    const match = bracket.exec(text.slice(at, at + 90));
    if (!match) return;
    const end = at + match[0].length;
    const next = numbers[from];
    const number = next && next.start >= at && next.end <= end ? next : null;
    const short = shortNaming.exec(match[1] ?? '');
    if (!number && !short) return;
    if (number) {
      used.add(number);
      from += 1;
      reference.docNumber ??= number.text;
    }
    if (short) reference.shortName = bareName(short[1] ?? '');
    reference.end = end;
    at = end;
  }
}

/** Gives the titles before （以下分别简称…） their short names, the last one to the last. */
function nameSeveral(text: string, references: readonly Reference[]): void {
  const last = references.at(-1);
  if (!last || !'（(〔'.includes(text[last.end] ?? '。')) return;
  const match = bracket.exec(text.slice(last.end, last.end + 120));
  const names = match && severalNames.exec(match[1] ?? '')?.[1];
  if (!match || !names) return;
  const shorts = names.split(/[、和及]/u).filter(Boolean);
  for (const [back, short] of shorts.reverse().entries()) {
    const named = references.at(-1 - back);
    if (named) named.shortName = bareName(short);
  }
  last.end += match[0].length;
}

/** 《规划》 · “纲要” · 省《办法》 → 规划 · 纲要 · 省办法 */
export function bareName(name: string): string {
  return name.replace(/[《》〈〉“”"‘’]/gu, '');
}

/** Gives each place to the reference that it follows; what follows none stands alone, in this document. */
function attachPlaces(
  text: string,
  references: Reference[],
  places: readonly Place[],
): Reference[] {
  const loose: Reference[] = [];
  let previous: Reference | null = null;
  let next = 0;
  for (const place of places) {
    for (let one = references[next]; one && one.start <= place.start; one = references[next]) {
      previous = one;
      next += 1;
    }
    if (previous && place.start < previous.end) continue;
    const owner = loose.at(-1);
    const last = owner && owner.start > (previous?.start ?? -1) ? null : previous;
    const gap = last ? text.slice(last.end, place.start) : '';
    const listed = last !== null && last.places.length > 0 && /^[、和及至与]$/u.test(gap);
    if (last && place.relative === null && (linking.test(gap) || listed)) {
      last.places.push(place);
      last.end = place.end;
      last.pinpoint = text.slice(last.places[0]?.start ?? place.start, place.end);
      continue;
    }
    loose.push({
      ...plain('place', place.start, place.end),
      pinpoint: place.text,
      places: [place],
      own: true,
    });
  }
  return loose;
}

function findUnmarked(text: string, references: readonly Reference[]): Unmarked[] {
  const found: Unmarked[] = [];
  for (const match of matchesIn(text, dependent))
    found.push({ start: match.index, end: match.index + match[0].length });
  let next = 0;
  for (const match of matchesIn(text, unmarkedTitle)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((references[next]?.end ?? Infinity) <= start) next += 1;
    if ((references[next]?.start ?? Infinity) < end) continue;
    found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
