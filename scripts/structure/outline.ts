/** From nested drafts to the tree: titles told from bodies, run-in headings, levels, ids, citations. */
import type {
  Block,
  Cell,
  Division,
  Heading,
  Provision,
  ProvisionRole,
  Row,
  Table,
  Text,
} from '../tree/nodes.ts';
import { integerOf } from '../tree/numerals.ts';
import type { Source } from '../tree/source.ts';
import { captionOf, type Caption } from './caption.ts';
import type { Item } from './items.ts';
import { citationOf, type CitationStep } from './citation.ts';
import type { TableDraft } from './draft.ts';
import { isInserted } from './labels.ts';
import { leavesOf, type Piece } from './lines.ts';
import type { DivisionDraft, Member } from './division.ts';
import { markRunInHeadings } from './run-in.ts';
import { tellTitles } from './tell-titles.ts';

/** Makes the tree's blocks. */
export function buildBlocks(drafts: readonly Member[], source: Source): Block[] {
  const inlineBodies = tellTitles(drafts);
  const members = markRunInHeadings(drafts, inlineBodies);
  const making: Making = { source, roleCounts: new Map() };
  return build(members, making, placeUnder(null, 1, [], members, new Set()));
}

interface Making {
  source: Source;
  roleCounts: Map<string, number>;
}

/** Where blocks are built: under which id and level, and what a citation of them begins with. */
interface Place {
  parent: string | null;
  level: number;
  steps: readonly CitationStep[];
  /** How often each segment of an id was used here. */
  used: Map<string, number>;
  /** All ids of the document so far: 2.1 where no 2 is printed above it is s2-1, as （一） under 二、 is. */
  taken: Set<string>;
  /** Paragraphs counted as a reader counts them: those of run-in headings with the others of the section. */
  count: { paragraphs: number; readonly total: number };
}

function placeUnder(
  parent: string | null,
  level: number,
  steps: readonly CitationStep[],
  members: readonly Member[],
  taken: Set<string>,
): Place {
  return {
    parent,
    level,
    steps,
    used: new Map(),
    taken,
    count: { paragraphs: 0, total: paragraphsIn(members) },
  };
}

function paragraphsIn(members: readonly Member[]): number {
  let total = 0;
  for (const member of members) {
    if (!('type' in member)) continue;
    if (member.type === 'paragraph') total += 1;
    else if (member.type === 'division' && member.kind === 'run-in heading')
      total += paragraphsIn(member.members);
  }
  return total;
}

/** An id that is readable, and unique in the document; what stands before keeps its own whatever comes after. */
function idAt(place: Place, segment: string): string {
  return freeId(place, segment, (count) => (count === 1 ? segment : segment + suffixOf(count)));
}

/** Like {@link idAt}, for what has no number of its own: p1, p2, … */
function ordinalIdAt(place: Place, segment: string): string {
  return freeId(place, segment, (count) => `${segment}${count}`);
}

function freeId(place: Place, segment: string, named: (count: number) => string): string {
  for (let count = (place.used.get(segment) ?? 0) + 1; ; count += 1) {
    const id = place.parent === null ? named(count) : `${place.parent}-${named(count)}`;
    if (place.taken.has(id)) continue;
    place.used.set(segment, count);
    place.taken.add(id);
    return id;
  }
}

function build(members: readonly Member[], making: Making, place: Place): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < members.length; i += 1) {
    const member = members[i] as Member;
    if (!('type' in member)) {
      blocks.push(carried(member, making));
    } else if (member.type === 'division') {
      blocks.push(divisionOf(member, making, place));
    } else if (member.type === 'table') {
      blocks.push(tableOf(member, null, making, place));
    } else {
      const caption = captionOf(members, i);
      if (caption) {
        blocks.push(tableOf(caption.table, caption, making, place));
        i += caption.length;
        continue;
      }
      place.count.paragraphs += 1;
      const counted = place.count.total > 1 || place.steps.length === 0;
      blocks.push({
        type: 'provision',
        id: ordinalIdAt(place, 'p'),
        role: 'body',
        citation: citationOf(place.steps, counted ? place.count.paragraphs : null),
        children: leaves(member.pieces, making.source),
      });
    }
  }
  return blocks;
}

function divisionOf(draft: DivisionDraft, making: Making, place: Place): Division {
  const runIn = draft.kind === 'run-in heading';
  const id = divisionId(draft, place);
  const steps = runIn ? place.steps : [...place.steps, stepOf(draft)];
  const under = placeUnder(id, place.level + 1, steps, draft.members, place.taken);
  if (runIn) under.count = place.count;
  const heading: Heading = { type: 'heading', children: leaves(draft.heading, making.source) };
  // its paragraph is cited by number, the lead itself by its words
  const citation = citationOf(runIn ? [...steps, plainStep(draft.title)] : steps, null);
  return {
    type: 'division',
    kind: draft.kind === 'document' || draft.kind === 'attachment' ? 'heading' : draft.kind,
    id,
    level: place.level,
    label: draft.printed,
    normalizedLabel: draft.normalizedLabel,
    title: draft.title,
    citation,
    children: [heading, ...build(draft.members, making, under)],
  };
}

