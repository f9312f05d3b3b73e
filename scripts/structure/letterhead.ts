/**
 * The letterhead and the close of a notice by the elements of GB/T 9704: issuing bodies, 发文字号, title, addressees,
 * the covering notice's words, signatures, date, attachment list, notes, imprint.
 */
import type { Letterhead, ProvisionRole } from '../tree/nodes.ts';
import { bodiesOn, dateAt } from './bodies.ts';
import type { Item } from './carrier.ts';
import { closeOf, findParts, splitClosingLines, type Parts } from './close.ts';
import type { PartDraft } from './draft.ts';
import { kindOf } from './kinds.ts';
import { labelAt } from './labels.ts';
import { slicePiece } from './lines.ts';
import { goesOn, type Layout } from './paragraphs.ts';
import { periodOf } from './period.ts';
import { coveredTitle, docNumberOn, sameTitle, splitIssuers, titleLinesAt } from './title-lines.ts';

export interface Marked {
  blocks: (Item | PartDraft)[];
  letterhead: Letterhead;
}

interface Head {
  marks: string[];
  printedTitle: string | null;
  /** The title as printed, white space kept: it sets bodies apart. */
  spacedTitle: string;
  docNumber: string | null;
  addressees: string[];
  /** First item after the head. */
  end: number;
}

const longestHead = 40;
const addresseeStart =
  /^(?:各|全|市|省|州|盟|县|区|自治|国务院|有关|中央|机关|直属|驻|新疆|[\p{Script=Han}]{2,8}(?:市|省|州|县|区|人民政府|委员会|局|厅|公司)|委|局)/u;
const addresseeEnd = /[:：]$/u;
const notAddressee = /(?:如下|通知|意见|规定|方案|办法|是|为|包括|指|下列|以下|措施)[:：]$/u;
const subtitle = /^[（(].{2,60}[）)]$|(?:通过|批准|公布|发布|修订|修正|施行|印发)[）)]?$/u;

/** Gives every item of letterhead and close its role. `knownTitle` comes from outside the text (front matter). */
export function markLetterhead(
  all: readonly Item[],
  layout: Layout,
  knownTitle: string | null,
): Marked {
  const carried = all.filter((item) => item.role !== null);
  const items = splitClosingLines(splitStrayNumber(all.filter((item) => item.role === null)));
  const head = readHead(items, layout);
  const noticeTitle = head.printedTitle;
  const fromTitle = splitIssuers(noticeTitle ?? '', head.spacedTitle);
  const covered = noticeTitle === null ? null : coveredTitle(noticeTitle);

  let bodyStart = head.end;
  let ownTitle = noticeTitle ?? knownTitle;
  let cover: { issuers: string[]; issued: string | null } | null = null;
  let parts: Parts = new Map();
  const expected =
    covered !== null || head.addressees.length > 0 ? expectedTitles(covered, items, head.end) : [];
  const policy = expected.length > 0 ? findPolicyTitle(items, head.end, expected) : null;
  if (policy) {
    const before = items.length;
    cover = markCover(items, head.end, policy.at, layout);
    const at = policy.at - (before - items.length);
    const others = expected.filter((title) => !sameTitle(title, policy.text));
    parts = findParts(items, at + policy.length, others);
    if ([...parts.values()].some((part) => part.kind === 'document')) {
      // several documents under one notice: each is a division of its own
      parts.set(at, { length: policy.length, kind: 'document' });
      ownTitle = covered ?? policy.text;
      bodyStart = at;
    } else {
      ownTitle = policy.text;
      setRole(items, at, policy.length, 'title');
      bodyStart = markSubtitles(items, at + 1);
      parts = findParts(items, bodyStart, []);
    }
  } else {
    ownTitle = covered ?? ownTitle;
    parts = findParts(items, bodyStart, []);
  }
  const close = closeOf(items, bodyStart, parts);
  const issuers = firstFilled(cover?.issuers, close.issuers, head.marks, fromTitle.issuers);
  const title = ownTitle;
  return {
    blocks: assemble(all, items, carried, parts),
    letterhead: {
      title,
      noticeTitle: covered === null ? null : fromTitle.title,
      kind: title === null ? null : kindOf(title),
      issuers,
      docNumber: head.docNumber,
      issued: cover?.issued ?? close.issued,
      addressees: head.addressees,
      period: periodOf(title ?? ''),
    },
  };
}

