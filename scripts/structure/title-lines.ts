/** Titles as they stand on lines: wrapped, spaced out, with the issuing bodies before them. */
import type { Item } from './items.ts';
import { dateAt, bodiesOn } from './bodies.ts';
import { endsLikeTitle } from './kinds.ts';
import { labelAt } from './labels.ts';

export interface TitleLines {
  /** Without white space. */
  text: string;
  /** How many items it takes. */
  length: number;
}

const longest = 160;
const sentence = /[。；！？，：!?;]|[:：]$/u;
// 攀民政〔2022〕90号 · （桂政办发〔2021〕106号） · 楚人社发[2021]13号 · 上海市人民政府令第12号 · 国务院令第748号
const number =
  /^[（(]?(?<n>[\p{Script=Han}A-Za-z]{1,20}\s?[〔[（(【]\s?(?:19|20)\d{2}\s?[〕\]）)】]\s?第?\s?\d{1,5}\s?号|[\p{Script=Han}]{2,20}令\s?[（(]?第\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号|(?:19|20)\d{2}年?第\s?\d{1,4}\s?号)[）)]?$/u;
const noticeOf =
  /(?:印发|转发|批转|发布|公布|下发|颁布)(?:《(?<quoted>.+)》(?:的?(?:通知|公告|通告|决定|令|函))?|(?<plain>[^《》]{4,}?)的?(?:通知|公告))$/u;

/** The 发文字号 that a line consists of, without white space or brackets. */
export function docNumberOn(text: string): string | null {
  const match = number.exec(text.trim());
  return match?.groups?.n?.replace(/\s/gu, '') ?? null;
}

/** The title that begins at `index`: the longest run of lines that ends as titles end. */
export function titleLinesAt(items: readonly Item[], index: number): TitleLines | null {
  let text = '';
  let found: TitleLines | null = null;
  for (let i = index; i < items.length && i < index + 7; i += 1) {
    const item = items[i];
    if (item?.role !== null) break;
    const line = item.piece.text.trim();
    if (text.length + line.length > longest || sentence.test(line)) break;
    if (i === index && (labelAt(line) || /^[（(].*[）)]$/u.test(line))) break;
    if (docNumberOn(line) !== null || dateAt(line)?.end === line.length) break;
    if (
      i > index &&
      (item.piece.line.headingLevel === null) !== (items[index]?.piece.line.headingLevel === null)
    )
      break;
    // bodies above the title are its issuers, not its words
    if (i === index && bodiesOn(line) !== null && !endsLikeTitle(line)) break;
    text += line.replace(/\s/gu, '');
    if (balanced(text) && (endsLikeTitle(text) || item.piece.line.headingLevel === 1)) {
      found = { text, length: i - index + 1 };
    }
  }
  return found;
}

function balanced(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return count(/《/gu) === count(/》/gu) && count(/[（(]/gu) === count(/[）)]/gu);
}

/** The policy that a covering notice brings: 关于印发《…》的通知 → …; null if the title is no such notice's. */
export function coveredTitle(title: string): string | null {
  const match = noticeOf.exec(title);
  return match?.groups?.quoted ?? match?.groups?.plain ?? null;
}

/** 市民政局 市财政局 关于印发… → its bodies and what is left. */
export function splitIssuers(title: string, printed: string): { issuers: string[]; title: string } {
  const at = printed.search(/(?:关于|印发|转发|批转|发布|公布)/u);
  if (at > 0) {
    const issuers = bodiesOn(printed.slice(0, at));
    if (issuers)
      return { issuers, title: title.slice(printed.slice(0, at).replace(/\s/gu, '').length) };
  }
  return { issuers: [], title };
}

/** Whether two titles name one document: equal but for marks, or nearly (a word left out, another word order). */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (!x || !y) return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.includes(short) && short.length >= long.length * 0.6) return true;
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [p, q] = [pairs(x), pairs(y)];
  const shared = [...p].filter((pair) => q.has(pair)).length;
  return (2 * shared) / (p.size + q.size) >= 0.72;
}

function bare(title: string): string {
  return title.replace(/[^\p{L}\p{N}]/gu, '').replace(/的/gu, '');
}
