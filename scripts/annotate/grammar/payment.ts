/** Who pays, out of what, for what: the parts of a sentence about money, as far as its words name them. */
import { matchesIn } from '../../tree/matches.ts';

export interface Payment {
  source: string | null;
  payer: string | null;
  use: string | null;
}

/** 由购买主体承担 · 由区财政负担 · 由市、县财政按4:6比例分担 */
const paidBy =
  /(?<!应)由([^，。；由]{2,24}?)(?:按[^，。；]{1,12}(?:分担|承担|负担)|分担|共担|承担|负担|解决|出资|支付|拨付|列支|保障|统筹|给予|安排|发放|兑现|合理确定|按规定)/u;
/** 区民政部门应将… · 市财政每年安排… · 各地要… · 县级民政部门可统筹使用… */
const bodyFirst =
  /(?:^|[：，])([^，。；：“”对于将]{0,32}?(?:政府|部门|单位|财政|购买主体|企业|银行|社区|街道|乡镇|各地|县|区|市|省|厅|局|委|办|会|中心|医院|学校)(?:（[^（）]{1,10}）)?)(?=要|应|可|将|对|给予|予以|按|统筹|不得|需|必须|研究|通过|根据|优先|每年|安排|设立|拿出|出资|承担|负担|全额|足额|补助|奖励|补贴)/u;
/** 推动各购买主体将… · 支持各地通过… · 鼓励用人单位适当提高 */
const bodyUrged =
  /(?:^|[：，])(?:鼓励|支持|推动|引导|督促|允许)([^，。；“”将通对以按设建引]{0,16}?(?:各地|县|区|市|州|省|县（区）|县（市、区）|政府|部门|单位|机构|组织|企业|银行|社区|街道|乡镇|主体|高校|院校|地区|集体|协会)(?:（[^（）]{1,10}）)?)(?=将|通过|对|以|按|积极|努力|大力|探索|加大|适当|降低|给予|设立|建立)/u;
/** Said of those who are paid, not of those who pay. */
const notPayer =
  /承接|申请|从业|人员|人才|机构|条件|社会力量|社会资本|社会资金|经费|资金|通过|人均|医保/u;
/** How a body that pays may end: 区财政 · 各县（区） · 购买主体 */
const body =
  /(?:政府|财政|部门|单位|机构|组织|企业|银行|社区|街道|乡镇|主体|各地|[县区市省州]|厅|局|委|办|会|处|中心|医院|学校|个人|集体|双方|各方)(?:（[^（）]*）|\([^()]*\))?$/u;
const person = /(?:人员|人才|[者工师员生]|机构|企业|单位|家庭|群众|对象|老年人|儿童)$/u;
/** 从已有工作经费中列支 · 从…的2%以内列支 */
const outOf =
  /从([^，。；从]{2,60}?)(?:中|的[0-9.]+%(?:以内)?)?(?:列支|支出|解决|统筹|安排|提取|调剂)/u;
/** 统筹使用自治区福彩公益金 · 利用高龄补贴工作经费 */
const drawingOn = /(?:使用|利用|用好)([^，。；]{2,24}?(?:公益金|资金|经费|基金))/u;
/** 对获得职业资格的社区工作者按规定给予… · 向防控任务重的机构核增… */
const paidTo =
  /(?:对(?![应口接象外标比照])于?|(?<![意导方趋倾定])向(?![上下前])|(?<![作认成行因])为(?![主期限止由]))([^，。；]{2,48}?)，?(?:按照?[^，。；]{1,12}|依法|适当|每人|分别|继续|及时|优先|可以?|可按规定|应当?|统一)*(?:给予|予以|发放|增发|核增|拨付|减征|免征|免收)/u;
/** 对通过职业资格考试的，鼓励… · 对于事业单位的社会工作专业人才，按照… */
const conditionOf =
  /(?:^|，)对于?([^。；]{2,60}?的[^，。；的]{0,8}(?:人员|人才|者|企业|单位|机构|组织|项目|对象|家庭|人)|[^，。；]{2,40}?)的?，/u;
/** 将社会工作服务项目经费纳入… · 把…列入… */
const takenUp = /[将把]([^，。；]{2,48}?)(?:依法|统一|全部|一并|按规定|分别)*(?:纳入|列入|作为)/u;
/** 用于扶持… · 投向… · 公益金支持…建设力度 */
const spentOn =
  /(?:用于|投向|(?:资金|公益金|经费|基金|财政)支持)([^，。；]{2,48}?)(?:力度|的范围和方式|的?投入力度)?(?=[，。；]|$)/u;
/** 培训所需经费由购买主体承担 · 项目资金由市财政统筹: what the costs are of */
const costsOf =
  /(?:^|，)([^，。；由]{2,24}?)(?:所需的?|的)?(?:各项)?(?:工作)?(?:经费|资金|费用)，?由(?![于此])/u;
/** 从福彩公益金的2%以内列支培训经费 · 安排养老服务补助资金 */
const chargedTo = /(?:列支|支出)([^，。；]{2,24})(?=[，。；]|$)/u;
/** 加大养老服务资金投入力度 · 加大对社区养老的投入 */
const investedIn =
  /(?:加大|增加|强化|扩大|保障)(?:对|财政对)?([^，。；]{2,24}?)(?:方面)?的?(?:经费|资金|财政)?(?:投入|支持|保障)(?:力度)?(?=[，。；]|$)/u;
