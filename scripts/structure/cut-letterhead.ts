/** Where, in a text without line breaks, the elements of the letterhead and the close stand apart. */
import { matchesIn } from '../tree/matches.ts';
import { bodiesOn } from './bodies.ts';
import { endsLikeTitle } from './kinds.ts';

/** So much of a text can be its head. */
const longestHead = 400;
// 渝府办发〔2021〕88号 · 义政发[2013]89号
const docNumber = /[\p{Script=Han}]{0,40}[〔[（(]\s?(?:19|20)\d{2}\s?[〕\]）)]\s?第?\d{1,4}号/u;
const toColon = /^[^。；：]{2,400}：/u;
// …各县（区）人民政府： · …市直有关部门：
const addressees = /(?:人民政府|委员会|部门|单位|机构|[局委厅办会部院])[）)]?：$/u;
// 各县人民政府 · 市直有关单位, at once after the title
const firstAddressee = /^\s?(?:各|市|省|州|盟|县|区|自治|国务院|有关|中央|直属|驻)/u;
// 。重庆市人民政府办公厅2021年8月23日（此件有删减）; not 。本办法自2023年1月1日起施行
const closing =
  /。\s?(?<body>[\p{Script=Han}、（）\s]{4,60}?)(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?<note>（此件[^）]{1,20}）)?(?![起前后止至的，、—－-])/gu;

/** 标题 | 发文字号 | 主送机关： at the head of a run of text. */
export function letterheadPlaces(text: string): number[] {
  const head = text.slice(0, longestHead);
  const number = docNumber.exec(head);
  const numbered =
    number !== null && number.index <= 120 && !toColon.test(head.slice(0, number.index));
  return numbered ? placesAtNumber(text, number) : placesAtTitle(head);
}

function placesAtNumber(text: string, number: RegExpExecArray): number[] {
  const run = number[0];
  const end = number.index + run.length;
  const title = titleEnd(run.slice(0, run.search(/[〔[（(]/u)));
  const start = number.index + (title ?? 0);
  const bracket = /^\s?[）)]/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const open = /[（(]$/u.test(text.slice(0, start)) ? 1 : 0;
  const places = [start - open, end + bracket];
  const to = toColon.exec(text.slice(end + bracket, end + bracket + longestHead));
  if (to && addressees.test(to[0])) places.push(end + bracket + to[0].length);
  return places;
}

/** 关于开展检查的通知 | 各区民政局：, without a number between them. */
function placesAtTitle(head: string): number[] {
  const to = toColon.exec(head)?.[0];
  if (to === undefined || !addressees.test(to)) return [];
  const title = titleEnd(to, firstAddressee);
  return title === null ? [] : [title, to.length];
}

/** Where the title ends that a text begins with: after the last word that ends titles, if what comes then is `next`. */
function titleEnd(text: string, next = /^/u): number | null {
  for (let end = text.length; end > 1; end -= 1) {
    if (next.test(text.slice(end)) && endsLikeTitle(text.slice(Math.max(0, end - 40), end)))
      return end;
  }
  return null;
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
    places.push(body, date, end, end + (match.groups?.note ?? '').length);
  }
  return places;
}
