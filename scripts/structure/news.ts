/** News posts about a notice: what shows that a text is one, and its title, which ends as no notice's title does. */
import type { Item } from './items.ts';
import { labelAt } from './labels.ts';
import { emsOf } from './width.ts';

// 本报讯（记者 张某） · 记者从省民政厅获悉 · 新华社北京5月6日电
const opening =
  /^(?:本[报网刊台]讯|[\p{Script=Han}]{2,12}\d{1,2}月\d{1,2}日[电讯])|记者.{0,20}(?:获悉|了解到|采访)|[（(](?:见习)?记者\s?.{1,16}[）)]/u;
// （文章来源：四川新闻网） · 来源：临江日报
const attribution = /^[（(]?\s?(?:文章|新闻)?来源\s?[:：].{0,20}(?:报|网|社|台|客户端)[）)]?$/u;
const sentenceMark = /[。；，：]/u;
const longestTitle = 45;
const opensWithin = 4;

/** Whether a text says of itself that a journalist wrote it. `carried` are the lines that the medium added. */
export function isNews(items: readonly Item[], carried: readonly Item[]): boolean {
  return (
    items.slice(0, opensWithin).some(({ piece }) => opening.test(piece.text.slice(0, 60))) ||
    [...carried, ...items.slice(-2)].some(({ piece }) => attribution.test(piece.text))
  );
}

/** The title of a news post that stands on its first line; null if that line is text. */
export function newsTitleAt(items: readonly Item[]): string | null {
  const [first, second] = items;
  if (!first || !second || first.role !== null) return null;
  const { text } = first.piece;
  const isTitle = emsOf(text) <= longestTitle && !sentenceMark.test(text) && labelAt(text) === null;
  return isTitle ? text : null;
}
