/**
 * The letterhead and the close of a notice by the elements of GB/T 9704: issuing bodies, 发文字号, title, addressees,
 * the covering notice's words, signatures, date, attachment list, notes, imprint.
 */
import type { Letterhead } from '../tree/nodes.ts';
import { closeUp } from '../tree/text.ts';
import { attachment } from './attachment-label.ts';
import { closeOf } from './close.ts';
import { cutAt, splitClosingLines } from './close-lines.ts';
import {
  bringsDocument,
  expectedTitles,
  findPolicyTitle,
  markCover,
  policyTitleUnderClose,
  type PolicyTitle,
} from './cover.ts';
import type { PartDraft } from './draft.ts';
import { cutHeadLines } from './elements.ts';
import { readAddresseesFirst, readHead, readHeadByPlace } from './head.ts';
import { setRole, type Item } from './items.ts';
import { markImprint } from './imprint.ts';
import { indexBoxOf } from './index-box.ts';
import { kindOf } from './kinds.ts';
import { labelAt } from './labels.ts';
import { slicePiece } from './lines.ts';
import type { Layout } from './layout.ts';
import { findParts, isLoneAttachment, type Part, type Parts } from './parts.ts';
import { isNews, newsTitleAt } from './news.ts';
import { cutRunOnHead } from './run-on-head.ts';
import { periodOf } from './period.ts';
import { markSubtitles } from './subtitle.ts';
import { coveredTitle, sameTitle, splitIssuers, titleLinesAt } from './title-lines.ts';

export interface Marked {
  blocks: (Item | PartDraft)[];
  letterhead: Letterhead;
}

/** Gives every item of letterhead and close its role. `knownTitle` comes from outside the text (front matter). */
export function markLetterhead(
  all: readonly Item[],
  layout: Layout,
  knownTitle: string | null,
): Marked {
  const carried = all.filter((item) => item.role !== null);
  const items = splitClosingLines(
    cutHead(splitStrayNumber(all.filter((item) => item.role === null))),
  );
  let head = readHead(items, layout);
  markImprint(items, head.end);
  const news = head.printedTitle === null && isNews(items, carried);
  if (head.printedTitle === null && !news && knownTitle === null)
    head = readHeadByPlace(items, head, layout);
  const box = indexBoxOf(carried);
  const givenTitle = knownTitle ?? box.title;
  if (head.printedTitle === null && !news && givenTitle !== null)
    readAddresseesFirst(items, head, layout);
  const newsTitle = news ? newsTitleAt(items) : null;
  if (newsTitle !== null) {
    setRole(items, 0, 1, 'title');
    head.end = 1;
  }
  // a page or a file may give the title of the covering notice, which then is not printed again
  const given =
    givenTitle !== null && coveredTitle(closeUp(givenTitle)) !== null ? givenTitle : null;
  const noticeTitle = head.printedTitle ?? (given === null ? null : closeUp(given));
  const fromTitle = splitIssuers(noticeTitle ?? '', head.spacedTitle);
  let covered = noticeTitle === null ? null : coveredTitle(noticeTitle);

  let bodyStart = head.end;
  let ownTitle = noticeTitle ?? (newsTitle === null ? givenTitle : closeUp(newsTitle));
  let cover: { issuers: string[]; issued: string | null } | null = null;
  let documents: (Part & { at: number; others: string[] }) | null = null;
  const expected =
    covered !== null ||
    head.decree ||
    head.addressees.length > 0 ||
    (noticeTitle !== null && bringsDocument(items, head.end))
      ? expectedTitles(covered, items, head.end)
      : [];
  let policy =
    (expected.length > 0 ? findPolicyTitle(items, head.end, expected) : null) ??
    (covered === null ? null : policyTitleUnderClose(items, head.end)) ??
    (head.decree ? titleAt(items, head.end) : null);
  if (policy && isOwnWord(items, head.end, policy)) {
    policy = null;
    covered = null;
    for (const item of items) if (item.role === 'notice title') item.role = 'title';
  }
  if (policy) {
    const before = items.length;
    cover = markCover(items, head.end, policy.at, layout);
    const at = policy.at - (before - items.length);
    const others = expected.filter((title) => !sameTitle(title, policy.text));
    const further = findParts(items, at + policy.length, others);
    const several = [...further].some(
      ([i, part]) => part.kind === 'document' || isAnnounced(items, i, part.length, others),
    );
    if (several) {
      // several documents under one notice: each is a division of its own
      const part = labelledPart(items, at, policy.length);
      documents = { ...part, others };
      ownTitle = covered ?? noticeTitle ?? policy.text;
      bodyStart = part.at;
    } else {
      ownTitle = policy.text;
      setRole(items, at, policy.length, 'title');
      bodyStart = markSubtitles(items, at + 1, policy.text).end;
    }
  } else {
    ownTitle = covered ?? ownTitle;
  }
  const partsNow = (): Parts => {
    if (!documents) return findParts(items, bodyStart, []);
    const { at, length, kind, others } = documents;
    const found = findParts(items, at + length, others);
    return found.set(at, { length, kind });
  };
  // the close ends before the first attachment; lines that it joins move the attachments up
  const close = closeOf(items, bodyStart, partsNow());
  const parts = partsNow();
  if (!policy) ownTitle ??= attachmentTitle(items, parts);
  const issuers = firstFilled(
    cover?.issuers,
    close.issuers,
    head.marks,
    fromTitle.issuers,
    box.issuers,
  );
  // 《海州市公园管理办法》, printed as it is cited
  const title = /^《(?<title>[^《》]+)》$/u.exec(ownTitle ?? '')?.groups?.title ?? ownTitle;
  return {
    blocks: assemble(all, items, carried, parts),
    letterhead: {
      title,
      noticeTitle:
        covered === null && !(policy && documents === null) ? null : fromTitle.title || null,
      kind: (title === null ? null : kindOf(title)) ?? (news ? '新闻报道' : null),
      issuers,
      docNumber: head.docNumber ?? box.docNumber,
      issued: cover?.issued ?? close.issued ?? head.issued ?? box.issued,
      addressees: head.addressees,
      period: periodOf(title ?? ''),
    },
  };
}

