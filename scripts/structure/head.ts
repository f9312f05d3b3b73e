/**
 * The head of a notice (GB/T 9704—2012 §7.2, §7.3.1–2): 份号, 密级, 紧急程度, issuing bodies, 发文字号, 签发人, title, subtitle,
 * addressees. Each is known by its form and place; a line that is none of them is passed over if the head goes on after it.
 */
import { closeUp, withoutWhiteSpace } from '../tree/text.ts';
import { addresseesAt } from './addressees.ts';
import { bodiesOn, dateLineAt } from './bodies.ts';
import { cutAt } from './close-lines.ts';
import { decreeNumberOn, decreeOn, isBareDecree } from './decree.ts';
import { textOf } from './draft.ts';
import { headElementOn, isFurtherApprover } from './elements.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import { isLoneAttachment } from './parts.ts';
import type { Layout } from './layout.ts';
import { markSubtitles } from './subtitle.ts';
import { titlePlace } from './title-place.ts';
import { docNumberOn, serialOn } from './doc-number-line.ts';
import { coveredTitle, titleLinesAt } from './title-lines.ts';

export interface Head {
  marks: string[];
  printedTitle: string | null;
  /** The title as printed, white space kept: it sets bodies apart. */
  spacedTitle: string;
  docNumber: string | null;
  /** Of what a subtitle says: （2024年1月12日公布）. */
  issued: string | null;
  addressees: string[];
  /** The notice is a decree: another document follows it. */
  decree: boolean;
  /** First item after the head. */
  end: number;
}

const longestHead = 40;
const longestMark = 40;
/** So many lines that are no element may stand between two that are. */
const reach = 3;
const sentence = /[。；，：]/u;

/** Reads the head and gives its items their roles, in place. Without a title only what no text looks like is kept. */
export function readHead(items: Item[], layout: Layout): Head {
  if (isLoneAttachment(items)) return emptyHead();
  const head = readFrom(items, 0, layout);
  if (head.printedTitle !== null || head.docNumber !== null) return head;
  const start = startUnderStrangeLines(items, layout);
  if (start === null) return head;
  const found = readFrom(items, start, layout);
  if (found.printedTitle !== null) markAbove(items, start, found);
  return found;
}

// 类别标记：A · 公开方式：主动公开
const field = /^\p{Script=Han}{2,8}\s?[:：]/u;

/** What stands over a head that was found below: 类别标记：A, the body of a reply. Text and labels stay what they are. */
function markAbove(items: Item[], to: number, head: Head): void {
  for (let i = 0; i < to; i += 1) {
    const text = textAt(items, i);
    if (text === '' || text.length > longestMark || /[。；]/u.test(text) || labelAt(text)) continue;
    if (items[i]?.piece.line.headingLevel !== null) continue;
    if (field.test(text)) setRole(items, i, 1, 'note');
    else if (readElement(items, i, head) === null) readMark(items, i, head);
  }
}

function readFrom(items: Item[], start: number, layout: Layout): Head {
  const head = emptyHead();
  let i = start;
  while (i < items.length && i < start + longestHead) {
    const next = items[i]?.role === null ? readAt(items, i, head, layout) : i + 1;
    if (next === null) break;
    i = next;
  }
  if (head.printedTitle === null) return withoutTitle(items, start, i, head);
  head.end = i;
  return head;
}

/** Reads the head again, of a notice whose title no word tells, but its place does. In place; `head` is what was read. */
export function readHeadByPlace(items: Item[], head: Head, layout: Layout): Head {
  const place = isLoneAttachment(items) ? null : titlePlace(items, layout);
  if (!place) return head;
  for (let k = 0; k < place.at; k += 1) {
    if (items[k]?.role !== null) continue;
    if (readDocNumber(items, k, head) === null && readElement(items, k, head) === null)
      readMark(items, k, head);
  }
  const lines = items.slice(place.at, place.at + place.length).map((item) => item.piece.text);
  const text = closeUp(lines.join('\n'));
  let i = takeTitle(items, place.at, head, { text, length: place.length });
  while (i < items.length && i < longestHead) {
    const next = items[i]?.role === null ? readAt(items, i, head, layout) : i + 1;
    if (next === null) break;
    i = next;
  }
  head.end = i;
  return head;
}

