/** Turns of phrase that give money without one of the names of funds.yaml: 省级每年安排5000万元 · 市、县按3:7承担. */

/** A turn, and the name in funds.yaml of the fund that it speaks of. */
export interface Turn {
  name: string;
  /** Without one of these words in a text, the turn is not in it. */
  words: readonly string[];
  /** Nor without one of these. */
  signs: readonly string[];
  turn: RegExp;
  /** Only where the sentence names no money otherwise. */
  last: boolean;
}

/** 购买社会组织服务 · 购买的相关领域社会工作服务 · 购买民生服务类、公益活动类等服务 */
const boughtService = /购买[^，。；“”]{1,16}?服务/gu;
/** 财政|每年安排不少于2000万元 · 财政|分别承担60%、40%: with a sum or a share, whatever stands between */
const fiscalSum =
  /财政(?=[^，。；]{0,12}(?:安排|列支|承担|负担|补助|配套|给予|拨付|投入)[^，。；0-9]{0,12}[0-9][0-9.]{0,11}[万亿]?(?:元|%))/gu;
/** 由省与市县按|7:3分担 · 按6：4的比例分担; not 师生比1:20 */
const ratioShared =
  /[0-9]{1,2}(?:[:：∶][0-9]{1,2}){1,4}的?(?:比例)?(?:分担|承担|负担|共担|配套|出资|安排)/gu;
/** 市、区|各承担50% · 地方承担|40% */
const shareBorne =
  /(?:中央|[省市县区州盟旗镇乡级]|地方|政府|财政|单位|个人|企业)(?:各自?|分别)?(?:承担|负担|分担|补助|配套)[0-9][0-9.]{0,5}%/gu;
/** 省级每年安排|5000万元 · 县（市、区）本级统筹安排200万元; not 市场安排 */
const levelSum =
  /(?:中央|[省市县区州盟旗乡镇]级?|（市、区）)(?:本级|财政|每年|统筹|再|按|各|分别){0,3}(?:安排|列支|配套|拨付|投入|出资|补助)[^，。；0-9每]{0,10}[0-9][0-9.]{0,11}[万亿]?元/gu;
/** 设立规模不低于10亿元的|科创母基金 */
const fundSetUp =
  /(?:设立|组建|成立|发起)[^，。；]{0,24}[0-9][0-9.]{0,11}[万亿]?元[^，。；]{0,16}基金(?!会)/gu;
/** 不得收取|接网费用 · 不得向农户收取费用; not 不得收受 */
const notCharged =
  /(?:不得|不再|严禁|禁止|不准)(?:向[^，。；]{1,12})?(?:违规|另行|擅自|重复)?收取[^，。；]{0,16}费用?/gu;
/** 不得层层转嫁|配套任务; not 严禁乱检查、乱摊派 */
const notPassedOn =
  /(?:不得|严禁|禁止)(?:向[^，。；]{1,10})?(?:层层|变相|违规|强制|强行)?(?:转嫁|摊派)/gu;
/** 孤儿|每人每月1900元 · 每生每年720元 */
const ratePaid =
  /每[人生户](?:每[月年天日学期]{1,2}|每次)(?:不低于|不少于|不超过|最高|按)?[0-9][0-9.]{0,9}元/gu;
/** 总投资约|85亿元 · 亩均投资不低于3000元; not 总投资5000万元以上的项目 */
const invested =
  /(?:总投资|概算投资|估算投资|[亩户]均(?:财政)?(?:投资|补助|投入))(?:额|规模|标准)?(?:约为?|一般|为|达到?|不低于|不少于|不超过|控制在|原则上)*[0-9][0-9.]{0,11}[万亿]?元(?!(?:\/亩)?(?:及?以[上下]|的))/gu;
/** 其余|由学校自筹 · 其余部分由州（市）、县统筹解决; not 其余人员由县级管理 */
const remainder =
  /其余(?:部分|资金|经费|投资)?由[^，。；]{1,16}?(?:自筹|统筹解决|统筹安排|自行解决|承担|负担|解决)/gu;
/** 同一项目按“|就高不重复|”原则执行 · 不得重复享受: how awards go together */
const notTwice = /就高不(?:就低|重复)|不得?重复(?:享受|奖励|补助|申报奖励)/gu;
/** 将扬尘污染防治|费用纳入工程造价 · 经费计入成本 */
const costCounted = /(?:费用?|经费)(?:足额)?(?:纳入|列入|计入)[^，。；]{0,8}(?:造价|概算|成本)/gu;
/** 实行门票|半价优惠 · 给予票价八折优惠 */
const reduced = /(?:门票|票价|票|费)(?:实行|给予)?(?:半价|[一二三四五六七八九]折|免费)(?:优惠)?/gu;

const sharing = ['分担', '承担', '负担', '共担', '配套', '出资'];
export const turns: readonly Turn[] = [
  { name: '购买服务', words: ['购买'], signs: ['服务'], turn: boughtService, last: false },
  { name: '财政资金', words: ['财政'], signs: ['元', '%'], turn: fiscalSum, last: false },
  { name: '比例分担', words: sharing, signs: [':', '：', '∶'], turn: ratioShared, last: false },
  { name: '比例分担', words: sharing, signs: ['%'], turn: shareBorne, last: true },
  { name: '财政资金', words: ['安排', '列支', '拨付', '投入', ...sharing], signs: ['元'], turn: levelSum, last: true },
  { name: '专项基金', words: ['基金'], signs: ['元'], turn: fundSetUp, last: false },
  { name: '合理收费', words: ['收取'], signs: ['不得', '不再', '严禁', '禁止', '不准'], turn: notCharged, last: true },
  { name: '挤占', words: ['转嫁', '摊派'], signs: ['不得', '严禁', '禁止'], turn: notPassedOn, last: false },
  { name: '补助', words: ['每人每', '每生每', '每户每'], signs: ['元'], turn: ratePaid, last: true },
  { name: '资金投入', words: ['投资', '均补助', '均投入'], signs: ['元'], turn: invested, last: true },
  { name: '比例分担', words: ['其余'], signs: ['由'], turn: remainder, last: false },
  { name: '奖励', words: ['重复', '就高'], signs: ['不重复', '不得重复', '就高不就低'], turn: notTwice, last: true },
  { name: '经费', words: ['造价', '概算', '成本'], signs: ['纳入', '列入', '计入'], turn: costCounted, last: true },
  { name: '减半', words: ['半价', '折', '免费'], signs: ['门票', '票', '费'], turn: reduced, last: true },
]; // prettier-ignore

/** Whether a turn may be in a text: a look before the reading. */
export function mayTurn(text: string, { words, signs }: Turn): boolean {
  return words.some((word) => text.includes(word)) && signs.some((sign) => text.includes(sign));
}
