/** Labelled lists of a mark: 责任单位：…, up to the next label. */
import { matchesIn } from '../../tree/matches.ts';
import { readBodies, type Body, type KnownBody } from '../grammar/body-list.ts';
import { lengthWithoutEdge, type Stretch } from '../grammar/sentence.ts';
import { areBodies } from './mark-bodies.ts';
import { readParts, type Part } from './mark-parts.ts';
import { labelPattern, labelRoles, longestList, partRoles } from './mark-words.ts';
import type { Role } from './role.ts';

export function readLabels(text: string, region: Stretch, known: KnownBody): Part[] {
  const labels: { start: number; end: number; role: Role | null }[] = [];
  for (const match of matchesIn(text.slice(region.start, region.end), labelPattern)) {
    const start = region.start + match.index;
    labels.push({ start, end: start + match[0].length, role: roleIn(match) });
  }
  return labels.flatMap(({ start, end, role }, index) => {
    if (role === null) return [];
    const limit = Math.min(labels[index + 1]?.start ?? region.end, end + longestList);
    const divided = readDivided(text, end, limit, known);
    if (divided.length > 1) return divided;
    const list = listIn(text, end, limit, known);
    const bodies = readBodies(text, list.start, list.end, known);
    if (bodies.length === 0) return [];
    const actor = text.slice(list.start, list.end);
    return partedLead({ start, end: list.end, role, actor, bodies });
  });
}

/** 责任单位：市卫生健康委牵头，市教育局、市妇联配合: a label whose list says who plays which part. */
function readDivided(text: string, start: number, limit: number, known: KnownBody): Part[] {
  const stop = text.slice(start, limit).search(/[。\n]/u);
  const end = stop === -1 ? limit : start + stop;
  return /牵头(?![）)])/u.test(text.slice(start, end))
    ? readParts(text, { start, end }, known)
    : [];
}

/** Which of {@link labelRoles} a label gives; none to 完成时限 and the like. */
function roleIn(match: RegExpExecArray): Role | null {
  const [, ...groups] = match as (string | undefined)[];
  return labelRoles[groups.findIndex((group) => group !== undefined)] ?? null;
}

/** 市水利局（牵头）、市财政局: who leads among those of one list. */
const leadMark = /[（(]牵头(?:单位|部门)?[）)]$/u;
export function partedLead(mark: Part): Part[] {
  const leads = mark.bodies.filter(({ name }) => leadMark.test(name));
  if (leads.length === 0) return [mark];
  const unmarked = (body: Body): Body => ({ ...body, name: body.name.replace(leadMark, '') });
  const others = mark.bodies.filter((body) => !leads.includes(body));
  const lead: Part = {
    ...mark,
    end: Math.max(...leads.map(({ end }) => end)),
    role: '牵头',
    actor: leads.map((body) => unmarked(body).name).join('、'),
    bodies: leads.map(unmarked),
  };
  if (others.length === 0) return [lead];
  const [first] = others;
  const start = first && first.start > lead.end ? first.start : mark.start;
  const actor = others.map(({ name }) => name).join('、');
  return [lead, { ...mark, start, actor, bodies: others }];
}

/** ，2025年底前 · ，持续推进 */
const dateAtEnd = /[，,](?:\d{1,4}年|\d{1,2}月|长期|持续)[^，,、]{0,14}$/u;

/** A list runs to the end of its sentence, without the words of a part (…按职责分工负责) and dates. */
export function listIn(text: string, start: number, end: number, known: KnownBody): Stretch {
  let to = listEnd(text, start, end);
  // 市水利局、市财政局；|各区县政府: a ； between bodies ends nothing
  while (to < end && '；;'.includes(text[to] ?? '')) {
    const next = listEnd(text, to + 1, end);
    if (!areBodies(readBodies(text, to + 1, next, known), known)) break;
    to = next;
  }
  let list = text.slice(start, to);
  for (const [pattern] of partRoles) list = list.replace(pattern, '');
  list = list.replace(/[【［]$/u, '');
  list = list.slice(0, lengthWithoutEdge(list)).replace(dateAtEnd, '');
  return { start, end: start + list.length };
}

/** The next mark that ends a list, outside nested brackets. */
function listEnd(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? '';
    if ('（(〔['.includes(sign)) depth += 1;
    else if ('）)〕]'.includes(sign)) {
      // the bracket that the list stands in, its opening mark lost or before the label
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && '。；;\n'.includes(sign)) return at;
  }
  return end;
}
