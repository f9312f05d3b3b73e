/** Which of the amounts of a clause is paid: not the threshold of who is eligible, nor what a sum was raised from. */
import { append } from '../../tree/append.ts';
import type { Amount } from './amount.ts';

/** Between the rates of a list: 120元|、|80元 · 一级500元|、二级|300元 · 甲类120元|，乙类|80元 */
const betweenRates = /^(?:[、和及与]|以及|，)[^，、。；0-9]{0,10}$/u;
/** 50元，年度限额|300元 · 1500元，其中省级|1000元: another thing than the rate before */
const another =
  /其中|限额|最高|封顶|上限|不超过|不高于|不低于|达到|提高|每家|单个|争取|自筹|[由从]/u;
/** 由740元|提高到|780元 · 60元、70元|分别提高到|80元 */
const raised =
  /^的?(?:标准)?(?:统一|分别|逐步)?(?:提高|提升|增加|增长|上调|调整|调增|调高|下调|降低)[到至为]$/u;
/** 提高|30元，达到640元: by how much, not to which level */
const raisedBy = /(?:提高|增加|新增|上调|增长|提标)(?:不低于|不少于)?$/u;
const reached = /^，?(?:人均|标准)?(?:达到?|调整[到至为]|提高[到至])$/u;

/** 突破|1亿元 · 超过 · 达到: of a threshold */
const reaching = /(?:突破|超过|超|达到?|满|不低于|不少于|高于|以上|以下|[0-9]{1,2})$/u;
const over = /^(?:及|（含）|\(含\))?以[上下]/u;
/** 以上的|企业 · 年薪5万元以下|的占82%: whom it is paid, or who is counted; not 的奖励标准 */
const recipient =
  /^[^，。；]{0,40}?的(?:(?!(?:一次性|建设|运营|专项|定额|财政|资金)?(?:标准|比例|奖励|补助|补贴|资助|额度))[^，。；的]{0,14}?(?:企业|单位|机构|个人|项目|人员|家庭|农户|主体|园区|平台|[营创]者|商户|合作社|农场|产品|活动|展会|团队|医院|学校|村|社区|部分)|占|$)/u;
/** 设立规模不低于10亿元的…: what is made with it */
const making = /(?:设立|组建|成立|发起|安排|给予|予以|投入|建设)[^，。；]{0,12}$/u;

/** 对|投入达到500万元以上的企业: who is spoken of, not what is done */
const eligible = /^(?:对|凡|给)/u;

/** Amounts of the same clause that go together. */
export interface Payable {
  /** The whole of it, list or level. */
  amount: Amount;
  /** The index of the first amount that is none of it. */
  next: number;
}

/** The amounts of a segment from `segmentStart` to `segmentEnd` but for those that only say who is paid. */
export function withoutThresholds(
  text: string,
  amounts: readonly Amount[],
  segmentStart: number,
  segmentEnd: number,
): readonly Amount[] {
  if (amounts.length === 0 || !text.slice(segmentStart, segmentEnd).includes('的')) return amounts;
  return amounts.filter(({ start, end, unit }) => {
    if (unit?.includes('元') !== true) return true;
    const said = text.slice(start, end);
    const before = text.slice(segmentStart, start);
    const marked =
      reaching.test(before) || /^(?:突破|超过?|达|满|不低于|不少于|高于)|以[上下]$/u.test(said);
    if (!marked && !over.test(text.slice(end, end + 6))) return true;
    if (making.test(before) && !eligible.test(before)) return true;
    return !recipient.test(text.slice(end, segmentEnd));
  });
}

/** The amount at an index with all rates of its list, or the level that it is raised to. */
export function payableAt(text: string, amounts: readonly Amount[], index: number): Payable | null {
  const first = amounts[index];
  if (!first) return null;
  const from = levelAt(text, amounts, index);
  const begin = amounts[from] ?? first;
  const { whole, next } = listOf(text, begin, amounts, from + 1);
  // 每人每月740元提高到780元: what it is per stands once
  const unit = from > index && begin.unit === '元' && first.unit !== null ? first.unit : whole.unit;
  return { amount: { ...whole, unit }, next };
}

/** Where among the amounts the level stands to which the one at `index` is raised; `index` if it is not. */
function levelAt(text: string, amounts: readonly Amount[], index: number): number {
  for (let at = index + 1; at < amounts.length && at <= index + 10; at += 1) {
    const [one, two] = [amounts[at - 1], amounts[at]];
    if (!one || !two) break;
    const between = text.slice(one.end, Math.min(two.start, one.end + 24));
    if (raised.test(between)) return at;
    const before = text.slice(Math.max(0, one.start - 8), one.start);
    if (at === index + 1 && reached.test(between) && raisedBy.test(before)) return at;
    if (!betweenRates.test(between)) break;
  }
  return index;
}

/** All rates of a list that begins with `first`; they share their unit. */
function listOf(
  text: string,
  first: Amount,
  amounts: readonly Amount[],
  from: number,
): { whole: Amount; next: number } {
  const whole = { ...first };
  const values = [first.value].flat();
  let next = from;
  for (; next < amounts.length; next += 1) {
    const { start, end, value, unit } = amounts[next] ?? first;
    if (unit !== first.unit || value === null || first.value === null) break;
    const between = text.slice(whole.end, Math.min(start, whole.end + 24));
    if (!betweenRates.test(between) || another.test(text.slice(whole.end, end))) break;
    whole.end = end;
    append(values, [value].flat());
    whole.value = values as number[];
  }
  return { whole, next };
}
