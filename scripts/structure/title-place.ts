/**
 * A title by its place: whatever word it ends in, it is what stands first, over the addressees or the text (GB/T 9704—2012
 * §7.3.1): …合作备忘录, …招聘简章, …许可条件.
 */
import { addresseesAt } from './addressees.ts';
import { attachmentWordOf } from './attachment-label.ts';
import { bodiesOn, dateLineAt } from './bodies.ts';
import { headElementOn } from './elements.ts';
import type { Item } from './items.ts';
import { doubtfulLabelAt, labelAt } from './labels.ts';
import type { Layout } from './layout.ts';
import { serialOn } from './doc-number-line.ts';

export interface TitlePlace {
  at: number;
  length: number;
}

/** So many lines of bodies and numbers may stand over a title, and so many may it take. */
const mostAbove = 6;
const mostLines = 3;
const longestLine = 40;
const leastLength = 6;
/** So many lines may stand between a title and the text. */
const mostUnder = 3;
// 二〇二三年六月 · 2023年6月
const month = /^[〇○零OОo一二三四五六七八九\d]{4}\s?年\s?[一二三四五六七八九十\d]{1,2}\s?月$/u;
// 首页 > 政务公开 · 一段话，或者一句。 · 单位	数值
const noTitle = /[。；，：！:;,>＞|｜│\t]|\s{3}/u;
// （2023年6月5日） · （征求意见稿）: under a title, before the text
const bracketed = /^[（(].{1,60}[）)]$/u;
// 来源：市民政局 · 时间：2023年5月8日: a page's own line, not the text under a title
const field = /^(?:[\p{Script=Han}]\s?){2,6}[:：]./u;

/** Where the title of a text stands that no word tells; null if its first lines are none. */
export function titlePlace(items: readonly Item[], layout: Layout): TitlePlace | null {
  let at = 0;
  while (at < mostAbove && at < items.length && isAboveTitle(items[at])) at += 1;
  for (let length = 1; length <= mostLines; length += 1) {
    if (!isLine(items[at + length - 1])) return null;
    let under = at + length;
    while (under < at + length + mostUnder && isUnderTitle(textOf(items[under]))) under += 1;
    // over its 发文字号 a line is the title, whatever the text begins with
    const numbered =
      items[under]?.role === 'document number' ||
      headElementOn(textOf(items[under])) === 'document number';
    if (numbered) under += 1;
    const title = items.slice(at, at + length).map(textOf);
    const isText = numbered
      ? textOf(items[under]) !== ''
      : isTextAt(items, under, layout) || isTableUnder(title.join(''), textOf(items[under]));
    if (!isText) continue;
    return title.join('').length >= leastLength ? { at, length } : null;
  }
  return null;
}

/** （2023年版） · 编印单位：市园林局 · 二〇二三年六月: what a cover has under its title. */
function isUnderTitle(text: string): boolean {
  return bracketed.test(text) || field.test(text) || month.test(text);
}

function textOf(item: Item | undefined): string {
  return item?.role === null ? item.piece.text : '';
}

/** An element of the head, known already or by its form. */
function isAboveTitle(item: Item | undefined): boolean {
  const text = textOf(item);
  return text === '' || bodiesOn(text) !== null || headElementOn(text) !== null;
}

function isLine(item: Item | undefined): boolean {
  const text = textOf(item);
  if (text === '' || text.length > longestLine || noTitle.test(text)) return false;
  if (!/\p{Script=Han}{2}/u.test(text) || bracketed.test(text)) return false;
  if (labelAt(text) || attachmentWordOf(text) !== null || serialOn(text) !== null) return false;
  return bodiesOn(text) === null && dateLineAt(text) === null && headElementOn(text) === null;
}

// 海州市2023年民生实事任务分解表 · 见习基地名单; not 表1 主要指标
const tableTitle = /^(?!表\s?\d).*(?:表|清单|名单|目录|台账)$/u;
// 序号 · 序号	项目
const headerStart = /^序\s?号(?:\s|$)/u;

/** Whether all of the document is one table, by whose name it is called. */
function isTableUnder(title: string, under: string): boolean {
  return tableTitle.test(title) && headerStart.test(under);
}

/** Whether the text of the document begins at `at`, or those whom it addresses stand there. */
function isTextAt(items: readonly Item[], at: number, layout: Layout): boolean {
  const text = textOf(items[at]);
  if (text === '') return false;
  if (addresseesAt(items, at, layout)) return true;
  const label = labelAt(text) ?? doubtfulLabelAt(text);
  if (label) return label.number === 1 && at < items.length - 1;
  return !field.test(text) && /[。；：:]$/u.test(text);
}
