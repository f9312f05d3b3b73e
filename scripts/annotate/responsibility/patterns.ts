/**
 * Fixed turns of phrase that give bodies their parts: 组织部门牵头抓总、民政部门具体负责 · 报民政部门备案 · 在财政部门的指导下 ·
 * 以社会组织为主体.
 */
import { append } from '../../tree/append.ts';
import type { Clause } from '../../tree/clause.ts';
import { matchesIn } from '../../tree/matches.ts';
import { endsWithHead, headEnds } from '../grammar/body-words.ts';
import { readBodies, type KnownBody } from '../grammar/body-list.ts';
import { NameMatcher } from '../grammar/names.ts';
import { opensWithVerb } from '../grammar/predicate.ts';
import { blotOut, findEnclosures } from '../grammar/enclosure.ts';
import type { Stretch } from '../grammar/sentence.ts';
import type { Duty } from './duty.ts';
import type { Role } from './role.ts';

export function readPatterns(
  clause: Clause,
  text: string,
  sentence: Stretch,
  known: KnownBody,
): Duty[] {
  const words = text.slice(sentence.start, sentence.end);
  const printed = clause.text.slice(sentence.start, sentence.end);
  const found = words.search(part) >= 0 ? divisionOfWork(clause, words, sentence, known) : [];
  if (!triggers.isIn(printed)) return found;
  for (const turn of turns)
    if ((turn.quoted ? printed : words).includes(turn.trigger))
      append(found, readTurn(clause, words, sentence, turn, known));
  return found;
}

/** How the parts of a division of work end: …牵头抓总、…具体负责、…密切配合、…广泛参与. */
const part =
  /(牵头抓总|统筹抓总|牵头负责|牵头协调|牵头推进|牵头)|(具体负责|分工负责|各负其责|具体落实|组织落实|具体实施|负责|主抓|落实)|(统筹协调|协调推进|协调指导|综合协调|统筹)|(指导推动|指导监督|指导)|(各司其职、密切配合|各司其职|密切配合|协同配合|协同推进|共同推进|协作配合|积极配合|配合|协同|齐抓共管)|(广泛参与|积极参与|共同参与|多方参与|参与)|(统一领导|集中统一领导|全面领导|领导|主导)(?=[、，,。的]|$)/gu;
const partRoles: readonly Role[] = ['牵头', '负责', '协调', '指导', '配合', '参与', '领导'];
/** After a part: another part, or what all of them make up. */
const partEnd =
  /^(?:[、，。；]|$|的(?:[^，。；、]{0,16})(?:要求|格局|体制|机制|原则|制度|体系|思路|局面|合力))/u;
/** Said of every government since long: 党委领导、政府负责、社会协同. No body is told anything by it. */
const slogan =
  /^(?:坚持|加强|完善|健全|形成|构建)?(?:党委?|党的|政府|部门|单位|社会|公众|企业|市场|群众|全民|行业|多方|各方|主体)$/u;

function divisionOfWork(
  clause: Clause,
  words: string,
  { start, end }: Stretch,
  known: KnownBody,
): Duty[] {
  const found: Duty[] = [];
  let from = 0;
  for (const match of matchesIn(words, part)) {
    const after = match.index + match[0].length;
    if (!partEnd.test(words.slice(after, after + 24))) continue;
    const [, ...groups] = match as (string | undefined)[];
    const group = groups.findIndex((one) => one !== undefined);
    const first = startOfPart(words, Math.max(from, match.index - longestList), match.index);
    const list = namesBefore(words, first, match.index);
    from = after;
    if (!list) continue;
    const bodies = readBodies(clause.text, start + list.start, start + list.end, known);
    const actor = clause.text.slice(start + list.start, start + list.end);
    const role = partRoles[group];
    if (bodies.length === 0 || !role) continue;
    found.push({
      clause,
      start: start + list.start,
      end: start + after,
      actor,
      bodies,
      role,
      modality: '应',
      duty: match[0],
    });
  }
  goOn(found, clause.text, end);
  const told = found.filter(({ actor }) => !slogan.test(actor));
  const divided = found.length > 1 && told.some(({ actor }) => dividing.test(actor));
  return divided ? found : [];
}