/** 设立养老服务发展专项资金 · 建立社会工作人才培养基金 */
const setUpFor =
  /(?:设立|建立)([^，。；设立]{2,20}?)(?:的)?(?:专项|奖励|补助|引导|发展|保障|扶持|激励){0,2}(?:资金|基金|经费)/u;
/** 社区工作经费纳入财政预算: without 将 */
const enteredIn =
  /^([^，。；将把]{2,30}?)(?:依法|统一|全部|一并|按规定|分别|应|要)*(?:纳入|列入)[^，。；]{0,12}预算/u;
/** 购买社会工作服务 · 购买居家养老服务 */
const bought =
  /购买([^，。；“”]{2,16}?服务)(?!的?(?:方式|机制|主体|目录|办法|制度|形式|需求|清单))/u;
/** 发放社区专职社会工作者职业津贴: who it is for stands before the name */
const handedOut =
  /(?:发放|落实|提高|保障)([^，。；]{2,30}?)(?:整体|平均)?(?:政府特殊津贴|职业津贴|津贴|补贴|补助|薪酬|工资|待遇)/u;
/** What a use or a payer is not: money, a verb, a manner. */
const notThing =
  /^(?:财政$|补[贴助]$|总?规模|逐年|在|从|向|由|每年|工资|薪酬|相应|有关|相关|整体|各项|其|所需|适当|建立|设立|实施|引导|开展|完善)/u;

/** @param text of the record; @param name what the money is called there, whole: 社会救助专项经费 */
export function paymentOf(text: string, name: string): Payment {
  return {
    source: thing(outOf, text) ?? thing(drawingOn, text) ?? name,
    payer: [paidBy, bodyUrged, bodyFirst].map((one) => payer(one, text)).find(Boolean) ?? null,
    use:
      [takenUp, paidTo, spentOn, conditionOf].map((one) => thing(one, text)).find(Boolean) ??
      recipient(text) ??
      [chargedTo, costsOf, investedIn, setUpFor, enteredIn, bought]
        .map((one) => thing(one, text))
        .find(Boolean) ??
      null,
  };
}

/** 企业所得税地方所得部分|由财政: who pays closes the words for what */
/** 用于残疾人事业|的比例不低于20% */
const howMuch = /的?(?:比例|比重|支出)?(?:不低于|不少于|不超过|达到|不得低于)[0-9][^的]*$/u;
const byWhom = /由[^由的应]{0,10}(?:财政|政府|部门)$/u;
/** 审计部门|要对专项资金加强监督 · 财政部门|应定期开展绩效评估: watching over money is not paying it */
const overseeing =
  /^(?:要|应当?|将|可|须|必须)?(?:依法|定期|切实|严格|全程)?(?:对[^，。；]{1,40}?)?(?:依法|定期|切实|严格|全程)?(?:加强|强化|开展|进行|实施|做好)[^，。；]{0,16}?(?:监督|监管|检查|审计|评估|考核|督查|核查)|^(?:要|应当?|将|可|须|必须)?(?:依法|定期|切实|严格|全程)?(?:监督|监管|检查|审计|评估|考核|督查|核查)/u;

function thing(pattern: RegExp, text: string): string | null {
  const value = pattern.exec(text)?.[1]?.replace(byWhom, '').replace(howMuch, '');
  return value === undefined || value.length < 2 || notThing.test(value) ? null : value;
}

function payer(pattern: RegExp, text: string): string | null {
  const value = thing(pattern, text);
  if (value === null || notPayer.test(value) || !body.test(value)) return null;
  return overseeing.test(text.slice(text.indexOf(value) + value.length)) ? null : value;
}

/** 发放社区专职社会工作者职业津贴 names who is paid; 提高卫生防疫津贴 what for, and that is in its name. */
function recipient(text: string): string | null {
  const value = thing(handedOut, text);
  return value !== null && person.test(value) ? value : null;
}

/** Ends the name of a fund to its left: 从 · 将 · 的 · 纳入 · 统筹使用 */
const nameBoundary =
  /(?:[，。；、：,;“”（）()和与及或的将把从由对向在以用按被为等各该就其应]|纳入|列入|使用|利用|给予|发放|落实|安排|设立|建立|提供|通过|享受|加大|统一|编制|完善|健全|提高|争取|引导|鼓励|支持|投入|购买|采取|取得|适当|适度|推动|实施|规范|承接|组织|协调|确定|执行|统筹|继续|积极|加强|做好|出台|研究|制定|巩固|申请|整合|有效|合理|充分|逐步|每年|进行|开展|扩大|增加|优化|发挥|强化|稳定|参照|符合|相应|筹集|提升|下拨|预留|深化|未提|预拨)/gu;
const longestName = 14;

/** 困难群众救助 + 补助资金: the words before a name that belong to it, if it can be told where they begin. */
export function wholeName(text: string, start: number, end: number): string {
  const from = Math.max(0, start - longestName);
  const before = text.slice(from, start);
  let cut = from === 0 ? 0 : -1;
  for (const match of matchesIn(before, nameBoundary)) cut = match.index + match[0].length;
  // 不少于1亿元|专项资金 · 各级|福利彩票公益金
  const own = cut < 0 ? '' : before.slice(cut).replace(/^(?:级|确保|保障|[^元]{0,12}元的?)/u, '');
  return own + text.slice(start, end);
}
