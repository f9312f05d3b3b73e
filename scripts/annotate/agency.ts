/**
 * Which entries of agencies.yaml a body belongs to: 攀枝花市民政局, 各县（区）民政部门 and 民政部 are all civil-affairs.
 *
 * A body's name is read from its end, as Chinese puts the head last: place and level stand before the function, the kind
 * of body (部, 厅, 局, 部门) after it.
 */
import { withoutWhiteSpace } from '../tree/text.ts';
import type { Agency, AgencyVocabulary } from './agencies-schema.ts';

export interface AgencyIndex {
  /** Ids of the entries that a body belongs to, none twice; empty if the vocabulary knows no such body. */
  idsOf(body: string): string[];
  /** How many functions a name without place or level stands for: 民政局 1, 教育体育局 2, 市民政局 0. */
  functionsOf(name: string): number;
  agency(id: string): Agency | undefined;
}

const indexes = new WeakMap<AgencyVocabulary, AgencyIndex>();

/** The index of a vocabulary, made once. */
export function agencyIndex(vocabulary: AgencyVocabulary): AgencyIndex {
  const made = indexes.get(vocabulary) ?? makeIndex(vocabulary);
  indexes.set(vocabulary, made);
  return made;
}

/** What stands after a function in the name of the body that has it: 民政|厅 · 城市管理|部门 · 卫生健康|委员会 */
const bodySuffix =
  /(?:部门|机关|机构|单位|系统|工作委员会|委员会|办公室|中心|总局|分局|支局|总队|支队|局|厅|委|部|办|署|司|处|科|口)$/u;
/** What may stand between the two: 财政|主管|部门 · 农业农村|行政主管|部门 */
const manner = /(?:行政主管|业务主管|行政管理|行政执法|主管|管理|监管|执法|行政)$/u;
/** What a body calls its office in a place: 人民银行西安|分行 · 人民银行市|中心支行 */
const branch = /(?:中心支行|分行|支行|分公司)$/u;
/** A place between a body and its branch is not longer than this. */
const longestPlace = 6;
/** 基层组织 · 企业组织: the kind of body, not the function that 组织部 has. */
const kindOfBody = '组织';
/** A gloss on the name: 镇人民政府（街道办事处）, 各县（区）. */
const brackets = /[（(〔][^（）()〔〕]*[）)〕]/gu;
/** Brackets and what joins the halves of a function: 教育和体育局, 居（村）委. */
const joining = /[和与及、·（）()〔〕[\]“”]/gu;

function makeIndex({ agencies }: AgencyVocabulary): AgencyIndex {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const words = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { id, words: functions = [], names: wholes = [] } of agencies) {
    for (const word of functions) words.set(bare(word), id);
    for (const name of wholes) names.set(bare(name), id);
  }
  const wordsByEnd = byEnd(words);
  const namesByEnd = byEnd(names);

  const wordAt = (stem: string): Suffix | null =>
    suffixOf(stem, wordsByEnd) ?? suffixOf(stem.replace(manner, ''), wordsByEnd);
  const read = (body: string): { ids: string[]; rest: string } => {
    const name = bare(body);
    const whole = suffixOf(name, namesByEnd) ?? branchOf(name, namesByEnd);
    const stem = name.replace(bodySuffix, '');
    const word = stem === name && name.endsWith(kindOfBody) ? null : wordAt(stem);
    if (whole && (!word || whole.length >= word.length + name.length - stem.length))
      return { ids: [whole.id], rest: name.slice(0, -whole.length) };
    if (!word) return { ids: [], rest: name };
    const ids = [word.id];
    let rest = stem.endsWith(word.text) ? stem : stem.replace(manner, '');
    rest = rest.slice(0, -word.length);
    for (let more = suffixOf(rest, wordsByEnd); more && more.length > 1;) {
      if (!ids.includes(more.id)) ids.unshift(more.id);
      rest = rest.slice(0, -more.length);
      more = suffixOf(rest, wordsByEnd);
    }
    return { ids, rest };
  };

  return {
    idsOf: (body) => {
      const { ids } = read(body.replace(brackets, ''));
      return ids.length > 0 ? ids : read(body).ids;
    },
    functionsOf: (name) => {
      const { ids, rest } = read(name);
      return rest === '' ? ids.length : 0;
    },
    agency: (id) => byId.get(id),
  };
}

function bare(name: string): string {
  return withoutWhiteSpace(name).replace(joining, '');
}

interface Suffix {
  id: string;
  text: string;
  length: number;
}

/** Last sign of a word → the words that end so, longest first. */
type SuffixIndex = ReadonlyMap<number, readonly Suffix[]>;

function byEnd(words: ReadonlyMap<string, string>): SuffixIndex {
  const index = new Map<number, Suffix[]>();
  for (const [text, id] of words) {
    const last = text.charCodeAt(text.length - 1);
    const alike = index.get(last) ?? [];
    index.set(last, alike);
    alike.push({ id, text, length: text.length });
  }
  for (const alike of index.values()) alike.sort((a, b) => b.length - a.length);
  return index;
}

/** The body whose branch in a place this is. */
function branchOf(name: string, entries: SuffixIndex): Suffix | null {
  const office = branch.exec(name);
  if (!office) return null;
  for (let place = 0; place <= longestPlace; place += 1) {
    const found = suffixOf(name.slice(0, office.index - place), entries);
    if (found) return { ...found, length: found.length + place + office[0].length };
  }
  return null;
}

/** The longest entry that a name ends with. */
function suffixOf(name: string, entries: SuffixIndex): Suffix | null {
  const alike = entries.get(name.charCodeAt(name.length - 1));
  return alike?.find(({ text }) => name.endsWith(text)) ?? null;
}