function emptyHead(): Head {
  return {
    marks: [],
    printedTitle: null,
    spacedTitle: '',
    docNumber: null,
    issued: null,
    addressees: [],
    decree: false,
    end: 0,
  };
}

/** Where a head begins that has lines of a page over it: its 发文字号, or a title over a number or addressees. */
function startUnderStrangeLines(items: readonly Item[], layout: Layout): number | null {
  for (let i = 1; i < items.length && i < longestHead; i += 1) {
    const text = textAt(items, i);
    if (/[。；]$/u.test(text)) return null;
    if (docNumberOn(text) !== null) return i;
    const title = text === '' ? null : titleLinesAt(items, i);
    if (!title || !/关于|關於/u.test(title.text)) continue;
    const under = i + title.length;
    const isHead = docNumberOn(textAt(items, under)) !== null || addresseesAt(items, under, layout);
    if (isHead) return i;
  }
  return null;
}

/** Each of these reads what stands at `i` into `head` and returns where to go on; null if it is nothing of its kind. */
function readAt(items: Item[], i: number, head: Head, layout: Layout): number | null {
  const before = head.printedTitle === null;
  return (
    (before ? readDecree(items, i, head) : null) ??
    readDocNumber(items, i, head) ??
    readElement(items, i, head) ??
    (before
      ? (readTitle(items, i, head) ?? readTitleByPlace(items, i, head, layout))
      : (readUnderTitle(items, i, head) ?? readAddressees(items, i, head, layout))) ??
    (before ? readMark(items, i, head) : null) ??
    passOver(items, i, head, layout)
  );
}

function textAt(items: readonly Item[], i: number): string {
  return items[i]?.role === null ? items[i].piece.text : '';
}

/** 海州市人民政府令 第15号, over the words that bring a document; over a title it is that document's number. */
function readDecree(items: Item[], i: number, head: Head): number | null {
  const { piece } = items[i] as Item;
  const joint = isBareDecree(piece.text) && items[i - 1]?.role === 'issuer mark';
  const line = joint ? { bodies: [], numberAt: null } : decreeOn(piece.text);
  if (!line) return null;
  if (line.numberAt !== null) {
    if (titleLinesAt(items, i + 1)) return null;
    items.splice(i, 1, ...cutAt(items[i] as Item, [line.numberAt]));
  }
  if (joint) head.marks = bodiesAbove(items, i);
  else head.marks = line.bodies;
  head.decree = true;
  head.printedTitle = joint ? `${head.marks.join('')}令` : closeUp((items[i] as Item).piece.text);
  head.spacedTitle = head.printedTitle;
  setRole(items, i, 1, 'notice title');
  return endOfTitle(items, i, head);
}

/** The lines over 令: there each is a body, by whatever word its name ends. */
function bodiesAbove(items: readonly Item[], at: number): string[] {
  const lines = items.slice(0, at).filter(({ role }) => role === 'issuer mark');
  return lines.flatMap(({ piece }) => bodiesOn(piece.text) ?? [withoutWhiteSpace(piece.text)]);
}

function readDocNumber(items: Item[], i: number, head: Head): number | null {
  if (head.docNumber !== null) return null;
  const { text } = (items[i] as Item).piece;
  const own = head.decree ? decreeNumberOn(text) : null;
  const above = items[i - 1];
  const mark = above?.role === 'issuer mark' ? closeUp(above.piece.text) : '';
  const marked = /(?:纪要|公告|通告)$/u.test(mark);
  const serial = own ?? (head.printedTitle === null && !marked ? null : serialOn(text));
  const printed = own === null ? docNumberFrom(items, i) : null;
  head.docNumber =
    printed?.number ??
    (serial !== null && head.decree ? `${head.printedTitle ?? ''}${serial}` : serial);
  if (head.docNumber === null) return null;
  // 国家税务总局公告 | 2024年第4号 is one number
  if (/(?:公告|通告)$/u.test(mark) && /^(?:\d{4}年)?第/u.test(head.docNumber))
    head.docNumber = mark + head.docNumber;
  setRole(items, i, printed?.length ?? 1, 'document number');
  return i + 1;
}

