/** What stands between a title and the text: （2021年3月26日通过）, 〔2021〕12号公布, the bodies that drew the text up. */
import { bodiesOn, dateAt, dateLineAt } from './bodies.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import { repeatedTitleLength } from './title-lines.ts';
import { docNumberOn, serialOn } from './doc-number-line.ts';

export interface Subtitles {
  bodies: string[];
  docNumber: string | null;
  /** ISO date. */
  issued: string | null;
  /** Where the text begins. */
  end: number;
}

// （2021年3月26日省人大常委会通过） · 2024年1月12日公布 · （征求意见稿）
const subtitle =
  /^[（(].{2,60}[）)]$|^[—－―-]{1,2}\s?\d{4}\s?年.{4,50}[上会]$|^(?:编[印制写]|主编|起草|印制)(?:单位|机关|部门)\s?[:：]|^(?!现)(?:根据|经)?\p{Script=Han}{0,20}(?:\d{4}\s?年|令第).*(?:通过|批准|公布|发布|修订|修正|施行|印发)[）)]?$/u;
// 二〇二一年七月 · 2021年7月, under the title of a plan's cover
const month =
  /^[（(]?[〇○零OО一二三四五六七八九\d]{4}\s?年\s?[一二三四五六七八九十\d]{1,2}\s?月[）)]?$/u;
// 省人民政府令第345号公布
const decreeNumber = /(?<n>\p{Script=Han}{2,20}令第\s?\d{1,5}\s?号)/u;
const issue = /(?:公布|发布|印发)/u;
const most = 4;
// （2020年10月30日 … 通过）
const dateFirst = /^[（(]\s?(?:根据|经|于)?\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/u;
const act =
  /(?:通过|批准|公布|发布|修正|修订|施行|印发)(?:\s{0,4}[\p{Script=Han}\d〔〕[\]]{4,24}号)?\s?[）)]$/u;
// 海医保规〔2022〕5号, in the words of adoption
const numberIn = /(?<![\p{Script=Han}])[\p{Script=Han}]{2,12}[〔[（(]\d{4}[〕\]）)]\s?\d{1,5}号/u;
// 2022年3月1日印发 · 2022年11月3日海州市医疗保障局、海州市财政局印发
const issuedIn =
  /(?<date>\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?<bodies>[\p{Script=Han}、]{0,80}?)(?:公布|发布|印发)/u;
const mostLines = 10;
const longestHistory = 600;

/** Gives the lines under a title their roles, in place; the title again, as it stands between contents and text, is one of them. */
export function markSubtitles(items: Item[], from: number, title: string | null): Subtitles {
  const found: Subtitles = { bodies: [], docNumber: null, issued: null, end: from };
  for (; found.end < items.length && found.end < from + most; found.end += 1) {
    const { end } = found;
    const text = items[end]?.piece.text ?? '';
    const again = title === null ? 0 : repeatedTitleLength(items, end, title);
    if (again > 0) {
      setRole(items, end, again, 'running head');
      continue;
    }
    const history = historyAt(items, end);
    if (history !== null) {
      readSubtitle(history.text, found);
      setRole(items, end, history.length, 'subtitle');
      continue;
    }
    if (items[end]?.role !== null || text.length > 60 || text.includes('。')) break;
    if (docNumberOn(text) !== null || serialOn(text) !== null) break;
    if (labelAt(text)?.scheme === 'cn') break;
    const pair = text + (items[end + 1]?.piece.text ?? '');
    const bodies = bodiesOn(text);
    if (subtitle.test(text) || month.test(text) || dateLineAt(text) !== null) {
      // （2022年3月9日） says when, as part of the title; without brackets it is the date
      const isDate = dateLineAt(text) !== null && !/^[（(]/u.test(text);
      setRole(items, end, 1, isDate ? 'date' : 'subtitle');
      readSubtitle(text, found);
    } else if (dateAt(text) && pair.length <= 80 && subtitle.test(pair)) {
      setRole(items, end, 2, 'subtitle');
      readSubtitle(pair, found);
    } else if (bodies && isOverText(items, end + 1)) {
      setRole(items, end, 1, 'issuer mark');
      found.bodies.push(...bodies);
    } else break;
  }
  return found;
}

/** The words in brackets that say when a law was adopted, approved and amended (题注), on one line or more. */
function historyAt(items: readonly Item[], at: number): { text: string; length: number } | null {
  let text = '';
  for (let i = at; i < items.length && i < at + mostLines; i += 1) {
    const item = items[i];
    if (item?.role !== null || text.length > longestHistory) return null;
    text += item.piece.text;
    if (!/^[（(]/u.test(text) || text.includes('。')) return null;
    if (count(text, /[（(]/gu) > count(text, /[）)]/gu)) continue;
    return dateFirst.test(text) && act.test(text) ? { text, length: i - at + 1 } : null;
  }
  return null;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/**
 * Whether text, a heading or a date follows the bodies that go on at `at`: else they are what the document lists. Over a
 * date at the end of a text they are its signatures.
 */
function isOverText(items: readonly Item[], at: number): boolean {
  let under = at;
  while (under < items.length && bodiesOn(items[under]?.piece.text ?? '')) under += 1;
  const text = items[under]?.piece.text ?? '';
  if (dateLineAt(text) !== null) return under < items.length - 1;
  return (
    labelAt(text) !== null || month.test(text) || /[。；：，:]/u.test(text) || subtitle.test(text)
  );
}

function readSubtitle(text: string, found: Subtitles): void {
  const bare = text.replace(/^[（(]\s?/u, '');
  const { date, bodies = '' } = issuedIn.exec(bare)?.groups ?? {};
  if (date !== undefined) found.issued ??= dateAt(date)?.iso ?? null;
  if (bodies !== '') found.bodies.push(...(bodiesOn(bodies) ?? []));
  found.docNumber ??= numberIn.exec(bare)?.[0] ?? null;
  found.docNumber ??= decreeNumber.exec(bare.replace(/^.*?日/u, ''))?.groups?.n ?? null;
  // （2021年11月18日） alone: the day of a document that nobody signs
  if (issue.test(bare) || dateLineAt(text) !== null) found.issued ??= dateAt(bare)?.iso ?? null;
}
