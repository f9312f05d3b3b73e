/** Where, in a text without line breaks, the elements of the letterhead and the close stand apart. */
import { matchesIn } from '../tree/matches.ts';
import { isAddressed } from './addressees.ts';
import { bodiesOn } from './bodies.ts';
import { endsLikeTitle } from './kinds.ts';

/** So much of a text can be its head. */
const longestHead = 400;
// 渝府办发〔2021〕88号 · 义政发[2013]89号
const docNumber = /[\p{Script=Han}]{0,40}[〔[（(]\s?(?:19|20)\d{2}\s?[〕\]）)]\s?第?\d{1,4}号/u;
const toColon = /^[^。；：]{2,400}：/u;
// 。附件：1.检查表2.台账: the last words of a text
const attachmentList = /(?<=[。；]\s?)附件\s?[:：]/u;
const longestClose = 300;
const lastDate = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*$/u;
// 。重庆市人民政府办公厅2021年8月23日（此件有删减）; not 。本办法自2023年1月1日起施行
const closing =
  /。\s?(?<body>[\p{Script=Han}、（）\s]{4,200}?)(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?<note>（此件[^）]{1,20}）)?(?![起前后止至的，、—－-])/gu;

/** 标题 | 发文字号 | 主送机关： at the head of a run of text; without a number between them, run-on-head.ts cuts the first line. */
export function letterheadPlaces(text: string): number[] {
  const head = text.slice(0, longestHead);
  const number = docNumber.exec(head);
  if (!number || number.index > 120 || toColon.test(head.slice(0, number.index))) return [];
  const run = number[0];
  const end = number.index + run.length;
  const title = titleEnd(run.slice(0, run.search(/[〔[（(]/u)));
  const start = number.index + title;
  const bracket = /^\s?[）)]/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const open = /[（(]$/u.test(text.slice(0, start)) ? 1 : 0;
  const places = [start - open, end + bracket];
  const to = toColon.exec(text.slice(end + bracket, end + bracket + longestHead));
  if (to && isAddressed(to[0].slice(0, -1))) places.push(end + bracket + to[0].length);
  return places;
}

/** Where the title ends that a text begins with: after the last word that ends titles. */
function titleEnd(text: string): number {
  let end = text.length;
  while (end > 1 && !endsLikeTitle(text.slice(Math.max(0, end - 40), end))) end -= 1;
  return end > 1 ? end : 0;
}

/** 署名 | 成文日期 | 附注 after the last sentence of a covering notice or of the text. */
export function closingPlaces(text: string): number[] {
  const places: number[] = [];
  for (const match of matchesIn(text, closing)) {
    const printed = match.groups?.body ?? '';
    if (bodiesOn(printed) === null) continue;
    const body = match.index + match[0].indexOf(printed);
    const date = body + printed.length;
    const end = date + (match.groups?.date ?? '').length;
    const after = end + (match.groups?.note ?? '').length;
    places.push(body, date, end, after, ...titlePlaces(text, after));
  }
  const list = attachmentList.exec(text.slice(-longestClose));
  if (list) {
    const start = Math.max(text.length - longestClose, 0) + list.index;
    places.push(start, ...signaturePlaces(text));
  }
  return places;
}

/** Where the title ends that stands after the close, of the document that the words before announce in 《》. */
function titlePlaces(text: string, at: number): number[] {
  const announced = [...text.slice(0, longestHead * 2).matchAll(/《(?<title>[^《》]{4,80})》/gu)];
  const title = announced.find(({ groups }) => text.startsWith(groups?.title ?? '《', at));
  return title ? [at + (title.groups?.title?.length ?? 0)] : [];
}

/** Where the signature begins that the title's body makes under a list of attachments, and its date. */
function signaturePlaces(text: string): number[] {
  const body = text.slice(0, Math.max(text.search(/关于|關於/u), 0));
  const date = lastDate.exec(text)?.index ?? -1;
  if (bodiesOn(body) === null || date < 0 || !text.endsWith(body, date)) return [];
  return [date - body.length, date];
}
