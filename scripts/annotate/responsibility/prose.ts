/**
 * Duties said in sentences: 财政部门要研究制定…, 由所在单位合理确定…, 鼓励企业设立…, and the sentences after them that go on
 * with the same subject.
 */
import type { Clause } from '../../tree/clause.ts';
import {
  bodyText,
  holdsHead,
  isVague,
  subjectAt,
  type BodyText,
  type Subject,
} from '../grammar/body.ts';
import { readBodies, type Body, type KnownBody } from '../grammar/body-list.ts';
import { blotOut, findEnclosures } from '../grammar/enclosure.ts';
import { governingLengthAt, predicateAt } from '../grammar/predicate.ts';
import { segmentsOf, sentencesOf, type Stretch } from '../grammar/sentence.ts';
import type { Duty } from './duty.ts';
import { readPatterns } from './patterns.ts';
import { modalityOf, roleOf, type Standing } from './role.ts';

interface Hit extends Subject {
  /** Where its words begin: 由, 鼓励 or the subject itself. */
  from: number;
  standing: Standing;
}

/** What a clause's headings say of it. */
export interface Setting {
  /** Under 发展现状, 面临形势: told, not ordered. */
  told: boolean;
  /** Under 发展目标, or before the first heading: only what is said to be a must is one. */
  hoped: boolean;
}

const toldHeading = /现状|形势|背景|成效|成绩|回顾|问题|困难|不足|挑战|意义|成就|进展|基础$/u;
const hopedHeading = /目标|指导思想|愿景|总体思路/u;

export function settingOf(clause: Clause): Setting {
  const titles = clause.headings.map(({ title }) => title ?? '');
  return {
    told: titles.some((title) => toldHeading.test(title) && !/机制|建设|解决/u.test(title)),
    hoped: clause.headings.length === 0 || titles.some((title) => hopedHeading.test(title)),
  };
}

/** The duties of a clause, in order. Linear in the length of its text. */
export function readProse(clause: Clause, known: KnownBody): Duty[] {
  const setting = settingOf(clause);
  if (setting.told) return [];
  const { text } = clause;
  const body = bodyText(blotOut(text, findEnclosures(text)));
  const duties: Duty[] = [];
  let carried: Carried | null = null;
  for (const sentence of sentencesOf(body.text)) {
    if (!carried && !holdsHead(body, sentence)) continue;
    if (past.test(body.text.slice(sentence.start, sentence.end))) {
      carried = null;
      continue;
    }
    const segments = segmentsOf(body.text, sentence);
    const patterns = readPatterns(clause, body.text, sentence, known);
    const hits = hitsOf(body, segments, setting).filter(
      ({ start, end, predicateStart }) =>
        !patterns.some(
          (duty) => duty.start === predicateStart || (start < duty.end && end > duty.start),
        ),
    );
    const made = hits.flatMap((hit, index): Duty[] => {
      const next = hits
        .slice(index + 1)
        .find((other) => other.standing !== 'object' || hit.standing !== 'subject');
      const stop = next?.from ?? sentence.end;
      const cut = next !== undefined && cutShort.test(body.text.slice(hit.predicateStart, stop));
      return cut ? [] : [dutyOf(clause, body, hit, stop, known)];
    });
    const named = [...patterns, ...made].filter(({ bodies }) => bodies.length > 0);
    duties.push(...named.sort((a, b) => a.start - b.start));
    const first = Math.min(hits[0]?.from ?? sentence.end, patterns[0]?.start ?? sentence.end);
    if (carried && first > (segments[0]?.end ?? 0) - 1 && goesOn(body, segments, carried))
      duties.push(...carryOver(clause, body, { ...sentence, end: first }, segments, carried));
    if (!hits.some(({ standing }) => standing === 'subject') && patterns.length === 0) continue;
    const subject = hits.findLast(({ standing }) => standing === 'subject');
    carried =
      subject && subject === hits[0] ? carriedFrom(clause, body, subject, segments, known) : null;
  }
  return duties;
}

