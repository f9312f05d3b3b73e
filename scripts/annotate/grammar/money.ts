/**
 * Where a sentence speaks of money: its sources and channels, allowances, pay, procurement, relief, prohibitions, by
 * the names of funds.yaml. What the sentence does with it is told from the words around: setting it up, a condition,
 * a purpose, a state that is hoped for.
 */
import { matchesIn } from '../../tree/matches.ts';
import type { Fund, FundVocabulary } from '../funds-schema.ts';
import { NameMatcher } from './names.ts';
import { mayTurn, turns, type Turn } from './turns.ts';

export interface MoneyMention {
  /** UTF-16 indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  fund: Fund;
  /** The words are a turn of phrase, not a name. */
  implied: boolean;
}

/** How a segment of a sentence opens: 对…的 (condition), 确保… (purpose), 建立… (measure). */
export type Opening = 'condition' | 'purpose' | 'measure' | 'other';

/** A name that is part of another word, or of something that is no money: what stands before it, what after. */
const elsewhere: readonly (readonly [name: RegExp, before: RegExp | null, after: RegExp | null])[] =
  [
    // 一般公共预算收入, 预算外, 预算绩效管理
    [/预算$/u, null, /^(?:收入|外|执行|绩效|法|内(?!安排))/u],
    // 研发经费支出占…, 研究经费使用权
    [/经费$/u, /(?:研发|研究)$/u, null],
    [/经费$/u, null, /^(?:支出(?:占|相当)|自主|使用权|支配)/u],
    // 行政奖励, 容积率奖励, 指标奖励, 奖励惩戒
    [/奖励/u, /(?:行政|容积率|指标|评先|不予)$/u, null],
    [/奖励/u, null, /^(?:惩戒|旅游|性质)/u],
    // 补贴在线申请审核功能, 补贴申请材料
    [/补[贴助]/u, null, /^(?:在线|线上|申请|审核|政策解读)/u],
    // 住房租赁, 免退税经济, 流动资金, 跨境资金
    [/[房租税]/u, null, /^(?:赁|经济|店|商店)/u],
    [/^资金/u, /(?:流动|跨境|外汇)$/u, null],
    [/^缓缴$/u, null, /^期/u],
    // 发展基金登记机构, 投资基金管理人
    [/基金$/u, null, /^(?:登记|管理人|评价|公司|投资顾问|会计)/u],
    // those who have a need to buy, not a purchase
    [/购买/u, null, /^(?:[^，。；]{0,4}服务)?需求/u],
    // 工资性收入 is income of residents
    [/工资$/u, null, /^性收入/u],
    // 采购 of goods: 农副产品采购, 直播采购
    [/^采购$/u, /(?:协作|消费|定向|产品|药品|集团|爱心|自主|直接)$/u, /^(?:协作|帮扶|商|活动)/u],
    [/^返还$/u, null, /^(?:乡|家)/u],
    // who sets up and runs something, not what pays for it: 由社会资本举办, 社会资本办医
    [/^社会资[本金]$/u, null, /^(?:举办|兴办|开办|创办|(?:投资)?办[医学园]|在申请|独资|合作、)/u],
    // 作为受理条件的有偿服务, 送餐补贴资格, 政府采购电子交易平台
    [/^有偿服务$/u, /的$/u, null],
    [/补[贴助]$/u, null, /^资格/u],
    [/公积金$/u, null, /^(?:缴存(?:、|证明|查询)|(?:管理)?中心)/u],
    // 从资金分配、项目审批、荣誉表彰等方面实施惩戒
    [/^资金$/u, null, /^(?:分配|安排)、[^，。；]{0,20}等方面/u],
    // 出现骗取补贴资金行为的，…: what befalls who does it
    [/^骗取/u, null, /^[^，。；]{0,20}行为的/u],
    [/^政府采购$/u, null, /^(?:电子|交易|平台|网|云|领域|信用|专家|监管)/u],
  ];
/** 承接政府购买服务的单位: a description of a body. */
const describing = /^[^，。；]{0,16}?的(?:单位|机构|组织|主体|企业|项目承接|社会组织)(?!$)/u;
const takingOn = /承接(?:政府)?$/u;

/** 更加完善 · 不断提高 · 得到提升 · 基本建立 at the end: a state that is hoped for, no rule. */
const hopedFor =
  /(?:更加|更为|愈加|愈发|不断|日益|明显|显著|逐步|基本|初步|全面|进一步|持续|合理|切实|得到|有效)(?:得到|更加|有效|全面)?(?:完善|健全|提高|提升|改善|增强|规范|建立|形成|建成|合理|科学|充足|充分|保障|落实|稳定)[^，。；]{0,3}$/u;
