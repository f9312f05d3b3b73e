/** Where a table ends: lines that stand in no cell of it. */
import { namesTable } from './caption.ts';
import { labelAt } from './labels.ts';

// 专栏1 重点工程 · 附件2 · 注：带*的为约束性指标
const otherElement =
  /^(?:[专專]\s?[栏欄]\s?[\d一二三四五六七八九十：:]|附件\s?\d{0,2}\s?(?:[：:]|$)|备?注\s?[：:])/u;

/** Text that stands in no cell: a numbered heading, a caption, a box, a note, a sentence of some length. */
export function endsTable(text: string): boolean {
  const label = labelAt(text);
  if (label && !ofCells.has(label.scheme)) return true;
  if (namesTable(text) || otherElement.test(text)) return true;
  return text.length > 60 && text.includes('。');
}

/** A cell may itself list 1. … 2. … or （1） … （2） … */
const ofCells: ReadonlySet<string> = new Set(['num', 'num-paren', 'num-half-paren', 'circled']);
