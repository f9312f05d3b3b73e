/** The parts of a notice: documents that it brings, attachments that follow it. */
import { attachment, attachmentWordOf } from './attachment-label.ts';
import { beginsList, listLength } from './attachment-list.ts';
import { bodiesOn, dateLineAt, signedDateOn } from './bodies.ts';
import { isUnitLine } from './caption.ts';
import type { PartDraft } from './draft.ts';
import type { Item } from './items.ts';
import { labelAt } from './labels.ts';
import { isTableAt, tableLengthAt } from './tables.ts';
import { sameTitle, titleLinesAt, titlesAt } from './title-lines.ts';
import { emsOf } from './width.ts';

/** Where constituent documents and attachments begin: index of item → items that make its heading. */
export type Parts = Map<number, Part>;
export interface Part {
  length: number;
  kind: PartDraft['kind'];
}

const titleSeparator = /^\s{0,4}[:：.、]?\s{0,4}/u;
const shortLine = 48;
const longestName = 40;
/** So many lines may stand between 附件 and its table: its title, a unit. */
const mostOverTable = 4;
/** A title's line as wide as this may have been broken; in ems. */
const wrapWidth = 12;

/** Documents and attachments that begin after `from`. `titles` names the further documents that the notice announced. */
export function findParts(items: readonly Item[], from: number, titles: readonly string[]): Parts {
  const parts: Parts = new Map();
  const announced = new Set(['附件']);
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item?.role === 'attachment list') announced.add(attachmentWordOf(item.piece.text) ?? '');
    if (item?.role !== null) continue;
    const match = attachment.exec(item.piece.text);
    if (match && item.piece.text.length <= 80 && i < items.length - 1) {
      const word = attachmentWordOf(item.piece.text) ?? '';
      if (isList(items, i)) {
        announced.add(word);
        continue;
      }
      // 附表1 and 附录 in the middle of a text are its own
      if (!announced.has(word) && !stands(items, i) && !isAppended(items, i)) continue;
      const own = match.groups?.title?.replace(titleSeparator, '') ?? '';
      const length = own ? 1 : 1 + attachmentTitleLength(items, i + 1);
      parts.set(i, { length, kind: 'attachment' });
      i += length - 1;
      continue;
    }
    if (titles.length === 0) continue;
    const title = titleLinesAt(items, i);
    if (title && titles.some((other) => sameTitle(other, title.text))) {
      parts.set(i, { length: title.length, kind: 'document' });
      i += title.length - 1;
    }
  }
  return parts;
}

/** An attachment line is part of a list by its form, or when signatures or a date follow before any text does. */
function isList(items: readonly Item[], at: number): boolean {
  const own = items[at]?.piece.text ?? '';
  if (beginsList(own)) return true;
  if (/[:：]$/u.test(own)) {
    const length = listLength(items, at, items.length);
    const after = items[at + length];
    const ends = after?.role !== null || attachment.test(after.piece.text);
    if (length > 1 && ends) return true;
  }
  // 附件：任务分工表 over 附件, which begins it
  const named = attachment.exec(own)?.groups?.title !== '';
  const next = items[at + 1]?.piece.text ?? '';
  if (named && attachment.exec(next)?.groups?.title === '') return true;
  // 附表 over 附表1
  if (!named && attachmentWordOf(own) === attachmentWordOf(next)) return true;
  // cells may be bodies, and sign nothing
  for (let i = at + 1; i <= at + mostOverTable; i += 1) {
    const text = items[i]?.piece.text ?? '';
    if (bodiesOn(text) || dateLineAt(text) !== null) break;
    if (isTableAt(items, i)) return false;
  }
  // 附件1 under the date of the notice: what it names may be bodies, and they sign nothing
  if (stands(items, at)) return false;
  for (let i = at + 1; i < items.length && i <= at + 12; i += 1) {
    const text = items[i]?.piece.text ?? '';
    if (dateLineAt(text) !== null || bodiesOn(text)) return true;
    if (text.length > shortLine || text.endsWith('。')) return false;
  }
  return false;
}

