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
import type { Source } from '../tree/source.ts';
import type { Item } from './carrier.ts';
import { citationOf, type CitationStep } from './citation.ts';
import { slicePieces, type TableDraft } from './draft.ts';
import { leavesOf, type Piece } from './lines.ts';
import { isDivision, type DivisionDraft, type Member, type Report } from './nest.ts';
import type { Paragraph } from './paragraphs.ts';
import { markRunInHeadings } from './run-in.ts';
import { cutTitles, type TitleCut } from './titles.ts';
import { captionOf, type Caption } from './caption.ts';

/** Tells title from body in every labelled division, in place; returns the bodies that run on after a heading. */
export function tellTitles(members: readonly Member[]): Set<Paragraph> {
  const inlineBodies = new Set<Paragraph>();
  const byScheme = new Map<string, DivisionDraft[]>();
  const groups: { key: string; drafts: DivisionDraft[] }[] = [];
  const collect = (siblings: readonly Member[], part: string): void => {
    const here = new Map<string, DivisionDraft[]>();
    siblings.forEach((member, i) => {
      if (!isDivision(member)) return;
      if (member.paragraph && member.label) {
        const key = `${part}:${member.label.scheme}`;
        for (const map of [here, byScheme]) {
          const list = map.get(key);
          if (list) list.push(member);
          else map.set(key, [member]);
        }
      }
      const inner =
        member.kind === 'document' || member.kind === 'attachment' || member.kind === 'box';
      collect(member.members, inner ? `${part}${i}` : part);
    });
    for (const [key, drafts] of here) groups.push({ key, drafts });
  };
  collect(members, '');
  // two siblings say little; then all headings of the scheme decide
  const schemeCuts = new Map<string, Map<DivisionDraft, TitleCut>>();
  for (const { key, drafts } of groups) {
    const alone = drafts.length >= 3;
    const cuts =
      (alone ? null : schemeCuts.get(key)) ?? cutAll(alone ? drafts : (byScheme.get(key) ?? []));
    if (!alone) schemeCuts.set(key, cuts);
    for (const draft of drafts) applyTitle(draft, cuts.get(draft), inlineBodies);
  }
  return inlineBodies;
}

function cutAll(drafts: readonly DivisionDraft[]): Map<DivisionDraft, TitleCut> {
  const group = drafts.flatMap((draft) =>
    draft.paragraph && draft.label
      ? [{ draft, paragraph: draft.paragraph, label: draft.label }]
      : [],
  );
  const cuts = cutTitles(
    group.map(({ draft, paragraph, label }) => ({
      paragraph,
      label,
      hasContent: draft.members.some((member) => 'type' in member),
    })),
  );
  return new Map(cuts.map((cut, i) => [group[i]?.draft as DivisionDraft, cut]));
}

function applyTitle(
  draft: DivisionDraft,
  cut: TitleCut | undefined,
  inlineBodies: Set<Paragraph>,
): void {
  const { paragraph } = draft;
  if (!paragraph || !cut) return;
  draft.title = cut.title;
  draft.heading = slicePieces(paragraph.pieces, 0, cut.bodyFrom);
  const pieces = slicePieces(paragraph.pieces, cut.bodyFrom);
  if (pieces.length === 0) return;
  const body: Paragraph = {
    ...paragraph,
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
  };
  inlineBodies.add(body);
  draft.members = [body, ...draft.members];
}

const roleIds: Partial<Record<ProvisionRole, string>> = { 'document number': 'doc-number' };

/** Makes the tree's blocks. */
export function buildBlocks(drafts: readonly Member[], source: Source, report: Report): Block[] {
  const inlineBodies = tellTitles(drafts);
  const roleCounts = new Map<string, number>();
  return build(
    markRunInHeadings(drafts, inlineBodies),
    { source, report, roleCounts },
    null,
    1,
    [],
  );
}

interface Making {
  source: Source;
  report: Report;
  roleCounts: Map<string, number>;
}