// 15号 · 号: the rest of 海民发〔2023〕, on a line of its own
const restOfNumber = /^第?\s?[\d０-９]{0,5}\s?[号號][）)]?$/u;

/** A 发文字号, on one line or broken over two. */
function docNumberFrom(
  items: readonly Item[],
  i: number,
): { number: string; length: number } | null {
  const text = textAt(items, i);
  const whole = docNumberOn(text);
  if (whole !== null) return { number: whole, length: 1 };
  const rest = textAt(items, i + 1);
  const joined = restOfNumber.test(rest) ? docNumberOn(text + rest) : null;
  return joined === null ? null : { number: joined, length: 2 };
}

/** 份号, 密级, 紧急程度 over the title; 签发人 beside the number or under it. */
function readElement(items: Item[], i: number, head: Head): number | null {
  const { text } = (items[i] as Item).piece;
  const named = items[i - 1]?.role === 'approver' && isFurtherApprover(text);
  const role = named ? 'approver' : headElementOn(text);
  if (role === null || role === 'document number') return null;
  if (head.printedTitle !== null && role !== 'approver') return null;
  setRole(items, i, 1, role);
  return i + 1;
}

function readTitle(items: Item[], i: number, head: Head): number | null {
  const title = titleLinesAt(items, i);
  if (!title || isMarkOverNumber(items, i, title)) return null;
  return takeTitle(items, i, head, title);
}

/**
 * 海州市人民政府专题会议纪要 over a number, perhaps its office and date, and the title: the mark of minutes (纪要标志,
 * GB/T 9704—2012 §10.3). 国家税务总局公告 over its number and the title is one as well.
 */
function isMarkOverNumber(
  items: readonly Item[],
  i: number,
  { text, length }: { text: string; length: number },
): boolean {
  const kind = /(?:纪要|公告|通告)$/u.exec(text)?.[0];
  if (kind === undefined || text.includes('关于')) return false;
  let at = i + length;
  const isUnder = (line: string): boolean =>
    (docNumberOn(line) ?? serialOn(line) ?? bodiesOn(line) ?? dateLineAt(line)) !== null;
  while (at <= i + length + reach && isUnder(textAt(items, at))) at += 1;
  return at > i + length && titleLinesAt(items, at)?.text.endsWith(kind) === true;
}

