/**
 * Marks of responsibility: （责任单位：市科委、市教委） · （省教育厅牵头，省财政厅按职责分工负责，6月底前完成） · 牵头部门：省司法厅.
 *
 * A mark says who, not what: its duty is the text that it closes. One record per mark and role.
 */
import { append } from '../../tree/append.ts';
import { matchesIn } from '../../tree/matches.ts';
import { readBodies, type Body, type KnownBody } from '../grammar/body-list.ts';
import {
  blot,
  blotOut,
  findEnclosures,
  quotationBlot,
  type Enclosure,
} from '../grammar/enclosure.ts';
import type { Stretch } from '../grammar/sentence.ts';
import { bareList, isBody } from './mark-bodies.ts';
import { listIn, partedLead, readLabels } from './mark-labels.ts';
import { readParts, type Part } from './mark-parts.ts';
import { longestList, rulePattern } from './mark-words.ts';
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
  const ruled = readRules(text, inside, known);
  const list = {
    ...inside,
    end: ruled[0] ? Math.max(inside.start, ruled[0].start - 1) : inside.end,
  };
  // the bracket itself is what a label may stand right after: （牵头：市水利局
  const labelled = readLabels(text, { ...list, start }, known);
  const parts = labelled.length > 0 ? labelled : readParts(text, list, known);
  const said = [...parts, ...ruled].map((mark) => ({ ...mark, closes: start }));
  if (said.length > 0) return said;
  const bare = bareList(text, start, end, known);
  if (!bare) return [];
  const mark: Part = { start: inside.start, role: '负责', ...bare };
  return partedLead(mark).map((one) => ({ ...one, closes: start }));
}

/** 以下责任单位均包括各市、州、县人民政府: a record of its own. */
function readRules(text: string, region: Stretch, known: KnownBody): Part[] {
  const marks: Part[] = [];
  let from = region.start;
  const words = text.slice(region.start, region.end);
  // a rule is said of all bodies alike: …均包括, …还需
  for (const match of /[均都还]/u.test(words) ? matchesIn(words, rulePattern) : []) {
    const first = region.start + match.index;
    if (first < from) continue;
    const start = first + match[0].length;
    const list = listIn(text, start, Math.min(region.end, start + longestList), known);
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
