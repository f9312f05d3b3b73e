/** Boxes: 专栏1 天府社会工作人才万人培养工程, with the items under them. */
import { integerOf } from '../tree/numerals.ts';
import { closeUp, withoutWhiteSpace } from '../tree/text.ts';
import { emptyDivision, type DivisionDraft } from './division.ts';
import { isItem, type Block } from './draft.ts';
import type { Label } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { emsOf } from './width.ts';

// 专栏 1：天府社会工作人才万人培养工程 · 专栏3 · 专栏3-1 防灾工程 · 专栏：… · 專欄1 · 【专栏2】重点项目 · 【专栏3 人才工程】
const head =
  /^[【〔［[]?(?<label>[专專]\s?[栏欄]\s?(?<n>[\d０-９一二三四五六七八九十]{0,3})(?:\s?[-－—.]\s?(?<m>\d{1,2}))?)[】〕］\]:：\s]{0,6}(?<title>.{0,60}?)[】〕］\]]?$/u;
const longestTitle = 40;

/** The box that a paragraph opens; `length` is 2 where its title stands on the next line. */
export function boxAt(
  block: Paragraph,
  next: Block | undefined,
  nextLabel: Label | null | undefined,
): { draft: DivisionDraft; length: number } | null {
  const match = block.text.length <= 80 ? head.exec(block.text) : null;
  if (!match?.groups || block.pieces.length > 2 || /[。；，]$/u.test(block.text)) return null;
  const { n = '', title = '' } = match.groups;
  const draft = emptyDivision('box');
  draft.printed = withoutWhiteSpace(match.groups.label ?? '');
  // 专栏3-1 is the first of the third chapter
  draft.number = integerOf(match.groups.m ?? n);
  draft.heading = [...block.pieces];
  draft.title = closeUp(title) || null;
  const follows =
    draft.title === null && next && !isItem(next) && next.type === 'paragraph' && !nextLabel
      ? next
      : null;
  if (!follows || !isTitleLine(follows)) return { draft, length: 1 };
  draft.heading.push(...follows.pieces);
  draft.title = closeUp(follows.text);
  return { draft, length: 2 };
}

function isTitleLine({ text }: Paragraph): boolean {
  return emsOf(text) <= longestTitle && !/[。；，：]/u.test(text);
}
