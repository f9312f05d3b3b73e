/** Parts of a mark, each closed by its role: 省教育厅牵头，省财政厅、省民政厅按职责分工负责 · 市水利局牵头、市财政局配合. */
import { readBodies, type KnownBody } from '../grammar/body-list.ts';
import type { Stretch } from '../grammar/sentence.ts';
import { areBodies, gloss } from './mark-bodies.ts';
import { datePart, partBefore, partRoles, roleAhead } from './mark-words.ts';
import type { Mark } from './marks.ts';

export type Part = Omit<Mark, 'closes'>;

/** Before the bodies of a part: 由 · 具体工作由 · 任务分工： */
const leadIn = /^(?:(?:拟|具体|日常|相关)?(?:工作|任务)?由|请|[^，、：:]{0,4}分工[：:])/u;
/** 会同|省财政厅、省民政厅落实: those who are brought in have the part of helpers, whatever the verb. */
const broughtIn = /^(?:会同|联合|商)(?!会|国|务)/u;

export function readParts(text: string, region: Stretch, known: KnownBody): Part[] {
  const marks: Part[] = [];
  let from = region.start;
  for (const at of [...partEnds(text, region), region.end]) {
    const part = text.slice(from, at);
    if (datePart.test(part)) {
      from = at + 1;
      continue;
    }
    // 省农业农村厅、省供销社，|持续推进: the date is not of the bodies before it, and they have no role yet
    if (datePart.test(part.slice(Math.max(part.lastIndexOf('，'), part.lastIndexOf(',')) + 1)))
      continue;
    const roles = partRoles.filter(([pattern]) => pattern.test(part));
    if (roles.length === 0) continue;
    if (gloss.test(part)) return marks;
    // 市水利局负责技术|指导 leaves no body before its role, 市水利局|负责技术指导 does
    for (const role of roles) {
      const read = readPart(text, { start: from, end: at }, role, marks.length > 0, known);
      if (!read) continue;
      marks.push(read);
      break;
    }
    from = at + 1;
  }
  const rest = restOf(text, { start: from, end: region.end }, known);
  return rest && marks.length > 0 ? [...marks, rest] : marks;
}

/** The bodies that stand before a role at the end of a part. @param later whether another part stands before it */
function readPart(
  text: string,
  { start, end }: Stretch,
  [pattern, role]: (typeof partRoles)[number],
  later: boolean,
  known: KnownBody,
): Part | null {
  const list = text.slice(start, end).replace(pattern, '').replace(/等$/u, '');
  const lead = leadIn.exec(list)?.[0].length ?? 0;
  const brought = later ? (broughtIn.exec(list.slice(lead))?.[0].length ?? 0) : 0;
  const actor = list.slice(lead + brought);
  const bodies = readBodies(text, start + lead + brought, start + list.length, known);
  if (!areBodies(bodies, known)) return null;
  return { start, end, role: brought > 0 ? '配合' : role, actor, bodies };
}

/** 市教育局牵头，|各县（市、区）: bodies after the last part whose role is not said share in the charge. */
function restOf(text: string, { start, end }: Stretch, known: KnownBody): Part | null {
  const actor = text.slice(start, end);
  if (actor === '' || datePart.test(actor) || /[。：:“《]/u.test(actor)) return null;
  const bodies = readBodies(text, start, end, known);
  return areBodies(bodies, known) ? { start, end, role: '负责', actor, bodies } : null;
}

/** Commas and semicolons outside nested brackets, and each 、 that a part with its role stands before. */
function partEnds(text: string, { start, end }: Stretch): number[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? '';
    if ('（(〔['.includes(sign)) depth += 1;
    else if ('）)〕]'.includes(sign)) depth -= 1;
    else if (depth > 0) continue;
    else if ('，,；;。'.includes(sign)) places.push(at);
    else if (
      sign === '、' &&
      partBefore.test(text.slice(Math.max(start, at - 2), at)) &&
      !roleAhead.test(text.slice(at + 1, at + 3))
    )
      places.push(at);
  }
  return places;
}
