/** Captions: the line above a table that names it. 表1：…主要指标 · 表 2 任务分工 · …“十四五”主要指标. */
import { closeUp } from '../tree/text.ts';
import type { TableDraft } from './draft.ts';
import type { Piece } from './lines.ts';
import type { Member } from './division.ts';
import type { Paragraph } from './paragraphs.ts';
import { emsOf } from './width.ts';

export interface Caption {
  label: string | null;
  title: string | null;
  pieces: Piece[];
  table: TableDraft;
  /** How many members after the caption belong to it. */
  length: number;
}

// 表 1：社会工作…主要指标 · 表1-2 任务分工 · 附表：…
const labelled =
  /^(?<label>附?表\s?(?:[\d一二三四五六七八九十]{1,3}(?!\d|年)(?:[-－—.]\d{1,2}){0,3})?)(?<title>.*)$/u;
/** A line that names a table by a number is never its header: 表1 主要指标; not 表格 单位. */
const numbered = /^附?表\s?[\d一二三四五六七八九十]{1,3}(?![个张份])/u;
const separator = /^[\s:：.、]{1,6}/u;
/** A line that is nothing but a label, over one that holds the name: 附表 · 表1 · 附表2：. */
const labelAlone = /^附?表\s?[\d一二三四五六七八九十]{0,3}\s?[:：]?$/u;
// 续表 · 续表1 任务清单 · （续上表） · 接上表: over what goes on with a table on the next page
const continued =
  /^[（(]?\s?(?:续\s?上?\s?表|[接承]上表)\s?(?:[\d一二三四五六七八九十]{1,3}(?:[-－—.]\d{1,2})?)?(?:[\s:：）)][^。；，：]{0,40})?$/u;
// （单位：万元） · 单位:人、万元 · 金额单位：元 · [计量单位：亩]: between a caption and its table
const unitLine =
  /^[（(［[【]?\s?(?:(?:计量|计价|货币|金额|数量|面积)?单位|币种)\s?[:：][^。；，]{1,16}$/u;
// 资金分配表 · 任务清单（2023年）: what a line ends with that names the table under it
const tableName = /(?:表|清单|名单|目录|一览|台账)(?:\s?[（(][^（）()]{1,20}[）)])?$/u;
const longestName = 40;

/** The caption that the paragraph at `index` is, if a table follows it. */
export function captionOf(members: readonly Member[], index: number): Caption | null {
  const own = members[index];
  if (!own || !('type' in own) || own.type !== 'paragraph') return null;
  if (!isCaption(own)) return null;
  const pieces = [...own.pieces];
  let text = own.text;
  let length = 1;
  const name = paragraphAt(members, index + 1);
  if (name && labelAlone.test(own.text) && namesTableBelow(name.text)) {
    pieces.push(...name.pieces);
    text += `：${name.text}`;
    length += 1;
  }
  const unit = paragraphAt(members, index + length);
  if (unit && unitLine.test(unit.text)) {
    pieces.push(...unit.pieces);
    length += 1;
  }
  const table = members[index + length];
  if (!table || !('type' in table) || table.type !== 'table') return null;
  // 单位：万元 under the title of an attachment: with the table, and no name of it
  if (unitLine.test(own.text)) return { label: null, title: null, pieces, table, length };
  const match = labelled.exec(text);
  const label = match?.groups?.label?.replace(/\s/gu, '') ?? null;
  const title = closeUp(match ? (match.groups?.title ?? '').replace(separator, '') : text);
  return { label, title: title || null, pieces, table, length };
}

function paragraphAt(members: readonly Member[], at: number): Paragraph | null {
  const member = members[at];
  return member && 'type' in member && member.type === 'paragraph' ? member : null;
}

/** Whether a line says that what is under it goes on with the table above: 续表1. */
export function continuesTable(text: string): boolean {
  return continued.test(text);
}

export function namesTable(text: string): boolean {
  return numbered.test(text);
}

/** Whether a line gives the unit of a table's figures: 单位：万元. */
export function isUnitLine(text: string): boolean {
  return unitLine.test(text);
}

/** Whether a line can be nothing but the name of the table under it. */
export function namesTableBelow(text: string): boolean {
  if (text.length > longestName || /[。；：，\t]/u.test(text)) return false;
  return numbered.test(text) || tableName.test(text);
}

function isCaption(paragraph: Paragraph): boolean {
  return emsOf(paragraph.text) <= 60 && !/[。；：，,;:]$/u.test(paragraph.text);
}
