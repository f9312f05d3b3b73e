/** Which quantities of a text are targets or facts at all, and which are thresholds, labels, spans of time or names. */
import { isTimeUnit } from '../grammar/unit.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { wordsOf } from '../grammar/words.ts';
import type { Reading, Stretch } from './reading.ts';

/** Measure words that, after a numeral in words, make a name or a figure of speech: 四级网络, 两项改革, 一支队伍. */
const figurative = new Set(
  wordsOf('级 类 大类 档 期 届 批 轮 环 网 路 支 项 种 条 片 块 把 盏 头 方 站 圈 篇 册 本 股 根'),
);
/** 学时, 小时: time spent on something counts as a target. */
const spentTime = /^(?:小时|学时|课时|学分|人次|天)/u;
/** 周期 · 合同期限: a span of time is set. */
const setSpan = /周期|期限|为期|任期|聘期|有效期|服务期|年限|合同|协议/u;
/** 60分钟可达 · 10分钟内到达 */
const reached =
  /^内?(?:可达|到达|送达|直达|通达|抵达|上高速|上国道|有绿|有景|见绿|见园|有[^，。；]{0,4}公园)/u;
/** 步行5-10分钟 · 服务半径: how near something is to be */
const nearness = /步行|骑行|车行|车程|半径|服务圈|生活圈|原则/u;
/** 平均受教育年限达到13年 */
const duration = /年限|时长|寿命|时间|周期|天数/u;
/** 等5个 · 以下3项 · 上述4类: a count of what is listed. */
const countsList = /(?:等|以下|下列|上述|前述|这|其余|其他|共同|(?<![目日月年])前)$/u;
/** 4部门 · 6个方面 · 18项重点任务: parts of the notice or of the administration. */
const countsParts =
  /^(?:个)?(?:部门|部委|委办局|方面|部分|阶段|环节|层面|维度|专班|附件|文件|方案|专项行动方案|章|节|条款|大类)|^(?:重点|主要|具体|专项)?(?:任务|措施|举措|要求|原则|职责|条件|情形|内容)/u;
/** Things that come one by one: 2.5家 is a misreading, 人均0.5家 is not. */
const wholeOnly = new Set(['家', '所', '座', '支', '项', '个']);
function isWhole(value: Quantity['value']): boolean {
  return [value].flat().every((one) => Number.isInteger(one));
}

/** Money that is made, traded or invested is a target; money spent on someone is funding, and a target only as a floor or a cap. */
const earning =
  /产值|总额|零售额|成交额|贸易额|进出口|(?<!低)收入|规模|增加值|营业|营收|交易|投资|销售|消费|生产总值|资产|余额|出口|进口|总量|利润|税收/u;
/** An age is a target only as an average or an expectancy. */
const ofAge = /寿命|平均年龄/u;

/** 给予50%|奖励 · 按30%|的比例补贴 · 1%|的担保费补贴: what share is paid is funding, and a target only as a floor or a cap */
const paidShare =
  /^的?(?:比例|标准)?(?:给予|予以)?[\p{Script=Han}]{0,4}(?:奖励|补贴|补助|奖补|资助|减免|返还|补偿)/u;
/** 覆盖率达到|100%的企业给予奖励: who is paid, not how much */
const asCondition = /(?:达到?|超过|[率占比])$/u;
/** 每超|1人 · 每增加|1个百分点: what a rate is per */
const ratePer =
  /每(?:超过?|增加?|新增|减少?|提高|下降|多|少|满|招用|吸纳|安置|引进|培训|新建|建成|完成)?$/u;
/** 十万人|死亡率 · 百万人口|因灾死亡率: what a rate is per */
const power = /^[十百千]?[十百千万亿]人$/u;
const perPower = /^口?[^，。；0-9]{0,14}(?:率|拥有|人次)/u;
/** 减按25%计入应纳税所得额 · 适用3%征收率: how a tax is reckoned */
const taxRule = /应纳税|征收率|税率|税基|计征/u;
/** 达到120亿元 · 其中公路8000亿元: what it is of, the phrase before says */
const saidBefore = /^(?:力争|预计|计划)?(?:达到?|其中|增长到|提高到|分别)/u;
/** 补助标准提高到|600元 · 财政补助标准新增|30元: a level that is aimed at */
const raised =
  /(?:(?:标准|低保|补贴|补助|津贴|养老金|工资|经费|待遇)[^，。；]{0,6}(?:提高|提升|增加|新增|上调|调整|增长|达到)[到至为]?|(?:提高|新增|增加|上调)[^，。；]{0,10}标准)(?:每[人生月年户](?:每[月年])?|人均)?$/u;
