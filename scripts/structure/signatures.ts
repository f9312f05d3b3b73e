/** Signatures over the date of a notice (发文机关署名, 印章, GB/T 9704—2012 §7.3.5): bodies, officials, and what says that a seal is there. */
import { attachment } from './attachment-label.ts';
import { bodiesOn, signedDateOn } from './bodies.ts';
import type { Item } from './items.ts';
import { labelAt } from './labels.ts';

// 省长 李某某 · 省 长  李某某 · 中国人民银行行长 潘某 · 代市长：张某 · 司令员：王某: who signs a decree
const official =
  /^(?:\p{Script=Han}{2,16}(?=[部局署行院]\s?长|主\s?任))?代?(?:总\s?理|主\s?席|[省市州盟县区旗部局署行会院]\s?长|主\s?任|检察长|司令员|政治?委员?|政委)[\s:：]{1,8}[\p{Script=Han}·]{1,8}(?:\s\p{Script=Han}{1,3})?$/u;
// （盖章） · （公章） · (代章) · （章）
const seal = /\s?[（(]\s?(?:盖|公|印|代|签)?\s?(?:章|印)\s?[）)]$/u;
// （爱国卫生运动委员会）: another name of the body above
const otherName = /^[（(][\p{Script=Han}]{3,30}[）)]/u;
const longestName = 40;
/** So many lines may the signatures of a joint notice take. */
const mostLines = 40;

export function isOfficial(text: string): boolean {
  return text.length <= longestName && official.test(text);
}

/** Where the words that stand for a seal begin at the end of a line; null if it has none. */
export function sealAt(text: string): number | null {
  const at = text.length <= longestName * 2 ? text.search(seal) : -1;
  return at < 0 ? null : at;
}

/** Where the signatures begin that stand over the date at `date`; `date` itself if there are none. */
export function firstSignature(items: readonly Item[], date: number, from: number): number {
  let first = date;
  for (let i = date - 1; i >= from && i > date - mostLines; i -= 1) {
    const item = items[i];
    if (!item || (item.role !== null && item.role !== 'signature' && item.role !== 'date')) break;
    const text = lineOf(item);
    const name = text.slice(0, sealAt(text) ?? text.length);
    if (name === '') continue;
    if (isSignature(item, name)) first = i;
    else if (otherName.test(name) && bodiesOn(items[i - 1]?.piece.text ?? '')) first = i;
    // each body with a date of its own
    else if (
      signedDateOn(text) !== null &&
      first < date &&
      bodiesOn(items[i - 1]?.piece.text ?? '')
    )
      continue;
    else {
      if (first !== date || !isByPlace(items, i, date)) break;
      first = i;
    }
  }
  return first;
}

function isSignature(item: Item, name: string): boolean {
  return item.role === 'signature' || bodiesOn(name) !== null || isOfficial(name);
}

/** A short line between the end of the text, or a body, and the date is a body, by whatever word its name ends. */
function isByPlace(items: readonly Item[], i: number, date: number): boolean {
  const text = items[i]?.piece.text ?? '';
  const above = items[i - 1]?.piece.text ?? '';
  const printed = /[年]/u.test(items[date]?.piece.text ?? '');
  const isName =
    /^[\p{Script=Han}（）()\s]{4,40}$/u.test(text) &&
    labelAt(text) === null &&
    !attachment.test(text);
  return (
    printed && i === date - 1 && isName && (/[。！]$/u.test(above) || bodiesOn(above) !== null)
  );
}

function lineOf(item: Item): string {
  return [item.piece, ...(item.more ?? [])].map(({ text }) => text).join('');
}
