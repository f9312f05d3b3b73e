/** A covering notice: the short notice by which a policy is issued (印发, 转发), and where the policy itself begins. */
import { closeUp } from '../tree/text.ts';
import { closeOf } from './close.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import { goesOn, type Layout } from './paragraphs.ts';
import { sameTitle, titleLinesAt } from './title-lines.ts';

/** Titles that the covering notice announces, in its own title and in its first paragraphs. */
export function expectedTitles(
  covered: string | null,
  items: readonly Item[],
  from: number,
): string[] {
  const words = items
    .slice(from, from + 12)
    .map((item) => item.piece.text)
    .join('');
  const quoted = [...words.matchAll(/《(?<title>[^《》]{4,80})》/gu)].map((match) =>
    closeUp(match.groups?.title ?? ''),
  );
  return [...new Set([...(covered === null ? [] : [covered]), ...quoted])];
}

/** Where the policy begins: the first title after the notice that is one of those expected. */
export function findPolicyTitle(
  items: readonly Item[],
  from: number,
  expected: readonly string[],
): { at: number; text: string; length: number } | null {
  for (let i = from + 1; i < items.length && i < from + 60; i += 1) {
    const item = items[i];
    if (item?.role !== null) continue;
    if (labelAt(item.piece.text)?.scheme === 'cn' && labelAt(item.piece.text)?.number === 1)
      return null;
    const title = titleLinesAt(items, i);
    if (title && expected.some((other) => sameTitle(other, title.text))) return { at: i, ...title };
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
