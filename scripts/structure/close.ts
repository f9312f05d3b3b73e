/**
 * The close of a notice (GB/T 9704—2012 §7.3.4–8) and what follows it: 附件说明, 发文机关署名, 印章, 成文日期, 附注. It is found by
 * its date under its signatures; a line that is no element does not end it.
 */
import { attachment } from './attachment-label.ts';
import { beginsList, listLength, markList } from './attachment-list.ts';
import { bodiesOn, dateLineAt, signedDateOn } from './bodies.ts';
import { brokenElement, cutAt } from './close-lines.ts';
import { markImprint } from './imprint.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import type { Parts } from './parts.ts';
import { firstSignature, isOfficial, sealAt } from './signatures.ts';
import { tableLengthAt } from './tables.ts';

export interface Close {
  issuers: string[];
  /** ISO date. */
  issued: string | null;
}

// （此件公开发布） · (此件有删减) · （联系人：张某，联系电话：…） · 公开方式：主动公开 · 联系电话：0000-3333333
const disclosure =
  /^[（(]\s?(?:此件|此文|本文|公开|联系|主动公开|依申请|政务公开).{0,80}[）)]$|^(?:信息公开选项|(?:政务)?公开(?:方式|属性|类别|选项)|联\s?系\s?(?:人|电话|方式)|咨询电话|电\s?话|传\s?真)\s?[:：]/u;
