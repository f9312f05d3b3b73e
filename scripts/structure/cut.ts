/**
 * Cuts text that came without line breaks: whole documents on one line, or with ideographic spaces as the only separator.
 * It is cut where a reader would begin a new line: at headings whose numbers run on, at wide spaces, at the elements of the
 * letterhead. Each cut is only a place; nothing is changed.
 */
import { matchesIn } from '../tree/matches.ts';
import { bodiesOn } from './bodies.ts';
import { closingPlaces, letterheadPlaces } from './cut-letterhead.ts';
import { endsLikeTitle } from './kinds.ts';
import { labelAt, type Scheme } from './labels.ts';
import { cutPiece, type Piece } from './lines.ts';

/** A line longer than this with headings inside it was not broken by its writer. */
const longestLine = 240;
/** The part of a document's text that, on one line, is the document. */
const mostOfText = 0.6;
/** What holds articles. */
const divisions: ReadonlySet<Scheme> = new Set(['part', 'chapter', 'section']);

// an indent of two ideographic spaces inside a line: a paragraph whose line break was lost
const wideSpace = /\s{3,40}|\u3000{2,40}/gu;
// “…通知 各区、县人民政府” · “…复产。 一、帮助”: one space between Chinese characters; not 24 小时
const thinSpace =
  /(?<=[\p{Script=Han}。；：，）〕】”》!?;:)])\s{1,2}(?=[\p{Script=Han}（〔【“《①-⑳]|\d{4}年)/gu;
// 。一、 · ）（二） · ：1. · 第一章, where a heading may begin
const headingStart =
  /(?<=^|[\s。；：！？…）〕】”》;:!?)\]])(?:第[〇零一二三四五六七八九十百\d]{1,5}[编章节条]|[（(〔][〇零一二三四五六七八九十百\d]{1,4}[）)〕]|[一二三四五六七八九十]{1,3}[、．.]|\d{1,2}[.．、](?!\d)|[①-⑳])/gu;
// 二、基本原则（一）聚集重点 · 二、基本原则（四）聚集重点: an item of a lower scheme straight after a heading's words
const underTitle =
  /(?:(?<!第)[（(][一二三四五六七八九十]{1,3}[）)]|(?<!\d)1[.．、](?!\d)|[（(]1[）)]|第一[节条])/gu;
// 指导思想以习近平…: the titles that run into their body where the line break was lost
const commonTitle =
  /^(?:总体(?:要求|目标|思路)|指导思想|基本原则|工作原则|(?:工作|主要|发展|总体|任务)?目标(?:任务)?|(?:重点|主要|工作)任务|(?:主要|工作|政策|保障|具体)措施|(?:组织|工作)(?:保障|领导|实施)|(?:工作|有关|相关)要求|适用范围|背景依据|实施步骤|附则)(?=以习|坚持|全面|深入|为|到|按照|根据|围绕|贯彻|认真)/u;
// 第三条 straight after 第二章 附则, where articles run on over chapters
const article = /第[〇零一二三四五六七八九十百\d]{1,5}条/gu;
// 东山市规划 | 一、总体要求: the first heading straight after the title
const firstOfText = /一、|第一[编章条]/u;
const longestTitle = 160;
/** Numbers left out between two headings, at most, if what is cut there is to be a heading all the same. */
const widestGap = 2;
/** （二） and then （3）: the numeral is misprinted. */
const twins: Partial<Record<Scheme, Scheme>> = { 'cn-paren': 'num-paren', 'num-paren': 'cn-paren' };
/** What items of one line are numbered with; articles and chapters stand on lines of their own. */
const itemSchemes: ReadonlySet<Scheme> = new Set(['cn', 'cn-paren', 'num', 'num-paren', 'circled']);
/** What a sentence enumerates with, in the middle of a paragraph. */
const itemsOfSentence: ReadonlySet<Scheme> = new Set(['num-paren', 'num-half-paren', 'circled']);
const sentenceStop = /[。；！？\s]/u;

/** The pieces, with lines that hold more than one paragraph cut into their paragraphs. */
export function cutPieces(pieces: readonly Piece[]): Piece[] {
  const total = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return pieces.flatMap((piece) => {
    // a document that stands on one line was not broken by its writer, however short it is
    const unbroken = piece.text.length > longestLine || piece.text.length > total * mostOfText;
    const places = unbroken ? placesToCut(piece.text) : itemPlaces(piece.text);
    return places.length === 0 ? [piece] : cutPiece(piece, places);
  });
}

/**
 * Where the further items of a line begin that begins with an item: （一）甲；（二）乙；（三）丙。 An enumeration inside a
 * sentence is no such line: 一、…标准为：（1）…；（2）….
 */
function itemPlaces(text: string): number[] {
  const first = labelAt(text);
  if (!first || !itemSchemes.has(first.scheme)) return [];
  const places: number[] = [];
  let number = first.number;
  for (const { index } of matchesIn(text, headingStart)) {
    if (index === 0 || !/[。；！]\s{0,2}$/u.test(text.slice(Math.max(0, index - 3), index)))
      continue;
    const label = labelAt(text.slice(index, index + 12));
    if (label?.scheme !== first.scheme || label.number !== number + 1) continue;
    number += 1;
    places.push(index);
  }
  return places;
}

