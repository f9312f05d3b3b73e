/** Amounts of money: sums (2万元/人), shares of what is paid (最低工资标准的160%), floors and caps in words. */
import { matchesIn } from '../../tree/matches.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';

export interface Amount {
  /** UTF-16 indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  /** In 元 (2万元 → 20000) or in the unit that is named; null for a floor or cap in words. */
  value: number | number[] | null;
  unit: string | null;
}

/** 元 · 元/人·月 · 万元 is read as 元 */
const moneyUnit = /元|块钱/u;
/** What a share or a multiple is of, if it is of money: 最低工资标准 · 社会救助专项经费 · 就餐费用 */
const moneyBase =
  /(?:工资|薪酬|收入|标准|资金|经费|费用?|公益金|补贴|补助|津贴|成本|金额|款|[利费]率|价格?|投资|投入|额|预算|基金|税|租金|房租|起付线)(?:总额|总数|水平)?$|LPR$/u;
/** 绩效工资总量不低于义务教育教师平均水平的|1.15倍: the level of others' pay */
const payLevel = /(?:工资|薪酬|收入|待遇)[^，。；]{0,24}平均水平的?$/u;
/** 残保金用于残疾人就业的比例不低于|50%: what part of a fund is put to a use */
const usePut =
  /(?:金|经费|费用|收入)(?:支出)?用于[^，。；0-9]{1,16}的?比例(?:应|要|为|达到?|不低于)*$/u;
/** 支付比例稳定在|70% · 债券资金占总投资比例不得高于|70% · 中央补助|60% · 市、区各承担|50%: a share of what is paid */
const shareBorne =
  /(?:支付|报销|补助|贴息|资助|补贴|奖补|分担|承担|配套|减免|(?:资金|经费|基金)[^，。；0-9]{1,8})比例[^，。；0-9]{0,8}$|(?:补助|承担|负担|分担|配套|出资|代缴)(?:不低于|不少于|不超过)?$/u;
/** 55%|用于支持养老服务: what part of money is for it */
const sharePut = /^(?:以上|以内)?(?:的?资金)?用于/u;
/** 按3∶7|比例承担 · 按6:4|分担 */
const ratioShared = /^的?(?:比例)?(?:分担|承担|负担|共担|配套|出资|安排)/u;
/** 给予50%|奖励 · 按30%|的比例予以补助: a share that is paid */
const paidShare =
  /^(?:以上|以内|以下)?的?(?:比例|标准)?(?:给予|予以)?(?:奖励|补贴|补助|奖补|资助|减免|返还|补偿|代缴)(?!率|对象|资金占)/u;
/** 为20万元 · 达到5亿元: no part of the amount */
const stated = /^(?:为|达到?|实现)/u;
/** Between what is paid and a share of it: 贷款利率基础上下浮15% · 费率按1% */
const linking =
  /(?:的|按照?|为|至|到|最高|现行|原有|基础上|总体|再|上浮|下浮|提高|降低|返还|不低于|不超过|不高于|不得低于|不得超过){1,4}$/u;
/** 每人每天 · 每人每次就餐费用的 · 人均: before a sum */
const perBefore =
  /(?:每[人户名个家站所次天日月年生例床件篇份期座亩套台辆村](?:\p{Script=Han}{1,4}(?=每))?|人均){1,3}(?:补助|补贴|奖励|给予|发放)?$/u;
/** 不低于 · 最高不超过: before what a share is of */
const bound =
  /(?:最高)?(?:不低于|不得低于|不应低于|不少于|不得少于|不高于|不得高于|不超过|不得超过|高于|低于)$/u;
/** 不低于当地同等条件专业技术人员平均薪酬水平: a floor or a cap without a figure */
const boundInWords =
  /(?:不低于|不得低于|不少于|不高于|不得高于|不超过|不得超过|略高于|高于)[^，。；、]{2,40}?(?:水平|标准|平均工资|平均数|限价)(?=的?(?:[，。；、,;：）)]|$))/gu;

const listMark = /^[、和及与]$/u;

/** The amounts of a stretch of text, in order. */
export function findAmounts(text: string, start: number, end: number): Amount[] {
  const stretch = text.slice(start, end);
  let last: Quantity | null = null;
  const amounts: Amount[] = quantitiesOf(stretch)
    .filter((quantity) => {
      // 最低工资标准的5%、20%、40%
      const goesOn =
        last !== null &&
        last.unit === quantity.unit &&
        listMark.test(stretch.slice(last.end, quantity.start));
      if (!goesOn && !isMoney(stretch, quantity)) return false;
      last = quantity;
      return true;
    })
    .map((quantity) => {
      const from = startOf(stretch, quantity);
      return {
        start: start + from,
        end: start + quantity.end,
        value: quantity.value,
        unit: unitOf(stretch.slice(from, quantity.figures.start), quantity.unit),
      };
    });
  for (const match of matchesIn(stretch, boundInWords)) {
    const at = start + match.index;
    const stop = at + match[0].length;
    if (amounts.some((one) => one.start < stop && one.end > at)) continue;
    amounts.push({ start: at, end: stop, value: null, unit: null });
  }
  return amounts.sort((a, b) => a.start - b.start);
}

function isMoney(text: string, { unit, of, form, figures, numeral }: Quantity): boolean {
  if (unit !== null && moneyUnit.test(unit)) return true;
  if (form === 'ratio') return ratioShared.test(text.slice(figures.end, figures.end + 8));
  const share = unit === '%' || unit === '‰' || unit === '倍' || numeral === 'fraction';
  if (!share) return false;
  const before = text.slice(Math.max(0, figures.start - 16), figures.start);
  const ahead = text.slice(Math.max(0, figures.start - 40), figures.start);
  return (
    paidShare.test(text.slice(figures.end, figures.end + 12)) ||
    sharePut.test(text.slice(figures.end, figures.end + 8)) ||
    shareBorne.test(before) ||
    payLevel.test(ahead) ||
    usePut.test(ahead) ||
    (of !== null && moneyBase.test(text.slice(of.start, of.end))) ||
    moneyBase.test(before.replace(linking, ''))
  );
}

/** 每人每天300元 is 元/人·天. */
function unitOf(before: string, unit: string | null): string | null {
  if (!unit?.endsWith('元')) return unit;
  const per = [
    ...before.matchAll(/每([人户名个家站所次天日月年生例床件篇份期座亩套台辆村])|人均/gu),
  ];
  return per.length === 0 ? unit : `${unit}/${per.map((one) => one[1] ?? '人').join('·')}`;
}

/** From 每人每天, 不低于 or what it is a share of. */
function startOf(text: string, quantity: Quantity): number {
  const from = quantity.of ? Math.min(quantity.of.start, quantity.figures.start) : quantity.start;
  const start = from + (stated.exec(text.slice(from, from + 3))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, start - 14), start);
  const per = perBefore.exec(before);
  if (per) return start - per[0].length;
  const limit = quantity.of ? bound.exec(before) : null;
  return limit ? start - limit[0].length : start;
}
