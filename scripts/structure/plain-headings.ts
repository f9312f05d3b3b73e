/** Headings without a number: words that never take one, lines that markup sets as headings, subheads of a report. */
import { isItem, type Block } from './draft.ts';
import type { Paragraph } from './paragraphs.ts';
import { emsOf } from './width.ts';

// 前言 · 结 语 · 附则
const unnumbered =
  /^(?:前\s*言|引\s*言|序\s*言|绪\s*论|[结結]\s*[语語]|结束语|后\s*记|附\s*[则則]|附\s*[录錄]|编制说明|名词解释|总\s*[则則])$/u;
const longest = 45;
const longestSubhead = 30;
const sentenceMark = /[。；，：！？,;:]/u;
const sentenceEnd = /[。！？”）]$/u;

/** Whether a line consists of a word that heads a part without a number: 前言, 附则. */
export function isUnnumberedHeading(text: string): boolean {
  return unnumbered.test(text.trim());
}

export type PlainPlace = 'outermost' | 'innermost';

/** Whether a paragraph is a heading by its words or its markup; `numbered`: the document has numbered headings. */
export function plainHeading(
  block: Paragraph,
  next: Block | undefined,
  numbered: boolean,
): PlainPlace | null {
  const text = block.text.trim();
  if (text.length > 2 * longest || emsOf(text) > longest || /[。；，：！,;:]$/u.test(text))
    return null;
  if (unnumbered.test(text)) return 'outermost';
  if (!next || isItem(next) || next.type === 'table') return null;
  if (block.headingLevel !== null) return 'outermost';
  if (block.bold) return numbered ? 'innermost' : 'outermost';
  return null;
}

/**
 * Subheads of a text that numbers nothing: short lines without any mark, each between whole paragraphs. One alone may be
 * anything; a report has several.
 */
export function subheadsIn(blocks: readonly Block[]): Set<Block> {
  const found = blocks.filter((block, i) => {
    const [before, after] = [blocks[i - 1], blocks[i + 1]];
    return (
      isParagraph(block) &&
      block.pieces.length === 1 &&
      emsOf(block.text) <= longestSubhead &&
      emsOf(block.text) >= 4 &&
      !sentenceMark.test(block.text) &&
      /\p{Script=Han}{3}/u.test(block.text) &&
      isWhole(before) &&
      isWhole(after)
    );
  });
  return new Set(found.length >= 2 ? found : []);
}

function isParagraph(block: Block | undefined): block is Paragraph {
  return block !== undefined && !isItem(block) && block.type === 'paragraph';
}

function isWhole(block: Block | undefined): boolean {
  return isParagraph(block) && block.text.length > longestSubhead && sentenceEnd.test(block.text);
}