/** 持证上岗率50%: a target of something else; not 费率, 利率. */
const rateAimedAt = /(?<![费利税汇])率(?:均|应|要)?(?:(?:保持|稳定)在|达到?|为|不低于|达)?[0-9]/u;
/** 审计局要加强对资金使用情况的审计监督 · 现就有关事项通知如下 · 是指接受财政补助的机构: money is spoken of, not given */
const spokenOf =
  /(?:加强|强化|开展|实施|做好)[^，。；]{0,24}(?:审计监督|审计|监督检查)$|如下$|政策(?:执行|实施|有效期?)[^，。；]{0,4}[至到]|^(?:本[^，。；]{2,8}所称|[^，。；]{0,12}是指)/u;
/** 三是经费还不够稳。: the lead of a complaint that follows. */
const complaintLead = /^[一二三四五六七八九]是[^，。；]{1,12}(?:不|缺)[^，。；]{1,4}$/u;
/** 纳入…预算采购等考核内容: a subject of assessment */
const assessing = /(?:考核|评价|监测)(?:内容|范围|指标|体系)$/u;
/** 宣传…政策 · 解读…: telling of money, not giving it. */
const telling = /(?:宣传|解读|宣讲|讲好|公示|公布|公开|梳理|查询)[^，。；]{0,20}$/u;

/** 对获得资格的… · 在…时 · 符合条件的 · 按照…的原则 */
const conditionOpening =
  /^(?:对于?|凡|在|当|如|若|符合|具备|经|按照?|根据|依据|依照|参照|参考|结合|通过|采取|以|从|由|编制|其中|原则上)/u;
/** …时 · …的原则 · …方式: what follows is said under it. */
const leadingOn = /(?:时|原则|方式|标准|办法|基础上|前提下|要求|规定|情况下|期间|机制)$/u;
/** 提高补贴标准的， · 无力缴纳社会保险费的企业，: of whom or when the next segment is said. */
const ofWhom =
  /的(?:[^，。；的]{0,4}(?:企业|人员|单位|对象|机构|地区|项目|个人|家庭|群众|者|人))?$/u;
/** …救助标准 · …薪酬待遇, with nothing said of it yet */
const topic =
  /^[^，。；将对给予提高发放落实]{2,30}(?:标准|待遇|金额|经费|资金|薪酬|费用?|补贴|补助|津贴|工资)$/u;
/** 根据… · 结合…: grounds for what follows. */
const grounding = /^(?:根据|结合|参考|依据)/u;
/** 以党委、政府奖励为导向 */
const listBegun = /以[^，。；]{2,24}?为[^，。；]{2,6}$/u;
/** 较为零碎 · 整合不足 · 待遇偏低 */
const complaining =
  /(?:较为?|比较|不够|还不|严重|十分)?(?:零碎|不足|缺乏|匮乏|偏低|较低|单一|滞后|不稳|不到位)[^，。；]{0,3}$/u;
/** 切实保障… · 做好… · 形成… · 用于…: what a measure is for. */
const purposeOpening =
  /^(?:并)?(?:切实|有效|确保|保障|保证|形成|发挥|促进|实现|解决|提高资金|提升资金|规范|明确|做好|用于|主要用于|专项用于|重点用于|专门用于|不断|逐步形成|合理确定|加强资金|引入|支持|增加|降低|减轻|助力|推动社会|执行|落实相关|应|主动接受)/u;
/** 建立… · 鼓励… · 将…纳入: a measure of its own. */
const measureOpening =
  /^(?:并|要|应|可|可以|积极|大力|逐步|适当|探索|研究|继续|加快|及时|统一)*(?:制定|建立|完善|设立|健全|推动|推进|鼓励|支持|引导|提高|加大|扩大|优化|落实|给予|予以|拓宽|争取|安排|将|把|实施|实行|强化|加强|编制|列入|纳入|发放|免征|减免|不得|严禁|禁止|可|由|各|县|市|省|区|对)/u;

/** A turn with the fund that it speaks of. */
export type Implied = Turn & { fund: Fund };

interface Funds {
  matcher: NameMatcher<Fund>;
  implied: readonly Implied[];
}

