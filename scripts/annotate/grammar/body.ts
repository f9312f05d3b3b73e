/**
 * Bodies in running text: departments, levels and classes of bodies, as the subject of what they are to do.
 *
 * A body is not looked for anywhere, only where one can stand: at the start of a segment, or after a word that governs it
 * (由, 鼓励). It ends where a head word is followed by a predicate.
 */
import { blot } from './enclosure.ts';
import { headEnds, placeLength, vagueStart } from './body-words.ts';
import {
  governingLengthAt,
  opensWithAdverb,
  opensWithNominal,
  opensWithVerb,
  predicateAt,
  type Predicate,
} from './predicate.ts';
import type { Stretch } from './sentence.ts';

export interface Subject extends Stretch {
  /** Where its predicate begins. */
  predicateStart: number;
  predicate: Predicate;
}

/** A clause as the grammar of bodies reads it. */
export interface BodyText {
  /** With enclosures blotted out. */
  text: string;
  /** Where head words end, ascending. */
  heads: readonly number[];
}

export function bodyText(blotted: string): BodyText {
  return { text: blotted, heads: headEnds(blotted) };
}

/** Subjects are not longer than this, lists of bodies included. */
const longestSubject = 180;
/** Between two heads without a joint stand no more characters than this: 社会组织|孵化|基地. */
const longestGap = 14;
/** What closes a list after a head: 等部门, 等基层公共服务平台, 等. */
const etCetera = /等(?![级候待于效])/uy;
const listJoint = /[、]|[和及与或暨](?!其他方式)|以及/uy;
/** Members of a list that are no bodies: 社工站和|社工队伍|应, 部门和|公务员|不得 */
const looseMember = /[\p{Script=Han}]{1,10}?(?=要|应|须|必须|可|不得)/uy;

/**
 * The subject that begins at `start`, within the segment that ends at `end`. `next` is the segment after it, if a comma
 * parts the two: 供养老人超过100名的养老服务机构，至少设置…. What a word such as 鼓励 or 由 governs may have a doubtful
 * predicate, and after 由 one of a single verb: 由民政部门登记.
 */
export function subjectAt(
  body: BodyText,
  start: number,
  end: number,
  next: Stretch | null,
  standing: 'free' | 'governed' | 'agent' = 'free',
): Subject | null {
  const { text, heads } = body;
  const governed = standing !== 'free';
  const agent = standing === 'agent';
  let last = start;
  for (let at = firstAfter(heads, start + 1); at < heads.length; at += 1) {
    const head = heads[at] ?? end;
    if (head > end || head - start > longestSubject) return null;
    const between = text.slice(last, head).replaceAll(blot, '');
    const gap = between.slice(between.lastIndexOf('、') + 1);
    if (gap.length > longestGap && last > start && !gap.includes('的')) return null;
    last = head;
    const close = closeOf(text, heads, head, end);
    const joint = matchAt(listJoint, text, close);
    if (joint > 0) {
      const mixed = mixedList(body, start, head, close + joint, end, next, governed);
      if (mixed) return mixed;
      if (matchAt(comitative, text, close) === 0) continue;
    }
    const found = predicateAfter(text, close, end, next, agent);
    if (!found || !isNoun(text, start, head, found.predicate.modal !== null)) continue;
    if (found.predicate.sureness === 'doubtful') {
      const sure = boundLater(text, close) || ownOffice(text.slice(start, head));
      const doubtful = governed ? text[close - 1] === '等' : !sure;
      if (doubtful) continue;
    }
    if (governmentNoun.test(text.slice(start, head + 2)) && !found.predicate.modal) continue;
    const name = text.slice(start, head);
    if (modalOnly.test(name) && !found.predicate.modal && !(governed && acting.test(name)))
      continue;
    if (isPlaceOnly(text, start, head) && !isPlace(text, start, head, found.predicate, governed))
      continue;
    return { start, end: close, ...found };
  }
  return null;
}

/** 镇人民政府|认定不符合条件，或…的，|应连同…报批: a modal word later in the sentence makes a doubtful verb sure. */
function boundLater(text: string, close: number): boolean {
  const [sentence = ''] = text.slice(close, close + longestSentence).split(/[。；]/u, 1);
  return bound.test(sentence);
}
const longestSentence = 120;
const bound = /的[，,](?:应当?(?![急用])|须|必须|不得|要(?![素求点件]))/u;

/** 区财政局|保障所需资金: the name of one office is no half of a noun, as 企业 of 企业保障 may be. */
function ownOffice(name: string): boolean {
  return placeLength(name) > 0 && /^[^、和及的]{3,14}[局厅委]$/u.test(name);
}