function firstFilled(...lists: (readonly string[] | undefined)[]): string[] {
  return [...(lists.find((list) => list && list.length > 0) ?? [])];
}

/** “22 中共上海市委…关于…的意见”: a list's number before the title. */
function splitStrayNumber(items: readonly Item[]): Item[] {
  const [first, ...rest] = items;
  const match = first && /^\d{1,4}\s+(?=\p{Script=Han})/u.exec(first.piece.text);
  if (!first || !match) return [...items];
  const number = slicePiece(first.piece, 0, match[0].length);
  const title = slicePiece(first.piece, match[0].length);
  if (!number || !title || !titleLinesAt([{ ...first, piece: title }], 0)) return [...items];
  return [{ piece: number, role: 'page number' }, { piece: title, role: null }, ...rest];
}

/** Makes one item with a role of `length` items, in place; what stood after them moves up. */
function setRole(items: Item[], at: number, length: number, role: ProvisionRole): void {
  const [first, ...more] = items.slice(at, at + length);
  if (!first) return;
  const merged: Item = { ...first, role };
  if (more.length > 0) merged.more = more.map((item) => item.piece);
  items.splice(at, length, merged);
}

function readHead(items: Item[], layout: Layout): Head {
  const head: Head = {
    marks: [],
    printedTitle: null,
    spacedTitle: '',
    docNumber: null,
    addressees: [],
    end: 0,
  };
  let i = 0;
  while (i < items.length && i < longestHead) {
    const item = items[i] as Item;
    if (item.role !== null) {
      i += 1;
      continue;
    }
    const { text } = item.piece;
    const docNumber = docNumberOn(text);
    if (docNumber !== null && head.docNumber === null) {
      setRole(items, i, 1, 'document number');
      head.docNumber = docNumber;
      i += 1;
      continue;
    }
    if (head.printedTitle === null) {
      const title = titleLinesAt(items, i);
      if (title) {
        head.spacedTitle = items
          .slice(i, i + title.length)
          .map((line) => line.piece.text)
          .join('');
        head.printedTitle = title.text;
        setRole(
          items,
          i,
          title.length,
          coveredTitle(title.text) === null ? 'title' : 'notice title',
        );
        i = markSubtitles(items, i + 1);
        continue;
      }
      const bodies = bodiesOn(text);
      if (bodies || /^文\s?件$/u.test(text)) {
        setRole(items, i, 1, 'issuer mark');
        head.marks.push(...(bodies ?? []));
        i += 1;
        continue;
      }
      // a line that is no body we know, between the bodies and the title
      if (text.length > 40 || /[。；，：]/u.test(text) || labelAt(text)) break;
      setRole(items, i, 1, 'issuer mark');
      i += 1;
      continue;
    }
    const length = head.addressees.length > 0 ? 0 : addresseeLines(items, i, layout);
    if (length === 0) break;
    const line = items
      .slice(i, i + length)
      .map((part) => part.piece.text)
      .join('')
      .replace(/\s/gu, '');
    head.addressees = line.replace(addresseeEnd, '').split(/[，,]/u).filter(Boolean);
    setRole(items, i, length, 'addressees');
    i += 1;
  }
  if (head.printedTitle === null) {
    // no title: what looked like a red head was the text itself
    for (let k = 0; k < i; k += 1) items[k] = { ...(items[k] as Item), role: null };
    return { ...head, marks: [], docNumber: null, end: 0 };
  }
  head.end = i;
  return head;
}

