/** Tables of contents: 目录 with the entries under it, whether they have dot leaders or not. */
import type { Item } from './items.ts';
import { slicePiece, type Piece } from './lines.ts';

// 一、总体要求.........8 · 1.1 指导思想 …… 12 · 附件：名词解释····144
const leader = /(?:[.．·•…⋯]\s?){4,9}\s?[-—]?\s?\d{1,4}\s?[-—]?$|[…⋯]{2,3}\s?\d{1,4}$/u;
// 目录 · 目 录 · 会议批准目 录 (glued to the line before)
const contentsTitle = /(?:^|[^\p{L}])目\s*录$|目\s{1,4}录$/u;

function isEntry(text: string): boolean {
  // what ends with a leader ends with a page number, and most lines end with neither
  return /[\d\s—-]$/u.test(text) && leader.test(text);
}

/** 目录 and the entries with dot leaders under it, or the headings that are printed again further down. */
export function markContents(items: readonly Item[]): Item[] {
  const marked: Item[] = [];
  const leaders = items.flatMap(({ piece }, i) => (isEntry(piece.text) ? [i] : []));
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (!item.piece.text.endsWith('录') || !contentsTitle.test(item.piece.text)) {
      marked.push(
        leaders.length >= 3 && isEntry(item.piece.text) ? { ...item, role: 'contents' } : item,
      );
      continue;
    }
    const end = leaders.some((at) => at > i && at <= i + 3)
      ? lastLeader(leaders, i)
      : endOfPlainContents(items, i);
    if (end === null) {
      marked.push(item);
      continue;
    }
    const start = item.piece.text.search(/目\s*录$/u);
    const before = slicePiece(item.piece, 0, start);
    if (before) marked.push({ ...item, piece: before });
    const own = slicePiece(item.piece, start);
    if (own) marked.push({ piece: own, role: 'contents' });
    for (let k = i + 1; k <= end; k += 1) marked.push({ ...(items[k] as Item), role: 'contents' });
    i = end;
  }
  return marked;
}

/** A table of contents is one element, however many lines it has. */
export function joinContents(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  let open: Piece[] | null = null;
  for (const item of items) {
    if (item.role !== 'contents') open = null;
    else if (open) {
      open.push(item.piece);
      continue;
    } else {
      open = [];
      joined.push({ ...item, more: open });
      continue;
    }
    joined.push(item);
  }
  return joined;
}

/** The last entry of contents that begin at `from`: leaders with gaps of a few lines between them. */
function lastLeader(leaders: readonly number[], from: number): number {
  let last = from;
  for (const at of leaders) {
    if (at <= from) continue;
    if (at - last > 4) break;
    last = at;
  }
  return last;
}

/** The last entry where the title that stands over the contents may be printed again under them. */
function withoutTitle(items: readonly Item[], from: number, last: number): number {
  const above = items.slice(Math.max(0, from - mostOfTitle), from).map(({ piece }) => piece.text);
  let end = last;
  while (end > from + 1 && above.includes(items[end]?.piece.text ?? '')) end -= 1;
  return end;
}
/** So many lines may a title and what is under it take. */
const mostOfTitle = 4;

/** Contents without leaders: short labelled lines until the first of them is printed a second time. */
function endOfPlainContents(items: readonly Item[], from: number): number | null {
  const key = (item: Item | undefined): string =>
    (item?.piece.text ?? '').replace(/[\s\d]{1,12}$/u, '').replace(/\s/gu, '');
  const first = key(items[from + 1]);
  if (!first || first.length > 60) return null;
  const limit = Math.min(items.length, from + 400);
  for (let i = from + 2; i < limit; i += 1) {
    const text = items[i]?.piece.text ?? '';
    if (key(items[i]) === first) return withoutTitle(items, from, i - 1);
    if (text.length > 80 || /[。；]$/u.test(text)) return null;
  }
  return null;
}