/** 由每人每月740元提高到|780元 · 由60元、70元分别提高到80元、|90元: the level that a sum is raised to */
const raisedFrom =
  /[由从][^，。；]{0,24}元[^，。；]{0,6}(?:提高|提升|增加|上调|调整|增长|下调|降低|调高)[到至为](?:[0-9.]{1,8}[万亿]?元[、和及])*(?:每[人生月年户](?:每[月年])?|人均)?$/u;
/** 2025年达到|500亿元: what is made by then, whatever it is called */
const reachedBy = /年(?:底|末)?(?:力争|预计)?(?:达到?|突破|超过)[^，。；元]{0,12}元/u;
function raisesMoney(before: string): boolean {
  return raised.test(before) || raisedFrom.test(before);
}
/** 按2倍利息额处罚 · 处3倍以下罚款: what a breach costs is no target */
const penalty = /罚|赔偿|违约金|滞纳金|利息|追缴|追回/u;

/**
 * @param fact the text tells what is: sums of money count, thresholds do not.
 */
export function isMeasure(
  reading: Reading,
  quantity: Quantity,
  phrase: Stretch,
  fact: boolean,
): boolean {
  const { text } = reading;
  const { unit, figures, marked, form } = quantity;
  const before = text.slice(phrase.start, quantity.start);
  const after = text.slice(quantity.end, phrase.end);
  const near = text.slice(phrase.start, phrase.end);
  if (quantity.numeral === 'chinese' && form !== 'multiple' && !countsInWords(quantity, before))
    return false;
  if (countsList.test(before.slice(-2)) && !marked) return false;
  if (unit !== null && countsParts.test(text.slice(figures.end, figures.end + 6))) return false;
  if (before.endsWith('每') && !marked) return false;
  if (ratePer.test(text.slice(phrase.start, figures.start))) return false;
  // 达到3—5年一遇排水能力 after 35%面积: how good it is to be, not how much
  if (unit === '年一遇') return !/[0-9]/u.test(before);
  if (unit === '周岁' || unit === '岁') return ofAge.test(near);
  if (unit !== null && wholeOnly.has(unit) && !isWhole(quantity.value) && !/均|每/u.test(near))
    return false;
  const paid = after.replace(/^(?:[、和及][0-9.]{1,6}%)+/u, '');
  if (unit === '%' && !isBound(quantity) && paidShare.test(paid) && !asCondition.test(before))
    return false;
  if (unit === '倍' && penalty.test(near)) return false;
  if (isTimeUnit(unit)) return isTimeTarget(quantity, near, before, after);
  if (unit !== null && /^(?:小时|学时|课时|学分)/u.test(unit) && !marked && !spentTime.test(unit))
    return false;
  if (unit === '人' && power.test(text.slice(figures.start, figures.end)) && perPower.test(after))
    return false;
  if ((unit === '%' || isMoney(unit)) && taxRule.test(near)) return false;
  if (isMoney(unit) && !fact && !earning.test(near) && !raisesMoney(before)) {
    if (reachedBy.test(near)) return true;
    const last = saidBefore.test(near) ? phraseBefore(text, phrase.start) : '';
    if (!earning.test(last) && !raised.test(last.replace(/(?<![0-9.])[0-9.]{1,12}[万亿]?元$/u, '')))
      return isBound(quantity);
  }
  // 等级1-2级: a grade, not a count
  if (unit === '级') return fact && quantity.form === 'single' && !marked;
  if (quantity.value === 1 && !marked && form === 'single' && !isShare(unit))
    return /每|各|均|年|平均|达/u.test(before);
  return !/^(?:\/|×|x)/u.test(after);
}

/** 十二个 and 两名 after 配备 count; 两项改革, 四级网络 name. */
function countsInWords({ value, unit, marked }: Quantity, before: string): boolean {
  if (marked) return !(unit === '级');
  if (unit === null || figurative.has(unit)) return false;
  if (typeof value === 'number' && value >= 10) return true;
  return /(?:每|各|至少|配备|配置|设置|不少于)[^，。；]{0,12}$/u.test(before) && value !== 1;
}

function isTimeTarget(
  { unit, comparator, marked, form }: Quantity,
  near: string,
  before: string,
  after: string,
): boolean {
  if (unit === null) return false;
  if (reached.test(after) || /(?:步行|骑行|车行|车程)$/u.test(before)) return true;
  if (comparator === '=' && marked) return duration.test(near);
  if (form === 'range' && /^(?:分钟|小时)/u.test(unit)) return nearness.test(near);
  if (/^(?:小时|分钟|秒|毫秒)/u.test(unit)) return marked && comparator !== '=';
  // 三年内, 5个工作日内, 近5年, 用5年左右 are deadlines and periods
  if (comparator === 'about') return false;
  if (comparator === '<=')
    return /不超过|不得超过|最长|不长于|最多|压缩|压减|缩短|缩减|控制在/u.test(near);
  if (form === 'range') return setSpan.test(near);
  if (comparator === '>=' || comparator === '>') return true;
  return comparator === '<' || (/压缩|缩短|减少/u.test(near) && !marked);
}

