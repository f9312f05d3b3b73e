/**
 * Cuts text that came without line breaks: whole documents on one line, or with ideographic spaces as the only separator.
 * It is cut where a reader would begin a new line: at headings whose numbers run on, at wide spaces, at the elements of the
 * letterhead. Each cut is only a place; nothing is changed.
 */
import { matchesIn } from '../tree/matches.ts';
import { labelAt, type Scheme } from './labels.ts';
import { slicePiece, type Piece } from './lines.ts';

/** A line longer than this with headings inside it was not broken by its writer. */
const longestLine = 240;

// an indent of two ideographic spaces inside a line: a paragraph whose line break was lost
const wideSpace = /\s{3,40}|\u3000{2,40}/gu;
// “…通知 各区、县人民政府” · “…复产。 一、帮助”: one space between Chinese characters; not 24 小时
const thinSpace =
  /(?<=[\p{Script=Han}。；：，）〕】”》!?;:)])\s{1,2}(?=[\p{Script=Han}（〔【“《①-⑳]|\d{4}年)/gu;
// 。一、 · ）（二） · ：1. · 第一章, where a heading may begin
const headingStart =
  /(?<=^|[\s。；：！？…）〕】”》;:!?)\]])(?:第[〇零一二三四五六七八九十百\d]{1,5}[编章节条]|[（(〔][〇零一二三四五六七八九十百\d]{1,4}[）)〕]|[一二三四五六七八九十]{1,3}[、．.]|\d{1,2}[.．、](?!\d)|[①-⑳])/gu;
// 二、基本原则（一）聚集重点: the first of a lower scheme straight after a heading's words
const firstOfScheme = /(?:[（(]一[）)]|(?<!\d)1[.．、](?!\d)|[（(]1[）)]|第一[节条])/gu;
// 指导思想以习近平…: the titles that run into their body where the line break was lost
const commonTitle =
  /^(?:总体(?:要求|目标|思路)|指导思想|基本原则|工作原则|(?:工作|主要|发展|总体|任务)?目标(?:任务)?|(?:重点|主要|工作)任务|(?:主要|工作|政策|保障|具体)措施|(?:组织|工作)(?:保障|领导|实施)|(?:工作|有关|相关)要求|适用范围|背景依据|实施步骤|附则)(?=以习|坚持|全面|深入|为|到|按照|根据|围绕|贯彻|认真)/u;
// 渝府办发〔2021〕88号 · 义政发[2013]89号
const docNumber = /[\p{Script=Han}]{0,40}[〔[（(]\s?(?:19|20)\d{2}\s?[〕\]）)]\s?第?\d{1,4}号/u;
const kindWord =
  /(?:意见|通知|规划|纲要|方案|计划|办法|措施|规定|决定|细则|条例|通告|公告|批复|函|报告|要点|制度|规则|标准|指南)/gu;
// 。重庆市人民政府办公厅2021年8月23日（此件有删减）
const closing =
  /。\s?(?<body>[\p{Script=Han}、（）\s]{4,60}?)(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?<note>（此件[^）]{1,20}）)?/gu;
const addressees = /^[^。；：]{2,400}：/u;

/** The pieces, with lines that hold more than one paragraph cut into their paragraphs. */
export function cutPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const places = placesToCut(piece.text);
    if (places.length === 0) return [piece];
    const cut: Piece[] = [];
    let from = 0;
    for (const to of [...places, piece.text.length]) {
      const part = slicePiece(piece, from, to);
      if (part) cut.push(part);
      from = to;
    }
    return cut;
  });
}

function placesToCut(text: string): number[] {
  if (text.length <= longestLine) return [];
  const headings = headingPlaces(text);
  const places = new Set<number>();
  for (const match of matchesIn(text, wideSpace)) places.add(match.index + match[0].length);
  const runOn = headings.length >= 2 || places.size >= 2;
  if (!runOn) return [];
  for (const place of headings) places.add(place);
  for (const match of matchesIn(text, thinSpace)) places.add(match.index + match[0].length);
  for (const place of letterheadPlaces(text)) places.add(place);
  for (const place of closingPlaces(text)) places.add(place);
  return [...places].filter((place) => place > 0 && place < text.length).sort((a, b) => a - b);
}

/** Headings inside a run of text: labels whose numbers begin at one and run on. */
function headingPlaces(text: string): number[] {
  const candidates = new Map<number, 'after stop' | 'after title'>();
  for (const match of matchesIn(text, firstOfScheme)) candidates.set(match.index, 'after title');
  for (const match of matchesIn(text, headingStart)) candidates.set(match.index, 'after stop');
  const last = new Map<Scheme, number>();
  const order: Scheme[] = [];
  const places: number[] = [];
  for (const at of [...candidates.keys()].sort((a, b) => a - b)) {
    const label = labelAt(text.slice(at, at + 12));
    if (!label) continue;
    const before = last.get(label.scheme);
    if (label.number !== 1 && label.number !== (before ?? 0) + 1) continue;
    if (candidates.get(at) === 'after title') {
      const from = places.at(-1);
      if (from === undefined || at - from > 45 || /[。；：]/u.test(text.slice(from, at))) continue;
    }
    const depth = order.indexOf(label.scheme);
    if (depth < 0) order.push(label.scheme);
    else for (const inner of order.splice(depth + 1)) last.delete(inner);
    last.set(label.scheme, label.number);
    places.push(at);
    const title = commonTitle.exec(text.slice(at + label.end, at + label.end + 14));
    if (title) places.push(at + label.end + title[0].length);
  }
  return places;
}

/** 标题 | 发文字号 | 主送机关： at the head of a run of text. */
function letterheadPlaces(text: string): number[] {
  const head = text.slice(0, 400);
  const number = docNumber.exec(head);
  if (!number || number.index > 120) return [];
  const run = number[0];
  let start = number.index;
  for (const kind of matchesIn(run, kindWord)) start = number.index + kind.index + kind[0].length;
  const end = number.index + run.length;
  const bracket = /^\s?[）)]/u.exec(text.slice(end))?.[0].length ?? 0;
  const open = /[（(]$/u.test(text.slice(0, start)) ? 1 : 0;
  const places = [start - open, end + bracket];
  const to = addressees.exec(text.slice(end + bracket, end + bracket + 500));
  if (to && /(?:人民政府|委员会|部门|单位|机构|[局委厅办会部院])[）)]?：$/u.test(to[0])) {
    places.push(end + bracket + to[0].length);
  }
  return places;
}

/** 署名 | 成文日期 | 附注 after the last sentence of a covering notice or of the text. */
function closingPlaces(text: string): number[] {
  const places: number[] = [];
  for (const match of matchesIn(text, closing)) {
    const body = match.index + match[0].indexOf(match.groups?.body ?? '');
    const date = body + (match.groups?.body ?? '').length;
    const end = date + (match.groups?.date ?? '').length;
    places.push(body, date, end, end + (match.groups?.note ?? '').length);
  }
  return places;
}
