/** The order of hits: exact before loose, headings before text, what is about the query before what mentions it. */
import { amountKeys } from './amounts.ts';
import { plainText } from './normalise.ts';
import type { Form, Group, Looseness } from './query/plan.ts';
import { pathSeparator, type RecordMeta } from './record-meta.ts';
import type { PartName } from './records.ts';

/** How a record came to be a hit. */
export interface Found {
  looseness: Looseness;
  groups: readonly Group[];
  /** The kinds of record in it, as facets. */
  records: readonly string[];
}

const partWeight: Readonly<Record<PartName, number>> = { 标题: 3.6, 条款: 2, 表格: 1.9, 版头: 0.4 };
const loosenessWeight: Readonly<Record<Looseness, number>> = {
  exact: 5,
  terms: 2.4,
  synonyms: 1.2,
  words: 0.8,
  part: 0,
};

/** 社会工作是… · 社会工作，是指… · 社会工作作为一种…: what a sentence that explains a term goes on with */
const explains = /^(?:是指|是一[种项门个]|是在|是以|是|作为一种|指的是|即)/u;

export function weigh(record: RecordMeta, found: Found, wanted: string | null): number {
  const text = plainText(record.text);
  const path = plainText(record.path.split(pathSeparator).join('\n'));
  const named = listed(record.named);
  const actors = listed(record.actors);
  let weight = partWeight[record.part as PartName] + loosenessWeight[found.looseness];
  const heading = record.part === '标题';
  let places = 0;
  for (const { forms } of found.groups) {
    const best = bestForm(forms, record, text, path);
    weight += 2 * best.closeness;
    if (best.text === '') continue;
    const { text: needle } = best;
    const first = text.indexOf(needle);
    const count = first === -1 ? 0 : text.split(needle).length - 1;
    weight += 0.15 * Math.min(count, 4) * best.closeness;
    // Share of the clause that is the term: a heading that is the term itself says most about it.
    weight += 1.6 * Math.min(1, (count * needle.length) / Math.max(text.length, 1));
    // What says this and nothing else, whatever its label: a heading 一、社工站, a cell.
    if (wanted !== '定义' && isWhole(record, needle)) weight += 1.5;
    if (isUnder(forms, path)) weight += 0.4;
    // What a clause begins with is what it is about.
    if (first >= 0 && first < 12) weight += 0.3;
    if (named.some((name) => name.includes(needle))) weight += heading ? 0 : 1.3;
    if (named.includes(needle)) weight += 0.6;
    // Who asks for a term and nothing else is best served by what says what it is, then by what is to become of it.
    if (found.groups.length === 1 && wanted === null && !heading) {
      if (found.records.includes('定义') && named.includes(needle)) weight += 2.2;
      else if (found.records.includes('指标') && named.some((name) => name.startsWith(needle))) {
        weight += 0.5;
      }
    }
    // A body that is told to do something, rather than one that is mentioned.
    if (actors.some((actor) => actor.endsWith(needle))) weight += wanted === '责任' ? 1.2 : 0.4;
    if (wanted === '定义') {
      if (found.records.includes('定义') && named.includes(needle)) weight += 4;
      if (first >= 0 && explains.test(text.slice(first + needle.length))) weight += 3;
    }
    if (count > 0) places += 1;
  }
  // All terms in one short clause belong together; in a long one they may only happen to.
  if (places > 1) weight += 0.8 * Math.max(0, 1 - spanOf(text, found.groups) / 120);
  if (wanted !== null && found.records.includes(wanted)) weight += 1.5;
  return weight;
}

/** 一、 · （一） · 1. · 第三条 · 专栏1: what stands before the words of a heading. */
const label =
  /^(?:第?[一二三四五六七八九十0-9]{1,4}[、.．章节条]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|专栏[0-9]{0,2}|——)\s*/u;

function isWhole(record: Pick<RecordMeta, 'text'>, needle: string): boolean {
  return plainText(record.text.replace(label, '')) === needle;
}

/**
 * A provision before a part of it that is a hit, too: a row, an item, a sentence that stands alone. Headings keep their
 * place, since what they head is more than themselves.
 */
export function wholeBeforePart<T extends Pick<RecordMeta, 'notice' | 'part' | 'text'>>(
  hits: readonly T[],
): T[] {
  const texts = new Map(hits.map((hit) => [hit, plainText(hit.text)]));
  const textOf = (hit: T): string => texts.get(hit) ?? '';
  const ordered: T[] = [];
  for (const hit of hits) {
    const holds = (other: T): boolean =>
      other.notice === hit.notice &&
      other.part !== '标题' &&
      textOf(other).length < textOf(hit).length &&
      textOf(hit).includes(textOf(other));
    const part = hit.part === '标题' ? -1 : ordered.findIndex(holds);
    ordered.splice(part === -1 ? ordered.length : part, 0, hit);
  }
  return ordered;
}

function listed(joined: string): string[] {
  return joined === '' ? [] : joined.split(pathSeparator).map((one) => plainText(one));
}

interface BestForm {
  closeness: number;
  /** Empty if it is not found in the text itself. */
  text: string;
}

function bestForm(
  forms: readonly Form[],
  record: RecordMeta,
  text: string,
  path: string,
): BestForm {
  let best: BestForm = { closeness: 0.3, text: '' };
  for (const form of forms) {
    const holds =
      form.where === 'text'
        ? text.includes(form.text)
        : form.where === 'context' && path.includes(form.text);
    if (!holds || form.closeness <= best.closeness) continue;
    best = { closeness: form.closeness, text: form.where === 'text' ? form.text : '' };
  }
  for (const form of forms) {
    if (
      form.where === 'amount' &&
      form.closeness > best.closeness &&
      hasAmount(record.text, form.text)
    ) {
      best = { closeness: form.closeness, text: '' };
    }
  }
  return best;
}

/** Whether a heading above has the term, in these or other words. */
function isUnder(forms: readonly Form[], path: string): boolean {
  return forms.some(
    ({ where, text }) => where !== 'facet' && where !== 'amount' && path.includes(text),
  );
}

/** Characters from the first to the last of the places nearest to the beginning. */
function spanOf(text: string, groups: readonly Group[]): number {
  const places = groups.flatMap(({ forms }) => {
    const at = forms
      .filter(({ where }) => where === 'text')
      .map((form) => text.indexOf(form.text))
      .find((place) => place >= 0);
    return at === undefined ? [] : [at];
  });
  return Math.max(...places) - Math.min(...places);
}

function hasAmount(text: string, key: string): boolean {
  return amountKeys(text).includes(key);
}
