/** A notice as plain Markdown: its twin for programs that read pages as text, and for people who take the text along. */
import type { BlockContent, List, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { noticeBlocks, type NoticeBlock } from '../../scripts/tree/blocks.ts';
import { carrierRoles } from '../../scripts/tree/nodes.ts';
import type { Notice, TableRecord } from '../../scripts/tree/notice.ts';

/** A fact of the notice, under the name that readers give it. */
export type Fact = readonly [name: string, text: string];

/**
 * The title, the facts as a list, and the text as printed: headings, paragraphs, tables. What the carrier added (page
 * numbers, the menu of a web page) is left out.
 */
export function noticeMarkdown(notice: Notice, facts: readonly Fact[]): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: text(notice.title) },
      ...(facts.length === 0 ? [] : [factList(facts)]),
      { type: 'thematicBreak' },
      ...noticeBlocks(notice).flatMap((block) => contentOf(block)),
    ],
  };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}

function factList(facts: readonly Fact[]): List {
  return {
    type: 'list',
    spread: false,
    children: facts.map(([name, value]) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(`${name}：${value}`)],
    })),
  };
}

function contentOf(block: NoticeBlock): RootContent[] {
  if (block.type === 'provision') {
    const { role, text: words } = block.provision;
    return carrierRoles.has(role) ? [] : [paragraph(words)];
  }
  if (block.type === 'table') return tableOf(block.table);
  const { heading, children } = block;
  return [
    { type: 'heading', depth: depthOf(heading.level), children: text(heading.text) },
    ...children.flatMap(contentOf),
  ];
}

/** Under the title; Markdown has six depths. */
function depthOf(level: number): 2 | 3 | 4 | 5 | 6 {
  return level >= 5 ? 6 : level === 4 ? 5 : level === 3 ? 4 : level === 2 ? 3 : 2;
}

/** A table of Markdown has one row of headers, be it empty. */
function tableOf({ caption, header, rows }: TableRecord): BlockContent[] {
  const columns = Math.max(1, header.length, ...rows.map((cells) => cells.length));
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, at) => ({
      type: 'tableCell',
      children: text(cells[at] ?? ''),
    })),
  });
  return [
    ...(caption === null ? [] : [paragraph(caption)]),
    { type: 'table', children: [row(header), ...rows.map(row)] },
  ];
}

function paragraph(words: string): BlockContent {
  return { type: 'paragraph', children: text(words) };
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
