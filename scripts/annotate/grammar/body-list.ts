/**
 * Lists of bodies, as they are printed: 市教委、市科委 · 各市、州、县人民政府 · 省委组织部、教育厅 · 审计、财政等部门.
 *
 * A list shares what its members have in common: the place at its front, the head at its end. Each member is made whole.
 */
import { matchesIn } from '../../tree/matches.ts';
import { blotOut, findEnclosures } from './enclosure.ts';
import { endsWithHead, placeLength, vagueStart } from './body-words.ts';

/** A body named in a text, `start` and `end` where it is printed, `name` made whole from the list that it stands in. */
export interface Body {
  name: string;
  start: number;
  end: number;
}

/**
 * How many functions a name without a place stands for: 民政局 1, 教育体育局 2, 攀枝花市 0. From the vocabulary of
 * agencies; a grammar without it reads names by their form alone.
 */
export type KnownBody = (name: string) => number;

interface Item {
  name: string;
  start: number;
  end: number;
  /** What stands between the item before and this one; empty at the start of a list and after a comma. */
  joint: string;
  /** The class that 等 closes the list with: 等|部门, 等|单位. */
  class: string | null;
}

/**
 * 以及, 及其 and 会同 always part two members; the others may stand inside a name (教育和体育局). Where white space parted
 * them nothing is left: 市教育局|市财政局, 区民政局|各街道.
 */
const joint =
  /以及|及其(?!他)|会同(?!县)|[、，,；;/]|[和及与暨并或]|(?<=各地|各地区|各镇街)(?=各)|(?<=(?<!总)局|[委厅办室院]|公司|集团|[残妇侨文科]联)(?=各[省市州盟县区旗乡镇街]|(?:[省县州]|市(?![中北南]区)|区(?!县))[\p{Script=Han}]{2,14}?(?:[局委厅办室院]|政府|公司|集团))/gu;
const alwaysParts = /^(?:以及|及其|会同|[、，,；;/]|)$/u;
/** 等部门 · 等 · 等省级相关部门 · 等基层公共服务平台. Not 平等, 高等, 等级. */
const etCetera = /(?<![平高中初同相对均])等(?![级候待于效同])(.{0,16})$/u;
/** Not of the name: 由市教委, 分别, 以及, 其中. */
const leadIn = /^(?:分别由|具体由|统一由|由|其中|其(?![他它余中])|同时|并|以及|和|与|及)(?=.)/u;
/** 审计和财政|部门: the class that completes members without a head. */
const classHead = /(?:部门|机关|办公室|局|厅|委|办|部)$/u;
/** People are no bodies: 社会组织和个人 · 部门和公务员 */
const person =
  /(?:个人|人员|群众|干部|公民|居民|人才|志愿者|队伍|党员|职工|师生|家庭|公众|市民|社工|者(?<!经营者)|员|人士|代表|专家|家长|妇女|青年|老人|农户|村民|学生|儿童|市长|县长|区长|省长|局长)$/u;
/** A name is not longer than this. */
const longestName = 60;

/** The bodies that a list names, between `start` and `end`. What is no body (people, dates) is left out. */
export function readBodies(text: string, start: number, end: number, known?: KnownBody): Body[] {
  const relative = relativeEnd(text.slice(start, end), known);
  const items = itemsOf(text.slice(start + relative, end), start + relative, known);
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group && item.joint !== '') group.push(item);
    else groups.push([item]);
  }
  return groups
    .flatMap((group) => complete(group, known))
    .filter(({ name }) => name.length > 1 && name.length <= longestName && !person.test(name));
}

/** 具备资质、符合条件的|组织和企业: where the clause ends that a list begins with. */
function relativeEnd(list: string, known?: KnownBody): number {
  const last = list.lastIndexOf('的');
  const comma = list.indexOf('、');
  if (last === -1 || comma === -1 || comma > last) return 0;
  const first = list.slice(0, comma);
  const place = placeLength(first);
  const body =
    place === first.length || endsWithHead(first) || (known?.(first.slice(place)) ?? 0) > 0;
  return body ? 0 : last + 1;
}