// （有效期至2025年12月31日）: in brackets under the date, whatever it says
const bracketed = /^[（(][^（）()]{1,80}[）)]$/u;
const contact = /^[（(]?\s?(?:联\s?系|咨\s?询)/u;
const shortLine = 48;
/** So far from the end a close may stand, and so many lines under it may be no element. */
const reach = 40;
const mostUnknown = 3;
const mostListed = 12;
/** 附表 · 资金分配表 · 单位：万元: so many lines may name a table over it. */
const mostOverTable = 3;

/** Marks the close of the notice that ends before its first attachment, in place, and reads it. */
export function closeOf(items: Item[], from: number, parts: Readonly<Parts>): Close {
  const attachments = [...parts].filter(([, part]) => part.kind === 'attachment').map(([at]) => at);
  const last = Math.min(items.length, ...attachments);
  const end = joinBroken(items, from, markImprint(items, from, last));
  const signed = lastSigned(items, from, end) ?? firstSigned(items, from, end);
  if (signed) return markSigned(items, from, signed, end);
  return markUnsigned(items, from, markLists(items, from, end));
}

/** Lists that their form alone tells, wherever they stand. Returns the new end. */
function markLists(items: Item[], from: number, end: number): number {
  let now = end;
  for (let i = from; i < now; i += 1) {
    if (items[i]?.role !== null || !beginsList(textAt(items, i))) continue;
    const length = listLength(items, i, now);
    const taken = markList(items, i, length);
    now -= length - taken;
    i += taken - 1;
  }
  return now;
}

interface Signed {
  first: number;
  date: number;
  /** What stands under it is the end of the notice, not further text. */
  atEnd: boolean;
}

function textAt(items: readonly Item[], i: number): string {
  const item = items[i];
  return item ? [item.piece, ...(item.more ?? [])].map(({ text }) => text).join('') : '';
}

/** A date and a body that lines of a narrow column broke, joined. Returns the new end. */
function joinBroken(items: Item[], from: number, end: number): number {
  let now = end;
  for (let i = end - 1; i > from && i > end - reach; i -= 1) {
    if (items[i]?.role !== null || items[i - 1]?.role !== null) continue;
    const kind = brokenElement(textAt(items, i - 1), textAt(items, i));
    const due = kind === 'date' || (i + 1 < now && signedDateOn(textAt(items, i + 1)) !== null);
    if (kind === null || !due) continue;
    setRole(items, i - 1, 2, kind);
    now -= 1;
    i -= 1;
  }
  return now;
}

/** The lowest date with signatures over it that has only a few lines under it, none of them text. */
function lastSigned(items: readonly Item[], from: number, end: number): Signed | null {
  const tables = linesInTables(items, from, end);
  let unknown = 0;
  for (let i = end - 1; i >= from && i > end - reach; i -= 1) {
    if (tables.has(i)) continue;
    const text = textAt(items, i);
    if (signedDateOn(text) !== null) {
      const first = firstSignature(items, i, from);
      if (first < i) return { first, date: i, atEnd: true };
    }
    const role = items[i]?.role ?? null;
    if (role !== null || isNote(text) || isListed(text)) continue;
    unknown += 1;
    if (unknown > mostUnknown || isText(text)) return null;
  }
  return null;
}

/** The first date under bodies that closes a sentence: what follows is an attachment that nothing announces. */
function firstSigned(items: readonly Item[], from: number, end: number): Signed | null {
  for (let i = from + 2; i < end; i += 1) {
    if (items[i]?.role !== null || dateLineAt(textAt(items, i)) === null) continue;
    const first = firstSignature(items, i, from);
    const closes = /[。！：]$/u.test(textAt(items, first - 1)) && first > from;
    if (first < i && closes && bodiesOn(textAt(items, first)))
      return { first, date: i, atEnd: false };
  }
  return null;
}

/** Lines near the end that stand in a table under the date: an attachment that nothing announces, and no text of the notice. */
function linesInTables(items: readonly Item[], from: number, end: number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (let i = Math.max(from, end - reach); i < end;) {
    const length = tableLengthAt(items, i);
    for (let k = i; k < i + length; k += 1) lines.add(k);
    i += Math.max(length, 1);
  }
  return lines;
}

function isNote(text: string): boolean {
  return disclosure.test(text) || bracketed.test(text) || sealAt(text) === 0;
}

function isListed(text: string): boolean {
  const label = labelAt(text);
  return beginsList(text) || attachment.test(text) || (label?.scheme === 'num' && !isText(text));
}

function isText(text: string): boolean {
  return text.length > shortLine || /[。；]$/u.test(text);
}

function markSigned(
  items: Item[],
  from: number,
  { first, date, atEnd }: Signed,
  end: number,
): Close {
  const close: Close = { issuers: [], issued: null };
  let below = end;
  let i = first;
  let last = date;
  for (; i <= last; i += 1) {
    const item = items[i] as Item;
    const text = textAt(items, i);
    const iso = signedDateOn(text);
    const seal = sealAt(text);
    if (iso !== null) {
      items[i] = { ...item, role: 'date' };
      close.issued = iso;
    } else if (seal === 0) items[i] = { ...item, role: 'seal' };
    else if (seal !== null && !item.more) {
      const parts = cutAt(item, [seal]);
      items.splice(i, 1, ...parts);
      last += parts.length - 1;
      below += parts.length - 1;
      i -= 1;
    } else {
      items[i] = { ...item, role: 'signature' };
      if (isOfficial(text) || bracketed.test(text)) continue;
      close.issuers.push(...(bodiesOn(text) ?? [text]));
    }
  }
  markBelow(items, last + 1, below, atEnd);
  markAbove(items, from, first - 1);
  return close;
}

/** 附注, lists of files, and lines that are no element, under the date. */
function markBelow(items: Item[], from: number, to: number, atEnd: boolean): void {
  let end = to;
  for (let i = from; i < end; i += 1) {
    const item = items[i] as Item;
    if (item.role !== null) continue;
    const text = textAt(items, i);
    const listed = atEnd ? listLength(items, i, end) : 0;
    if (listed > 0) {
      const taken = markList(items, i, listed);
      end -= listed - taken;
      i += taken - 1;
    } else if (sealAt(text) === 0) items[i] = { ...item, role: 'seal' };
    else if (isNote(text)) items[i] = { ...item, role: 'disclosure' };
    else if (attachment.test(text)) items[i] = { ...item, role: 'attachment list' };
    else if (!atEnd) return;
    else {
      const table = linesToTable(items, i, end);
      if (table === null) items[i] = { ...item, role: 'note' };
      else i = table;
    }
  }
}

/** The last line of a table that begins at a place, or under a few lines there that name it; null where none does. */
function linesToTable(items: readonly Item[], at: number, end: number): number | null {
  for (let i = at; i < end && i <= at + mostOverTable; i += 1) {
    if (items[i]?.role !== null) return null;
    const length = tableLengthAt(items, i);
    if (length > 0) return Math.min(i + length, end) - 1;
    if (isText(textAt(items, i)) || isNote(textAt(items, i))) return null;
  }
  return null;
}

/** Who to ask, and 附件：1.… 2.…, over the signatures: a list, not the attachments themselves. */
function markAbove(items: Item[], from: number, to: number): void {
  let last = to;
  for (
    ;
    last >= from && items[last]?.role === null && contact.test(textAt(items, last));
    last -= 1
  ) {
    if (isText(textAt(items, last)) && !/[）)]$/u.test(textAt(items, last))) break;
    items[last] = { ...(items[last] as Item), role: 'disclosure' };
  }
  for (let i = last; i >= from && i > last - mostListed; i -= 1) {
    const text = textAt(items, i);
    if (items[i]?.role !== null) return;
    // a table under it: no list, but the attachment itself
    if (tableLengthAt(items, i) > 0) return;
    if (attachment.test(text) || beginsList(text)) {
      markList(items, i, last - i + 1);
      return;
    }
    if (text.length > shortLine || text.endsWith('。')) return;
  }
}

/** What closes a notice that has no date under signatures: each line from the last one upwards, until one is no element. */
function markUnsigned(items: Item[], from: number, end: number): Close {
  const issuers: string[] = [];
  let issued: string | null = null;
  let i = end - 1;
  for (; i >= from; i -= 1) {
    const item = items[i] as Item;
    if (item.role !== null) continue;
    const text = textAt(items, i);
    const date = dateLineAt(text);
    if (disclosure.test(text)) items[i] = { ...item, role: 'disclosure' };
    else if (date !== null && issuers.length === 0) {
      items[i] = { ...item, role: 'date' };
      issued ??= date;
    } else if (isOfficial(text)) items[i] = { ...item, role: 'signature' };
    else if (/^附\s?件\s*$/u.test(text)) items[i] = { ...item, role: 'attachment list' };
    else {
      const bodies = bodiesOn(text);
      // 责任单位：|市园林局: who does it, not who signs
      if (!bodies || /[:：]$/u.test(textAt(items, i - 1))) break;
      items[i] = { ...item, role: 'signature' };
      issuers.push(...bodies.reverse());
    }
  }
  markAbove(items, from, i);
  return { issuers: issuers.reverse(), issued };
}
