/** The close of a notice, and what follows it: signatures, date, attachment list, notes, imprint; attachments. */
import { bodiesOn, dateLineAt, isBodyName } from './bodies.ts';
import type { Item } from './items.ts';
import { slicePiece } from './lines.ts';
import { attachment, type Parts } from './parts.ts';

// （此件公开发布） · (此件有删减) · （联系人：张某，联系电话：…） · 联系电话：0812-3333333
const disclosure =
  /^[（(]\s?(?:此件|此文|本文|公开|联系|主动公开|依申请).{0,60}[）)]$|^(?:信息公开选项|公开(?:方式|属性)|联\s?系\s?(?:人|电话|方式)|咨询电话)\s?[:：]/u;
// 抄送：… · 某某市人民政府办公室 2021年8月23日印发 · 主题词：… · 发：市委组织部，市民政局。
const imprint =
  /^(?:抄\s?[送报发]|分\s?送|印\s?送|报\s?送|发\s?送|发|主\s?题\s?词)\s?[:：]|[\d０-９]{4}\s?年.{3,12}日\s?印发$|^共印\s?\d+\s?份/u;
// 省长 李某某 · 代市长：张某: who signs a decree
const official =
  /^代?(?:总理|主席|省长|市长|州长|盟长|县长|区长|旗长|部长|主任|局长|署长|行长|会长|院长|检察长)[\s:：]{1,8}[\p{Script=Han}·]{1,8}(?:\s\p{Script=Han}{1,3})?$/u;
const shortLine = 48;

/** Lines that hold two elements of the close, divided: “某某市民政局 2021年7月12日”, “…能力。附件”. */
export function splitClosingLines(items: readonly Item[]): Item[] {
  return items.flatMap((item, i) => {
    const { text } = item.piece;
    const bare = i === items.length - 1 ? /(?<=[。；])\s*附\s?件$/u.exec(text) : null;
    if (bare) {
      const parts = [slicePiece(item.piece, 0, bare.index), slicePiece(item.piece, bare.index)];
      return parts.flatMap((piece) => (piece ? [{ ...item, piece }] : []));
    }
    // 中共柳州市委组织部            柳州市民政局: two bodies side by side
    const words = text.length <= 120 && /\s/u.test(text) ? text.split(/\s+/u) : [];
    if (words.length > 1 && words.every(isBodyName)) {
      let from = 0;
      return words.flatMap((word) => {
        const at = text.indexOf(word, from);
        from = at + word.length;
        const piece = slicePiece(item.piece, at, from);
        return piece ? [{ ...item, piece }] : [];
      });
    }
    if (text.length > 80 || !text.endsWith('日')) return [item];
    const at = text.search(/[12１２〇二][\d０-９〇○零OО一二三四五六七八九]{3}\s?年[^年]{2,10}日$/u);
    if (at <= 0 || !bodiesOn(text.slice(0, at))) return [item];
    const bodies = slicePiece(item.piece, 0, at);
    const date = slicePiece(item.piece, at);
    return [bodies, date].flatMap((piece) => (piece ? [{ ...item, piece }] : []));
  });
}

/** Marks the close of the notice that ends before its first attachment, in place, and reads it. */
export function closeOf(
  items: Item[],
  from: number,
  parts: Readonly<Parts>,
): { issuers: string[]; issued: string | null } {
  const attachments = [...parts].filter(([, part]) => part.kind === 'attachment').map(([at]) => at);
  const end = Math.min(items.length, ...attachments);
  const issuers: string[] = [];
  let issued: string | null = null;
  let i = end - 1;
  for (; i >= from; i -= 1) {
    const item = items[i] as Item;
    if (item.role !== null) continue;
    const { text } = item.piece;
    const date = dateLineAt(text);
    if (disclosure.test(text)) items[i] = { ...item, role: 'disclosure' };
    else if (imprint.test(text) && text.length < 200) items[i] = { ...item, role: 'imprint' };
    else if (date !== null && issuers.length === 0) {
      items[i] = { ...item, role: 'date' };
      issued ??= date;
    } else if (official.test(text)) items[i] = { ...item, role: 'signature' };
    else if (/^附\s?件\s*$/u.test(text)) items[i] = { ...item, role: 'attachment list' };
    else {
      const bodies = bodiesOn(text);
      if (!bodies) break;
      items[i] = { ...item, role: 'signature' };
      issuers.push(...bodies.reverse());
    }
  }
  markAttachmentList(items, from, i);
  return { issuers: issuers.reverse(), issued };
}

/** 附件：1.… 2.… above the signatures: a list, not the attachments themselves. */
function markAttachmentList(items: Item[], from: number, to: number): void {
  for (let i = to; i >= from && i > to - 12; i -= 1) {
    const text = items[i]?.piece.text ?? '';
    if (attachment.test(text)) {
      for (let k = i; k <= to; k += 1) {
        const item = items[k];
        if (item?.role === null) items[k] = { ...item, role: 'attachment list' };
      }
      return;
    }
    if (text.length > shortLine || text.endsWith('。')) return;
  }
}