function itemsOf(list: string, offset: number, known?: KnownBody): Item[] {
  const blotted = blotOut(list, findEnclosures(list));
  const items: Item[] = [];
  let from = 0;
  let before = '';
  const push = (to: number): void => {
    const item = trim(list, blotted, from, to);
    if (item.name)
      items.push({ ...item, start: item.start + offset, end: item.end + offset, joint: before });
  };
  for (const match of matchesIn(blotted, joint)) {
    if (match.index < from) continue;
    const after = match.index + match[0].length;
    if (!alwaysParts.test(match[0]) && !parts(blotted, from, match.index, after, known)) continue;
    push(match.index);
    before = /[，,；;]/u.test(match[0]) ? '' : match[0];
    from = after;
  }
  push(list.length);
  return items;
}

/** Whether 和, 及, 与 … at `at` joins two members rather than two halves of a name. */
function parts(list: string, from: number, at: number, after: number, known?: KnownBody): boolean {
  const left = list.slice(from, at);
  const right = list.slice(after, after + longestName).split(joint)[0] ?? '';
  if (left === '' || right === '') return true;
  if (vagueStart.test(right) || /^(?:省|市|州|县|区|自治区)(?!场)/u.test(right)) return true;
  if (endsWithHead(left) || /等(?:.{0,12})$/u.test(left)) return true;
  if (placeLength(left) === left.length) return true;
  if (!known || !/部门|机关|单位/u.test(right)) return false;
  // 财政和|教育部门: a function on either side, and no known function that holds both
  const function_ = left.slice(placeLength(left));
  const stem = right.replace(/等.{0,20}$/u, '').replace(/部门$/u, '');
  return known(function_) > 0 && known(stem) > 0 && known(`${function_}${stem}`) !== 1;
}

function trim(list: string, blotted: string, from: number, to: number): Omit<Item, 'joint'> {
  let start = from;
  let end = to;
  for (
    let lead = leadIn.exec(blotted.slice(start, end));
    lead;
    lead = leadIn.exec(blotted.slice(start, end))
  )
    start += lead[0].length;
  const more = etCetera.exec(blotted.slice(start, end));
  if (more) end = start + more.index;
  return { name: list.slice(start, end), start, end, class: more ? (more[1] ?? '') : null };
}

function complete(group: readonly Item[], known?: KnownBody): Body[] {
  const front = sharedPlace(group);
  return group.map((item, index) => {
    const { start, end } = item;
    const own = group.length > 1 ? item.name.slice(item.name.lastIndexOf('的') + 1) : item.name;
    // 市、县|两级财政: how many levels the list names is no part of the last one's name
    const name = group.length > 1 && index > 0 ? own.replace(levelCount, '') : own;
    const place = placeLength(name);
    if (place > 0 && place === name.length)
      return { name: withHead(item, group, index, known), start, end };
    const whole = endsWithHead(name) && !isFieldOfWork(name, index, group);
    const headed = whole
      ? name
      : name + (classOf(name, group, index, known) ?? (endsWithHead(name) ? '部门' : ''));
    if (index > 0 && place === 0 && sharesPlace(headed, group, known))
      return { name: joinPlace(front, headed, group), start, end };
    return { name: every(group, index) + headed, start, end };
  });
}

const levelCount = /(?<=[省市州县区镇乡村])(?:[两二三四五]级|各级)(?=财政|政府|部门)/u;

/** 组织、|人社、民政部门: fields of work that look like the end of a name. 团体、组织和部门 begins with something else. */
function isFieldOfWork(name: string, index: number, group: readonly Item[]): boolean {
  const field = name === '人社' || (name === '组织' && index === 0);
  return (
    field &&
    group.slice(index + 1).some((next) => `${next.name}${next.class ?? ''}`.endsWith('部门'))
  );
}