/** Too often half of something else to be a subject without a modal word. */
const modalOnly = /^(?:地方|省市|市县|部门|单位|机构|社会)$|(?:平台|总部|城区)$/u;

/** Those of them that act when they are moved to: 鼓励|网络直播平台|销售…, 引导|地方|…; not 重大平台, 共治平台 */
const acting =
  /(?:电商|网络|直播|互联网|第三方|交易|融资|外卖|出行|招聘|支付|社交)[^、]{0,4}平台$|(?:地方|部门|单位|机构|总部|城区)$/u;

/** Nouns that begin with 政府: 政府|购买服务, 政府|投资, 政府|定价. */
const governmentNoun =
  /^政府(?:购买|采购|投资|主导|引导|资助|补贴|补助|定价|推动|财政|治理|服务|工作|管理|监管|信息|网站|部门)$/u;

/** A list that people close: 社工站和|社工队伍应…, 单位和|个人，不得…. They must do so by a modal word, or the list is none. */
function mixedList(
  body: BodyText,
  start: number,
  head: number,
  from: number,
  end: number,
  next: Stretch | null,
  governed: boolean,
): Subject | null {
  const { text } = body;
  const people = governed ? matchAt(peopleMember, text, from) : 0;
  if (people > 0) {
    const last = from + people;
    const found = predicateAfter(text, last, end, next, false);
    return found && isNoun(text, start, head) ? { start, end: last, ...found } : null;
  }
  const after = from + matchAt(looseMember, text, from);
  const last = after > from ? after : end - from <= longestMember ? end : 0;
  if (last === 0 || holdsHead(body, { start: from, end: last })) return null;
  const found = predicateAfter(text, last, end, next, false);
  if (!found?.predicate.modal || !isNoun(text, start, head)) return null;
  return { start, end: last, ...found };
}
const longestMember = 10;
/** 鼓励社会组织和|个人, 鼓励社区、|家庭等: people at the end of a list that a word governs need no modal word. */
const peopleMember =
  /(?:家庭|个人|居民|群众|社会公众|公众|公民|志愿者|农户|专家|爱心人士|人士|企业家|消费者)等?/uy;

/** 与, 同 before a partner: 高校|与地方合作. With a 、 before it 与 only closes a list. */
const comitative =
  /[与同和](?=[^、，。；]{1,16}(?:合作|对接|联合|签订|共建|建立|协商|约定|衔接))/uy;

function predicateAfter(
  text: string,
  close: number,
  end: number,
  next: Stretch | null,
  alone: boolean,
): Pick<Subject, 'predicateStart' | 'predicate'> | null {
  if (close < end) {
    if (text.startsWith('的', close)) {
      // 承接机构|的业务范围应…: what belongs to a body must be so
      const own = matchAt(belonging, text, close);
      const predicate = own > 0 ? predicateAt(text, close + own, end) : null;
      return predicate?.modal ? { predicateStart: close + own, predicate } : null;
    }
    const predicate = predicateAt(text, close, end, alone);
    return predicate && { predicateStart: close, predicate };
  }
  if (!next || !'，,'.includes(text[next.start - 1] ?? '')) return null;
  const own = matchAt(itsOwn, text, next.start);
  const start = next.start + own;
  if (governingLengthAt(text, start) > 0 && own === 0) return null;
  const predicate = predicateAt(text, start, next.end);
  return predicate && (own === 0 || predicate.modal) ? { predicateStart: start, predicate } : null;
}
/** 的业务范围|应 · 的登记业务范围|应 · 的各项收支|要; not 的重要… */
const belonging =
  /的[\p{Script=Han}]{1,12}?(?=应|须|必须|不得|(?<![重主需必首只紧切想简摘概纪])要(?![素求点件害闻约]))/uy;
/** 其社会工作岗位|应 */
const itsOwn = /其[\p{Script=Han}]{1,14}?(?=应|要|须|必须|不得)/uy;

/** The end of a head with what closes its list: 妇联|等组织, 公安|等部门. */
function closeOf(text: string, heads: readonly number[], head: number, end: number): number {
  if (matchAt(etCetera, text, head) === 0) return head;
  const first = firstAfter(heads, head + 1);
  // 街道集体等|开办托育机构: a verb right after 等 ends the list; not 等|组织, which is also a head
  const verb = heads[first] === head + 3 ? null : predicateAt(text, head + 1, end);
  if (verb && verb.sureness !== 'doubtful') return head + 1;
  for (let at = first; at < heads.length; at += 1) {
    const next = heads[at] ?? end;
    if (next > end || next - head > longestGap + 4) break;
    if (/[，、的]/u.test(text.slice(head, next))) break;
    const after = text.slice(next, next + 1);
    if (
      next === end ||
      after === '的' ||
      predicateAt(text, next, end) ||
      matchAt(listJoint, text, next) > 0
    )
      return next;
  }
  return head + 1;
}

