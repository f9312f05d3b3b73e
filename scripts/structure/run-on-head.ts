/**
 * The head of a text that came on one line: 标题 and 主送机关 before its first sentence, with no space between them and no
 * 发文字号 that would tell them apart.
 */
import { isAddressed } from './addressees.ts';
import { cutAt } from './close-lines.ts';
import type { Item } from './items.ts';
import { endsLikeTitle } from './kinds.ts';
import { labelAt } from './labels.ts';

/** A title and addressees end within so many characters, if the line has them. */
const longestHead = 400;
const longestTitle = 120;
// …的通知|各区民政局： · …的意见|市直各单位：: where a kind of notice is named, a title may end
const kindWord =
  /(?:通知|意见|决定|通告|公告|通报|批复|答复|函|报告|请示|办法|方案|规划|计划|措施|规定|纲要|细则)/gu;

/** The first item, cut into title, addressees and text if all three stand on it. */
export function cutRunOnHead(items: readonly Item[]): Item[] {
  const [first, ...rest] = items;
  const places = first?.role === null ? headPlaces(first.piece.text) : [];
  return first && places.length > 0 ? [...cutAt(first, places), ...rest] : [...items];
}

function headPlaces(text: string): number[] {
  const head = text.slice(0, longestHead);
  const colon = head.search(/[：:]/u);
  const stop = head.search(/[。；]/u);
  if (colon < 0 || (stop >= 0 && stop < colon)) return [];
  // 一、… straight after the colon, and not cut before: the text is cut nowhere, and is better left whole
  if (labelAt(text.slice(colon + 1).trimStart())) return [];
  for (const match of head.slice(0, Math.min(colon, longestTitle)).matchAll(kindWord)) {
    const end = match.index + match[0].length;
    const title = text.slice(0, end);
    if (!/关于|關於|印发|转发/u.test(title) || /[，、]/u.test(title)) continue;
    const names = text.slice(end, colon);
    // 《…办法|》的通知: the title is not at its end
    if (/[《》]|关于|^的/u.test(names) || !endsLikeTitle(title) || !isAddressed(names)) continue;
    return [end, colon + 1].filter((place) => place < text.length);
  }
  return [];
}
