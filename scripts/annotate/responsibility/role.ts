/** Which part a body plays in a duty (牵头, 配合, 指导 …) and how binding it is (应, 可, 鼓励 …), from the words of its predicate. */
import type { Responsibility } from '../../tree/notice.ts';
import { isVague } from '../grammar/body.ts';

export type Role = Responsibility['role'];
export type Modality = Responsibility['modality'];

/** How a text names a body: as the subject of a duty, as the object of 鼓励 …, after 由, or after 联合 and 会同. */
export type Standing = 'subject' | 'object' | 'agent' | 'partner';

/** 各级党委政府, 市委, 党工委: they lead. */
const partyAndGovernment = /(?:党委|党组|党工委|党委和政府|党委政府)$/u;
/** 所需经费|由购买主体承担 */
const costs =
  /(?:(?:经费|资金|费用|成本|补助|补贴)[^，]{0,12}|(?:剩余|其余)(?:部分)?|差额|缺口|不足部分)$/u;
const bearing = /^.{0,14}(?:承担|负担|分担|共担|自筹|解决|列支|安排|支付|保障|补助|补贴)/u;
/** Bodies of the state that have a field of their own, or all fields: what they do is their charge. */
const authority =
  /(?:部门|(?:公安|税务|司法|监察|检察|登记|执法|主管)机关|局|厅|(?<!村|居|居□)委|委员会|办公室|办|署|政府|管委会|办事处|层面|各级|[省市县区地]级|自治区|法院|检察院|海关|人民银行|财政|政府有关部门|指挥部|领导小组|党组织|残联|(?<!总|俱乐)部)$/u;
const noAuthority = /(?:居民委员会|村民委员会|居委会|村委会|村委|业主委员会|商业银行)$/u;
/** Many bodies at once: what they are told is carried out by each. */
const everyBody = /^(?:各地|各单位|各有关|有关|相关|各部门|各相关)/u;

/** Money is what the duty is about: 承担所需经费 · 将经费纳入预算 · 优先予以购买 · 设立专项基金 */
const paying = [
  /^.{0,8}(?:承担|负担|保障|落实|安排|统筹|筹集|筹措)[^，]{0,14}(?:经费|资金|费用)/u,
  /(?:经费|资金|费用|补贴|补助)[^，]{0,24}(?:列入|纳入)[^，]{0,14}预算/u,
  /^[^，购执规制探通完]{0,12}(?<!政府|力量)购买(?!主体|目录|机制|服务目录)[^，]{0,10}服务(?!目录)/u,
  /^.{0,6}优先予以购买/u,
  /^.{0,24}给予[^，]{0,18}(?:补贴|补助|奖励|奖补|资助|经费支持|资金支持)/u,
  /^.{0,6}(?:出资|拨付|奖补|予以补助|予以奖补|全额拨付)/u,
  /(?:设立|成立)[^，]{0,10}(?:专项基金|专项资金|基金(?!会)|奖补资金)/u,
  /^.{0,12}(?:足额|及时)拨付/u,
];
/** 牵头 near the start: 牵头建立…, 要发挥牵头作用 */
const leading = /^.{0,10}牵头(?!部门|单位)/u;
/** 实行联席会议制度，|牵头推进…: the second thing it does is to lead */
const leadingNext = /^[^，,]{2,30}[，,](?:并)?牵头(?!部门|单位)/u;
const cooperating =
  /^.{0,12}(?:密切配合|积极配合|主动配合|协同配合|配合(?!单位|部门)|协助|予以支持|全力支持|协同(?!推进|发展|监管|运转|运行|联动|治理|创新|育人)|给予指导和支持)/u;