/** Words that cannot be part of a body's name unless 的 closes the clause that they stand in. */
const noName =
  /作为|成为|没有|领导(?!小组|机构|机关|班子)|是|[了着把被]|(?<![超通])过|(?<![导定外])向(?!阳)|(?<![核面])对(?![口外]|应急)|(?<![理自])由|(?<![所驻])在|支持(?!单位|机构)|鼓励|引导|推动|(?!^)为(?![主民老农企侨])|报(?=.{0,8}(?:部门|政府))|根据|按照|经过|关于|对于/u;
/** What no subject begins with, whatever follows: 对检测机构, 在社区, 将符合条件的机构. */
const noStart =
  /^(?:是|属于|其(?![他它])|更(?!生)|报(?![社业刊])|导致|会同|联合|协同|方便|便于|协助|帮助|指导(?!单位|中心|站|委)|对|对于|在(?!.{1,14}(?:从事|开展|经营|设立|注册|举办|登记|生产))|关于|为|为了|由|将|把|与|向|按|按照|根据|除|因|通过(?!评审|审核|认定|备案|考核|验收|认证|审批)|连同|从(?!事)|可|要|应(?!急|用)|须|需(?!要)|不能|不宜|既|也|都(?!市)|均|仅|经(?!批准|认定|营|信|开|济)|随着|围绕|结合|针对|依托|据|自\d|到\d|至\d|截至|如|若|使|让|给|不得|实现|确保|保障|保证|努力|力争|使用|及其|等)/u;

/** Heads that name nothing by themselves: 组织开展…, 办公室应独立. */
const noBodyAlone = new Set([
  '组织',
  '办公室',
  '平台',
  '中心',
  '基金',
  '金融',
  '保险',
  '物业',
  '网格',
  '层面',
  '集团',
  '总部',
  '省',
  '市',
  '县',
  '区',
  '镇',
  '乡',
  '村',
  '业主',
  '铁路',
  '港口',
  '机场',
]);

/**
 * Whether the words from `start` to a head are a name, and no verb with its object.
 *
 * @param told whether a modal word follows: 新建学校|应当… can only be a name, where 新建学校 alone is a measure
 */
function isNoun(text: string, start: number, head: number, told = false): boolean {
  const name = text.slice(start, head);
  if (noBodyAlone.has(name)) return false;
  if (noStart.test(name)) return false;
  // 以社会工作服务为主的|事业单位, 无正式党员的|机构: only as clauses that tell which
  if (/^[以无]/u.test(name) && !(name.includes('的') && /^无|为/u.test(name))) return false;
  const relative = name.lastIndexOf('的');
  if (people.test(name.slice(relative + 1)) || /没有|是否|是指|所称|应用并|并向/u.test(name))
    return false;
  if (relative === -1) return !noName.test(name) && !verbBefore(text, start, head, told);
  const tail = start + relative + 1;
  if (tail >= head || verbBefore(text, tail, head) || noName.test(text.slice(tail, head)))
    return false;
  return opensWithVerb(text, start) < 2 || relativeVerb.test(name);
}
/** People before the head: what follows them is what they do, not a name. Not 人才服务机构. */
const people =
  /(?:人才|人员|科学家|院士|投资者|消费者|创业者|志愿者|居民|群众|干部|职工|党员|学生|教师|[省市县区乡镇村校院]长|专家|毕业生|工作者|劳动者|农民|老人|儿童)(?!合作|专业合作|服务|工作|管理|交流|发展|市场|培训|培养|培育|教育|自治|之家|活动|福利|援助|关爱|公寓|养老|和|及|、|等|的)/u;
/** Verbs of clauses that tell which bodies are meant: 承担试点任务的县, 供养老人超过100名的养老服务机构. */
const relativeVerb =
  /^(?:承担|承接|承办|从事|开展|提供|参与|参加|具有|具备|符合|取得|获得|使用|实施|举办|申请|设立|设置|设有|拥有|接受|负责|纳入|列入|依法|存在|违反|未|不|有|供养|需要|经(?:批准|认定|审核|登记|备案|营)|以|生产|销售|经营|收治|服务|用人|采用|采取|利用|建立|建有|开办|开设|配备|招用|吸纳|组织|管理|受|获|被|拖欠|达到|完成|通过|新建|在建|位于|暂|尚|首次)/u;

