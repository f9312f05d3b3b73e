/** Titles as they stand on lines: wrapped, spaced out, with the issuing bodies before them. */
import { closeUp } from '../tree/text.ts';
import { attachmentWordOf } from './attachment-label.ts';
import { docNumberOn, serialOn } from './doc-number-line.ts';
import type { Item } from './items.ts';
import { bodiesOn, dateLineAt } from './bodies.ts';
import { endsLikeTitle } from './kinds.ts';
import { labelAt } from './labels.ts';
import { isUnnumberedHeading } from './plain-headings.ts';
import { tableLengthAt } from './tables.ts';

export interface TitleLines {
  /** Without white space. */
  text: string;
  /** How many items it takes. */
  length: number;
}

const longest = 160;
const sentence = /[。；！？，：!?;]|[:：]$/u;
// 关于印发《…规划》的通知 · 转发省民政厅等部门关于…意见的通知 · 關於印發《…規劃》的通知
// 转发市民政局等部门《…方案》的通知: the bodies that drew it up may stand before it
const noticeOf =
  /(?:印发|转发|批转|发布|公布|下发|颁布|印發|轉發|發布|頒布)(?:[^《》，。]{0,40}《(?<quoted>.{2,150})》(?:的?(?:通知|公告|通告|决定|令|函))?|(?<plain>[^《》]{4,150}?)的?(?:通知|公告))$/u;

// （2024年1月12日省人民政府令第345号公布） · （2021年3月26日通过）; not （2021—2023年）, （试行）
const adoption = /^[（(].{0,60}(?:日|通过|批准|公布|发布|修订|修正|施行|印发|第\d{1,5}号)[）)]$/u;

// （市民政局 2022年4月） · （市民政局、市财政局）; not （2023年1月—12月）, （试行）
const byline =
  /^[（(](?<bodies>[^（）()\d—－-]{0,60}?)(?<month>\s{0,4}\d{4}\s?年\s?\d{1,2}\s?月)?[）)]$/u;

// 海关总署公告2022年第61号（关于调整舱单管理的公告）, its number cut off
const titleInBrackets = /^[（(](?<title>关于.{4,100}(?:公告|通告|决定|通知))[）)]$/u;
const contentsWord = /^目\s{0,8}[录錄]$/u;
const occasion = /^[—－―-]{1,2}\s?\d{4}\s?年\s?\d{1,2}\s?月/u;
// （试行）: no title begins with these
const bracketed = /^[（(].*[）)]$/u;
// 表1 补偿标准 · 序号 任务
const tableStart = /^表\s?\d|^序\s?号\s|\t/u;

/** Whether a line in brackets says who drew the document up, or when. */
function isByline(text: string): boolean {
  const { bodies = '', month } = byline.exec(text)?.groups ?? {};
  return bodies === '' ? month !== undefined : bodiesOn(bodies) !== null;
}

/** The title that begins at `index`: the longest run of lines that ends as titles end. */
export function titleLinesAt(items: readonly Item[], index: number): TitleLines | null {
  return titlesAt(items, index).at(-1) ?? null;
}

/** Each run of lines from `index` that ends as titles end, shortest first. */
export function titlesAt(items: readonly Item[], index: number): TitleLines[] {
  let text = '';
  const lines: string[] = [];
  const found: TitleLines[] = [];
  for (let i = index; i < items.length && i < index + 7; i += 1) {
    const item = items[i];
    if (item?.role !== null) break;
    const line = item.piece.text.trim().replace(titleInBrackets, '$<title>');
    if (text.length + line.length > longest || sentence.test(line)) break;
    // a heading, an attachment, a table: 一、制定应急预案 · 附件2 · 表1 补偿标准
    if (labelAt(line) || attachmentWordOf(line) !== null) break;
    // ——2023年6月28日在…会议上 · 目录 · 前言
    if (i > index && (occasion.test(line) || contentsWord.test(line) || isUnnumberedHeading(line)))
      break;
    if (i === index ? bracketed.test(line) : isTableAt(items, i)) break;
    if (docNumberOn(line) !== null || serialOn(line) !== null) break;
    if (dateLineAt(line) !== null || adoption.test(line) || isByline(line)) break;
    if (
      i > index &&
      (item.piece.line.headingLevel === null) !== (items[index]?.piece.line.headingLevel === null)
    )
      break;
    // bodies above the title are its issuers, not its words
    if (i === index && bodiesOn(line) !== null && !endsLikeTitle(line)) break;
    // over the contents and again over the text
    if (lines[0] !== undefined && closeUp(line) === closeUp(lines[0])) break;
    lines.push(line);
    text = closeUp(lines.join('\n'));
    if (balanced(text) && (endsLikeTitle(text) || item.piece.line.headingLevel === 1)) {
      found.push({ text, length: i - index + 1 });
    }
  }
  return found;
}

/** Whether a table stands at a place, or the caption or header of one: no title runs on into it. */
function isTableAt(items: readonly Item[], at: number): boolean {
  const text = items[at]?.piece.text ?? '';
  return tableStart.test(text) || tableLengthAt(items, at) > 0;
}

/** How many lines at a place print a title again that is known; 0 where they say something else. */
export function repeatedTitleLength(items: readonly Item[], at: number, title: string): number {
  let text = '';
  for (
    let i = at;
    i < items.length && items[i]?.role === null && text.length < title.length;
    i += 1
  ) {
    text = closeUp(`${text}\n${items[i]?.piece.text ?? ''}`);
    if (text === title) return i - at + 1;
    if (!title.startsWith(text)) return 0;
  }
  return 0;
}

function balanced(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return count(/《/gu) === count(/》/gu) && count(/[（(]/gu) === count(/[）)]/gu);
}

/**
 * The policy that a covering notice brings: 关于印发《…》的通知 → …; null if the title is no such notice's. Where it brings
 * several, they keep their marks: 《…》和《…》.
 */
export function coveredTitle(title: string): string | null {
  const match = noticeOf.exec(title);
  const quoted = match?.groups?.quoted;
  if (quoted === undefined) {
    // 关于公布先进单位的通知 names no document, its attachments do
    const plain = match?.groups?.plain;
    return plain !== undefined && endsLikeTitle(plain) ? plain : null;
  }
  return quoted.includes('》') ? `《${quoted}》` : quoted;
}

/** 市民政局 市财政局 关于印发… → its bodies and what is left. */
export function splitIssuers(title: string, printed: string): { issuers: string[]; title: string } {
  const at = printed.search(/(?:关于|關於|印发|印發|转发|轉發|批转|发布|公布)/u);
  if (at > 0) {
    const issuers = bodiesOn(printed.slice(0, at));
    if (issuers) return { issuers, title: title.slice(closeUp(printed.slice(0, at)).length) };
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
