/** A published notice as the tree that it was: its headings, provisions and tables, each in its place. */
import type { Notice, OutlineEntry, ProvisionRecord, TableRecord } from './notice.ts';

export type NoticeBlock =
  | { type: 'division'; heading: OutlineEntry; children: NoticeBlock[] }
  | { type: 'provision'; provision: ProvisionRecord }
  | { type: 'table'; table: TableRecord };

type Outline = Pick<Notice, 'outline' | 'provisions' | 'tables'>;

/**
 * The lists of a notice, each in document order, put together again. Blocks under one heading follow one another by
 * line; of those that begin on one line, text goes before the heading that runs in after it.
 */
export function noticeBlocks({ outline, provisions, tables }: Outline): NoticeBlock[] {
  const under = new Map<string | null, { line: number; block: NoticeBlock }[]>();
  const put = (heading: string | null, line: number, block: NoticeBlock): void => {
    const siblings = under.get(heading);
    if (siblings) siblings.push({ line, block });
    else under.set(heading, [{ line, block }]);
  };
  for (const provision of provisions) {
    put(provision.heading, provision.lines[0], { type: 'provision', provision });
  }
  for (const table of tables) put(table.heading, table.lines[0], { type: 'table', table });
  for (const heading of outline) {
    // A caption stands with its table.
    if (heading.kind === 'table') continue;
    put(heading.parent, heading.lines[0], { type: 'division', heading, children: [] });
  }
  const inOrder = (heading: string | null): NoticeBlock[] => {
    const siblings = (under.get(heading) ?? []).sort((a, b) => a.line - b.line);
    return siblings.map(({ block }) =>
      block.type === 'division' ? { ...block, children: inOrder(block.heading.id) } : block,
    );
  };
  return inOrder(null);
}