/** 积极参与服务供给; not 参加…保险, nor 对积极参与…的企业给予倾斜. */
const takingPart = /^(?!对)[^，]{0,8}?(?:参与|参加(?![^，]{0,12}(?:保险|培训|考试|会议))|投身)/u;
const charge = /^[^，由]{0,8}(?:负责(?!人)|承担[^，]{0,20}(?:责任|日常工作)|具体落实)/u;
/** 负责统筹协调全市住房保障工作 */
const coordinating = /^(?:要|应当?)?(?:主要|具体)?负责(?:统筹|综合|组织)?协调/u;
const ruling = /^.{0,10}(?:领导|加强[^，]{0,30}的领导|加强领导|统一领导|主导)/u;
/** Light verbs say nothing: 做好…指导, 加强…监督, 进行…评估. The noun at the end does. */
const light =
  /^(?:要|应当?|须|必须|将|可|负有|依法|会同[^，]{2,20}?)?(?:切实|积极|认真|依法|进一步|定期|不定期|适时)?(?:对[^，]{1,60}?)?(?:依法|定期|适时)?(?:做好|加强|强化|开展|进行|组织开展|组织|履行|实施)/u;
const nouns: readonly (readonly [RegExp, Role])[] = [
  [
    /(?:指导|督查指导|督导)(?:督促|监督|检查|服务|协调)?(?:[、和与及][^，]{1,12}){0,3}(?:工作|职责)?$/u,
    '指导',
  ],
  [/(?:协调|统筹协调|沟通协调)(?:[、和与及][^，]{1,12}){0,3}(?:工作|职责)?$/u, '协调'],
  [
    /(?:监督|监管|监督管理|检查|督查|督办|考核|评估|审计|抽查|巡查|督促|督查考核)(?:[、和与及][^，]{1,12}){0,3}(?:工作|职责)?$/u,
    '监督',
  ],
];
/** 组织开展|受损鉴定和技术支持、质量监督|工作: one of many things, where the light verb does not begin with it. */
const sideWork = /开展(?!对)[^，]*[和、][^，]{2,12}、[^，]{0,8}(?:监督|检查|评估|考核)(?:工作)?$/u;
const verbs: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:要|应当?|须|必须|将|可以?)?(?:切实|积极|认真|依法|进一步|定期|加强|负责|会同.{2,12})?(?:业务|宏观|统筹|具体|分类)?指导(?!性|意见|目录)/u,
    '指导',
  ],
  [
    /^(?:要|应当?|须|必须|将|可以?)?(?:切实|积极|认真|依法|进一步|定期|加强)?(?:综合|统筹|组织|统一)?协调/u,
    '协调',
  ],
  [
    /^(?:要|应当?|须|必须|将|可以?)?(?:切实|积极|认真|依法|进一步|定期|适时|加强|按.{1,6}|每[年月周日季半度]{1,3})?(?:对[^，]{1,40})?(?:监督|督促|督查|督办|检查|监管|抽查|考核|巡查|评估|通报|约谈)/u,
    '监督',
  ],
];

/**
 * @param duty the words of the predicate, from its modal word on
 * @param names the bodies, made whole
 * @param actor the bodies as printed
 * @param before the words of the segment before the bodies
 */
export function roleOf(
  duty: string,
  names: readonly string[],
  actor: string,
  standing: Standing,
  before = '',
): Role {
  if (standing === 'partner') return '配合';
  const first = mainSegment(duty);
  if (leading.test(first) || leadingNext.test(duty)) return '牵头';
  // 加强对保障资金使用情况的|审计监督: the noun at the end is what it does, whatever stands before it
  const noun =
    light.test(first) && !sideWork.test(first)
      ? nouns.find(([pattern]) => pattern.test(first))
      : undefined;
  if (noun) return noun[1];
  if (paying.some((pattern) => pattern.test(first))) return '出资';
  if (
    actor.endsWith('财政') &&
    /^.{0,16}(?:支持|补助|安排|奖补|倾斜)|^(?:按[^，]{1,12})?(?:承担|负担|兜底)$/u.test(first)
  )
    return '出资';
  if (standing === 'agent' && costs.test(before) && bearing.test(first)) return '出资';
  if (cooperating.test(first)) return '配合';
  if (takingPart.test(first)) return '参与';
  if (standing === 'object' && /社会(?:力量|资源|各界)/u.test(actor) && /^.{0,4}支持/u.test(first))
    return '参与';
  if (partyAndGovernment.test(actor) && ruling.test(first)) return '领导';
  if (coordinating.test(first)) return '协调';
  if (charge.test(first)) return '负责';
  for (const [pattern, role] of verbs) if (pattern.test(first)) return role;
  if (standing === 'agent') return '负责';
  if (/^(?:要|应当?)?(?:把|将)[^，]{2,60}(?:作为|摆上|摆在|列入重要|纳入重要|列为)/u.test(first))
    return '负责';
  if (standing === 'object' && !/各级|党委|政府$/u.test(actor)) return '实施';
  return inCharge(names, actor) ? '负责' : '实施';
}