/** What at least one of those must be who divide the work: 民政部门, 县级, 乡镇 */
const dividing = /部门|机关|局|厅|委|单位|机构|级$|乡镇|街道/u;

/** 省政府办公厅牵头，省信息中心配合，|制定…办法: what comes after the parts is what all of them are for. */
function goOn(found: Duty[], text: string, end: number): void {
  const last = found.at(-1);
  if (!last || text[last.end] !== '，') return;
  const rest = text.slice(last.end + 1, end);
  for (const one of found) one.duty = rest;
  last.end = end;
}

/** Lists of bodies are not longer than this. */
const longestList = 180;

/** Where the part begins: after the last comma before it, or after 建立, 形成 and the like. */
function startOfPart(text: string, from: number, index: number): number {
  let start = from;
  for (const match of matchesIn(text.slice(from, index), partStart))
    start = from + match.index + match[0].length;
  return start;
}
const partStart = /[，。；：,;:]|建立健全|建立完善|建立|健全|完善|形成|构建|按照|坚持|实行/gu;

/** 进一步|民政部门: the names without the words that bring them in. */
const bringing =
  /^(?:[、和]|按|根据|进一步|不断|落实(?!部门|单位|主体)|强化|加强|要|应(?!急|用)|由|在|逐步|着力|明确|推动|全面)/u;
/** Adverbs between a body and its part: 民政部门|要积极, 有关部门|按职责 */
const between = /(?:按照?(?:各自)?(?:职责|职能)?(?:分工)?|各自|要|应|积极|主动|切实|共同|充分)$/u;
function namesBefore(text: string, start: number, end: number): Stretch | null {
  let from = start;
  let to = end;
  for (let match = bringing.exec(text.slice(from, end)); match;) {
    from += match[0].length;
    match = bringing.exec(text.slice(from, end));
  }
  for (let match = between.exec(text.slice(from, to)); match;) {
    to -= match[0].length;
    match = between.exec(text.slice(from, to));
  }
  const names = text.slice(from, to);
  if (names.length < 2 || names.length > longestList || noNames.test(names)) return null;
  if (headEnds(names).at(-1) !== names.length && !names.endsWith('等')) return null;
  return opensWithVerb(names, 0) > 1 && !verbalName.test(names) ? null : { start: from, end: to };
}
const noNames = /[的对把将]|依法/u;
/** Names of bodies that begin with what may also be a verb. */
const verbalName =
  /^(?:(?:牵头|落实|配合|责任|参与|主管|监管|成员)(?:部门|单位)|组织|统计|规划|交通|教育|宣传|审计|监督|检察|管理|服务|建设|用人|承接|购买)/u;

interface Turn {
  /** A word that is always there: most sentences have none, and need not be read again. */
  trigger: string;
  /** Group 1 is the bodies. */
  pattern: RegExp;
  role: Role;
  /** Read inside quotation marks too. */
  quoted?: true;
}