/** Items that a sentence enumerates: 标准为：（1）…；（2）….; the sentence of a heading ends before its first item. */
function isEnumeration(text: string, headings: readonly number[]): boolean {
  const places = headings.filter((place) => place > 0);
  const first = places[0];
  if (first === undefined) return false;
  return (
    /[：:，；]\s{0,2}$/u.test(text.slice(Math.max(first - 3, 0), first)) &&
    places.every((place) => {
      const scheme = labelAt(text.slice(place, place + 12))?.scheme;
      return scheme !== undefined && itemsOfSentence.has(scheme);
    })
  );
}

function placesToCut(text: string): number[] {
  const found = headingPlaces(text);
  const headings = isEnumeration(text, found) ? [] : found;
  const places = new Set<number>();
  for (const match of matchesIn(text, wideSpace)) places.add(match.index + match[0].length);
  const runOn = headings.length >= 2 || places.size >= 2;
  if (!runOn) return [];
  for (const place of headings) places.add(place);
  for (const match of matchesIn(text, thinSpace)) {
    const at = match.index + match[0].length;
    if (!isBetweenBodies(text, at) && !divisionLabel.test(text.slice(Math.max(0, at - 12), at)))
      places.add(at);
  }
  for (const place of letterheadPlaces(text)) places.add(place);
  for (const place of closingPlaces(text)) places.add(place);
  return [...places].filter((place) => place > 0 && place < text.length).sort((a, b) => a - b);
}

// 第一章 |总则: the space between a label and its words
const divisionLabel =
  /(?:^|[\s。；：！？…）”])第[〇零一二三四五六七八九十百\d]{1,5}[编章节条]\s{1,2}$/u;

/** Between the bodies that a title begins with: 海州市水利局 海州市园林局关于…. */
function isBetweenBodies(text: string, at: number): boolean {
  return (
    at < longestTitle &&
    bodiesOn(text.slice(0, at)) !== null &&
    /^\p{Script=Han}{2,30}(?:\s\p{Script=Han}{2,30}){0,4}关于/u.test(
      text.slice(at, at + longestTitle),
    )
  );
}

type Candidate = 'after stop' | 'after title' | 'first of text' | 'article';

/** Where a heading may begin, in order, with what speaks for it. */
function candidatesOf(text: string): [number, Candidate][] {
  const candidates = new Map<number, Candidate>();
  for (const match of matchesIn(text, article)) candidates.set(match.index, 'article');
  for (const match of matchesIn(text, underTitle)) candidates.set(match.index, 'after title');
  for (const match of matchesIn(text, headingStart)) candidates.set(match.index, 'after stop');
  const first = firstOfText.exec(text.slice(0, longestTitle))?.index;
  if (first !== undefined && endsLikeTitle(text.slice(0, first))) {
    candidates.set(first, 'first of text');
  }
  return [...candidates].sort(([a], [b]) => a - b);
}

/** Headings inside a run of text: labels whose numbers begin at one and run on. */
function headingPlaces(text: string): number[] {
  const last = new Map<Scheme, number>();
  /** Of schemes that a heading of an outer one closed: （三） may go on under 二、 from （二） under 一、. */
  const closed = new Map<Scheme, number>();
  const order: Scheme[] = [];
  const places: number[] = [];
  for (const [at, candidate] of candidatesOf(text)) {
    const label = labelAt(text.slice(at, at + 12));
    if (!label) continue;
    const step = label.number - (last.get(label.scheme) ?? closed.get(label.scheme) ?? 0);
    const opensSentence = candidate === 'after stop' && sentenceStop.test(text[at - 1] ?? '\n');
    // a number twice, or one left out: a misprint, of which whoever nests the headings tells
    const twin = twins[label.scheme];
    const misprinted =
      (last.has(label.scheme) && step >= 0 && step <= 1 + widestGap) ||
      (twin !== undefined && label.number === (last.get(twin) ?? NaN) + 1);
    const runsOn = step === 1 || (opensSentence && misprinted);
    if (label.number !== 1 && !runsOn) continue;
    if (candidate === 'after title' && label.number !== 1 && last.has(label.scheme)) continue;
    if (candidate === 'after title' || candidate === 'article') {
      const heading = text.slice(places.at(-1) ?? at, at);
      if (heading === '' || heading.length > 45 || /[。；：]/u.test(heading)) continue;
      // 依照第一条执行: only a chapter's title has an article straight after it
      const ofStatute = label.scheme === 'article' || label.scheme === 'section';
      if (ofStatute && !divisions.has(order.at(-1) ?? 'article')) continue;
    }
    const depth = order.indexOf(label.scheme);
    if (depth < 0) order.push(label.scheme);
    else {
      // articles are numbered through all chapters
      for (const inner of order.splice(depth + 1)) {
        closed.set(inner, last.get(inner) ?? 0);
        if (inner !== 'article') last.delete(inner);
      }
    }
    last.set(label.scheme, label.number);
    places.push(at);
    const title = commonTitle.exec(text.slice(at + label.end, at + label.end + 14));
    if (title) places.push(at + label.end + title[0].length);
  }
  return places;
}
