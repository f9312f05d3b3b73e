/** A covering notice: the short notice by which a policy is issued (印发, 转发), and where the policy itself begins. */
import { closeUp } from '../tree/text.ts';
import { attachmentWordOf } from './attachment-label.ts';
import { signedDateOn } from './bodies.ts';
import { closeOf } from './close.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import type { Layout } from './layout.ts';
import { goesOn } from './paragraphs.ts';
import { firstSignature } from './signatures.ts';
import { repeatedTitleLength, sameTitle, titleLinesAt } from './title-lines.ts';

export interface PolicyTitle {
  at: number;
  text: string;
  /** How many items it takes. */
  length: number;
}

/** So many lines may a covering notice have. */
const reach = 60;

const quotedTitle = /《(?<title>[^《》]{4,80})》/gu;
// 《…》已经市政府同意，现印发给你们 · 《…》已由…通过，现予公布
const brings =
  /《[^《》]{4,80}》[^《》]{0,80}现(?:予以?|将其)?(?:印发|转发|发布|公布|下发|颁布)|现将《/u;

/** Titles that the covering notice announces, in its own title and in its first paragraphs. */
export function expectedTitles(
  covered: string | null,
  items: readonly Item[],
  from: number,
): string[] {
  const quoted = [...wordsFrom(items, from).matchAll(quotedTitle)].map((match) =>
    closeUp(match.groups?.title ?? ''),
  );
  return [...new Set([...(covered === null ? [] : [covered]), ...quoted])];
}

/** Whether the first paragraphs of a notice say that a document comes with it. */
export function bringsDocument(items: readonly Item[], from: number): boolean {
  return brings.test(wordsFrom(items, from));
}

function wordsFrom(items: readonly Item[], from: number): string {
  return items
    .slice(from, from + 12)
    .map((item) => item.piece.text)
    .join('');
}

/** Where the policy begins: the first title after the notice that is one of those expected. */
export function findPolicyTitle(
  items: readonly Item[],
  from: number,
  expected: readonly string[],
): PolicyTitle | null {
  for (let i = from + 1; i < items.length && i < from + reach; i += 1) {
    const item = items[i];
    if (item?.role !== null) continue;
    if (labelAt(item.piece.text)?.scheme === 'cn' && labelAt(item.piece.text)?.number === 1)
      return null;
    const title = titleLinesAt(items, i);
    if (title && expected.some((other) => sameTitle(other, title.text))) return { at: i, ...title };
    // whatever word it ends in, a line that says just what was announced is the title
    for (const text of expected) {
      const length = repeatedTitleLength(items, i, text);
      if (length > 0) return { at: i, text, length };
    }
  }
  return null;
}

// （此件公开发布） · 附件 · 附件1: what may stand between the close of the notice and the policy
const between = /^[（(][^（）()]{1,80}[）)]$|^附\s{0,4}件\s?[\d一]?$/u;
const longestTitle = 60;

/** The policy of a notice that announces it in other words: the line under the close, where more text follows. */
export function policyTitleUnderClose(items: readonly Item[], from: number): PolicyTitle | null {
  for (let i = from + 1; i < items.length && i < from + reach; i += 1) {
    if (items[i]?.role !== null || signedDateOn(items[i]?.piece.text ?? '') === null) continue;
    if (firstSignature(items, i, from) === i) continue;
    let at = i + 1;
    while (between.test(items[at]?.piece.text ?? '')) at += 1;
    const title = titleLinesAt(items, at);
    if (title) return { at, ...title };
    const [line, next] = [items[at], items[at + 1]];
    const text = line?.piece.text ?? '';
    const isTitle =
      line?.role === null &&
      text.length <= longestTitle &&
      !/[。；：，\t]/u.test(text) &&
      attachmentWordOf(text) === null;
    const goesOn =
      next?.role === null && (labelAt(next.piece.text) ?? /[。；]/u.test(next.piece.text));
    return isTitle && goesOn && !labelAt(text) ? { at, text: closeUp(text), length: 1 } : null;
  }
  return null;
}

/** Roles of the items between addressees and policy title: words of the notice, signatures, date, notes. */
export function markCover(
  items: Item[],
  from: number,
  to: number,
  layout: Layout,
): { issuers: string[]; issued: string | null } {
  const own = items.slice(from, to);
  const close = closeOf(own, 1, new Map());
  items.splice(from, to - from, ...own);
  let end = to;
  for (let i = from; i < end; i += 1) {
    if (items[i]?.role !== null) continue;
    let length = 1;
    while (
      i + length < end &&
      items[i + length]?.role === null &&
      goesOn(
        (items[i] as Item).piece,
        (items[i + length - 1] as Item).piece,
        (items[i + length] as Item).piece,
        layout,
      )
    ) {
      length += 1;
    }
    setRole(items, i, length, 'notice body');
    end -= length - 1;
  }
  return close;
}
