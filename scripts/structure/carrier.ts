/**
 * What the medium added to a notice: contents pages, page numbers, running heads, a web page's chrome. It is found here,
 * before paragraphs are made, so that a page number in the middle of a sentence does not break the sentence.
 */
import type { ProvisionRole } from '../tree/nodes.ts';
import { labelAt } from './labels.ts';
import { slicePiece, type Piece } from './lines.ts';

/** A piece, and what it is if it is no part of the notice's own text. */
export interface Item {
  piece: Piece;
  role: ProvisionRole | null;
  /** Further lines of the same element: a title wrapped over lines. */
  more?: Piece[];
}

// 一、总体要求.........8 · 1.1 指导思想 …… 12 · 附件：名词解释····144
const leader = /(?:[.．·•…⋯]\s?){4,9}\s?[-—]?\s?\d{1,4}\s?[-—]?$|[…⋯]{2,3}\s?\d{1,4}$/u;
// 目录 · 目 录 · 会议批准目 录 (glued to the line before)
const contentsTitle = /(?:^|[^\p{L}])目\s*录$|目\s{1,4}录$/u;
// - 3 - · — 12 — · 第 3 页 · 第3页共10页 · 3/10 · －5－
const pageNumber =
  /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;
const bareNumber = /^\d{1,4}$/;
// 扫一扫在手机打开当前页 · 【打印本页】 · 返回首页 · 分享到： · 字体：大 中 小
const chrome =
  /^(?:【?(?:扫一扫|打印(?:本页|此页|正文)?|关闭(?:窗口|本页|页面)?|返回(?:首页|顶部|列表|上一页)|分享(?:到|至)|相关(?:解读|链接|文档|附件|文件|稿件|阅读|新闻)|责任编辑|原文下载|上一篇|下一篇|字体[:：\s]|字号[:：\s]|浏览(?:次数|量)|点击(?:数|量|率)|访问(?:量|次数)|当前位置|您(?:现在)?(?:的|所在)位置|保存(?:本页)?|收藏|文章来源|[（(]文章来源|网站首页|政策解读$|图解[:：]?)|https?:\/\/)/u;
const bareLink = /^https?:\/\/\S+$/u;
// 发布日期：2025-05-27 · 索引号: … · 原文链接： · 发文机关：…: a page's index box above the notice
const indexField =
  /^[【[]?\s*(?:索\s*引\s*号|信息索引|主题分类|分类|主题词|关键词|发布(?:日期|时间|机构|单位|机关)|成文日期|生成日期|公开(?:日期|时间|方式|形式|责任部门)|来\s*源|信息来源|原文链接|链接|检索(?:时间|关键词)|发文(?:日期|机关|单位|字号)|文\s*号|文件编号|名\s*称|标\s*题|有效性|效力状态|体裁分类|生效日期|废止日期|失效日期|作者|记者|编辑|时间|日期|标签|修订(?:时间|日期)|更新(?:时间|日期))\s*(?:[】\]]\s*)?[:：]/u;

/** `wrapped`: lines were broken to a set width, so that a page number may be glued to the head of the next line. */
export function itemsOf(pieces: readonly Piece[], wrapped: boolean): Item[] {
  const items = pieces.map((piece): Item => ({ piece, role: null }));
  return joinContents(markChrome(markRunningHeads(splitPageNumbers(markContents(items), wrapped))));
}

/** 目录 and the entries with dot leaders under it, or the headings that are printed again further down. */
function markContents(items: readonly Item[]): Item[] {
  const marked: Item[] = [];
  const leaders = items.flatMap(({ piece }, i) => (leader.test(piece.text) ? [i] : []));
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    const title = contentsTitle.exec(item.piece.text);
    if (!title) {
      marked.push(
        leaders.length >= 3 && leader.test(item.piece.text) ? { ...item, role: 'contents' } : item,
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
function joinContents(items: readonly Item[]): Item[] {
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

/** Contents without leaders: short labelled lines until the first of them is printed a second time. */
function endOfPlainContents(items: readonly Item[], from: number): number | null {
  const key = (item: Item | undefined): string =>
    (item?.piece.text ?? '').replace(/[\s\d]{1,12}$/u, '').replace(/\s/gu, '');
  const first = key(items[from + 1]);
  if (!first || first.length > 60) return null;
  const limit = Math.min(items.length, from + 400);
  for (let i = from + 2; i < limit; i += 1) {
    const text = items[i]?.piece.text ?? '';
    if (key(items[i]) === first) return i - 1;
    if (text.length > 80 || /[。；]$/u.test(text)) return null;
  }
  return null;
}

interface PageState {
  at: number;
  page: number;
  length: number;
  before: PageState | null;
}

/**
 * Page numbers: on lines of their own, or glued to the head of the next line (`22一主体开展…`). A glued one is told from a
 * figure by the chain it belongs to: n, n + 1, n + 2 … at distances of a page.
 */
function splitPageNumbers(items: readonly Item[], wrapped: boolean): Item[] {
  const cut = new Map<number, number>();
  const glued = wrapped ? chainOf(items, true) : [];
  for (const [at, length] of [...glued, ...chainOf(items, false)]) cut.set(at, length);
  return items.flatMap((item, i): Item[] => {
    if (item.role !== null) return [item];
    if (pageNumber.test(item.piece.text)) return [{ ...item, role: 'page number' }];
    const length = cut.get(i);
    if (length === undefined) return [item];
    const number = slicePiece(item.piece, 0, length);
    const rest = slicePiece(item.piece, length);
    const split: Item[] = [];
    if (number) split.push({ piece: number, role: 'page number' });
    if (rest) split.push({ piece: rest, role: null });
    return split;
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

const shortestPage = 8;
const longestPage = 70;

/** The chains of page numbers: index of item → length of the number at its head. */
function chainOf(items: readonly Item[], glued: boolean): [number, number][] {
  const states = new Map<number, PageState[]>();
  const ends: PageState[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const text = items[i]?.piece.text ?? '';
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
        if (distance < shortestPage || distance > longestPage) continue;
        if (!best || state.length > best.length) best = state;
      }
      const state = { at: i, page, length: (best?.length ?? 0) + 1, before: best };
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

/** Lines that stand beside page numbers or page breaks again and again. */
function markRunningHeads(items: readonly Item[]): Item[] {
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
  const heads = new Set([...beside.values()].filter((list) => list.length >= 3).flat());
  return items.map((item, i) => (heads.has(i) ? { ...item, role: 'running head' } : item));
}

/** A web page's own lines, before and after the notice. */
function markChrome(items: readonly Item[]): Item[] {
  const marked = [...items];
  const shown = marked.flatMap((item, i) => (item.role === null ? [i] : []));
  const head = shown.slice(0, 14);
  const fields = head.filter((i) => indexField.test(marked[i]?.piece.text ?? ''));
  // one field alone may be the notice's own: 标题：…; an index box has several
  if (fields.length >= 2)
    for (const i of fields) marked[i] = { ...(marked[i] as Item), role: 'site chrome' };
  // a field's name and its value on lines of their own: 修订时间 / 2024年3月28日
  head.forEach((i, k) => {
    const next = head[k + 1];
    if (next === undefined || !indexField.test(`${marked[i]?.piece.text ?? ''}：`)) return;
    if (
      !/^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s[\d:]+)?$/u.test(marked[next]?.piece.text ?? '')
    )
      return;
    for (const at of [i, next]) marked[at] = { ...(marked[at] as Item), role: 'site chrome' };
  });
  for (const i of shown) {
    const item = marked[i] as Item;
    if (
      chrome.test(item.piece.text) &&
      (item.piece.text.length <= 40 || bareLink.test(item.piece.text))
    ) {
      marked[i] = { ...item, role: 'site chrome' };
    }
  }
  // what follows the first chrome line near the end is chrome too, when it is short
  const tail = shown.slice(-8);
  const first = tail.find((i) => marked[i]?.role === 'site chrome');
  if (first !== undefined) {
    for (const i of tail) {
      const item = marked[i] as Item;
      if (i > first && item.piece.text.length <= 60 && !/[。；]$/u.test(item.piece.text)) {
        marked[i] = { ...item, role: 'site chrome' };
      }
    }
  }
  return marked;
}