/** Whether a bare 附件1 stands under the close: a date, or brackets under one, straight above it. */
function stands(items: readonly Item[], at: number): boolean {
  if (attachment.exec(items[at]?.piece.text ?? '')?.groups?.title !== '') return false;
  let above = at - 1;
  while (above > 0 && /^[（(].*[）)]$/u.test(items[above]?.piece.text ?? '')) above -= 1;
  return signedDateOn(items[above]?.piece.text ?? '') !== null;
}

/**
 * Whether 附表1, 附录A or 附图 that nothing announces follows the text: no heading of the text goes on after it, and it has a
 * table or words of its own under its name.
 */
function isAppended(items: readonly Item[], at: number): boolean {
  const name = attachment.exec(items[at]?.piece.text ?? '')?.groups?.title ?? '';
  if (/[。；，]/u.test(name) || name.length > longestName) return false;
  if (ofStandard.test(items[at + 1]?.piece.text ?? '')) return true;
  let under = at + 1;
  if (name === '' && isTitleLine(items[under]) && tableLengthAt(items, under) === 0) under += 1;
  if (isUnitLine(items[under]?.piece.text ?? '')) under += 1;
  if (tableLengthAt(items, under) === 0 && !isTextAt(items, under)) return false;
  const begun = new Set<string>();
  for (const item of items.slice(at + 1)) {
    const label = item.role === null ? labelAt(item.piece.text) : null;
    if (!label || !ofText.has(label.scheme)) continue;
    if (label.parts.every((number) => number === 1)) begun.add(label.scheme);
    if (!begun.has(label.scheme)) return false;
  }
  return true;
}
// （规范性附录） · （资料性）: under 附录A of a standard, GB/T 1.1
const ofStandard = /^[（(](?:规范性|资料性)(?:附录)?[）)]$/u;
/** What the sections of a text are numbered with; items of an attachment may have any other numbers. */
const ofText: ReadonlySet<string> = new Set(['part', 'chapter', 'article', 'cn', 'decimal-1']);

/**
 * How many lines make the title of an attachment. What a list without stops has under its name are lines like a title's,
 * and some end as titles do: only text, a heading or brackets around the rest tell that a title ran on to there.
 */
function attachmentTitleLength(items: readonly Item[], at: number): number {
  if (!items[at]) return 0;
  if (ofStandard.test(items[at].piece.text)) return isTitleLine(items[at + 1]) ? 2 : 1;
  const lengths = titlesAt(items, at).map(({ length }) => length);
  const whole = lengths.findLast(
    (length) => isQualified(items, at, length) || isTextAt(items, at + length),
  );
  if (whole !== undefined) return whole;
  if (!isTitleLine(items[at]) || !items[at + 1]) return 0;
  if (lengths[0] !== undefined && emsOf(items[at].piece.text) >= wrapWidth) return lengths[0];
  // 海州市绿道与河湖|管护行动, then text: a title of two lines that ends as no kind of notice does
  const [second, text] = [items[at + 1], items[at + 2]?.piece.text ?? ''];
  return isTitleLine(second) && text.length > shortLine && text.endsWith('。') ? 2 : 1;
}

/** Whether all but the first line of a title stand in brackets: 责任清单|（2023年版）. */
function isQualified(items: readonly Item[], at: number, length: number): boolean {
  return items.slice(at + 1, at + length).every(({ piece }) => /^[（(].*[）)]$/u.test(piece.text));
}

/** Whether what stands at `at` is text, a heading or a row, as under a title. */
function isTextAt(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.role !== null) return false;
  const { text } = item.piece;
  return labelAt(text) !== null || text.length > shortLine || /[。；：，:\t]|\s{2}/u.test(text);
}

function isTitleLine(item: Item | undefined): boolean {
  const text = item?.piece.text ?? '';
  return text !== '' && text.length <= longestName && !/[。；：，\t]/u.test(text) && !labelAt(text);
}

/** Whether a text is one attachment of a notice, and saved by itself: its first line says so, and nothing else. */
export function isLoneAttachment(items: readonly Item[]): boolean {
  const first = items[0];
  const title = first?.role === null ? attachment.exec(first.piece.text)?.groups?.title : undefined;
  return title?.replace(titleSeparator, '') === '';
}