/** Before another subject: no predicate to speak of, or only a condition: 医疗机构|终止办医后，…由政府收回 */
const cutShort = /^(?:.{0,2}|[^，]{0,30}[后时的])[，、；]?$/u;

/** What was done, or happened: not what is to be done. */
const past =
  /已经|已(?![批核])|先后|累计|近年来|“十三五”期间|十三五.{0,3}期间|过去|曾|多年来|以来[，,]|指出|强调[，,：]|记者|日前|近日|共同制定了/u;

function hitsOf(body: BodyText, segments: readonly Stretch[], setting: Setting): Hit[] {
  const hits: Hit[] = [];
  let hoped = setting.hoped;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1] ?? null;
    const told = hits.some(({ standing }) => standing === 'subject' || standing === 'agent');
    hits.push(...hitIn(body, segment, next, hoped, told, segments[0] ?? segment));
    hoped ||= isHope(body.text, segment);
  }
  return hits;
}

/** 力争到2025年, “十四五”末: what comes after is hoped for. */
const hope = /^.{0,8}(?:到.{0,12}|力争.{0,12}|.{0,8}(?:末|年底前?|期间))$/u;
function isHope(text: string, { start, end }: Stretch): boolean {
  return '年末底期前间'.includes(text[end - 1] ?? '') && hope.test(text.slice(start, end));
}
/** A must all the same: 至少配备1名, 全部达到, 有3名以上正式党员的 */
const must = /^.{0,12}(?:至少|不少于|不低于|一律|必须|原则上)/u;
/** Says what a body is or has, not what it is to do: 具有, 享受, 达到. */
const state =
  /^(?:均|都|也|基本|普遍|广泛|全部)?(?:有(?!序|效|力|针|计|组|条|重)|具有|具备|拥有|享有|享受|获得|取得|达到|实现|形成|成为|作为|覆盖|适应|属于|出现|发生|参加(?=.{0,12}的)|从事|是|占|为(?=[^，]{0,8}$))/u;
const aspect = /^.{1,10}?(?:了(?![解])|(?<![通超经不])过(?![程渡])|着(?![力重眼手]))/u;

/** 联合|城管、交通等部门 */
const partnership = /(?:积极|主动|并|还要|要)?(?:联合|会同)(?!会|国|体)/uy;

/** @param told whether the sentence has named its subject already */
function hitIn(
  body: BodyText,
  segment: Stretch,
  next: Stretch | null,
  hoped: boolean,
  told: boolean,
  sentence: Stretch,
): Hit[] {
  const { text } = body;
  const hits: Hit[] = [];
  const start = segment.start + matchAt(lead, text, segment.start);
  const adverb = matchAt(adverbs, text, start);
  const governing = governingLengthAt(text, start + adverb);
  const partner = matchAt(partnership, text, start);
  if (governing > 0) {
    const noun = start + adverb + governing;
    const object = subjectAt(body, noun + matchAt(quantity, text, noun), segment.end, next, true);
    if (object && isDuty(text, object, segment.end))
      hits.push({ ...object, from: start, standing: 'object' });
  } else if (partner > 0) {
    const with_ = subjectAt(body, start + partner, segment.end, next, true);
    if (with_ && !told && !isVague(text.slice(with_.start, with_.end)))
      hits.push({ ...with_, from: start, standing: 'partner' });
  } else {
    const made = mechanismEnd.test(text.slice(Math.max(start, segment.end - 14), segment.end));
    const making = made && !told ? matchAt(mechanism, text, start) : 0;
    const subject = subjectAt(body, start + making, segment.end, next);
    const topic = openTopic(text, sentence, segment);
    if (subject && topic && (subject.predicateStart > segment.end || !subject.predicate.modal))
      return [];
    if (subject && isDuty(text, subject, segment.end) && isOrdered(text, subject, hoped))
      hits.push({ ...subject, from: subject.start, standing: 'subject' });
  }
  const taken = hits[0]?.predicateStart ?? segment.start;
  agent.lastIndex = Math.max(taken, segment.start);
  for (let match = agent.exec(text); match && match.index < segment.end; match = agent.exec(text)) {
    const by = subjectAt(body, match.index + match[0].length, segment.end, null, true);
    if (!by || by.end - by.start < 2) continue;
    const from = hits.length > 0 ? match.index : start;
    hits.push({ ...by, from, standing: 'agent' });
    agent.lastIndex = by.predicateStart;
  }
  return hits;
}

