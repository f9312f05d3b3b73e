/** Clauses as plain text, for a message or a draft: the words, and where they are from. */
import type { Block, CollectedTable, Entry } from './entry.ts';

type Quoted = Pick<Entry, 'citation' | 'content'>;

/** The words, then `——《…》（…）第一章第2段` on a line of its own. */
export function quoteWithCitation({ citation, content }: Quoted): string {
  return `${content.map(blockText).join('\n')}\n——${citation}`;
}

export function blockText(block: Block): string {
  return typeof block === 'string' ? block : tableText(block);
}

/** One row in words, `指标：总量；目标值：2100人`; of several a line each, the cells of which a spreadsheet takes apart. */
function tableText({ header, rows }: CollectedTable): string {
  const [first = [], ...more] = rows;
  if (more.length > 0) return [header, ...rows].map((cells) => cells.join('\t')).join('\n');
  return first
    .map((cell, column) => ({ cell, name: header[column] ?? '' }))
    .filter(({ cell }) => cell !== '')
    .map(({ cell, name }) => (name === '' ? cell : `${name}：${cell}`))
    .join('；');
}
