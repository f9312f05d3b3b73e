/** The imprint of a notice (版记, GB/T 9704—2012 §7.4): 抄送机关, 印发机关和印发日期, and what offices print with them. */
import { bodiesOn, dateAt, dateLineAt } from './bodies.ts';
import { cutAt } from './close-lines.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';

// 抄送：市委办公室。 · 抄 报：… · 主题词：… · 发：市委组织部，市民政局。; not 抄送有关部门
const recipients =
  /^(?:抄\s?[送报发]|分\s?[送发]|印\s?[送发]|[报发主]\s?送|发|主\s?题\s?词)\s?[:：]/u;
// 海州市民政局办公室 2023年5月9日印发 · 2023年5月9日印发: the office may stand on the line above
const printed =
  /^(?<office>[\p{Script=Han}（）()\s]{0,60})(?<date>[\d０-９〇○零一二三四五六七八九]{4}\s?年.{3,12}日)\s?印\s?发$/u;
// 共印100份 · （共印 200 份）
const copies = /^[（(]?\s?共?印\s?[\d０-９]{1,6}\s?份\s?[）)]?。?$/u;
// 打字：李某 校对：王某 · 校对：王某; not 校对：要逐字核对。
const proof =
  /^(?:打\s?字|校\s?对|录\s?入|排\s?版|核\s?稿|拟\s?稿|承\s?办)\s?(?:员|人)?\s?[:：／/]\s?[\p{Script=Han}·×\s:：／/]{2,40}$/u;
// 抄送：市委办公室。 海州市民政局办公室 2023年5月9日印发: where the office begins
const officeAfterRecipients =
  /(?<=[。\s])\s?(?=[\p{Script=Han}（）]{4,30}\s{0,20}[\d０-９]{4}\s?年\s?[\d０-９]{1,2}\s?月\s?[\d０-９]{1,2}\s?日\s?印\s?发$)/u;
const longest = 200;
/** So many lines may a list of recipients take, and the whole imprint. */
const mostLines = 6;
const mostImprint = 40;

function isImprintLine(text: string): boolean {
  if (text.length > longest) return false;
  return recipients.test(text) || isPrinted(text) || copies.test(text) || proof.test(text);
}

function isPrinted(text: string): boolean {
  const { office, date } = printed.exec(text)?.groups ?? {};
  return office !== undefined && dateAt(date ?? '') !== null;
}

/** Marks the imprint that ends at `end`, in place: lines are looked at from the last one upwards. Returns the new end of the text. */
export function markImprint(items: Item[], from: number, end = items.length): number {
  let i = end - 1;
  let grown = 0;
  let dated: number | null = null;
  for (; i >= from && i > end - mostImprint; i -= 1) {
    const item = items[i] as Item;
    if (item.role !== null) continue;
    const { text } = item.piece;
    const above = items[i - 1]?.piece.text ?? '';
    if (
      dateLineAt(text.replace(/\s?印\s?发$/u, '')) !== null &&
      isPrinted(text) &&
      bodiesOn(above)
    ) {
      // an office over its date; without a date of issue above, the two are the notice's own close
      dated ??= firstDated(items, from, i - 1);
      if (dated >= i - 1) break;
      setRole(items, i - 1, 2, 'imprint');
      grown -= 1;
      i -= 1;
    } else if (isImprintLine(text)) {
      const office = recipients.test(text) ? text.search(officeAfterRecipients) : -1;
      const parts = cutAt(item, office > 0 ? [office] : []);
      items.splice(i, 1, ...parts.map((part): Item => ({ ...part, role: 'imprint' })));
      grown += parts.length - 1;
    } else {
      const first = firstOfRecipients(items, i, from);
      if (first === null) break;
      setRole(items, first, i - first + 1, 'imprint');
      grown -= i - first;
      i = first;
    }
  }
  return end + grown;
}

/** The first date of issue, or recipients: an office over a date that stands below it is the printing's. */
function firstDated(items: readonly Item[], from: number, end: number): number {
  const at = items
    .slice(from, end)
    .findIndex(({ piece }) => recipients.test(piece.text) || dateLineAt(piece.text) !== null);
  return at < 0 ? end : from + at;
}

/** Where the list of recipients begins that a line goes on with: 抄送：市委办公室，|市人大常委会办公室。 */
function firstOfRecipients(items: readonly Item[], at: number, from: number): number | null {
  for (let i = at; i >= from && i > at - mostLines; i -= 1) {
    const item = items[i];
    if (item?.role !== null || item.piece.text.length > longest) return null;
    const { text } = item.piece;
    if (recipients.test(text)) return i < at ? i : null;
    // what a list goes on from ends with a comma, or in the middle of a name
    const before = items[i - 1]?.piece.text ?? '';
    if (labelAt(text) || dateLineAt(text) !== null || /[。；：:]$/u.test(before)) return null;
  }
  return null;
}
