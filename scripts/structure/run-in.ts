/**
 * Run-in headings: leads that open a paragraph and end with a full stop, and have siblings of the same make.
 * 收集群众需求。运用… · 新要求：党和国家…支撑。在… · ——统筹推进、协调发展。坚持…
 */
import { slicePieces } from './draft.ts';
import { isDivision, type DivisionDraft, type Member } from './division.ts';
import { isRemark } from './line-ends.ts';
import type { Paragraph } from './paragraphs.ts';
import { clean } from './titles.ts';

interface Lead {
  kind: 'bare' | 'dash' | 'labelled';
  label: string | null;
  /** Where the title begins and its stop ends in the paragraph's text. */
  from: number;
  to: number;
  title: string;
}

// 党管人才、政治引领。 — one short clause, then more text; no comma, or it would be a sentence like any other
const bareLead = /^(?<title>[^。，；：！？,;:]{3,40})。(?=.)/u;
// ——党管人才、政治引领。 · ——规模不断壮大。力争…
const dashLead = /^(?<label>[—－―-]{1,2}\s?)(?<title>[^。；！？]{2,40})。(?=.)/u;
// 新要求：党和国家…支撑。 · 新期待:人民群众…，对…新期待。
const labelledLead = /^(?<label>[\p{Script=Han}]{2,6}[:：])(?<title>[^。；！？]{4,60})。(?=.)/u;
// 与此同时，… closes what the leads before it said, and stands under none of them
const transition = /^(?:与此同时|同时，|此外|综上|总之|但|然而|另外)/u;
const dutyLabel =
  /^(?:责任|牵头|配合|参与|落实|实施|主管|承办|协办|主办|完成|备注|注|说明|附件|来源|抄送|联系)/u;

/** Makes divisions of the paragraphs that open with a lead, in every division of the tree. */
export function markRunInHeadings(
  members: readonly Member[],
  inlineBodies: ReadonlySet<Paragraph>,
  root = true,
): Member[] {
  const marked = root ? [...members] : markSiblings(members, inlineBodies);
  return marked.map((member) =>
    isDivision(member) && member.kind !== 'run-in heading'
      ? {
          ...member,
          members: markRunInHeadings(member.members, inlineBodies, member.kind === 'document'),
        }
      : member,
  );
}

function markSiblings(members: readonly Member[], inlineBodies: ReadonlySet<Paragraph>): Member[] {
  const leads = members.map((member, i) =>
    'type' in member &&
    member.type === 'paragraph' &&
    (!inlineBodies.has(member) || leadsLike(member, members.slice(i + 1)))
      ? leadOf(member.text)
      : null,
  );
  const kinds = (['labelled', 'dash', 'bare'] as const).filter((kind) =>
    isPattern(members, leads, kind),
  );
  if (kinds.length === 0) return [...members];
  const marked: Member[] = [];
  let open: DivisionDraft | null = null;
  members.forEach((member, i) => {
    const lead = leads[i] ?? null;
    if ('type' in member && member.type === 'paragraph') {
      if (lead && kinds.includes(lead.kind)) {
        open = divide(member, lead);
        marked.push(open);
        return;
      }
      if (transition.test(member.text)) open = null;
    } else if ('type' in member) {
      open = null;
    }
    if (open) open.members.push(member);
    else marked.push(member);
  });
  return marked;
}

/**
 * Whether the body that runs on after a heading opens with a lead of its own: the paragraphs after it all do, and the first
 * two are of one make. （三）提升救援救助能力。实施应急救援中心建设工程。加快… / 实施自然灾害救助保障体系工程。完善…
 */
function leadsLike(body: Paragraph, after: readonly Member[]): boolean {
  const own = leadOf(body.text);
  const end = after.findIndex((member) => isDivision(member));
  const leads = after
    .slice(0, end < 0 ? undefined : end)
    .flatMap((member) =>
      'type' in member && member.type === 'paragraph' ? [leadOf(member.text)] : [],
    );
  const next = leads[0];
  if (own?.kind !== 'bare' || next === undefined) return false;
  if (leads.some((lead) => lead?.kind !== 'bare')) return false;
  return (
    own.title.slice(0, 2) === next?.title.slice(0, 2) && own.title.at(-1) === next.title.at(-1)
  );
}

/** Leads of one kind are headings when there are several, and not only now and then. */
function isPattern(
  members: readonly Member[],
  leads: readonly (Lead | null)[],
  kind: Lead['kind'],
): boolean {
  const at = leads.flatMap((lead, i) => (lead?.kind === kind ? [i] : []));
  const first = at[0];
  const last = at.at(-1);
  if (first === undefined || last === undefined || at.length < 2) return false;
  const paragraphs = members
    .slice(first, last + 1)
    .filter((member) => 'type' in member && member.type === 'paragraph').length;
  return at.length >= paragraphs * 0.5;
}

function leadOf(text: string): Lead | null {
  const dash = dashLead.exec(text);
  if (dash) return leadFrom('dash', dash);
  const labelled = labelledLead.exec(text);
  if (labelled && !dutyLabel.test(text)) return leadFrom('labelled', labelled);
  const bare = bareLead.exec(text);
  // a sentence and who is to do it: 每年培训100人次。（责任单位：市教育局）
  return bare &&
    !/^(?:[一二三四五六七八九十]是|[\d（(])/u.test(text) &&
    !isRemark(text.slice(bare[0].length))
    ? leadFrom('bare', bare)
    : null;
}

function leadFrom(kind: Lead['kind'], match: RegExpExecArray): Lead {
  const label = match.groups?.label ?? '';
  return {
    kind,
    label: label.trim() || null,
    from: label.length,
    to: match[0].length,
    title: match.groups?.title ?? '',
  };
}

function divide(paragraph: Paragraph, lead: Lead): DivisionDraft {
  const body = slicePieces(paragraph.pieces, lead.to);
  return {
    type: 'division',
    kind: 'run-in heading',
    label: null,
    scheme: null,
    number: null,
    normalizedLabel: null,
    paragraph: null,
    printed: lead.label,
    title: clean(lead.title),
    heading: slicePieces(paragraph.pieces, 0, lead.to),
    members: [{ ...paragraph, pieces: body, text: body.map((piece) => piece.text).join('') }],
  };
}
