/**
 * Marks of responsibility: （责任单位：市科委、市教委） · （省教育厅牵头，省财政厅按职责分工负责，6月底前完成） · 牵头部门：省司法厅.
 *
 * A mark says who, not what: its duty is the text that it closes. One record per mark and role.
 */
import { append } from '../../tree/append.ts';
import { matchesIn } from '../../tree/matches.ts';
import { nextSign, signSet } from '../../tree/signs.ts';
import {
  blot,
  blotOut,
  findEnclosures,
  quotationBlot,
  type Enclosure,
} from '../grammar/enclosure.ts';
import { readBodies, type Body, type KnownBody } from '../grammar/body-list.ts';
import { endsWithHead, placeLength } from '../grammar/body-words.ts';
import { lengthWithoutEdge, type Stretch } from '../grammar/sentence.ts';
import {
  datePart,
  labelPattern,
  labelRoles,
  longestList,
  partRoles,
  rulePattern,
} from './mark-words.ts';
import type { Role } from './role.ts';

/** A role in a mark with its bodies; `start` to `end` are the words that say so. */
export interface Mark {
  start: number;
  end: number;
  role: Role;
  actor: string;
  bodies: readonly Body[];
  /** Where the duty that it closes ends: the start of the bracket or line of marks. */
  closes: number;
}

/** All marks of a text in order. Linear in the length of the text. */
export function findMarks(text: string, known: KnownBody): Mark[] {
  const enclosures = findEnclosures(text);
  const marks: Mark[] = [];
  let closed = 0;
  for (const enclosure of enclosures) {
    if (enclosure.start < closed || enclosure.kind === 'title' || enclosure.kind === 'quotation')
      continue;
    const found = inBrackets(text, enclosure, known);
    if (found.length === 0) continue;
    append(marks, found);
    closed = enclosure.end;
  }
  append(marks, outsideBrackets(text, blotOut(text, enclosures), known));
  return marks.sort((a, b) => a.start - b.start);
}

function inBrackets(text: string, { start, end }: Enclosure, known: KnownBody): Mark[] {
  if (end - start > longestList) return [];
  const inside = { start: start + 1, end: end - 1 };
  const body = text.slice(inside.start, inside.end);
  const ruled = readRules(text, inside, known).map((mark) => ({ ...mark, closes: start }));
  const list = {
    ...inside,
    end: ruled[0] ? Math.max(inside.start, ruled[0].start - 1) : inside.end,
  };
  const labelled = readLabels(text, list, known);
  const parts = labelled.length > 0 ? labelled : readParts(text, list, known);
  const said = [...parts, ...ruled].map((mark) => ({ ...mark, closes: start }));
  if (said.length > 0) return said;
  const undated = body.split(/[，,](?=\d|持续|长期|年底)/u)[0] ?? body;
  if (!isBareList(text, undated, start, end, known)) return [];
  const bodies = readBodies(text, inside.start, inside.start + undated.length, known);
  return [{ ...inside, role: '负责', actor: undated, bodies, closes: start }];
}

/** What every label ends with or is followed by: most clauses have none of these. */
const labelEnds = signSet('】］:：为');

/** 责任单位：… up to the next label. */
function readLabels(text: string, region: Stretch, known: KnownBody): Omit<Mark, 'closes'>[] {
  if (nextSign(text, labelEnds, region.start, region.end) < 0) return [];
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
    const list = listIn(text, end, limit);
    const bodies = readBodies(text, list.start, list.end, known);
    if (bodies.length === 0) return [];
    return [{ start, end: list.end, role, actor: text.slice(list.start, list.end), bodies }];
  });
}

/** 责任单位：市卫生健康委牵头，市教育局、市妇联配合: a label whose list says who plays which part. */
function readDivided(
  text: string,
  start: number,
  limit: number,
  known: KnownBody,
): Omit<Mark, 'closes'>[] {
  const stop = text.slice(start, limit).search(/[。\n]/u);
  const end = stop === -1 ? limit : start + stop;
  return text.slice(start, end).includes('牵头') ? readParts(text, { start, end }, known) : [];
}

/** Which of {@link labelRoles} a label gives; none to 完成时限 and the like. */
function roleIn(match: RegExpExecArray): Role | null {
  const [, ...groups] = match as (string | undefined)[];
  return labelRoles[groups.findIndex((group) => group !== undefined)] ?? null;
}

/** ，2025年底前 · ，持续推进 */
const dateAtEnd = /[，,](?:\d{1,4}年|\d{1,2}月|长期|持续)[^，,、]{0,14}$/u;

/** A list runs to the end of its sentence, without the words of a part (…按职责分工负责) and dates. */
function listIn(text: string, start: number, end: number): Stretch {
  const stop = text.slice(start, end).search(/[。；;\n]/u);
  let to = stop === -1 ? end : start + stop;
  let list = text.slice(start, to);
  for (const [pattern] of partRoles) list = list.replace(pattern, '');
  list = list.replace(/[【［]$/u, '');
  list = list.slice(0, lengthWithoutEdge(list)).replace(dateAtEnd, '');
  to = start + list.length;
  return { start, end: to };
}

