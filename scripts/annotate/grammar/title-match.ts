/**
 * Whether two titles name one document. Notices quote titles loosely: with or without the issuing body, the period, a
 * word like 人才; what differs in region, kind, period or subject is another document.
 */
import { matchesIn } from '../../tree/matches.ts';
import { findTitles } from './title.ts';

export type Likeness = 'same' | 'near' | null;

/** （试行） · （2021—2023年） · （送审稿） at the end of a title. */
const addition = /\((?:试行|暂行|草案|[^()]{0,4}稿|(?:19|20)[0-9]{2}[^()]{0,10})\)$/u;
/** 攀枝花市… · 楚雄州… · 全区… : the region that a title begins with. */
const leadingRegion =
  /^[\p{Script=Han}]{1,8}?(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|县|区|旗)/u;
/** The kind of document at the end: 规划 · 实施意见 */
const endingKind = /(?:规划|纲要|意见|通知|方案|办法|措施|条例|规定|决定|细则|计划|法)$/u;
/** “十四五” · 第十四个五年 · 2021-2025年 */
const plainPeriod = /十[一二三四五六七八九]五|(?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?/gu;
const spelledPeriod = /第(十[一二三四五六七八九])个五年/gu;
/** Words that titles of one document gain or lose when they are quoted. */
const looseWords =
  /专业|人才|队伍|建设|培养|培育|发展|推进|推动|加强|加快|进一步|关于|实施|若干|体系|事业|时期|的|和/gu;

/** 《关于印发〈X规划〉的通知》 → X规划: the document that a title brings, or the title itself. */
export function broughtTitle(title: string): string {
  const marked = title.replaceAll('〈', '《').replaceAll('〉', '》');
  const [inner] = findTitles(marked).titles;
  if (inner && inner.text.length >= 4) return inner.text;
  const bringing = /(?:印发|转发|批转|发布)(.{4,})的(?:通知|公告|函)$/u.exec(marked);
  return bringing?.[1] ?? title;
}

/** What ways of printing one title share: no marks, half-width signs, 第十四个五年规划 as 十四五规划. */
export function titleKey(title: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》〈〉<>「」『』、,。·.]/gu, '')
    .replace(/[—–－~～至]/gu, '-');
  return plain.replace(spelledPeriod, '$1五').replace(/-+/gu, '-');
}

/** What of a title is compared. Made once for each title, so that a whole base can be searched by key. */
export interface TitleSignature {
  /** Marks, and additions like （试行）, taken off. */
  key: string;
  /** What stands before 关于, if the title has it: 国务院办公厅. */
  issuer: string | null;
  /** From 关于 on; null where the title has none. */
  subject: string | null;
  /** Equal in titles that may be near: region, kind, period, and the words that carry the subject. */
  near: string | null;
}

export function titleSignature(title: string): TitleSignature {
  const key = titleKey(broughtTitle(title)).replace(addition, '');
  const about = key.indexOf('关于');
  const core = key.replace(plainPeriod, '').replace(looseWords, '');
  const periods = [...matchesIn(key, plainPeriod)].map((match) => match[0]).join();
  const parts = [leadingRegion.exec(key)?.[0], endingKind.exec(key)?.[0], periods, core];
  return {
    key,
    issuer: about < 0 ? null : key.slice(0, about),
    subject: about < 0 ? null : key.slice(about),
    near: core.length < 4 ? null : parts.join('|'),
  };
}

/** Whether two titles, as printed, name one document. */
export function compareTitles(one: string, other: string): Likeness {
  return compareSignatures(titleSignature(one), titleSignature(other));
}

export function compareSignatures(a: TitleSignature, b: TitleSignature): Likeness {
  if (a.key === b.key) return 'same';
  // 国务院办公厅关于X的意见 = 关于X的意见, where one of them names no body
  if (a.subject !== null && a.subject === b.subject && (a.issuer === '' || b.issuer === ''))
    return 'same';
  return a.near !== null && a.near === b.near && shareOfPairs(a.key, b.key) >= 0.6 ? 'near' : null;
}

/** Dice's coefficient of neighbouring pairs of signs. */
function shareOfPairs(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 1; i < a.length; i += 1) {
    const pair = a.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.length; i += 1) {
    const pair = b.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

/** A set of named things that titles are looked up in. */
export class TitleIndex<T> {
  readonly #byKey = new Map<string, T>();
  readonly #bySubject = new Map<string, { signature: TitleSignature; named: T }[]>();
  readonly #byNear = new Map<string, { signature: TitleSignature; named: T }[]>();

  /** The first that is added under a name keeps it. */
  add(title: string, named: T): void {
    const signature = titleSignature(title);
    if (!this.#byKey.has(signature.key)) this.#byKey.set(signature.key, named);
    const entry = { signature, named };
    if (signature.subject !== null) put(this.#bySubject, signature.subject, entry);
    if (signature.near !== null) put(this.#byNear, signature.near, entry);
  }

  find(title: string): { named: T; likeness: 'same' | 'near' } | null {
    const signature = titleSignature(title);
    const exact = this.#byKey.get(signature.key);
    if (exact !== undefined) return { named: exact, likeness: 'same' };
    const candidates = [
      ...(this.#bySubject.get(signature.subject ?? '') ?? []),
      ...(this.#byNear.get(signature.near ?? '') ?? []),
    ];
    for (const wanted of ['same', 'near'] as const) {
      const found = candidates.find(
        (one) => compareSignatures(signature, one.signature) === wanted,
      );
      if (found) return { named: found.named, likeness: wanted };
    }
    return null;
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