/** 按照各自职责，|协同文化部门管理: the first segment that has more than a preposition. */
function mainSegment(duty: string): string {
  const segments = duty.split(/[，,。；]/u, 4);
  return segments.find((segment) => !circumstance.test(segment)) ?? duty;
}
const circumstance =
  /^(?:按照?|根据|依据|依照|结合|围绕|针对|在)[^，,]{0,30}(?:职责|分工|实际|要求|规定|原则|基础上|前提下|情况|需要|标准)$/u;

/** Whether bodies have the duty as their own charge, rather than each having to carry it out. */
function inCharge(names: readonly string[], actor: string): boolean {
  if (everyBody.test(actor) || names.length === 0) return false;
  const bares = names.map((name) =>
    name.replace(/[（(][^（）()]*[）)]/gu, '').replace('设区的市', '设区市'),
  );
  // 民政、市场监管和相关部门: the vague one closes a list of those that have fields of their own
  const own = bares.filter((bare) => !isVague(bare) || everyOffice.test(bare));
  return (
    own.length > 0 &&
    (own.length === bares.length || own.length > 1) &&
    own.every((bare) => authority.test(bare) && !noAuthority.test(bare) && !/的[^的]*$/u.test(bare))
  );
}

/** 各行业主管部门, 各统筹地区医保部门: all those of one field, not just all */
const everyOffice =
  /^各(?!有关|相关|职能|责任|牵头|配合|成员|参与|级|单位|直属|部门)[\p{Script=Han}]{2,12}(?:部门|局|委)$/u;

const forbidding = /^(?:要|应当?)?(?:严格)?(?:不得|严禁|禁止|不准|不能|不再)/u;
const permitting =
  /^(?:也|均|都|还)?可(?:以|根据|按|通过|依托|向|在|对|采取|自主|适当|结合|将|统筹|利用|提供|给予|享受|采用|不|参加|直接)?/u;
/** 将 before what will be done: 将对…进行评估. Not 将…纳入预算, where it only puts the object first. */
const future =
  /^将(?:对(?!.{1,30}(?:纳入|列入|作为))|在|会同|会|按照?|根据|依法|逐步|进一步|继续|视|定期|适时|组织|简化|加大|加强)/u;

/** 督促|企业, 委托|第三方机构: what they govern is bound to do it. */
const binding = /督促|指定|委托|责成|授权/u;

/** 推动|各级, 推动|县级人民政府: those who are moved have no choice; 推动|企业 only means that they are encouraged. */
const moving = /推动|组织/u;
const publicBody =
  /(?:部门|机关|政府|党委|各级|各地|购买主体|乡镇|街道|[局厅署]|(?<![居村])委|(?<![社园小街校景])[省市州县区](?:[（(][^（）()]*[）)])?)$/u;

/**
 * @param governing the word that governs the bodies, if one does: 鼓励, 督促
 * @param actor the bodies as printed
 */
export function modalityOf(duty: string, standing: Standing, governing = '', actor = ''): Modality {
  if (forbidding.test(duty)) return '禁止';
  if (standing === 'object') {
    if (/严禁|禁止/u.test(governing)) return '禁止';
    if (governing.includes('允许')) return '可';
    const bound = binding.test(governing) || (moving.test(governing) && publicBody.test(actor));
    return bound ? '应' : '鼓励';
  }
  if (permitting.test(duty)) return '可';
  return future.test(duty) ? '将' : '应';
}