/** How many items from `i` make the line of addressees; 0 if none does. */
function addresseeLines(items: readonly Item[], i: number, layout: Layout): number {
  let text = '';
  for (let k = i; k < items.length && k < i + 8; k += 1) {
    const piece = items[k]?.piece;
    if (!piece || labelAt(piece.text) || /[。；]/u.test(piece.text)) return 0;
    if (
      k > i &&
      !goesOn((items[i] as Item).piece, (items[k - 1] as Item).piece, piece, {
        ...layout,
        indented: false,
      }) &&
      !/[，、]$/u.test(text)
    )
      return 0;
    text += piece.text;
    if (addresseeEnd.test(text))
      return addresseeStart.test(text) && !notAddressee.test(text) ? k - i + 1 : 0;
  }
  return 0;
}

function markSubtitles(items: Item[], from: number): number {
  let i = from;
  while (i < items.length && i < from + 3) {
    const text = items[i]?.piece.text ?? '';
    const pair = text + (items[i + 1]?.piece.text ?? '');
    const dated = dateAt(text);
    if (
      docNumberOn(text) !== null ||
      text.length > 60 ||
      text.includes('。') ||
      labelAt(text)?.scheme === 'cn'
    )
      break;
    if (subtitle.test(text) || dated?.end === text.length) setRole(items, i, 1, 'subtitle');
    else if (dated && pair.length <= 80 && subtitle.test(pair)) {
      setRole(items, i, 2, 'subtitle');
    } else break;
    i += 1;
  }
  return i;
}

/** Titles that the covering notice announces, in its own title and in its first paragraphs. */
function expectedTitles(covered: string | null, items: readonly Item[], from: number): string[] {
  const words = items
    .slice(from, from + 12)
    .map((item) => item.piece.text)
    .join('');
  const quoted = [...words.matchAll(/《(?<title>[^《》]{4,80})》/gu)].map((match) =>
    (match.groups?.title ?? '').replace(/\s/gu, ''),
  );
  return [...new Set([...(covered === null ? [] : [covered]), ...quoted])];
}

function findPolicyTitle(
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
function markCover(
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

function assemble(
  all: readonly Item[],
  items: readonly Item[],
  carried: readonly Item[],
  parts: Readonly<Parts>,
): (Item | PartDraft)[] {
  const blocks: { at: number; block: Item | PartDraft }[] = [];
  const order = new Map(all.map((item, i) => [item.piece.line, i] as const));
  const place = (item: Item): number =>
    (order.get(item.piece.line) ?? 0) + item.piece.from / (item.piece.line.text.length + 1);
  for (const item of carried) blocks.push({ at: place(item), block: item });
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    const part = parts.get(i);
    if (part) {
      const pieces = items.slice(i, i + part.length).map((own) => own.piece);
      const label = part.kind === 'attachment' ? pieces.slice(0, 1) : [];
      blocks.push({ at: place(item), block: partOf(part.kind, label, pieces) });
      i += part.length - 1;
    } else {
      blocks.push({ at: place(item), block: item });
    }
  }
  return blocks.sort((a, b) => a.at - b.at).map(({ block }) => block);
}

function partOf(
  kind: PartDraft['kind'],
  label: Item['piece'][],
  pieces: Item['piece'][],
): PartDraft {
  if (kind === 'document') return { type: 'part', kind, label: [], title: pieces };
  const first = label[0];
  const end = first
    ? (/^附件?\s?[\d一二三四五六七八九十]{0,3}/u.exec(first.text)?.[0].length ?? 0)
    : 0;
  const colon = first ? (/^\s?[:：.、]?\s?/u.exec(first.text.slice(end))?.[0].length ?? 0) : 0;
  const head = first ? slicePiece(first, 0, end + colon) : null;
  const rest = first ? slicePiece(first, end + colon) : null;
  return {
    type: 'part',
    kind,
    label: head ? [head] : [],
    title: [...(rest ? [rest] : []), ...pieces.slice(1)],
  };
}