/** 对工作不力，问题突出的部门|进行通报: the bodies are what it is about, as long as no 的 has closed the topic. */
function openTopic(text: string, { start }: Stretch, segment: Stretch): boolean {
  if (start === segment.start || !/^(?:对|针对)/u.test(text.slice(start, start + 2))) return false;
  return !/的[，,]/u.test(text.slice(start, segment.start));
}

/** Before the subject: 其中, 一是, 1., 同时, 自2021年起 */
const lead =
  /(?:第[一二三四五六七八九十百\d]{1,5}[条款]|[一二三四五六七八九十]{1,2}是(?:要)?|其中|同时|此外|另外|尤其是|特别是|并且|并|或者|而|因此|对此|为此|必要时|今后|原则上|(?:\d{1,2}|[（(][一二三四五六七八九十\d]{1,3}[)）])[.．、]?|——|\d{4}年(?:至\d{4}年|[-—–]\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:前|起)?|或|[\uE000\uE001]{1,12}(?=[\p{Script=Han}]))/uy;
const adverbs =
  /(?:(?:积极|大力|进一步|要|应当?|可以?|并|充分|广泛|继续|持续|着力|加快|重点|探索|稳步|有序|切实|不断|全面|深入|严格|主动|还|也|将|共同|通过[^，。；]{2,24}?方式|区域|同步){0,3})(?=鼓励|支持|引导|推动|促进|督促|动员|倡导|提倡|允许|力争|教育引导|组织|号召|指导督促|指定|委托|责成|授权)/uy;
/** 一批, 更多, 广大: not of the body's name. */
const quantity = /(?:一批|更多|广大|各类|一些|所有|全部)(?=的?[\p{Script=Han}])/uy;
/** 由 before the body that does it. Not 由于, 由此, 理由, 自由, 缘由. */
const agent = /(?<![理自缘事经来])由(?![于此来点浅衷])/gu;

/** 建立|各级党政机关…购买服务|的机制: a duty as a noun. */
const mechanism = /(?:建立健全|建立完善|健全完善|建立|健全|完善|形成|构建)/uy;
const mechanismEnd = /的[\p{Script=Han}]{0,8}(?:机制|制度|格局|体系|模式)$/u;

/** 促进社会组织|健康发展: what is to become of a body, not what it is to do. */
const outcome = /^.{0,8}(?:发展|壮大|成长|运行)$/u;

function isDuty(text: string, { predicateStart }: Subject, end: number): boolean {
  const words = text.slice(predicateStart, Math.max(end, predicateStart + 16));
  return !aspect.test(words) && !outcome.test(text.slice(predicateStart, end));
}

function isOrdered(
  text: string,
  { predicateStart, predicate, end }: Subject,
  hoped: boolean,
): boolean {
  if (predicate.modal) return true;
  const stop = text.slice(predicateStart).search(/[，。；]/u);
  const words =
    stop === -1 ? text.slice(predicateStart) : text.slice(predicateStart, predicateStart + stop);
  if (must.test(words)) return true;
  if (words.endsWith('的') && predicateStart === end) return !/存在|违反|出现/u.test(words);
  return !hoped && !state.test(words);
}

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
    modality: modalityOf(words, hit.standing, text.slice(hit.from, hit.start)),
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
function goesOn(
  { text }: BodyText,
  segments: readonly Stretch[],
  { conditional }: Carried,
): boolean {
  const [first] = segments;
  if (!first) return false;
  const words = text.slice(first.start, Math.min(first.end, first.start + 12));
  if (continuing.test(words)) return true;
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

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}