/** 30平方米的标准: no threshold of what follows */
const standard = /^的(?:标准|比例|要求|规定|幅度|速度|目标)/u;

/** The phrase before the one that starts at `start`, of the same sentence. */
function phraseBefore(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - 60), Math.max(0, start - 1));
  return words.split(/[，。；：]/u).at(-1) ?? '';
}

export function isMoney(unit: string | null): boolean {
  return unit !== null && /^(?:元|美元|港元|欧元|人民币|块钱)/u.test(unit);
}
export function isShare(unit: string | null): boolean {
  return unit === '%' || unit === '‰' || unit === '个百分点' || unit === '百分点';
}
/** 不低于, 不超过: not 100万元至300万元, which says how much is paid. */
function isBound({ comparator }: Quantity): boolean {
  return comparator !== '=' && comparator !== 'about' && comparator !== 'range';
}

/**
 * Thresholds that only say of whom the next quantity holds: 供养老人超过100名的养老服务机构，至少设置1个岗位 ·
 * 34个800人以上的安置社区 · 原则上1名督导人员负责2～8个站. Not 有3名以上党员的，单独建立党组织: there the threshold is the rule.
 */
export function isThresholdOfNext(
  text: string,
  quantity: Quantity,
  next: Quantity | undefined,
  phrase: Stretch,
  nextPhrase: Stretch | undefined,
): boolean {
  const rest = text.slice(quantity.end, phrase.end);
  const nextInPhrase = next !== undefined && next.start < phrase.end;
  if (quantity.value === 1 && !quantity.marked && nextInPhrase) {
    return /^[^、]{1,16}(?:负责|服务|配备|带|帮扶|联系|对接|不低于|不少于)/u.test(rest);
  }
  // 56人以上大班额控制在5%以内: of which classes the next is said
  if (
    nextInPhrase &&
    quantity.comparator === '>=' &&
    ofWhich.test(text.slice(quantity.end, next.start))
  )
    return true;
  if (!quantity.marked || quantity.comparator === '=' || !rest.startsWith('的')) return false;
  if (rest === '的' || standard.test(rest)) return false;
  // 超千万件的金牌项目、超百万件的银牌项目: each of a list stands for itself
  if (nextInPhrase && text.slice(quantity.end, next.start).includes('、')) return false;
  const before = text.slice(phrase.start, quantity.start);
  // 90%以上的县30分钟上高速: of how many it is to hold
  if (isShare(quantity.unit) && !/[占率比达]/u.test(before)) return false;
  // 组建不少于50人的队伍: what is made
  if (makingBefore.test(before)) return false;
  if (nextInPhrase) return true;
  return (
    next !== undefined &&
    nextPhrase !== undefined &&
    next.start < nextPhrase.end &&
    /^[^，]{0,10}?(?:应|要|须|必须|至少|可|原则上|每|均|按|不少于|不低于|需|配备|设置)/u.test(
      text.slice(nextPhrase.start, nextPhrase.end),
    )
  );
}

const ofWhich = /^(?![的、（(和及])[\p{Script=Han}]{2,12}(?:控制在?|占比|比例|降到|降至)/u;
const makingBefore = /(?:组建|建成|建立|建设|打造|培育|培养|形成|建)[^，。；]{0,4}$/u;

/** 34个800人以上的社区 · 100家年销售收入1亿元以上的企业: the second only describes what the first counts. */
export function describesBefore(
  text: string,
  quantity: Quantity,
  previous: Quantity | null | undefined,
  phrase: Stretch,
): boolean {
  if (!previous || previous.end < phrase.start || quantity.comparator === '=') return false;
  const between = text.slice(previous.end, quantity.start);
  const after = text.slice(quantity.end, phrase.end);
  if (between === '') return after.startsWith('的');
  return (
    !isShare(previous.unit) &&
    !/[、（和及]|并/u.test(between) &&
    after.slice(0, 24).includes('的') &&
    !after.endsWith('的')
  );
}

/** （…、17个市级帮扶集团牵头单位和有关区县政府具体负责）: who does it, not what. */
export function isInDutyMark(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  const open = Math.max(
    before.lastIndexOf('（'),
    before.lastIndexOf('〔'),
    before.lastIndexOf('('),
  );
  if (
    open < 0 ||
    open < Math.max(before.lastIndexOf('）'), before.lastIndexOf('〕'), before.lastIndexOf(')'))
  )
    return false;
  const inside =
    before.slice(open) + (/^[^）〕)]*/u.exec(text.slice(index, index + 200))?.[0] ?? '');
  return /负责|牵头|配合|责任单位|参与$/u.test(inside);
}
