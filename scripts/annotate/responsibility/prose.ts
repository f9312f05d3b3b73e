/**
 * Duties said in sentences: 财政部门要研究制定…, 由所在单位合理确定…, 鼓励企业设立…, and the sentences after them that go on
 * with the same subject.
 */
import { append } from '../../tree/append.ts';
import type { Clause } from '../../tree/clause.ts';
import { bodyText, holdsHead, type BodyText } from '../grammar/body.ts';
import { readBodies, type Body, type KnownBody } from '../grammar/body-list.ts';
import { blotOut, findEnclosures } from '../grammar/enclosure.ts';
import { predicateAt } from '../grammar/predicate.ts';
import { segmentsOf, sentencesOf, type Stretch } from '../grammar/sentence.ts';
import type { Duty } from './duty.ts';
import { effect, hitsOf, type Hit } from './hits.ts';
import { readPatterns } from './patterns.ts';
import { modalityOf, roleOf } from './role.ts';

/** 为鼓励社会资本…，根据…，提出如下意见: what a notice is for, not what it asks. */
const purpose =
  /^为(?!主)[^。；]{4,}(?:制定本|制订本|特制定|提出(?:以下|如下)|现(?:就|将|提出)|制定(?:以下|如下))/u;

/** What a clause's headings say of it. */
export interface Setting {
  /** Under 发展现状, 面临形势: told, not ordered. */
  told: boolean;
  /** Under 发展目标, or before the first heading: only what is said to be a must is one. */
  hoped: boolean;
}

const toldHeading = /现状|形势|背景|成效|成绩|回顾|问题|困难|不足|挑战|意义|成就|进展|基础$/u;
/** 名词解释: what words mean, not what is asked. */
const glossaryHeading = /名词解释|术语|指标解释/u;
const hopedHeading = /目标|指导思想|愿景|总体思路/u;

export function settingOf(clause: Clause): Setting {
  const titles = clause.headings.map(({ title }) => title ?? '');
  return {
    told: titles.some(
      (title) =>
        glossaryHeading.test(title) || (toldHeading.test(title) && !/机制|建设|解决/u.test(title)),
    ),
    hoped: clause.headings.length === 0 || titles.some((title) => hopedHeading.test(title)),
  };
}

/** The duties of a clause, in order. Linear in the length of its text. */
export function readProse(clause: Clause, known: KnownBody): Duty[] {
  const setting = settingOf(clause);
  if (setting.told) return [];
  const { text } = clause;
  const body = bodyText(blotOut(text, findEnclosures(text)));
  // who names no body has no duty for one, nor any to carry on
  if (body.heads.length === 0) return [];
  const duties: Duty[] = [];
  let carried: Carried | null = null;
  /** Whether the sentence before is the carried subject's own. */
  let near = false;
  for (const sentence of sentencesOf(body.text)) {
    if (!carried && !holdsHead(body, sentence)) continue;
    if (purpose.test(text.slice(sentence.start, sentence.end))) continue;
    const segments = segmentsOf(body.text, sentence);
    const told = past.test(text.slice(sentence.start, sentence.end));
    const patterns = told ? [] : readPatterns(clause, body.text, sentence, known);
    const hits = apartFrom(patterns, hitsOf(body, segments, setting.hoped)).filter(
      (hit) => (!told || hit.predicate.modal !== null) && !isEffect(body, hit, patterns),
    );
    if (hits.length > 0 || patterns.length > 0) {
      const made = dutiesOf(clause, body, hits, sentence, known);
      const named = [...patterns, ...made].filter(({ bodies }) => bodies.length > 0);
      append(
        duties,
        named.sort((a, b) => a.start - b.start),
      );
    }
    const first = Math.min(hits[0]?.from ?? sentence.end, patterns[0]?.start ?? sentence.end);
    if (carried && first > (segments[0]?.end ?? 0) - 1 && goesOn(body, segments, carried, near))
      append(duties, carryOver(clause, body, { ...sentence, end: first }, segments, carried));
    near = false;
    if (!hits.some(({ standing }) => standing === 'subject') && patterns.length === 0) continue;
    const subject = hits.findLast(({ standing }) => standing === 'subject');
    carried =
      subject && subject === hits[0] ? carriedFrom(clause, body, subject, segments, known) : null;
    near = carried !== null;
  }
  return duties;
}

/** The roles of 在…指导下, 在…领导下, 在…统筹下. */
const guiding: ReadonlySet<Duty['role']> = new Set(['指导', '领导', '协调']);

/** Hits whose bodies no pattern has read. */
function apartFrom(patterns: readonly Duty[], hits: readonly Hit[]): readonly Hit[] {
  if (patterns.length === 0) return hits;
  // 由市政府|在国家有关部门指导下，组织编制…: the turn is part of the predicate, not all of it
  const starts = new Set(patterns.flatMap(({ start, role }) => (guiding.has(role) ? [] : [start])));
  const sorted = [...patterns].sort((a, b) => a.start - b.start);
  let at = 0;
  let covered = -1;
  return hits.filter(({ start, end, predicateStart }) => {
    for (; (sorted[at]?.start ?? end) < end; at += 1)
      covered = Math.max(covered, sorted[at]?.end ?? covered);
    return start >= covered && !starts.has(predicateStart);
  });
}

