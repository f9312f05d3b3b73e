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
  /^(?<label>附?表\s?(?:[\d一二三四五六七八九十]{1,3}(?:[-－—.]\d{1,2})?)?)(?<title>.*)$/u;
/** A line that names a table by a number is never its header: 表1 主要指标; not 表格 单位. */
const numbered = /^附?表\s?[\d一二三四五六七八九十]{1,3}(?![个张份])/u;
const separator = /^[\s:：.、]{1,6}/u;
// （单位：万元） between a caption and its table
const unitLine = /^[（(]?\s?单位\s?[:：].{1,12}$/u;

/** The caption that the paragraph at `index` is, if a table follows it. */
export function captionOf(members: readonly Member[], index: number): Caption | null {
  const own = members[index];
  if (!own || !('type' in own) || own.type !== 'paragraph') return null;
  let length = 1;
  let pieces = own.pieces;
  let next = members[index + 1];
  if (next && 'type' in next && next.type === 'paragraph' && unitLine.test(next.text)) {
    pieces = [...pieces, ...next.pieces];
    length = 2;
    next = members[index + 2];
  }
  if (!next || !('type' in next) || next.type !== 'table') return null;
  if (!isCaption(own)) return null;
  // 单位：万元 under the title of an attachment: with the table, and no name of it
  if (unitLine.test(own.text)) return { label: null, title: null, pieces, table: next, length };
  const match = labelled.exec(own.text);
  const label = match?.groups?.label?.replace(/\s/gu, '') ?? null;
  const title = closeUp(match ? (match.groups?.title ?? '').replace(separator, '') : own.text);
  return { label, title: title || null, pieces, table: next, length };
}

export function namesTable(text: string): boolean {
  return numbered.test(text);
}

function isCaption(paragraph: Paragraph): boolean {
  return emsOf(paragraph.text) <= 60 && !/[。；：，,;:]$/u.test(paragraph.text);
}