/** 关于做好防汛工作, between the 发文字号 and the addressees: a title that ends as no kind of notice does. */
function readTitleByPlace(items: Item[], i: number, head: Head, layout: Layout): number | null {
  const lines: string[] = [];
  for (let k = i; k <= i + reach; k += 1) {
    const text = textAt(items, k);
    if (lines.length > 0 && addresseesAt(items, k, layout)) {
      const isTitle = lines.some((line) => /关于|關於/u.test(line));
      return isTitle && head.docNumber !== null
        ? takeTitle(items, i, head, { text: closeUp(lines.join('\n')), length: lines.length })
        : null;
    }
    const isPart = text !== '' && text.length <= longestMark && !sentence.test(text);
    if (!isPart || labelAt(text) || headElementOn(text) !== null) return null;
    if (lines.length === 0 && (bodiesOn(text) || /^[（(]/u.test(text))) return null;
    if (lines.length > 0 && titleLinesAt(items, k)) return null;
    lines.push(text);
  }
  return null;
}

function takeTitle(
  items: Item[],
  i: number,
  head: Head,
  title: { text: string; length: number },
): number {
  head.printedTitle = title.text;
  head.spacedTitle = textOf(items.slice(i, i + title.length).map((line) => line.piece));
  setRole(items, i, title.length, coveredTitle(title.text) === null ? 'title' : 'notice title');
  return endOfTitle(items, i, head);
}

function endOfTitle(items: Item[], i: number, head: Head): number {
  return readUnderTitle(items, i + 1, head) ?? i + 1;
}

/** What stands under the title, or under the number that stands there: a date, the words of adoption, bodies. */
function readUnderTitle(items: Item[], i: number, head: Head): number | null {
  const under = markSubtitles(items, i, head.printedTitle);
  if (under.end === i) return null;
  if (head.marks.length === 0) head.marks.push(...under.bodies);
  head.docNumber ??= under.docNumber;
  const decree = under.docNumber === null ? null : decreeOn(under.docNumber);
  if (decree && head.marks.length === 0) head.marks.push(...decree.bodies);
  head.issued ??= under.issued;
  return under.end;
}

/** An issuing body, or a line that names none we know, between the bodies and the title. */
function readMark(items: Item[], i: number, head: Head): number | null {
  const { text } = (items[i] as Item).piece;
  const bodies = bodiesOn(text) ?? fileMarkOn(text);
  // 海州市人民政府办公室 2024年5月8日, over the title of minutes
  if (dateLineAt(text) !== null && items[i - 1]?.role === 'issuer mark') {
    setRole(items, i, 1, 'date');
    head.issued ??= dateLineAt(text);
    return i + 1;
  }
  if (!bodies && (text.length > longestMark || sentence.test(text) || labelAt(text))) return null;
  // 公开 · 【A】 · 类别标记：A say something of the notice, and name no body
  const named = bodies !== null || /^[\p{Script=Han}（）()\s]{4,}$|文件$/u.test(text);
  setRole(items, i, 1, named ? 'issuer mark' : 'note');
  head.marks.push(...(bodies ?? []));
  return i + 1;
}

// 海州警备区文件 · 国家税务总局公告: the word says that a body stands before it, by whatever word its name ends
const fileMark = /^(?<body>[\p{Script=Han}\s]{4,60}?)\s*(?:文件|公\s?告|通\s?告)$/u;

function fileMarkOn(text: string): string[] | null {
  const body = text.length <= longestMark ? fileMark.exec(text.trim())?.groups?.body : undefined;
  return body === undefined ? null : (bodiesOn(body) ?? [withoutWhiteSpace(body)]);
}

function readAddressees(items: Item[], i: number, head: Head, layout: Layout): number | null {
  const found = head.addressees.length > 0 ? null : addresseesAt(items, i, layout);
  if (!found) return null;
  head.addressees = found.names;
  setRole(items, i, found.length, 'addressees');
  return i + 1;
}

/** The addressees of a notice whose title stands elsewhere, in a page's index box or a file's front matter: its first line. */
export function readAddresseesFirst(items: Item[], head: Head, layout: Layout): void {
  const first = items.findIndex(({ role }) => role === null);
  const end = first < 0 ? null : readAddressees(items, first, head, layout);
  if (end !== null) head.end = end;
}

// 关于…的通知 · 对…提案的答复: no line of another use
const saysTitle = /关于|關於|^对.*(?:答复|复函|批复)$/u;

/** A short line that is no element, where one that was due follows within a few lines. */
function passOver(items: Item[], i: number, head: Head, layout: Layout): number | null {
  const text = textAt(items, i);
  if (text.length > longestMark * 2 || /[。；]/u.test(text) || labelAt(text)) return null;
  const before = head.printedTitle === null;
  for (let k = i + 1; k <= i + reach; k += 1) {
    const next = textAt(items, k);
    if (next === '' || /[。；]$/u.test(next) || labelAt(next)) return null;
    const due = before
      ? saysTitle.test(next) && titleLinesAt(items, k) !== null
      : (head.docNumber === null && docNumberOn(next) !== null) ||
        (head.addressees.length === 0 && addresseesAt(items, k, layout) !== null);
    if (due) {
      setRole(items, i, 1, before ? 'note' : 'subtitle');
      return i + 1;
    }
  }
  return null;
}

/** What looked like a red head was the text itself; a 发文字号 alone is none of any text. */
function withoutTitle(items: Item[], start: number, end: number, head: Head): Head {
  const numbered = head.docNumber !== null;
  for (let k = start; k < end; k += 1) {
    const item = items[k] as Item;
    const known = item.role !== 'issuer mark' || bodiesOn(item.piece.text) !== null;
    if (!numbered || !known) items[k] = { ...item, role: null };
  }
  return { ...head, marks: numbered ? head.marks : [], end: 0 };
}