/** 用人单位|充分发挥主体作用，社会力量广泛参与: says nothing that the body is to do before the next one's part. */
function isEffect({ text }: BodyText, { predicateStart }: Hit, patterns: readonly Duty[]): boolean {
  if (patterns.length === 0) return false;
  const words = text.slice(predicateStart, predicateStart + longestEffect);
  const first = words.split(/[，,]/u)[0] ?? '';
  const next = predicateStart + first.length + 1;
  return effect.test(first) && patterns.some(({ start }) => start === next);
}
const longestEffect = 60;

/** Each hit's words go on to the next; what a subject's sentence says of others (鼓励…) is part of its duty. */
function dutiesOf(
  clause: Clause,
  body: BodyText,
  hits: readonly Hit[],
  { end }: Stretch,
  known: KnownBody,
): Duty[] {
  const duties: Duty[] = [];
  let next = end;
  let nextSubject = end;
  for (const hit of hits.toReversed()) {
    const stop = hit.standing === 'subject' ? nextSubject : next;
    const said = body.text.slice(hit.predicateStart, stop);
    // 由区财政|负担，…: two signs are a whole duty after 由
    const whole = hit.standing === 'agent' && said.length > 2;
    if (stop === end || whole || !cutShort.test(said))
      duties.push(dutyOf(clause, body, hit, stop, known));
    next = hit.from;
    if (hit.standing !== 'object' && hit.standing !== 'partner') nextSubject = hit.from;
  }
  return duties;
}

/** Before another subject: no predicate to speak of, or only a condition: 医疗机构|终止办医后，…由政府收回 */
const cutShort = /^(?:.{0,2}|[^，]{0,30}[后时的])[，、；]?$/u;

/** What was done, or happened: not what is to be done. */
const past =
  /已经|已(?![批核])|先后|累计(?!新增|培养|培训|建设|完成|达到|不少于|不低于|不超过|计算|时间|金额|最高)|近年来|“十三五”期间|十三五.{0,3}期间|过去|曾|多年来|以来[，,]|指出|强调[，,：]|记者|(?<!\d)日前|近日|共同制定了/u;

function dutyOf(clause: Clause, blotted: BodyText, hit: Hit, stop: number, known: KnownBody): Duty {
  const { text } = clause;
  const bodies = readBodies(text, hit.start, hit.end, known);
  const actor = text.slice(hit.start, hit.end);
  const words = text.slice(hit.predicateStart, stop);
  return {
    clause,
    start: hit.from,
    end: stop,
    actor,
    bodies: bodies.length === 1 ? bodies.map((body) => ({ ...body, name: actor })) : bodies,
    role: roleOf(
      blotted.text.slice(hit.predicateStart, stop),
      bodies.map(({ name }) => name),
      actor,
      hit.standing,
      text.slice(hit.from, Math.max(hit.from, hit.start - 1)),
    ),
    modality: modalityOf(words, hit.standing, text.slice(hit.from, hit.start), actor),
    duty: words,
  };
}

/** The subject that a sentence without one goes on with. */
interface Carried {
  actor: string;
  bodies: readonly Body[];
  /** Its own sentence began with a condition (…有3名以上党员的，): the next may bring another. */
  conditional: boolean;
}

function carriedFrom(
  clause: Clause,
  { text }: BodyText,
  { start, end, predicateStart }: Hit,
  segments: readonly Stretch[],
  known: KnownBody,
): Carried {
  const own = segments.find((segment) => segment.end > predicateStart);
  return {
    actor: clause.text.slice(start, end),
    bodies: readBodies(clause.text, start, end, known),
    conditional: own !== undefined && text[own.end - 1] === '的' && own.start <= start,
  };
}

/** 要, 应 or 将…纳入 without a subject; or another condition of the same kind. */
const continuing =
  /^(?:同时|并|还|此外|另外)?[，,]?(?:要(?!素|求)|应(?![急用])|应当|须|必须|不得|可以?(?!持续)|将(?!来)|把)/u;
/** 对…, 遇… and what is then to be done, other than to those who did not do it. */
const topic = /^(?:对(?!口)|遇|因)/u;
const bound =
  /^(?:要(?!素|求)|应(?![急用])|应当|须|必须|不得)(?!.{0,6}(?:问责|通报|约谈|处分|追究))/u;
function goesOn(
  { text }: BodyText,
  segments: readonly Stretch[],
  { conditional }: Carried,
  near: boolean,
): boolean {
  const [first] = segments;
  if (!first) return false;
  const words = text.slice(first.start, Math.min(first.end, first.start + 12));
  if (continuing.test(words)) return true;
  // 对拟接入平台的设施，|要放宽资质要求: the topic stands before what goes on
  const second = segments[1];
  if (second && near && topic.test(words))
    return bound.test(text.slice(second.start, second.start + 12));
  return (
    conditional && text[first.end - 1] === '的' && segments.length > 1 && !/^[对凡因]/u.test(words)
  );
}

function carryOver(
  clause: Clause,
  { text }: BodyText,
  sentence: Stretch,
  segments: readonly Stretch[],
  { actor, bodies }: Carried,
): Duty[] {
  const main =
    segments.find(({ start, end }) => predicateAt(text, start, end) !== null) ?? sentence;
  const words = clause.text.slice(main.start, sentence.end);
  if (bodies.length === 0) return [];
  const role = roleOf(
    words,
    bodies.map(({ name }) => name),
    actor,
    'subject',
  );
  const modality = modalityOf(words, 'subject');
  return [{ clause, ...sentence, actor, bodies, role, modality, duty: words }];
}
