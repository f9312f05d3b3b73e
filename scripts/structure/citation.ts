/** Citations as a Chinese reader writes them: 第三章第四节第2段 · 三、（二）第2段 · 第十二条第（一）项. */
import { chineseNumeral, type Scheme } from './labels.ts';

export interface CitationStep {
  kind: Scheme | 'box' | 'attachment' | 'document' | 'table' | 'plain';
  /** How the step reads: a label, a title in quotes. */
  text: string;
  number?: number;
}

/** `paragraph` is the 1-based ordinal of a paragraph among its siblings; null where the whole division is meant. */
export function citationOf(steps: readonly CitationStep[], paragraph: number | null): string {
  let text = '';
  let inArticle = false;
  let inBox = false;
  let apart = '';
  for (const step of steps) {
    if (step.kind === 'article') {
      // articles run on through a statute: 第十二条 needs no chapter before it
      text = text.replace(/第[^章节编篇部]{1,6}[编篇部章节]/gu, '') + step.text;
      inArticle = true;
    } else if (step.kind.startsWith('decimal')) {
      // 3.3.1 says by itself which 3.3 and which 三、 it stands in
      text = apart + step.text;
    } else if (inArticle && step.kind === 'cn-paren') text += `第${step.text}项`;
    else if (inArticle && step.kind === 'num') text += `第${step.number ?? ''}目`;
    else if (inBox && step.number !== undefined) text += `第${step.number}项`;
    // the only table of 附表1 is 附表1
    else if (step.kind !== 'table' || step.text !== '表' || !/附表[^”]{0,3}$/u.test(text))
      text += step.text;
    if (step.kind === 'document' || step.kind === 'attachment') apart = text;
    inBox = step.kind === 'box';
  }
  if (paragraph === null) return text;
  return inArticle ? `${text}第${chineseNumeral(paragraph)}款` : `${text}第${paragraph}段`;
}