// 名单 · 清单: what a notice lists, and not what it is about
const list = /(?:名单|清单|目录|名录|一览表|结果)$/u;

/** Whether a notice with a list has articles of its own, so that the list is but its attachment. */
function isOwnWord(items: readonly Item[], from: number, { at, text }: PolicyTitle): boolean {
  if (!list.test(text)) return false;
  const sections = items
    .slice(from, at)
    .filter(({ piece }) => labelAt(piece.text)?.scheme === 'cn');
  return sections.length >= 2;
}

/** The first of several documents, with the 附件1 that stands over its title. */
function labelledPart(items: Item[], at: number, length: number): Part & { at: number } {
  const above = items[at - 1];
  if (!above || attachment.exec(above.piece.text)?.groups?.title !== '')
    return { at, length, kind: 'document' };
  items[at - 1] = { ...above, role: null };
  return { at: at - 1, length: length + 1, kind: 'attachment' };
}

/** Whether an attachment is one of the further documents that the notice brings: 附件2|海州市公园考核办法. */
function isAnnounced(
  items: readonly Item[],
  at: number,
  length: number,
  titles: readonly string[],
): boolean {
  const lines = items.slice(at + 1, at + length).map((item) => item.piece.text);
  const title = closeUp(lines.join('\n'));
  return lines.length > 0 && titles.some((other) => sameTitle(other, title));
}

/** A decree may bring its document with no words between. */
function titleAt(items: readonly Item[], at: number): PolicyTitle | null {
  const title = titleLinesAt(items, at);
  return title && { at, ...title };
}

/** The title of an attachment that is a file of its own; null if the text is none. */
function attachmentTitle(items: readonly Item[], parts: Readonly<Parts>): string | null {
  const length = isLoneAttachment(items) ? (parts.get(0)?.length ?? 0) : 0;
  const lines = items.slice(1, length).map((item) => item.piece.text);
  return lines.length > 0 ? closeUp(lines.join('\n')) : null;
}

function firstFilled(...lists: (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.find((list) => list && list.length > 0))];
}

const headLines = 14;
// 海关总署公告2022年第61号|（关于调整舱单管理的公告）
const numberWithTitle =
  /^\p{Script=Han}{2,30}(?:公告|令)\s?\d{4}\s?年\s?第\s?\d{1,4}\s?号(?=\s?[（(]关于[^（）()]{4,100}[）)]$)/u;

function cutHead(items: readonly Item[]): Item[] {
  const lines = cutRunOnHead(items).flatMap((item) => {
    const number = numberWithTitle.exec(item.piece.text)?.[0];
    return item.role === null && number ? cutAt(item, [number.length]) : [item];
  });
  return [...cutHeadLines(lines.slice(0, headLines)), ...lines.slice(headLines)];
}

/** “22 海州市…关于…的意见”: a list's number before the title. */
function splitStrayNumber(items: readonly Item[]): Item[] {
  const [first, ...rest] = items;
  const match = first && /^\d{1,4}\s+(?=\p{Script=Han})/u.exec(first.piece.text);
  if (!first || !match) return [...items];
  const number = slicePiece(first.piece, 0, match[0].length);
  const title = slicePiece(first.piece, match[0].length);
  if (!number || !title || !titleLinesAt([{ ...first, piece: title }], 0)) return [...items];
  return [{ piece: number, role: 'page number' }, { piece: title, role: null }, ...rest];
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
  const name = attachment.exec(first?.text ?? '')?.groups?.title ?? '';
  const end = first ? first.text.length - name.length : 0;
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
