/** Page numbers and running heads: what a page has at its top and bottom. */
import type { Item } from './items.ts';
import { labelAt } from './labels.ts';
import { slicePiece } from './lines.ts';

// - 3 - · — 12 — · ·3· · 第 3 页 · 第三页 · 第3页共10页 · 3/10 · －5－
const pageNumber =
  /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|[·•]\s?\d{1,4}\s?[·•]|第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;
// — 2 —强化管理: a page's number glued to the line after it; not -2-甲基
const gluedMark = /^[—–－]\s?\d{1,4}\s?[—–－](?=[\p{Script=Han}（“《])/u;
// 海州市绿道规划 第 2 页
const headWithPage = /^(?<head>.{2,40}?)[\s\u3000]{1,20}第\s?\d{1,4}\s?页$/u;
// 海州市绿道规划        2
const headWithNumber = /^(?<head>\S{4,40})[\s\u3000]{3,20}(?<page>\d{1,4})$/u;
const bareNumber = /^\d{1,4}$/;

interface PageState {
  at: number;
  page: number;
  /** Characters of the text up to it. */
  characters: number;
  length: number;
  before: PageState | null;
}

/**
 * Page numbers: on lines of their own, or glued to the head of the next line (`22一主体开展…`). A glued one is told from a
 * figure by the chain it belongs to: n, n + 1, n + 2 … at distances of a page.
 */
export function splitPageNumbers(items: readonly Item[], wrapped: boolean): Item[] {
  const cut = new Map<number, number>();
  const pagedHeads = repeatedHeads(items);
  for (const at of numbersByHeads(items)) cut.set(at, (items[at] as Item).piece.text.length);
  const glued = wrapped ? chainOf(items, true) : [];
  for (const [at, length] of [...glued, ...chainOf(items, false)]) cut.set(at, length);
  return items.flatMap((item, i): Item[] => {
    if (item.role !== null) return [item];
    const { text } = item.piece;
    if (pageNumber.test(text)) return [{ ...item, role: 'page number' }];
    if (
      pagedHeads.has((headWithPage.exec(text) ?? headWithNumber.exec(text))?.groups?.head ?? '')
    ) {
      return [{ ...item, role: 'running head' }];
    }
    const length = cut.get(i) ?? gluedMark.exec(text)?.[0].length;
    if (length === undefined) return [item];
    const number = slicePiece(item.piece, 0, length);
    const rest = slicePiece(item.piece, length);
    const split: Item[] = [];
    if (number) split.push({ piece: number, role: 'page number' });
    if (rest) split.push({ piece: rest, role: null });
    return split;
  });
}