function divisionId(draft: DivisionDraft, place: Place): string {
  switch (draft.kind) {
    case 'run-in heading':
      return ordinalIdAt(place, 'r');
    case 'document':
      return ordinalIdAt(place, 'd');
    case 'attachment':
      return idAt(place, `a${attachmentNumber(draft.printed ?? '')}`);
    case 'box':
      return idAt(place, `box${draft.number ?? ''}`);
    default: {
      if (draft.number === null) return ordinalIdAt(place, 'h');
      const outermost = place.parent === null || /^(?:a\d*[a-z]?|d\d+)$/.test(place.parent);
      return idAt(place, `${outermost ? 's' : ''}${numberIn(draft, place)}`);
    }
  }
}

/** 附件2 and 附件二 are 2, 附录B is b; empty where it has no number. */
function attachmentNumber(printed: string): string {
  const [number = ''] = /(?:[\d一二三四五六七八九十]{1,4}|[A-Z])$/u.exec(printed) ?? [];
  return /[A-Z]/u.test(number) ? number.toLowerCase() : String(integerOf(number) ?? '');
}

/** 3.2 is 2 under 3, and 3-2 where no 3 is printed above it. */
function numberIn({ label, number, scheme }: DivisionDraft, { parent }: Place): string {
  // 第二条之一 is 2bis1, as Akoma Ntoso names inserted articles
  if (label && isInserted(label)) return `${String(number)}bis${String(label.parts[1])}`;
  const above = scheme?.startsWith('decimal') ? (label?.parts.slice(0, -1) ?? []) : [];
  const known =
    above.length === 0 || `-${parent?.replace('s', '') ?? ''}`.endsWith(`-${above.join('-')}`);
  return known ? String(number) : [...above, number].join('-');
}

function stepOf(draft: DivisionDraft): CitationStep {
  if (draft.kind === 'heading' && draft.scheme) {
    return {
      kind: draft.scheme,
      text: draft.normalizedLabel ?? draft.printed ?? '',
      number: draft.number ?? 0,
    };
  }
  if (draft.kind === 'box') return { kind: 'box', text: draft.printed ?? '专栏' };
  if (draft.kind === 'attachment') return { kind: 'attachment', text: draft.printed ?? '附件' };
  if (draft.kind === 'document') return { kind: 'document', text: `《${draft.title ?? ''}》` };
  return plainStep(draft.title);
}

function plainStep(title: string | null): CitationStep {
  return { kind: 'plain', text: `“${quotable(title ?? '')}”` };
}

/** Quotation marks inside quotation marks are single ones. */
function quotable(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}

function tableOf(
  draft: TableDraft,
  caption: Caption | null,
  { source }: Making,
  place: Place,
): Table {
  const row = (cells: readonly Piece[][], header: boolean): Row => ({
    type: 'row',
    header,
    children: cells.map((cell): Cell => ({ type: 'cell', children: leaves(cell, source) })),
  });
  const children: (Heading | Row)[] = [
    ...draft.header.map((cells) => row(cells, true)),
    ...draft.rows.map((cells) => row(cells, false)),
  ];
  if (caption) children.unshift({ type: 'heading', children: leaves(caption.pieces, source) });
  const step = caption?.label ?? (caption?.title ? `表“${quotable(caption.title)}”` : '表');
  return {
    type: 'table',
    id: ordinalIdAt(place, 't'),
    level: place.level,
    label: caption?.label ?? null,
    title: caption?.title ?? null,
    citation: citationOf([...place.steps, { kind: 'table', text: step }], null),
    children,
  };
}

/** An element of the letterhead or of the carrier: its id says what it is. */
function carried(item: Item, making: Making): Provision {
  const role = item.role ?? 'body';
  const slug = slugs[role] ?? role.replaceAll(' ', '-');
  const count = (making.roleCounts.get(slug) ?? 0) + 1;
  making.roleCounts.set(slug, count);
  return {
    type: 'provision',
    id: count === 1 ? slug : `${slug}-${count}`,
    role,
    citation: roleNames[role] ?? role,
    children: [...leaves([item.piece, ...(item.more ?? [])], making.source)],
  };
}

/** Not as the role where an id of its own is in use: the markup of the whole file is `markup`. */
const slugs: Partial<Record<ProvisionRole, string>> = {
  'document number': 'doc-number',
  markup: 'table-lines',
};

const roleNames: Partial<Record<ProvisionRole, string>> = {
  'copy number': '份号',
  'security classification': '密级和保密期限',
  urgency: '紧急程度',
  'issuer mark': '发文机关标志',
  'document number': '发文字号',
  approver: '签发人',
  'notice title': '通知标题',
  title: '标题',
  subtitle: '题注',
  addressees: '主送机关',
  'notice body': '印发通知正文',
  signature: '发文机关署名',
  seal: '印章',
  date: '成文日期',
  'attachment list': '附件说明',
  disclosure: '附注',
  imprint: '版记',
  note: '注',
  contents: '目录',
  'page number': '页码',
  'running head': '页眉',
  footnote: '脚注',
  markup: '表格线',
  'site chrome': '网页附加信息',
};

function leaves(pieces: readonly Piece[], source: Source): Text[] {
  return pieces.flatMap((piece) => leavesOf(piece, source));
}

function suffixOf(count: number): string {
  return count <= 26 ? String.fromCharCode(96 + count) : `-${count}`;
}