/** 省教育厅牵头，省财政厅、省民政厅按职责分工负责: parts at commas, each closed by its role. */
function readParts(text: string, region: Stretch, known: KnownBody): Omit<Mark, 'closes'>[] {
  const marks: Omit<Mark, 'closes'>[] = [];
  let from = region.start;
  for (const at of [...commas(text, region), region.end]) {
    const part = text.slice(from, at);
    if (datePart.test(part)) {
      from = at + 1;
      continue;
    }
    const role = partRoles.find(([pattern]) => pattern.test(part));
    if (!role) continue;
    const list = part.replace(role[0], '').replace(/等$/u, '');
    if (gloss.test(list)) return marks;
    const lead = /^(?:由|具体由|请)/u.exec(list)?.[0].length ?? 0;
    const bodies = readBodies(text, from + lead, from + list.length, known);
    if (bodies.length > 0 && bodies.every(({ name }) => isBody(name, known)))
      marks.push({ start: from, end: at, role: role[1], actor: list.slice(lead), bodies });
    from = at + 1;
  }
  return marks;
}

/** 以下责任单位均包括各市、州、县人民政府: a record of its own. */
function readRules(text: string, region: Stretch, known: KnownBody): Omit<Mark, 'closes'>[] {
  const marks: Omit<Mark, 'closes'>[] = [];
  let from = region.start;
  const words = text.slice(region.start, region.end);
  // a rule is said of all bodies alike: …均包括, …还需
  for (const match of /[均都还]/u.test(words) ? matchesIn(words, rulePattern) : []) {
    const first = region.start + match.index;
    if (first < from) continue;
    const start = first + match[0].length;
    const list = listIn(text, start, Math.min(region.end, start + longestList));
    const stop = text
      .slice(list.start, list.end)
      .search(
        /(?:按照?|共同|分别|具体)?(?:负责|落实|配合|参与|牵头)|[，,]不再|[，,]不另|[，,]下同/u,
      );
    const end = stop === -1 ? list.end : list.start + stop;
    const bodies = readBodies(text, list.start, end, known);
    if (bodies.length === 0 || !bodies.every(({ name }) => isBody(name, known))) continue;
    const said = text.slice(first, Math.min(region.end, end + 12));
    const role = said.includes('牵头')
      ? '牵头'
      : said.includes('配合')
        ? '配合'
        : said.includes('参与')
          ? '参与'
          : '负责';
    marks.push({ start: first, end, role, actor: text.slice(list.start, end), bodies });
    from = end;
  }
  return marks;
}

/** Commas and semicolons outside nested brackets. */
function commas(text: string, { start, end }: Stretch): number[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? '';
    if ('（(〔['.includes(sign)) depth += 1;
    else if ('）)〕]'.includes(sign)) depth -= 1;
    else if (depth <= 0 && '，,；;。'.includes(sign)) places.push(at);
  }
  return places;
}

/** 牵头单位|】: the brackets hold the label alone, and the bodies stand after them. */
const labelInBrackets = /^[^【】［］：:]{2,8}[】］]/u;

/** Lines of their own, or a run of labels that closes a paragraph: 牵头单位：… 参与单位：… 完成时限：… */
function outsideBrackets(text: string, blotted: string, known: KnownBody): Mark[] {
  const outside = (at: number): boolean => blotted[at] !== blot && blotted[at] !== quotationBlot;
  const marks: Mark[] = [];
  let closes = -1;
  let last = -1;
  for (const mark of readLabels(text, { start: 0, end: text.length }, known)) {
    if (!outside(mark.start) && !labelInBrackets.test(text.slice(mark.start, mark.start + 12)))
      continue;
    if (last < 0 || mark.start > last + 40) closes = mark.start;
    last = mark.end;
    marks.push({ ...mark, closes });
  }
  for (const mark of readRules(text, { start: 0, end: text.length }, known))
    if (outside(mark.start)) marks.push({ ...mark, closes: mark.start });
  return marks;
}

/** （省发展改革委、省财政厅） after a sentence: nothing but bodies of a place. */
function isBareList(
  text: string,
  list: string,
  start: number,
  end: number,
  known: KnownBody,
): boolean {
  const atEdge = ['。', '；', undefined];
  if (!atEdge.includes(text[start - 1]) && !atEdge.includes(text[end])) return false;
  if (gloss.test(list) || /[。；：:《“\d]/u.test(list)) return false;
  // 省财政厅（省国资委）: the other name of the body before it
  if (endsWithHead(text.slice(Math.max(0, start - longestHead), start))) return false;
  const bodies = readBodies(text, start + 1, start + 1 + list.length, known);
  const [first] = bodies;
  if (!first || !bodies.every(({ name }) => isBody(name, known))) return false;
  const place = placeLength(first.name);
  return place > 0 && place < first.name.length && bareListEnd.test(list);
}

const longestHead = 8;
/** …、市财政局 · …、团市委，各县（市、区） */
const bareListEnd = /(?:[局厅委部办会府院行队联]|[、，]各[省市州县区、（）()]{1,9})$/u;

/** What begins a gloss rather than a mark: （含民政部门负责…）, （以下简称…）. */
const gloss = /^(?:含|包括|不含|不包括|即|如|例如|以下简称|下同|其中|主要|原则|除|详见|见)/u;

/** Whether what stands in a mark is a body at all. */
function isBody(name: string, known: KnownBody): boolean {
  const place = placeLength(name);
  return (
    endsWithHead(name) || place === name.length || known(name.slice(place)) > 0 || known(name) > 0
  );
}