const names = '([^，。；：、的（）()][^，。；：（）()]{0,60}?)';
/** Each with a body in it, and the part that the body has. */
const turns: readonly Turn[] = [
  // 报市级民政部门备案 · 向区民政部门备案
  {
    trigger: '备案',
    pattern: new RegExp(`(?:报|报送|报请|向)${names}(?:进行)?备案`, 'gu'),
    role: '备案',
  },
  // 在同级财政部门的指导下 · 在各级党委统一领导下 · 在市领导小组的统筹下
  {
    trigger: '指导下',
    pattern: new RegExp(`在${names}的?(?:统一|统筹|具体|业务|正确)?指导下`, 'gu'),
    role: '指导',
  },
  {
    trigger: '领导下',
    pattern: new RegExp(`在${names}的?(?:统一|集中统一|坚强|正确)?领导下`, 'gu'),
    role: '领导',
  },
  {
    trigger: '协调下',
    pattern: new RegExp(`在${names}的?(?:统一|综合|统筹|组织)?协调下`, 'gu'),
    role: '协调',
  },
  { trigger: '统筹下', pattern: new RegExp(`在${names}的?(?:统一)?统筹下`, 'gu'), role: '协调' },
  // 履行政府在…方面的职责
  {
    trigger: '职责',
    pattern: new RegExp(`履行${names}在[^，。；]{2,60}职责`, 'gu'),
    role: '负责',
  },
  // 各级党委和政府是…的责任主体 · 市文化局是…的主管部门
  ...['责任主体', '主管部门', '牵头部门', '责任单位'].map((trigger) => ({
    trigger,
    pattern: new RegExp(
      `(?<=[，。；]|^)([^，。；：是]{2,40})是[^，。；]{0,60}${trigger}(?=[，,。；]|$)`,
      'gu',
    ),
    role: trigger === '牵头部门' ? ('牵头' as const) : ('负责' as const),
  })),
  // 加强各级党委政府对…的领导
  {
    trigger: '领导',
    pattern: new RegExp(
      `(?:加强|强化|坚持|改善)${names}对[^，。；]{2,60}的(?:全面|统一|集中统一)?领导`,
      'gu',
    ),
    role: '领导',
  },
  // 以社会力量和用人单位为主体 · 以党委、政府奖励为导向
  { trigger: '为主', pattern: /以([^，。；：]{2,40}?)为(?:主体|主)(?=[，。]|$)/gu, role: '实施' },
  {
    trigger: '导',
    pattern:
      /以([^，。；：]{2,40}?)(?:奖励|推动|投入|引导|主导)?为(?:主导|导向|引导)(?=[，。]|$)/gu,
    role: '牵头',
  },
  // 省市奖补为引导、县（区）级投入为主体
  ...['奖补', '投入', '补助', '出资'].map((trigger) => ({
    trigger,
    pattern: new RegExp(
      `(?<=[“、，]|^)([^，。；：、“”]{2,24}?)(?:财政)?${trigger}为(?:主体|引导|主|辅|补充)(?=[，、。的”]|$)`,
      'gu',
    ),
    role: '出资' as const,
    quoted: true as const,
  })),
  // 领导小组办公室设在县水利局，负责日常工作
  {
    trigger: '设在',
    pattern:
      /([^，。；：、的]{0,20}(?:办公室|秘书处))设在[^，。；]{2,24}，(?:主要|具体|由其)?(?:负责|承担)[^，。；]{2,}/gu,
    role: '负责',
  },
  // 依托海南大学、省预防医学科学院等机构，常态化开展
  {
    trigger: '依托',
    pattern:
      /(?<=[，。；]|^)依托([^，。；：]{2,80}?(?:机构|高校|院校|大学|学院|企业|协会|学会|街道|社区|居委会|研究院|科研院所|科学院|单位))(?=，)/gu,
    role: '依托',
  },
  // 建立…联席会议制度
  ...['联席会议', '领导小组', '协调小组', '工作专班', '指挥部', '协调机制'].map((trigger) => ({
    trigger,
    pattern: new RegExp(
      `(?:建立|健全|完善|建立健全|建立完善|成立|设立|组建)(?:由[^，。；：]{2,40}的)?([^，。；：、的]{0,40}?${trigger})(?:制度|机制)?(?=[，。；、]|$)`,
      'gu',
    ),
    role: '协调' as const,
  })),
];

/** Of all turns: most sentences have none of them, and are read through but once. */
const triggers = new NameMatcher(turns.map(({ trigger }) => [trigger, trigger]));

function readTurn(
  clause: Clause,
  words: string,
  { start, end }: Stretch,
  { pattern, role, quoted }: Turn,
  known: KnownBody,
): Duty[] {
  const found: Duty[] = [];
  for (const match of matchesIn(quoted ? clause.text.slice(start, end) : words, pattern)) {
    const name = match[1] ?? '';
    if (name === '党') continue;
    const last = headEnds(blotOut(name, findEnclosures(name))).at(-1);
    if (last !== name.length) continue;
    const from = start + match.index + match[0].indexOf(name);
    const bodies = readBodies(clause.text, from, from + name.length, known);
    const whole = bodies[role === '依托' ? 'some' : 'every'](
      (one) => endsWithHead(one.name) || known(one.name) > 0,
    );
    if (bodies.length === 0 || !whole) continue;
    found.push({
      clause,
      start: start + match.index,
      end: start + match.index + match[0].length,
      actor: clause.text.slice(from, from + name.length),
      bodies,
      role,
      modality: '应',
      duty: clause.text.slice(start + match.index, start + match.index + match[0].length),
    });
  }
  return found;
}
