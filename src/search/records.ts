/** A notice as search sees it: one record for each clause that a reader may want to land on. */
import type { ProvisionRole } from '../../scripts/tree/nodes.ts';
import { carrierRoles } from '../../scripts/tree/nodes.ts';
import type { Notice } from '../../scripts/tree/notice.ts';
import { cellSeparator } from './cell-separator.ts';

export const partNames = ['标题', '条款', '表格', '版头'] as const;
export type PartName = (typeof partNames)[number];

export interface SearchRecord {
  /** The element to land on, in the page of the notice. */
  target: string;
  part: PartName;
  citation: string;
  /** Headings that it stands under, outermost first. */
  path: string[];
  text: string;
}

/**
 * In the order of the document: the title, headings, provisions and rows of tables, the header of a table being a row.
 * What the carrier added is left out.
 */
export function recordsOf(
  notice: Pick<Notice, 'outline' | 'provisions' | 'tables'>,
): SearchRecord[] {
  const headings = new Map(notice.outline.map((heading) => [heading.id, heading]));
  const pathTo = (heading: string | null): string[] =>
    heading === null ? [] : (headings.get(heading)?.path ?? []);

  const placed: { line: number; record: SearchRecord }[] = [];
  for (const heading of notice.outline) {
    placed.push({
      line: heading.lines[0],
      record: {
        target: heading.id,
        part: '标题',
        citation: heading.citation,
        path: heading.path.slice(0, -1),
        text: heading.text,
      },
    });
  }
  for (const provision of notice.provisions) {
    if (carrierRoles.has(provision.role)) continue;
    placed.push({
      line: provision.lines[0],
      record: {
        target: provision.id,
        part: partOf(provision.role),
        citation: provision.citation,
        path: pathTo(provision.heading),
        text: provision.text,
      },
    });
  }
  for (const table of notice.tables) {
    for (const row of [table.header, ...table.rows]) {
      placed.push({
        line: table.lines[0],
        record: {
          target: table.id,
          part: '表格',
          citation: table.citation,
          path: [...pathTo(table.heading), ...(table.caption === null ? [] : [table.caption])],
          text: row.filter((cell) => cell !== '').join(cellSeparator),
        },
      });
    }
  }
  return placed
    .sort((a, b) => a.line - b.line)
    .map(({ record }) => record)
    .filter((record) => record.text !== '');
}

function partOf(role: ProvisionRole): PartName {
  if (role === 'title' || role === 'subtitle' || role === 'notice title') return '标题';
  return role === 'body' || role === 'footnote' ? '条款' : '版头';
}
