/**
 * Periods without a calendar date: recurring (每年, 每季度, 在每一登记有效期（3年）内), relative (印发之日起30日内, 三年内, 试点期间)
 * and phases (三年试点引领、两年扩面延伸).
 */
import { matchesIn } from '../../tree/matches.ts';
import { halfWidth } from './numeral.ts';

export interface PeriodExpression {
  start: number;
  end: number;
  type: 'recurring' | 'relative' | 'phase';
}

const number = '(?:[0-9]{1,3}|[一二两三四五六七八九十半]{1,3})';
const span = '(?:个工作日|个自然日|工作日|年|个月|月|日|天|周|个季度|个学期)';

/** 每年 · 每半年 · 每季度 · 每三年 · 每5年 · 每周或每月 · 每学期 · 每季度第一个月15日前; not 每年龄. */
const every = new RegExp(
  `每(?:个|一)?(?:半年|季度?|学期|学年|财政年度|会计年度|自然年度|年度?|月|周|旬|${number}个?(?:年|月|季度|周))(?:(?:第[一二三1-3]个|[首末次])?月(?:[1-3]?[0-9]日|底|末|上旬|中旬|下旬)|(?<=[月度])[1-3]?[0-9]日|底|末|初|(?<=年)(?:1[0-2]|[1-9])月(?:(?:3[01]|[12]?[0-9])日|底|末|份|上旬|中旬|下旬)?)?前?(?:或每(?:半年|季度|学期|年度?|月|周))?(?!龄|份额|级|三|期)`,
  'gu',
);
/** 每一登记有效期（3年） · 每个聘期 */
const everyTerm = /每(?:一|个)[\p{Script=Han}]{1,6}期(?:（[^）]{1,6}）)?/gu;
/** 自印发之日起 · 自公布之日起30日内 · 收到申请之日起5个工作日内 */
const sinceAct = new RegExp(
  `(?:自|从)?(?:(?![自从])\\p{Script=Han}){2,12}之日起(?:(?:的)?${number}${span}(?:内|以内|之内|后)?)?`,
  'gu',
);
/** 三年内 · 5个工作日内 · 30日以内 · 两年内; not 年内. */
const within = new RegExp(
  `(?<![第每近0-9.〇一二三四五六七八九])(?:未来|今后|再)?${number}${span}(?:内|之内|以内)(?![部容设外])`,
  'gu',
);
/** 按季度|通报 · 按月|足额拨付; not 按年龄, 按月球. */
const inTurn =
  /按(?:半年|季度?|月度?|周|旬|学期|年度?)(?=(?:定期|及时|足额|逐级|统一)*(?:通报|调度|报送|上报|报告|公布|公示|发布|发放|拨付|支付|结算|预拨|更新|汇总|反馈|开展|组织|统计|监测|评估|召开|分析|会商|研判|缴纳))/gu;
/** 提前5个工作日 · 至少提前30日 */
const ahead = new RegExp(`(?:至少)?提前${number}${span}`, 'gu');
/** 评估结果出具后的|3个工作日内 · 药品验收入库后|30天内: the act from which a span runs */
const afterAct =
  /(?:^|[，。；：、]|应当?在?|须在?|要在|(?<![所存现])在)(?<act>(?:(?!应当|[应须在])\p{Script=Han}){2,12}后的?)$/u;
/** 用5年左右时间 · 再用两年时间 · 利用三年时间 · 今后五年 · 未来3年 */
const using = new RegExp(
  `(?:(?:力争|争取)?(?:再|利)?用${number}(?:年|个月)(?:左右)?(?:的)?时间|(?:今后|未来)(?:一段时期|${number}(?:至${number})?年))`,
  'gu',
);
/** 在试点期间 · 规划期内 · 在合同期内 · 有效期5年 · 有效期至2027年 */
const during =
  /(?:在)?(?:试点|规划|计划|过渡|试用|服务|合同|项目|建设|实施|执行|创建|聘用|有效|任职|培训|活动|公示|试行|疫情防控|整治|行动|(?:本届(?:党委政府|党委|政府|班子)?)?任)期(?:间|内)|有效期(?:限)?(?:为)?[0-9一二两三四五]{1,2}年/gu;
/** 三年试点引领、两年扩面延伸 */
const phases =
  /[一二两三四五][年步][\p{Script=Han}]{2,6}[、，][一二两三四五][年步][\p{Script=Han}]{2,6}(?:[、，][一二两三四五][年步][\p{Script=Han}]{2,6}){0,3}/gu;

/** All such periods of a text, in order, not overlapping. Linear in the length of the text. */
export function periodsOf(source: string): PeriodExpression[] {
  const text = halfWidth(source);
  const found: PeriodExpression[] = [];
  const add = (pattern: RegExp, type: PeriodExpression['type']): void => {
    for (const match of matchesIn(text, pattern)) {
      const end = match.index + match[0].length;
      const before =
        pattern === within ? text.slice(Math.max(0, match.index - 20), match.index) : '';
      const act = before.includes('后') ? afterAct.exec(before)?.groups?.act : undefined;
      found.push({ start: match.index - (act?.length ?? 0), end, type });
    }
  };
  if (text.includes('每')) {
    add(everyTerm, 'recurring');
    add(every, 'recurring');
  }
  if (text.includes('之日起')) add(sinceAct, 'relative');
  if (text.includes('内')) add(within, 'relative');
  if (text.includes('提前')) add(ahead, 'relative');
  if (text.includes('按')) add(inTurn, 'recurring');
  if (text.includes('用') || text.includes('今后') || text.includes('未来')) add(using, 'relative');
  if (text.includes('期')) add(during, 'relative');
  if (/[、，][一二两三四五][年步]/u.test(text)) add(phases, 'phase');
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return sorted.filter((one) => {
    if (one.start < last) return false;
    last = one.end;
    return true;
  });
}
