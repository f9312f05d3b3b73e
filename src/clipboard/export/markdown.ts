/** A collection as Markdown: a heading for each citation, its words as a quotation, the reader's note under it. */
import type { BlockContent, Paragraph, PhrasingContent, Root, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../entry.ts';
import type { Cited } from './index.ts';

export function extractMarkdown(title: string, entries: readonly Cited[]): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: text(title) },
      ...entries.flatMap(({ citation, url, content, note }, at): BlockContent[] => [
        {
          type: 'heading',
          depth: 2,
          children: [
            ...text(`${at + 1}. `),
            { type: 'link', url, title: null, children: text(citation) },
          ],
        },
        { type: 'blockquote', children: content.map(blockOf) },
        ...(note.trim() === '' ? [] : [paragraph(`备注：${note.trim()}`)]),
      ]),
    ],
  };
  return toMarkdown(root, { rule: '-', extensions: [gfmTableToMarkdown()] });
}

function blockOf(block: Block): BlockContent {
  if (typeof block === 'string') return paragraph(block);
  const { header, rows } = block;
  const columns = Math.max(1, header.length, ...rows.map((cells) => cells.length));
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, at) => ({
      type: 'tableCell',
      children: text(cells[at] ?? ''),
    })),
  });
  return { type: 'table', children: [header, ...rows].map(row) };
}

function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: text(words) };
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
