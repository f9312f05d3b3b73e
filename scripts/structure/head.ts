/** The head of a notice, GB/T 9704: issuing bodies, 发文字号, title, subtitle, addressees. */
import { bodiesOn, dateAt } from './bodies.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import { goesOn, type Layout } from './paragraphs.ts';
import { coveredTitle, docNumberOn, titleLinesAt } from './title-lines.ts';

export interface Head {
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

/** Reads the head and gives its items their roles, in place. Without a title there is no head. */
export function readHead(items: Item[], layout: Layout): Head {
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

/** Gives lines under the title their role, such as （2021年3月26日通过）; returns where the text begins. */
export function markSubtitles(items: Item[], from: number): number {
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