const known = new WeakMap<FundVocabulary, Funds>();
function fundsOf(vocabulary: FundVocabulary): Funds {
  const made = known.get(vocabulary);
  if (made) return made;
  const { funds } = vocabulary;
  const matcher = new NameMatcher(
    funds.flatMap((fund) => fund.names.map((name) => [name, fund] as const)),
  );
  const implied = turns.flatMap((turn): Implied[] => {
    const fund = funds.find(({ names }) => names.includes(turn.name));
    return fund ? [{ ...turn, fund }] : [];
  });
  const read = { matcher, implied };
  known.set(vocabulary, read);
  return read;
}

/** A look before the reading: the turns that may be in a text; null where it names no money at all. */
export function turnsIn(text: string, vocabulary: FundVocabulary): readonly Implied[] | null {
  const { matcher, implied } = fundsOf(vocabulary);
  const possible = implied.filter((turn) => mayTurn(text, turn));
  return possible.length > 0 || matcher.isIn(text) ? possible : null;
}

/**
 * The funds that a stretch of text names.
 *
 * @param possible the turns to look for, see {@link turnsIn}
 * @param last also by the turns that count where the sentence names no money otherwise
 */
export function findMoney(
  text: string,
  start: number,
  end: number,
  vocabulary: FundVocabulary,
  possible: readonly Implied[],
  last = false,
): MoneyMention[] {
  const { matcher } = fundsOf(vocabulary);
  let found: MoneyMention[] = matcher
    .find(text, start, end)
    .filter((match) => !isElsewhere(text, match.start, match.end))
    .map((match) => ({ start: match.start, end: match.end, fund: match.entry, implied: false }));
  if (possible.length === 0) return found;
  const segment = text.slice(start, end);
  for (const turn of possible) {
    if (turn.last && !last) continue;
    if (!mayTurn(segment, turn)) continue;
    for (const match of matchesIn(segment, turn.turn)) {
      const at = start + match.index;
      const to = at + match[0].length;
      const same = found.filter((one) => one.start < to && one.end > at);
      // 不得收取接网费用: more than that 费用 are named
      if (same.some(({ fund }) => fund.weak !== true || !turn.last)) continue;
      if (isElsewhere(text, at, to)) continue;
      if (same.length > 0) found = found.filter((one) => !same.includes(one));
      found.push({ start: at, end: to, fund: turn.fund, implied: true });
    }
    found.sort((a, b) => a.start - b.start);
  }
  return found;
}

function isElsewhere(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 24);
  if (takingOn.test(before) && describing.test(after)) return true;
  return elsewhere.some(
    ([which, ahead, behind]) =>
      which.test(name) && (ahead?.test(before) === true || behind?.test(after) === true),
  );
}

/** How deep in a list a name stands: 0 not, 1 at its end, 2 in its midst: 政策、人才、资金、物资、服务等资源. */
export function listDepth(text: string, { start, end }: { start: number; end: number }): number {
  return Number(text[start - 1] === '、') + Number(text[end] === '、');
}

export function openingOf(segment: string): Opening {
  if (purposeOpening.test(segment)) return 'purpose';
  if (conditionOpening.test(segment)) return 'condition';
  return measureOpening.test(segment) ? 'measure' : 'other';
}

/** Whether a segment only leads on to what follows: 按照“谁使用、谁购买”的原则 · 根据整体工资水平. */
export function leadsOn(segment: string): boolean {
  return (
    grounding.test(segment) ||
    ofWhom.test(segment) ||
    (conditionOpening.test(segment) && leadingOn.test(segment))
  );
}

/** Whether a segment only names what the next is about: 个人临时救助标准，原则上不低于… */
export function isTopic(segment: string): boolean {
  return topic.test(segment);
}

/** Whether a segment only says of whom or when the next is said: 提高补贴标准的，需报…备案. */
export function namesWhom(segment: string): boolean {
  return ofWhom.test(segment);
}

/** Whether a segment goes on with a list that the one before began: 以政府奖励为导向，以用人单位为主体. */
export function goesOn(before: string, segment: string): boolean {
  return segment.startsWith('以') && listBegun.test(before);
}

/** Whether a segment says what is wrong now: 各部门资源较为零碎. */
export function isComplaint(segment: string): boolean {
  return complaining.test(segment);
}

/** Whether a segment only tells of money, or hopes for it. */
export function isNoRule(segment: string): boolean {
  return (
    hopedFor.test(segment) ||
    telling.test(segment) ||
    rateAimedAt.test(segment) ||
    assessing.test(segment) ||
    spokenOf.test(segment) ||
    complaintLead.test(segment)
  );
}