/** 完善|社会组织: a verb and its object. 承接|机构, 购买|主体: a verb that makes one word with a short head. */
function verbBefore(text: string, start: number, head: number, told = false): boolean {
  let length = opensWithVerb(text, start);
  if (length < 2 || start + length >= head) return false;
  // 申请|地, 受理|地: where it is done
  if (text[start + length] === '地') return false;
  if (opensWithAdverb(text, start) || directive.test(text.slice(start, start + 4))) return true;
  // 检验|检测|认证|机构: verbs that together make one name
  while (opensWithNominal(text, start) && opensWithNominal(text, start + length))
    length += opensWithVerb(text, start + length);
  const rest = text.slice(start + length, head);
  if (/^组织[和及与、]/u.test(text.slice(start, start + 3))) return false;
  if (opensWithNominal(text, start) && told) return false;
  if (opensWithNominal(text, start)) return !/^[、和及与]/u.test(rest) && !compoundHead.test(rest);
  return !actingHead.test(rest);
}
/** Verbs that open a measure, never a name: 加强社会组织…, 完善部门…. */
const directive =
  /^(?:加强|强化|完善|健全|建立|构建|推进|推动|促进|提升|提高|增强|发挥|坚持|开展|实施|落实|贯彻|鼓励|支持|引导|督促|动员|培育|加快|加大|深化|扩大|吸引|引入|依托|组织(?=开展|实施|动员|引导|召开|协调|有关|相关|各|专家|力量|学习)|探索|优化|打造|整合|形成|聚焦|用好|做好|抓好|充分|积极|切实|进一步|逐步|严格|继续|持续|着力|全面|统筹|确保|明确|协调|规范(?!管理)|各(?=自|尽))/u;
/** 监管|部门, 教育|机构, 管理|企业: after a verb that is as often a noun */
const compoundHead =
  /^(?:(?:主管|业务|服务|管理|行政|责任|相关|有关|专业|具体)?(?:部门|机构|单位|主体|组织|机关|企业|公司|平台|中心|协会|站点?|地|方|银行|商|委员会|高校|院校|局|厅|委|部|办)(?:和|及|与|或|、|$))/u;
/** 承接|机构, 使用|单位: after any other verb */
const actingHead = /^(?:责任|管理|服务)?(?:部门|机构|单位|主体|机关|方|地)(?:和|及|与|或|、|$)/u;

/** Whether a subject is a place and nothing else, where 市 or 区 may be the end of any word. */
function isPlaceOnly(text: string, start: number, head: number): boolean {
  return placeEnd.test(text.slice(start, head).replaceAll(blot, ''));
}
const placeEnd = /(?<![社园景新发范城保贸乡街])[省市县区州镇乡村旗]$/u;
function isPlace(
  text: string,
  start: number,
  head: number,
  predicate: Predicate,
  governed: boolean,
): boolean {
  const name = text.slice(start, head);
  if (name.includes('的')) return true;
  const tail = name;
  if (governed && predicate.sureness !== 'doubtful') return true;
  if (/^(?:每个?|试点|部分|相关|有关|其他|所在|属地|受灾|示范|各(?!种|类|项|方))/u.test(tail))
    return true;
  // 涉灾相关区, 脱贫区县: which ones
  if (/(?:相关|有关|受灾|脱贫|试点|示范|欠发达|帮扶|受援|支援|事发)[^的]{1,3}$/u.test(tail))
    return true;
  // 村（社区）|要
  if (/^村\uE000+$/u.test(name)) return predicate.modal !== null;
  // 崇明区|要, 郊区|要: a name of its own, or a kind of region, told by a modal word
  if (/^[\p{Script=Han}]{1,4}区$/u.test(tail)) return predicate.modal !== null;
  if (/^(?:我|全|本)/u.test(tail)) return false;
  if (/、[^、]{0,3}$/u.test(tail.replaceAll(blot, ''))) return true;
  const place = placeLength(tail);
  return (
    place === tail.length &&
    (tail.length <= 4 ? predicate.sureness === 'sure' : predicate.modal !== null)
  );
}

/** Whether a name only says that there are such bodies: 有关部门, 各单位, 省直各部门. */
export function isVague(name: string): boolean {
  return vagueStart.test(name.slice(placeLength(name)).replace(/^[直属]/u, ''));
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Whether a stretch has a head word in it at all. */
export function holdsHead({ heads }: Pick<BodyText, 'heads'>, { start, end }: Stretch): boolean {
  const at = heads[firstAfter(heads, start + 1)];
  return at !== undefined && at <= end;
}

/** Index of the first number that is `limit` or more; the numbers are sorted. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
