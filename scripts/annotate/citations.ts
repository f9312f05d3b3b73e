/** Citations: every reference of a notice, with what of it can be told from the notice alone. */
import type { Clause } from '../tree/clause.ts';
import { carrierRoles, type Letterhead } from '../tree/nodes.ts';
import type { Citation, Message } from '../tree/notice.ts';
import { nextSign, signSet } from '../tree/signs.ts';
import { linesOf, type Found } from './found.ts';
import { docNumberKey } from './grammar/doc-number.ts';
import { namedLabel } from './grammar/pinpoint.ts';
import { bareName, findReferences, type Reference } from './grammar/reference.ts';
import { compareSignatures, titleKey, titleSignature } from './grammar/title-match.ts';
import { Outline } from './resolve.ts';

export interface CitationsRead {
  found: Found<Citation>[];
  /** What could not be linked or had to be repaired: no reference is dropped without a word. */
  messages: Message[];
}

/** A clause without any of these signs and without 关于 refers to nothing. */
const referringSigns = signSet('《》号第前上本附专表图件');
function mayRefer(text: string): boolean {
  return nextSign(text, referringSigns, 0) >= 0 || text.includes('关于');
}
/** Sentences that a reference to the notice itself may stand in; the rest is letterhead. */
const bodyRoles: ReadonlySet<Clause['role']> = new Set(['body', 'notice body', 'footnote', 'note']);

/** All references of a notice, each linked inside it where it points inside; `target` is filled by link.ts. */
export function readCitations(clauses: readonly Clause[], letterhead: Letterhead): CitationsRead {
  const found: Found<Citation>[] = [];
  const messages: Message[] = [];
  const outline = new Outline(clauses);
  const shortNames = new Map<string, Reference>();
  const own = ownNames(letterhead);
  const ownTitles = own.titles.map(titleSignature);
  const knownAs = new Map<string, boolean>();
  /** Each document named without 《》, where it is first named and how often. */
  const unmarked = new Map<string, UnmarkedName>();
  const opening = clauses.find(({ kind, role }) => kind !== 'heading' && bodyRoles.has(role));
  const namesThis = (title: string): boolean => {
    const known = knownAs.get(title);
    if (known !== undefined) return known;
    const signature = titleSignature(title);
    const result = ownTitles.some((name) => compareSignatures(signature, name) !== null);
    knownAs.set(title, result);
    return result;
  };

  for (const [at, clause] of clauses.entries()) {
    if (carrierRoles.has(clause.role) || !mayRefer(clause.text)) continue;
    const report = (rule: string, start: number, end: number, text: string): void => {
      messages.push(messageAt(clause, start, end, rule, text));
    };
    const read = findReferences(clause.text);
    for (const reference of read.references) {
      const { start, end, places } = reference;
      if (
        reference.form !== 'title' &&
        reference.form !== 'number' &&
        !isPointing(clause, reference)
      )
        continue;
      const named = nameOf(reference, clause, shortNames, own.kind);
      const self =
        reference.own ||
        named === 'self' ||
        (named?.title != null && namesThis(named.title)) ||
        (reference.docNumber !== null && docNumberKey(reference.docNumber) === own.number);
      const cited = named === 'self' ? null : named;
      const inside = self ? places.map((place) => outline.anchorOf(place, at)) : [];
      const part = cited?.title != null && !self ? outline.titled(cited.title) : null;
      if (self && places.length > 0 && !inside.some(Boolean))
        report(
          'reference-unresolved',
          start,
          end,
          `没有找到“${reference.pinpoint ?? ''}”所指的内容，请核对。`,
        );
      if (reference.repaired !== null)
        report(
          'title-mark',
          start,
          end,
          `书名号不成对，按“《${reference.title ?? ''}》”读取，请核对。`,
        );
      if (reference.shortName !== null) shortNames.set(reference.shortName, reference);
      found.push({
        clause,
        start,
        end,
        title: cited?.title ?? null,
        docNumber: reference.docNumber ?? cited?.docNumber ?? null,
        pinpoint: reference.pinpoint,
        target: null,
        anchor: inside.find(Boolean) ?? part,
        self: self || part !== null,
      });
    }
    for (const { index, kind } of read.stray) {
      const mark = kind === 'unclosed' ? '《' : '》';
      report('title-mark', index, index + 1, `“${mark}”没有配对，看不出所引文件的名称，请核对。`);
    }
    if (clause.kind === 'heading' || !bodyRoles.has(clause.role)) continue;
    for (const { start, end } of read.unmarked) {
      const words = clause.text.slice(start, end);
      if (namesThis(words) || (clause === opening && beginsWithTitle(clause, start))) continue;
      const same = unmarked.get(words);
      if (same) same.count += 1;
      else unmarked.set(words, { clause, start, end, count: 1 });
    }
  }
  for (const [words, { clause, start, end, count }] of unmarked) {
    const often = count === 1 ? '' : `（共${count}处）`;
    const text = `“${words}”${often}像是一份文件，但没有书名号，未作引用。`;
    messages.push(messageAt(clause, start, end, 'reference-unmarked', text));
  }
  messages.sort((a, b) => a.line - b.line || a.column - b.column);
  return { found, messages };
}

