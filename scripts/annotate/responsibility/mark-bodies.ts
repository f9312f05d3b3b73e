/** Whether what stands in a mark is a list of bodies: （省发展改革委、各市县人民政府）, not （市中心医院、市中医院）. */
import { readBodies, type Body, type KnownBody } from '../grammar/body-list.ts';
import { blotOut, findEnclosures } from '../grammar/enclosure.ts';
import { endsWithHead, placeLength } from '../grammar/body-words.ts';
import { afterList } from './mark-words.ts';

/** Whether a name is one of a body, by its end or by the vocabulary. */
export function isBody(name: string, known: KnownBody): boolean {
  const place = placeLength(name);
  return (
    endsWithHead(name) ||
    office.test(name) ||
    place === name.length ||
    known(name.slice(place)) > 0 ||
    known(name) > 0
  );
}
/** 养老服务|处 · 财务|科 · 种植业管理|司: what a body calls its parts, heads in a mark only. */
const office = /[\p{Script=Han}][处科股室司]$/u;

/** Whether all are bodies. A few whose names end like no body may stand among those that do: 国网江苏电力、省能源局. */
export function areBodies(bodies: readonly Body[], known: KnownBody): boolean {
  const strange = bodies.filter(({ name }) => !isBody(name, known));
  if (strange.length === 0) return bodies.length > 0;
  return (
    strange.length * 3 <= bodies.length &&
    strange.every(({ name }) => name.length <= longestStrange && !sentenceWord.test(name))
  );
}
const longestStrange = 14;
/** 市审计局要加强监督 is a sentence. */
const sentenceWord = /[的对将把于了是应要]|有关|规定|办法|方案|(?:监督|落实|管理|负责|实施)$/u;

/** 省财政厅 of （省财政厅，2025年底前）: what of a bracket is the list. */
export function undatedList(inside: string): string {
  const outer = blotOut(inside, findEnclosures(inside));
  return inside.slice(0, outer.split(afterList)[0]?.length);
}

/** Bodies that give orders or are charged by them: a list of hospitals or parks alone is no mark. */
const authority =
  /(?:[局委厅办署部]|政府|部门|单位|办公室|办公厅|办事处|[党工农]委|管委会|法院|检察院|海关|[工青妇残侨文社科]联|团[省市州县区]?委)$/u;
/** 各区 · 各县（市、区） · 各镇街: classes of places that are told something */
const everyPlace = /^各[省市州盟县区旗乡镇街（）()、]{1,12}$/u;
/** Bodies of the whole country need no place before their names. */
const national = /^(?:中央|全国|国家|中国|国务院|最高)/u;

/** A bracket after a sentence, or before its stop, that holds nothing but bodies. @param start, end its marks in the text */
export function bareList(
  text: string,
  start: number,
  end: number,
  known: KnownBody,
): { actor: string; end: number; bodies: Body[] } | null {
  const atEdge = ['。', '；', '！', undefined];
  const afterStop = atEdge.includes(text[start - 1]);
  if (!afterStop && !atEdge.includes(text[end])) return null;
  const list = undatedList(text.slice(start + 1, end - 1)).replace(/等$/u, '');
  if (gloss.test(list) || /[。；：:《“\d]/u.test(list)) return null;
  // 省财政厅（省国资委）: the other name of the body before it
  if (endsWithHead(text.slice(Math.max(0, start - longestHead), start))) return null;
  const to = start + 1 + list.length;
  const bodies = readBodies(text, start + 1, to, known);
  const [first] = bodies;
  if (!first || !areBodies(bodies, known)) return null;
  const bareNames = bodies.map(({ name }) => name.replace(/[（(〔][^（）()〔〕]*[）)〕]/gu, ''));
  if (bodies.length === 1 && everyPlace.test(first.name))
    return afterStop ? { actor: list, end: to, bodies } : null;
  if (!bareNames.some((name) => authority.test(name))) return null;
  const named =
    national.test(first.name) || bodies.some(({ name }) => isPlaced(name, bodies.length, known));
  return named ? { actor: list, end: to, bodies } : null;
}
const longestHead = 8;

/** Whether a name says by itself which body is meant: 市财政局, 各县（区）, or 财政局 among others. */
function isPlaced(name: string, count: number, known: KnownBody): boolean {
  const place = placeLength(name);
  return (
    (place > 0 && place < name.length) || everyPlace.test(name) || (count > 1 && known(name) > 0)
  );
}

/** What begins a gloss rather than a mark: （含民政部门负责…）, （以下简称…）. */
export const gloss = /^(?:含|包括|不含|不包括|即|如|例如|以下简称|下同|其中|主要|原则|除|详见|见)/u;