function build(
  members: readonly Member[],
  making: Making,
  parent: string | null,
  level: number,
  steps: readonly CitationStep[],
): Block[] {
  const blocks: Block[] = [];
  const taken = new Map<string, number>();
  /** The id of a child: readable, and unique among its siblings, elder ones first. */
  const idOf = (segment: string): string => {
    const count = (taken.get(segment) ?? 0) + 1;
    taken.set(segment, count);
    const unique = count === 1 ? segment : `${segment}${suffixOf(count)}`;
    return parent === null ? unique : `${parent}-${unique}`;
  };
  const bodies = members.filter((member) => 'type' in member && member.type === 'paragraph').length;
  let paragraphs = 0;
  let tables = 0;
  let runIns = 0;
  let plain = 0;

  for (let i = 0; i < members.length; i += 1) {
    const member = members[i] as Member;
    if (!('type' in member)) {
      blocks.push(carried(member, making));
    } else if (member.type === 'paragraph') {
      const caption = captionOf(members, i);
      if (caption) {
        tables += 1;
        const own = [...steps, captionStep(caption)];
        blocks.push(
          tableOf(caption.table, caption, making, { id: idOf(`t${tables}`), level, steps: own }),
        );
        i += caption.length;
        continue;
      }
      paragraphs += 1;
      blocks.push({
        type: 'provision',
        id: idOf(`p${paragraphs}`),
        role: 'body',
        citation: citationOf(steps, bodies > 1 || steps.length === 0 ? paragraphs : null),
        children: leaves(member.pieces, making.source),
      });
    } else if (member.type === 'table') {
      tables += 1;
      blocks.push(
        tableOf(member, null, making, {
          id: idOf(`t${tables}`),
          level,
          steps: [...steps, { kind: 'table', text: '表' }],
        }),
      );
    } else {
      let segment: string;
      if (member.kind === 'run-in heading') segment = `r${(runIns += 1)}`;
      else if (member.kind === 'box') segment = `box${member.number ?? ''}`;
      else if (member.kind === 'attachment')
        segment = `a${/\d+/.exec(member.printed ?? '')?.[0] ?? ''}`;
      else if (member.kind === 'document') segment = 'd1';
      else if (member.number !== null)
        segment =
          parent === null || /-?[ad]\d*[a-z]?$/.test(parent)
            ? `s${member.number}`
            : String(member.number);
      else segment = `h${(plain += 1)}`;
      if (member.kind === 'document')
        segment = `d${members.slice(0, i + 1).filter((m) => isDivision(m) && m.kind === 'document').length}`;
      blocks.push(divisionOf(member, making, idOf(segment), level, steps));
    }
  }
  return blocks;
}

function divisionOf(
  draft: DivisionDraft,
  making: Making,
  id: string,
  level: number,
  outer: readonly CitationStep[],
): Division {
  const steps = [...outer, stepOf(draft)];
  const heading: Heading = { type: 'heading', children: leaves(draft.heading, making.source) };
  return {
    type: 'division',
    kind: draft.kind === 'document' || draft.kind === 'attachment' ? 'heading' : draft.kind,
    id,
    level,
    label: draft.printed,
    normalizedLabel: draft.normalizedLabel,
    title: draft.title,
    citation: citationOf(steps, null),
    children: [heading, ...build(draft.members, making, id, level + 1, steps)],
  };
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
  return { kind: 'lead', text: `“${draft.title ?? draft.printed ?? ''}”` };
}

function captionStep(caption: Caption): CitationStep {
  return { kind: 'table', text: caption.label ?? `表“${caption.title ?? ''}”` };
}

function tableOf(
  draft: TableDraft,
  caption: Caption | null,
  { source }: Making,
  place: { id: string; level: number; steps: readonly CitationStep[] },
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
  return {
    type: 'table',
    id: place.id,
    level: place.level,
    label: caption?.label ?? null,
    title: caption?.title ?? null,
    citation: citationOf(place.steps, null),
    children,
  };
}

/** An element of the letterhead or of the carrier: its id says what it is. */
function carried(item: Item, making: Making): Provision {
  const role = item.role ?? 'body';
  const slug = roleIds[role] ?? role.replaceAll(' ', '-');
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

const roleNames: Partial<Record<ProvisionRole, string>> = {
  'issuer mark': '发文机关标志',
  'document number': '发文字号',
  'notice title': '通知标题',
  title: '标题',
  subtitle: '题注',
  addressees: '主送机关',
  'notice body': '印发通知正文',
  signature: '发文机关署名',
  date: '成文日期',
  'attachment list': '附件说明',
  disclosure: '附注',
  imprint: '版记',
  note: '注',
  contents: '目录',
  'page number': '页码',
  'running head': '页眉',
  footnote: '脚注',
  'site chrome': '网页附加信息',
};

function leaves(pieces: readonly Piece[], source: Source): Text[] {
  return pieces.flatMap((piece) => leavesOf(piece, source));
}

function suffixOf(count: number): string {
  return count <= 26 ? String.fromCharCode(96 + count) : `-${count}`;
}