interface UnmarkedName {
  clause: Clause;
  start: number;
  end: number;
  count: number;
}

/** 某市关于加强…的意见|各区人民政府：…: a notice without line breaks begins with its own title. */
const citing = /根据|按照?|依据|落实|贯彻|结合|执行|参照|[，。；]/u;
const longestOpening = 40;
function beginsWithTitle({ text }: Clause, start: number): boolean {
  return start <= longestOpening && !citing.test(text.slice(0, start));
}

interface OwnNames {
  titles: string[];
  number: string | null;
  /** 规划, 意见: what 《规划》 alone may stand for. */
  kind: string | null;
}

function ownNames({ title, noticeTitle, docNumber, kind }: Letterhead): OwnNames {
  return {
    titles: [title, noticeTitle].filter((name) => name !== null),
    number: docNumber === null ? null : docNumberKey(docNumber),
    kind,
  };
}

/** A label is no reference to itself, and letterhead says 本通知 of nothing. */
function isPointing(clause: Clause, reference: Reference): boolean {
  if (!bodyRoles.has(clause.role)) return false;
  // 【专栏2】 is a label inside its bracket
  if (reference.start > (namedLabel.exec(clause.text)?.groups?.bracket?.length ?? 0)) return true;
  if (clause.kind !== 'provision') return false;
  // 附件1, 第八条 and 表1 at a paragraph's start are its label; 前款, 本规划 are not
  return reference.form === 'this document' || reference.places[0]?.relative !== null;
}

/** The document that a title names, with short names told apart: 《规划》 is what was introduced as 《规划》. */
function nameOf(
  reference: Reference,
  clause: Clause,
  shortNames: ReadonlyMap<string, Reference>,
  ownKind: string | null,
): Pick<Reference, 'title' | 'docNumber'> | 'self' | null {
  const { title, start } = reference;
  if (title === null) return null;
  if (reference.own) return 'self';
  const name = bareName(title);
  const before = clause.text.slice(Math.max(0, start - 4), start);
  // 省《办法》 where 以下简称省《办法》 stood
  for (let width = 0; width <= 3; width += 1) {
    const short = (width === 0 ? '' : before.slice(-width)) + name;
    const introduced = shortNames.get(short);
    if (introduced) return introduced;
  }
  // 《纲要》 in a 纲要 that introduced no such name
  const own = ownKind !== null && titleKey(name).length <= 4 && ownKind.endsWith(name);
  return own ? 'self' : { title, docNumber: null };
}

function messageAt(
  clause: Clause,
  start: number,
  end: number,
  rule: string,
  text: string,
): Message {
  const [line] = linesOf(clause, start, end);
  const first = clause.lineOf.indexOf(line);
  const column = (clause.offsets[start] ?? 0) - (clause.offsets[first] ?? 0) + 1;
  return { rule, severity: 'info', text, line, column: Math.max(1, column) };
}
