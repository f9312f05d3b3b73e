/** Where a sentence names a body and what it is to do: the subjects, objects and agents of its segments. */
import { append } from '../../tree/append.ts';
import { matchesIn } from '../../tree/matches.ts';
import { nextSign, signSet } from '../../tree/signs.ts';
import { holdsHead, isVague, subjectAt, type BodyText, type Subject } from '../grammar/body.ts';
import { governingLengthAt } from '../grammar/predicate.ts';
import type { Stretch } from '../grammar/sentence.ts';
import type { Standing } from './role.ts';

export interface Hit extends Subject {
  /** Where its words begin: 由, 鼓励 or the subject itself. */
  from: number;
  standing: Standing;
}

/** @param hoping whether bare statements here only say what is hoped for: under 发展目标. */
export function hitsOf(body: BodyText, segments: readonly Stretch[], hoping: boolean): Hit[] {
  const hits: Hit[] = [];
  let hoped = hoping;
  let told = false;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1] ?? null;
    // no body is named where no head word stands; and of
    // 推动社区培育项目，发动志愿者参与: that is what the community does, no duty of its own
    const aside = hits.length > 0 && rousing.test(body.text.slice(segment.start, segment.end));
    const found: Hit[] =
      aside || !holdsHead(body, segment)
        ? []
        : hitIn(body, segment, next, hoped, told, segments[0] ?? segment);
    append(hits, found);
    told ||= found.some(({ standing }) => standing === 'subject' || standing === 'agent');
    hoped ||= isHope(body.text, segment);
  }
  return hits;
}

const rousing = /^.{0,4}发动/u;

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

/** 联合|城管、交通等部门; not 会同县 */
const withWhom = '(?:联合(?!会|国|体)|会同(?!县))';
/** Without a subject before it, and right after one. */
const partnership = new RegExp(`(?:积极|主动|并|还要|要)?${withWhom}`, 'uy');
const together = new RegExp(`(?:要|应当?|须|将|可以?)?(?:积极|主动|及时|定期)?${withWhom}`, 'uy');

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
    const object = subjectAt(
      body,
      noun + matchAt(quantity, text, noun),
      segment.end,
      next,
      'governed',
    );
    const said = object ? text.slice(object.predicateStart, segment.end) : '';
    if (object && !effect.test(said) && isDuty(text, object, segment.end))
      hits.push({ ...object, from: start, standing: 'object' });
  } else if (partner > 0) {
    const with_ = subjectAt(body, start + partner, segment.end, next, 'governed');
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
      append(hits, [
        { ...subject, from: subject.start, standing: 'subject' as const },
        ...partnersOf(body, subject, segment, next),
      ]);
  }
  if (hits.length === 0) {
    const moved = movedBy(body, segment, next);
    if (moved) hits.push(moved);
  }
  if (hits.length === 0 && told) {
    const checked = checkedBy(body, segment);
    if (checked) hits.push(checked);
  }
  const first = Math.min(hits[0]?.predicateStart ?? segment.start, segment.end);
  let taken = first;
  const rest = text.slice(first, segment.end);
  for (const match of rest.includes('由') ? matchesIn(rest, agent) : []) {
    const at = first + match.index;
    if (at < taken) continue;
    const by = subjectAt(body, at + match[0].length, segment.end, null, 'agent');
    if (!by || by.end - by.start < 2) continue;
    hits.push({ ...by, from: hits.length > 0 ? at : start, standing: 'agent' });
    taken = by.predicateStart;
  }
  return hits;
}

/** 市民政局|会同市财政局等部门，制定…: those whom the subject acts with. */
function partnersOf(
  body: BodyText,
  { predicateStart }: Subject,
  segment: Stretch,
  next: Stretch | null,
): Hit[] {
  const { text } = body;
  const width = matchAt(together, text, predicateStart);
  if (width === 0) return [];
  const partner = subjectAt(body, predicateStart + width, segment.end, next, 'governed');
  if (!partner || isVague(text.slice(partner.start, partner.end))) return [];
  return [{ ...partner, from: predicateStart, standing: 'partner' }];
}

/** 利用公益创投、购买服务等方式|引导社会力量积极参与: how it is brought about stands before what moves the body. */
function movedBy(body: BodyText, segment: Stretch, next: Stretch | null): Hit | null {
  const { text } = body;
  for (const match of matchesIn(text.slice(segment.start, segment.end), means)) {
    const at = segment.start + match.index + match[0].length;
    const governing = governingLengthAt(text, at);
    if (governing === 0) continue;
    const noun = at + governing;
    const from = noun + matchAt(quantity, text, noun);
    const object = subjectAt(body, from, segment.end, next, 'governed');
    const said = object ? text.slice(object.predicateStart, segment.end) : '';
    if (object && !effect.test(said) && isDuty(text, object, segment.end))
      return { ...object, from: at, standing: 'object' };
  }
  return null;
}
/** 由乡镇受理申请，|县级残联审核，县民政局审定: a step of a procedure is a body and one verb. */
function checkedBy(body: BodyText, { start, end }: Stretch): Hit | null {
  if (!step.test(body.text.slice(start, end))) return null;
  const subject = subjectAt(body, start, end, null, 'agent');
  return subject && { ...subject, from: start, standing: 'agent' };
}
const step =
  /^.{2,24}(?:部门|机构|[局厅委办联]|政府|单位|办事处|[\uE000])(?:审核|审批|备案|登记|评估|认定|复核|核查|公示)$/u;

