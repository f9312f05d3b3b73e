/**
 * The elements of a notice's head that one line consists of, each told by its form (GB/T 9704—2012 §7.2): 份号, 密级和保密期限,
 * 紧急程度, 发文字号, 签发人. Several may stand on one line.
 */
import type { ProvisionRole } from '../tree/nodes.ts';
import { bodiesOn, dateLineAt } from './bodies.ts';
import type { Item } from './items.ts';
import { endsLikeTitle } from './kinds.ts';
import { slicePiece } from './lines.ts';
import { docNumberOn } from './doc-number-line.ts';

// 000012 · № 0012 · 份号：000012; not 2023, which may be a year
const copyNumber = /^(?:(?:份\s?号\s?[:：]?|№|N[Oo]\.?)\s?\d{3,8}|\d{6})$/u;
// 机密★1年 · 秘 密 · 密级：绝密★长期; not 机密文件管理
const classification =
  /^(?:密\s?级\s?[:：]\s?)?(?:绝\s?密|机\s?密|秘\s?密|内\s?部)(?:\s?[★☆*]\s?[\p{Script=Han}\d]{0,8})?$/u;
// 特急 · 加 急 · 等级：特急·明电; not 急救
const urgency =
  /^(?:(?:紧急程度|等\s?级)\s?[:：]\s?)?(?:特\s?急|加\s?急|特\s?提|平\s?急|急\s?件)(?:\s?·?\s?明\s?电)?$/u;
// 签发人：王某某 李某 · 签 发：王某 · 会签人：…; not 签发人：由主要负责人担任
const approver =
  /^(?:会\s?)?签\s?发?\s?人?\s?[:：]\s{0,4}(?:[\p{Script=Han}·×*]{1,4}(?:[\s、，]{1,6}[\p{Script=Han}·×*]{1,4}){0,9})?$/u;
const approverStart = /(?<=[\p{Script=Han}\d〕\]）)])(?=签\s?发\s?人\s?[:：])/gu;

// 公开方式：主动公开 · 类别：B1, beside the number
const field = /^\p{Script=Han}{2,6}[:：][\p{Script=Han}A-Za-z\d]{1,8}$/u;
// 王某 · 王某某 李某: further names under 签发人
const names = /^[\p{Script=Han}·×]{2,4}(?:\s{1,6}[\p{Script=Han}·×]{2,4}){0,3}$/u;

/** Whether a line goes on with the names of 签发人 above it; a title or a body is no name. */
export function isFurtherApprover(text: string): boolean {
  return names.test(text) && !endsLikeTitle(text) && bodiesOn(text) === null;
}

/** The element that a line consists of by its form; null if it has the form of none. */
export function headElementOn(text: string): ProvisionRole | null {
  if (text.length > 80) return null;
  const line = text.trim();
  if (copyNumber.test(line)) return 'copy number';
  if (classification.test(line)) return 'security classification';
  if (urgency.test(line)) return 'urgency';
  if (approver.test(line)) return 'approver';
  return docNumberOn(line) === null ? null : 'document number';
}

const longestLine = 120;
const mostWords = 16;

/** The lines of a head, those that hold several elements cut into them: “特急 海民电〔2023〕3号”. */
export function cutHeadLines(items: readonly Item[]): Item[] {
  return items.flatMap((item) => {
    if (item.role !== null || item.piece.text.length > longestLine) return [item];
    const places = elementPlaces(item.piece.text);
    if (places.length === 0) return [item];
    return [0, ...places].flatMap((from, i) => {
      const piece = slicePiece(item.piece, from, places[i]);
      return piece ? [{ ...item, piece }] : [];
    });
  });
}

/** Where each further element of a line begins; none if one part of it is neither an element, nor bodies, nor a title. */
function elementPlaces(text: string): number[] {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > mostWords) return [];
  const parts: { start: number; end: number; known: boolean }[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const start = words[i]?.start ?? 0;
    let last = words.length - 1;
    while (last >= i && headElementOn(text.slice(start, words[last]?.end)) === null) last -= 1;
    const open = parts.at(-1);
    if (last >= i) {
      parts.push({ start, end: words[last]?.end ?? start, known: true });
      i = last;
    } else if (open && !open.known) open.end = words[i]?.end ?? open.end;
    else parts.push({ start, end: words[i]?.end ?? start, known: false });
  }
  const isPart = ({ start, end, known }: (typeof parts)[number]): boolean => {
    const part = text.slice(start, end);
    return (
      known ||
      bodiesOn(part) !== null ||
      endsLikeTitle(part) ||
      field.test(part) ||
      dateLineAt(part) !== null
    );
  };
  if (!parts.some(({ known }) => known) || !parts.every(isPart)) return [];
  return parts.slice(1).map(({ start }) => start);
}

/** The words of a line by its spaces; 签发人 begins one even where its space was lost. */
function wordsOf(text: string): { start: number; end: number }[] {
  const starts = new Set([...text.matchAll(approverStart)].map(({ index }) => index));
  return [...text.matchAll(/\S+/gu)].flatMap((word) => {
    const end = word.index + word[0].length;
    const inside = [...starts].filter((at) => at > word.index && at < end);
    return [word.index, ...inside].map((start, i) => ({ start, end: inside[i] ?? end }));
  });
}