/** 各 at the front of a run of places holds for each of them: 各市、州、|县人民政府. */
function every(group: readonly Item[], index: number): string {
  const name = group[index]?.name ?? '';
  const own = placeLength(name);
  if (own === 0 || own > longestBarePlace || name.startsWith('各')) return '';
  if (vagueStart.test(name.slice(own))) return '';
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = group[at]?.name ?? '';
    if (placeLength(before) < before.length) return '';
    if (before.startsWith('各')) return '各';
  }
  return '';
}
/** 县, 自治县（市）: places without a name of their own. */
const longestBarePlace = 4;

/** 各市、州、县|人民政府: a bare place takes the head of the next member that has one. */
function withHead(item: Item, group: readonly Item[], index: number, known?: KnownBody): string {
  const name = every(group, index) + item.name;
  const levels = /(?:两级|三级|各级)$/u;
  for (const [at, next] of group.entries()) {
    if (at <= index) continue;
    const place = placeLength(next.name);
    if (place === next.name.length && !levels.test(next.name)) continue;
    const head = next.name.slice(place);
    if (place === 0 || (vagueStart.test(head) && next.joint !== '、')) break;
    const whole = head === '' || endsWithHead(head);
    return name + (head || '级') + (whole ? '' : (classOf(head, group, at, known) ?? ''));
  }
  return name.length > 2 ? name.replace(levels, '级') : name;
}

/** The place at the front of a list. */
function sharedPlace([first]: readonly Item[]): string {
  return first ? first.name.slice(0, placeLength(first.name)) : '';
}

/** Party bodies stand under the committee: 省委组织部、宣传部 → 省委宣传部. */
const partyBody = /^(?:组织部|宣传部|统战部|政法委|网信办|编办|社会工作部)/u;
const committee = /^(?:党委|委)(?=组织部|宣传部|统战部|政法委|网信办|编办|社会工作部)/u;
function joinPlace(place: string, name: string, group: readonly Item[]): string {
  const party = committee.exec(group[0]?.name.slice(place.length) ?? '');
  return `${place}${party && partyBody.test(name) ? party[0] : ''}${name}`;
}

/** Whether a member without a place has that of the list's first: 自治区交通运输厅、|国资委. Not 市商务局、|交发集团. */
function sharesPlace(name: string, group: readonly Item[], known?: KnownBody): boolean {
  const place = sharedPlace(group);
  if (place === '' || vagueStart.test(name) || name.startsWith('团')) return false;
  if (/^(?:人民政府|政府|党委)$/u.test(name)) return place.startsWith('各');
  if (!classHead.test(name.replace(/（[^（）]{0,40}）$/u, '')) || villageCommittee.test(name))
    return false;
  if (known && known(name) === 0) return false;
  const others = group.slice(1).some((other) => other.name.startsWith(place));
  return !others || partyBody.test(name);
}

/** 村委, 居（村）委 */
const villageCommittee = /[村居][）)]?委$/u;

/** The class that a list gives its members without a head: 审计、财政|等部门, 发展改革、财政管理|部门. */
function classOf(
  name: string,
  group: readonly Item[],
  index: number,
  known?: KnownBody,
): string | null {
  const rest = group.slice(index);
  const closed = rest.find((next) => next.class !== null)?.class;
  if (closed?.endsWith('部门')) return '部门';
  if (closed && known && isFunction(name, known)) return '部门';
  // 供电、供水|等垄断企业: members that name no body by themselves
  if (closed)
    return !endsWithHead(name) && name.length <= longestField
      ? (kindAtEnd.exec(closed)?.[0] ?? null)
      : null;
  const headed = rest.find((next) => endsWithHead(next.name));
  return headed?.name.endsWith('部门') ? '部门' : null;
}

/** 垄断|企业 · 服务|机构 */
const longestField = 8;
const kindAtEnd = /(?:企业|机构|学校|公司)$/u;

/** 公安, 财政 are functions; 妇联 is a body as it stands. */
function isFunction(name: string, known: KnownBody): boolean {
  const bare = name.slice(placeLength(name));
  return known(`${bare}部门`) > 0 && !/[联团会协社]$/u.test(bare);
}