/** Words that stand before page numbers again and again. */
function repeatedHeads(items: readonly Item[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { piece } of items) {
    const head = headWithPage.exec(piece.text)?.groups?.head;
    if (head !== undefined) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const heads = [...counts].filter(([, count]) => count >= 2).map(([head]) => head);
  const pages = new Map<string, number[]>();
  for (const { piece } of items) {
    const { head, page } = headWithNumber.exec(piece.text)?.groups ?? {};
    if (head !== undefined) pages.set(head, [...(pages.get(head) ?? []), Number(page)]);
  }
  for (const [head, numbers] of pages) {
    const runOn = numbers.every((number, k) => k === 0 || number === (numbers[k - 1] ?? 0) + 1);
    if (numbers.length >= 2 && runOn) heads.push(head);
  }
  return new Set(heads);
}

/** So many pages show that a line over a number is the head of a page, however short the pages are. */
const leastPages = 3;

/** Numbers that run on under, or over, the same words again and again. */
function numbersByHeads(items: readonly Item[]): number[] {
  const beside = new Map<string, number[]>();
  items.forEach(({ piece: { text } }, at) => {
    if (!bareNumber.test(text)) return;
    for (const [side, other] of [items[at - 1], items[at + 1]].entries()) {
      const head = other?.piece.text ?? '';
      if (head.length < 4 || head.length > 40 || labelAt(head) || bareNumber.test(head)) continue;
      const key = `${side} ${head}`;
      beside.set(key, [...(beside.get(key) ?? []), at]);
    }
  });
  return [...beside.values()].flatMap((places) => {
    const numbers = places.map((at) => Number(items[at]?.piece.text));
    const runOn = numbers.every((number, k) => k === 0 || number === (numbers[k - 1] ?? 0) + 1);
    return places.length >= leastPages && runOn ? places : [];
  });
}

/** What may follow a page number without a space: a new word, a label, a year; not the rest of a figure or of a label. */
function couldBeGlued(text: string, rest: string): boolean {
  if (/^\d/.test(rest)) {
    const label = labelAt(rest);
    if (label === null) return /^(?:19|20)\d{2}\s?年/u.test(rest);
    // 1|7.1 繁荣发展 · 148|22、云; but 19、一江 is a label whole
    return label.scheme.startsWith('decimal') || labelAt(text) === null;
  }
  return (
    /^[\p{L}“"《（(]/u.test(rest) && !/^(?:[年月日号次倍时分万亿千百个名人家项]|小时)/u.test(rest)
  );
}

/** A page in lines; or, where a line is a paragraph, in characters. Rows of a table are shorter than either. */
const shortestPage = { lines: 8, characters: 200 };
const longestPage = 70;

/** The chains of page numbers: index of item → length of the number at its head. */
function chainOf(items: readonly Item[], glued: boolean): [number, number][] {
  const states = new Map<number, PageState[]>();
  const ends: PageState[] = [];
  let characters = 0;
  for (let i = 0; i < items.length; i += 1) {
    const text = items[i]?.piece.text ?? '';
    characters += text.length;
    const head = (glued ? /^\d{1,4}(?!$)/ : bareNumber).exec(text)?.[0];
    if (!head) continue;
    const lengths = glued
      ? Array.from({ length: Math.min(head.length, 3) }, (_, k) => k + 1)
      : [head.length];
    for (const length of lengths) {
      const page = Number(head.slice(0, length));
      if (page === 0 || head.startsWith('0')) continue;
      if (glued && !couldBeGlued(text, text.slice(length))) continue;
      let best: PageState | null = null;
      const recent = states.get(page - 1) ?? [];
      for (let k = recent.length - 1; k >= 0 && k >= recent.length - 8; k -= 1) {
        const state = recent[k] as PageState;
        const distance = i - state.at;
        const long =
          distance >= shortestPage.lines ||
          (!glued && characters - state.characters >= shortestPage.characters);
        if (!long || distance > longestPage) continue;
        if (!best || state.length > best.length) best = state;
      }
      const state = { at: i, page, characters, length: (best?.length ?? 0) + 1, before: best };
      const list = states.get(page) ?? [];
      list.push(state);
      states.set(page, list);
      ends.push(state);
    }
  }
  // the longest chains win; a later one may not use a line that an earlier one took
  ends.sort((a, b) => b.length - a.length || a.at - b.at);
  const taken = new Map<number, number>();
  const longest = ends[0]?.length ?? 0;
  const least = glued ? (longest >= 8 ? 3 : 5) : 3;
  for (const end of ends) {
    if (end.length < least) break;
    if (taken.has(end.at)) continue;
    const chain: PageState[] = [];
    for (let state: PageState | null = end; state; state = state.before) chain.push(state);
    if (chain.some((state) => taken.has(state.at))) continue;
    for (const state of chain) taken.set(state.at, String(state.page).length);
  }
  return [...taken];
}

/** So many lines may stand over the text: a covering notice, the title, contents. */
const mostOverText = 40;

/** Lines that stand beside page numbers or page breaks again and again. */
export function markRunningHeads(items: readonly Item[]): Item[] {
  const beside = new Map<string, number[]>();
  items.forEach((item, i) => {
    if (item.role !== null || item.piece.text.length > 40 || labelAt(item.piece.text)) return;
    const atPage =
      items[i - 1]?.role === 'page number' ||
      items[i + 1]?.role === 'page number' ||
      item.piece.line.afterBreak === 'page';
    if (!atPage) return;
    const list = beside.get(item.piece.text) ?? [];
    list.push(i);
    beside.set(item.piece.text, list);
  });
  // the title, which stands among the first lines, is a head wherever it stands at a page's edge again
  const titles = new Map(
    items
      .slice(0, mostOverText)
      .map(({ piece }, i) => [piece.text, i] as const)
      .reverse(),
  );
  const heads = new Set(
    [...beside].flatMap(([text, list]) => {
      const title = titles.get(text);
      const isTitle = title !== undefined && !list.includes(title);
      return list.length >= 3 || isTitle ? list : [];
    }),
  );
  return items.map((item, i) => (heads.has(i) ? { ...item, role: 'running head' } : item));
}
