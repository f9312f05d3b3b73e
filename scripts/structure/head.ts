/** The head of a notice, GB/T 9704: issuing bodies, 发文字号, title, subtitle, addressees. */
import { closeUp, withoutWhiteSpace } from '../tree/text.ts';
import { bodiesOn } from './bodies.ts';
import { textOf } from './draft.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import { isLoneAttachment } from './parts.ts';
import { goesOn, type Layout } from './paragraphs.ts';
import { markSubtitles } from './subtitle.ts';
import { coveredTitle, docNumberOn, serialOn, titleLinesAt } from './title-lines.ts';

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
const addresseeStart =
  /^(?:各|全|市|省|州|盟|县|区|自治|国务院|有关|中央|机关|直属|驻|新疆|同志们|[\p{Script=Han}]{2,8}(?:市|省|州|县|区|人民政府|委员会|局|厅|廳|公司)|委|局|[\p{Script=Han}·]{1,8}(?:委员|代表|同志)[:：])/u;
const addresseeEnd = /[:：]$/u;
const notAddressee = /(?:如下|通知|意见|规定|方案|办法|是|为|包括|指|下列|以下|措施)[:：]$/u;
// 云岭省人民政府令 · 中华人民共和国国务院令 · 民政部 令; not 命令
const decree =
  /^(?<body>[\p{Script=Han}\s]{0,24}(?:政府|国务院|委员会|[部局署厅行院]|主席))\s?令$/u;

/** Reads the head and gives its items their roles, in place. Without a title there is no head. */
export function readHead(items: Item[], layout: Layout): Head {
  const head: Head = {
    marks: [],
    printedTitle: null,
    spacedTitle: '',
    docNumber: null,
    issued: null,
    addressees: [],
    decree: false,
    end: 0,
  };
  if (isLoneAttachment(items)) return head;
  let i = 0;
  while (i < items.length && i < longestHead) {
    const item = items[i] as Item;
    if (item.role === null) {
      const next = readDocNumber(items, i, head) ?? readLine(items, i, head, layout);
      if (next === null) break;
      i = next;
    } else i += 1;
  }
  if (head.printedTitle === null) {
    // no title: what looked like a red head was the text itself
    for (let k = 0; k < i; k += 1) items[k] = { ...(items[k] as Item), role: null };
    return { ...head, marks: [], docNumber: null, end: 0 };
  }
  head.end = i;
  return head;
}

/** Each of these reads what stands at `i` into `head` and returns where to go on; null if it is nothing of its kind. */
function readDocNumber(items: Item[], i: number, head: Head): number | null {
  if (head.docNumber !== null) return null;
  const { text } = (items[i] as Item).piece;
  const serial = head.printedTitle === null ? null : serialOn(text);
  head.docNumber =
    docNumberOn(text) ??
    (serial !== null && head.decree ? `${head.printedTitle ?? ''}${serial}` : serial);
  if (head.docNumber === null) return null;
  setRole(items, i, 1, 'document number');
  return i + 1;
}

function readLine(items: Item[], i: number, head: Head, layout: Layout): number | null {
  return head.printedTitle === null
    ? (readTitle(items, i, head) ?? readMark(items, i, head))
    : readAddressees(items, i, head, layout);
}

function readTitle(items: Item[], i: number, head: Head): number | null {
  const { text } = (items[i] as Item).piece;
  const body = text.length <= 30 ? decree.exec(text)?.groups?.body : undefined;
  const title = body === undefined ? titleLinesAt(items, i) : { text: closeUp(text), length: 1 };
  if (!title) return null;
  head.printedTitle = title.text;
  head.spacedTitle = textOf(items.slice(i, i + title.length).map((line) => line.piece));
  if (body !== undefined) {
    head.decree = true;
    head.marks = [withoutWhiteSpace(body)];
  }
  const covers = head.decree || coveredTitle(title.text) !== null;
  setRole(items, i, title.length, covers ? 'notice title' : 'title');
  const under = markSubtitles(items, i + 1);
  if (head.marks.length === 0) head.marks.push(...under.bodies);
  head.docNumber ??= under.docNumber;
  head.issued = under.issued;
  return under.end;
}

/** An issuing body, or a line that names none we know, between the bodies and the title. */
function readMark(items: Item[], i: number, head: Head): number | null {
  const { text } = (items[i] as Item).piece;
  const bodies = bodiesOn(text);
  if (!bodies && (text.length > 40 || /[。；，：]/u.test(text) || labelAt(text))) return null;
  setRole(items, i, 1, 'issuer mark');
  head.marks.push(...(bodies ?? []));
  return i + 1;
}

function readAddressees(items: Item[], i: number, head: Head, layout: Layout): number | null {
  const length = head.addressees.length > 0 ? 0 : addresseeLines(items, i, layout);
  if (length === 0) return null;
  const line = withoutWhiteSpace(textOf(items.slice(i, i + length).map((item) => item.piece)));
  head.addressees = line.replace(addresseeEnd, '').split(/[，,]/u).filter(Boolean);
  setRole(items, i, length, 'addressees');
  return i + 1;
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