/** 等方式 · 的形式 · 为契机 */
const means =
  /(?:方式|形式|手段|途径|渠道|办法|载体|契机|抓手|基础上|前提下)(?:积极|大力|逐步|充分|进一步){0,2}/gu;

/** 对工作不力，问题突出的部门|进行通报: the bodies are what it is about, as long as no 的 has closed the topic. */
function openTopic(text: string, { start }: Stretch, segment: Stretch): boolean {
  if (start === segment.start || !/^(?:对|针对)/u.test(text.slice(start, start + 2))) return false;
  return !/的[^，,的]{0,10}[，,]/u.test(
    text.slice(Math.max(start, segment.start - longestTopic), segment.start),
  );
}

const longestTopic = 200;

/** Before the subject: 其中, 一是, 1., 同时, 自2021年起 */
const lead =
  /(?:第[一二三四五六七八九十百\d]{1,5}[条款]|[一二三四五六七八九十]{1,2}是(?:要)?|其中|同时|此外|请(?=各|[省市县区][直级有])|另外|尤其是|特别是|并且|并|或者|而|因此|对此|为此|必要时|今后|原则上|(?:\d{1,2}(?![\d年])|[（(][一二三四五六七八九十\d]{1,3}[)）])[.．、]?|——|\d{4}年(?:至\d{4}年|[-—–]\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:前|起)?|或|凡(?=在|[\p{Script=Han}]{2,20}的)|[\uE000\uE001]{1,12}(?=[\p{Script=Han}]))/uy;
const adverbs =
  /(?:(?:积极|大力|进一步|要|应当?|可以?|并|充分|广泛|继续|持续|着力|加快|重点|探索|稳步|有序|切实|不断|全面|深入|严格|主动|还|也|将|共同|通过[^，。；]{2,24}?方式|区域|同步|分类|分级|分批|依法|统筹|精准|优先|有效|科学|坚决|更好){0,3})(?=鼓励|支持|引导|推动|促进|督促|动员|发动|严禁|禁止|倡导|提倡|允许|力争|教育引导|组织|号召|指导督促|指定|委托|责成|授权)/uy;
/** 一批, 更多, 广大: not of the body's name. */
const quantity = /(?:一批|更多|广大|各类|一些|所有|全部)(?=的?[\p{Script=Han}])/uy;
/** 由 before the body that does it. Not 由于, 由此, 理由, 自由, 缘由. */
const agent = /(?<![理自缘事经来转])由(?![于此来点浅衷])/gu;

/** 建立|各级党政机关…购买服务|的机制: a duty as a noun. */
const mechanism = /(?:建立健全|建立完善|健全完善|建立|健全|完善|形成|构建)/uy;
const mechanismEnd = /的[\p{Script=Han}]{0,8}(?:机制|制度|格局|体系|模式)$/u;

const longestSaid = 80;
/** 促进社会组织|健康发展: what is to become of a body, not what it is to do. */
const outcome = /^(?!带动|推动|促进|支持|帮助).{0,8}(?:发展|壮大|成长|运行|涌现)$/u;
/** 社会力量|在养老服务体系中发挥主体作用: says what a body is good for. */
export const effect = /^.{0,24}发挥.{0,20}作用$/u;

function isDuty(text: string, { predicateStart, predicate }: Subject, end: number): boolean {
  const words = text.slice(predicateStart, Math.max(end, predicateStart + longestSaid));
  const said = text.slice(predicateStart, end);
  const alone = !'，,'.includes(text[end] ?? '。');
  const happened = predicate.modal === null && aspect.test(words);
  return (
    !happened &&
    !limit.test(said) &&
    !outcome.test(said) &&
    !(alone && effect.test(said)) &&
    !entitled.test(words)
  );
}
/** 每家企业|每年最高不超过200万元: what it may get */
const limit =
  /^(?:每[年月次季]|单[个次]|合计|累计|一次性){0,2}(?:最高|最多|不超过|不高于|不低于|封顶)[^，。；]{0,6}\d/u;
/** 运营机构|提供送餐服务可享受送餐补贴: what it gets, not what it is to do. */
const entitled =
  /^[^，。；]{0,40}享受[^，。；]{0,24}(?:补贴|补助|待遇|政策|优惠|奖励|减免|免税)(?!的)/u;

const longestPredicate = 200;
const stops = signSet('，。；');

function isOrdered(
  text: string,
  { predicateStart, predicate, end }: Subject,
  hoped: boolean,
): boolean {
  if (predicate.modal) return true;
  const longest = Math.min(predicateStart + longestPredicate, text.length);
  const stop = nextSign(text, stops, predicateStart, longest);
  const words = text.slice(predicateStart, stop < 0 ? longest : stop);
  if (must.test(words)) return true;
  // 机构|存在问题的，由…: it is dealt with; 部门|在工作中发现问题的，…: it deals with them
  if (words.endsWith('的') && predicateStart === end)
    return !/^.{0,8}(?:存在|违反|出现)/u.test(words);
  return !hoped && !state.test(words);
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}
