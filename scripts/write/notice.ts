/** A notice as it is published: the tree laid out flat, in the shape of scripts/tree/notice.ts. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { linesOf } from '../tree/lines.ts';
import type { Division, NoticeTree, Provision, Table } from '../tree/nodes.ts';
import { metadataSchema } from '../tree/notice.ts';
import type {
  Ended,
  Message,
  Metadata,
  Notice,
  OutlineEntry,
  ProvisionRecord,
  Records,
  Region,
  TableRecord,
} from '../tree/notice.ts';
import { plainText } from '../tree/text.ts';

/** What the tree itself does not know of its notice. */
export interface NoticeFacts {
  id: string;
  source: Notice['source'];
  /** The region that the text is found to be of. */
  region: Region | null;
  /** What a person gave in notice.yaml; it goes before what was read. */
  supplied: Partial<Metadata>;
  /** That it was repealed or superseded: no text says so of itself. */
  ended?: Ended | undefined;
  messages: Message[];
}

/** What a notice of unknown kind is called. */
const unknownKind = '文件';

/** Projects a tree to the published shape. Keys and lists always come in the same order. */
export function toNotice(
  tree: NoticeTree,
  facts: NoticeFacts,
  records: Records = noRecords(),
): Notice {
  const { metadata, supplied } = metadataOf(tree, facts);
  const { outline, provisions, tables } = contentOf(tree);
  return {
    id: facts.id,
    ...metadata,
    ...(facts.ended && { ended: facts.ended }),
    source: facts.source,
    supplied,
    outline,
    provisions,
    tables,
    indicators: records.indicators,
    baselines: records.baselines,
    responsibilities: records.responsibilities,
    funding: records.funding,
    deadlines: records.deadlines,
    definitions: records.definitions,
    citations: records.citations,
    messages: facts.messages,
  };
}

export function noRecords(): Records {
  return {
    indicators: [],
    baselines: [],
    responsibilities: [],
    funding: [],
    deadlines: [],
    definitions: [],
    citations: [],
  };
}

/** What was read with what was supplied over it, and the names of the fields in which that makes a difference. */
function metadataOf(
  { letterhead }: NoticeTree,
  { supplied, region, source }: NoticeFacts,
): { metadata: Metadata; supplied: string[] } {
  const read = { ...letterhead, region };
  const fields = Object.keys(metadataSchema.shape) as (keyof Metadata)[];
  const told = fields.filter(
    (field) => supplied[field] !== undefined && !isDeepStrictEqual(supplied[field], read[field]),
  );
  const known: typeof read = {
    ...read,
    ...Object.fromEntries(told.map((field) => [field, supplied[field]])),
  };
  return {
    metadata: {
      title: known.title ?? known.noticeTitle ?? path.parse(source.file).name,
      noticeTitle: known.noticeTitle,
      kind: known.kind ?? unknownKind,
      region: known.region,
      issuers: known.issuers,
      docNumber: known.docNumber,
      issued: known.issued,
      addressees: known.addressees,
      period: known.period,
    },
    supplied: told,
  };
}

function contentOf(tree: NoticeTree): Pick<Notice, 'outline' | 'provisions' | 'tables'> {
  const outline: OutlineEntry[] = [];
  const provisions: ProvisionRecord[] = [];
  const tables: TableRecord[] = [];
  const walk = (blocks: NoticeTree['children'], parent: OutlineEntry | null): void => {
    for (const block of blocks) {
      if (block.type === 'provision') provisions.push(provisionRecord(block, parent));
      else if (block.type === 'division') {
        const [heading, ...rest] = block.children;
        const entry = outlineEntry(block, heading, parent);
        outline.push(entry);
        walk(rest, entry);
      } else {
        const caption = block.children.find((child) => child.type === 'heading');
        if (caption) outline.push(outlineEntry(block, caption, parent));
        tables.push(tableRecord(block, parent));
      }
    }
  };
  walk(tree.children, null);
  return { outline, provisions, tables };
}

function outlineEntry(
  block: Division | Table,
  heading: Division['children'][0],
  parent: OutlineEntry | null,
): OutlineEntry {
  const { id, level, label, title, citation } = block;
  return {
    id,
    kind: block.type === 'table' ? 'table' : block.kind,
    level,
    label,
    normalizedLabel: block.type === 'table' ? null : block.normalizedLabel,
    title,
    text: plainText(heading),
    parent: parent?.id ?? null,
    path: [...(parent?.path ?? []), headingName(label, title)],
    citation,
    lines: linesOf(heading),
  };
}

/** 第一章, 表1, 专栏2, but not 一、 or （一）: a label that ends in a word is set apart from its title. */
const wordLabel = /[\p{L}\p{N}]$/u;

/** Label and title as they are read together: 一、总体要求 · 第一章 总则. */
export function headingName(label: string | null, title: string | null): string {
  if (label === null || title === null) return label ?? title ?? '';
  return wordLabel.test(label) ? `${label} ${title}` : label + title;
}

function provisionRecord(provision: Provision, parent: OutlineEntry | null): ProvisionRecord {
  const { id, role, citation } = provision;
  return {
    id,
    heading: parent?.id ?? null,
    role,
    citation,
    text: plainText(provision),
    lines: linesOf(provision),
  };
}

function tableRecord(table: Table, parent: OutlineEntry | null): TableRecord {
  const rows = table.children.filter((child) => child.type === 'row');
  const firstBodyRow = rows.findIndex((row) => !row.header);
  const cut = firstBodyRow === -1 ? rows.length : firstBodyRow;
  const texts = rows.map((row) => row.children.map(plainText));
  const headerRows = texts.slice(0, cut);
  const columns = Math.max(0, ...headerRows.map((cells) => cells.length));
  const captions = table.children.filter((child) => child.type === 'heading');
  return {
    id: table.id,
    heading: parent?.id ?? null,
    caption: captions.length === 0 ? null : captions.map(plainText).join(''),
    citation: table.citation,
    // A header of several rows names a column from the top down: 2025年 over 目标值 is 2025年目标值.
    header: Array.from({ length: columns }, (_, column) =>
      headerRows.map((cells) => cells[column] ?? '').join(''),
    ),
    rows: texts.slice(cut),
    lines: linesOf(table),
  };
}
