/** The words that names of bodies are made of: the head at the end, place and level at the start. */
import { NameMatcher } from './names.ts';
import { indexByEnd, wordBefore, wordsOf } from './words.ts';
import { blot } from './enclosure.ts';

/** Nouns that end the name of a body or of a class of bodies. Single characters stand in {@link singleHead}. */
const headWords = wordsOf(`
  人民政府 政府部门 政府 党委 党组 党工委 党组织 党支部 党政机关 机关 部门 单位 机构 社会组织 组织 人民团体 社会团体 团体 企业 公司 集团 银行 商会 协会 学会 促进会 研究会
  联合会 联盟 基金会 慈善会 慈善总会 红十字会 高校 院校 学校 高等学校 大学 学院 幼儿园 中小学 小学 中学 医院 卫生院 卫生室 卫生服务中心 保健院 科研院所 院所 研究院 研究所 科学院 法院 检察院 敬老院 福利院
  养老院 社区 街道 乡镇 街镇 镇街 各镇 各乡 各地 各地区 地方 各级 市地级 地市级 层面 办事处 街道办事处 街道办 居委会 村委会 村委 社区居委会 居民委员会 村民委员会 业主委员会 业委会 委员会 管委会 指挥部 领导小组 协调小组
  工作小组 工作组 专项小组 专班 工作专班 联席会议 联席会议办公室 办公室 办公厅 工作机构 团委 团市委 团省委 团县委 团区委 团州委 妇联 残联 侨联 文联 青联 工会 总工会 共青团 工商联 社科联 科协 计生协 供销社 合作社 合作联社 联合社
  联社 农商行 信用社 购买主体 承接主体 市场主体 经营主体 责任主体 实施主体 建设主体 运营主体 创新主体 服务主体 办学主体 主体单位 社会力量 社会资本 民间资本 各类资本 社会资源 社会各界 社会各方 各方 媒体 部队 军队 海关 消防救援队伍 支队 总队
  大队 派出所 服务站点 社工站 社工总站 工作站 服务站 服务总站 社会工作站 服务室 社工室 养老服务综合体 服务中心 指导中心 发展中心 信息中心 救助站 园区 开发区 高新区 经开区 示范区 新区 自贸区 综保区 城区 建成区 主城区 兵团 平台 电商平台 网络平台 平台企业 总部
  项目业主 业主 运营方 主办方 承办方 委托方 受托方 出租方 运营商 供应商 服务商 开发商 经营者 食堂 饭堂 餐厅 餐馆 门店 商场 超市 商店 商圈 楼宇 酒店 民宿 图书馆 博物馆 文化馆 美术馆 体育馆 场馆 院团 剧院 影院 书店 出版社 报社 电视台
  车站 交警 武警 民兵 支行 分行 家庭农场 省级 市级 县级 区级 乡级 州级 镇级 村级 旗级 自治区 两级 三级 省市 市县 市州 县市 市区县 各市州 区县 县区 市县区 县市区 自治州 自治县 分局 总局 分中心 设区市
  党政部门 老干部局 气象台 疾控中心 代表机构 智库 实验室 医联体 医共体 联合体 共同体 志愿服务队 社工机构 消委会 消协 交易所 孵化器 众创空间 金融监管总局 政法委 纪委 监委 国资委
  社团 工商资本 城镇群 城市群 都市圈 服务窗口 停车场 受灾地 事发地 基层 集体经济组织 合作组织 批发市场 农贸市场 菜市场 供水厂 污水处理厂 灌区 河长办 林长办 医务室 教学点 托育园 养老服务站 助残中心 服务队 应急队 消防站 联防队
`);
/** Words that are no head where they stand alone but end one of {@link headWords}' kind in a list: 居（村）委, 市编办. */
export const singleHead = /[局厅委办部署院会所站馆社行队校园厂室府]$/u;

const longestFirst = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

/**
 * A head word in running text. 局, 厅, 委, 办, 部 and the regions are heads of one character: not 格局, 大厅, 委托, 举办,
 * 全部, 省份, 市场, 城市, 县域, 地区.
 */
const headPattern = new RegExp(
  [
    `(?:(?:本级|同级|各级|两级|三级|上级|中央|地方|省级|市级|县级|区级|自治区)|[省市州县区]{1,2}${blot}{0,12})财政(?![部局厅预资投补困支收拨扶状政保专奖]|承受|可持续)`,
    '(?<=由(?:中央|省|市|县|区|同级|本级|各级|地方|当地)?)财政(?=[予给奖补拨安列承负兜])',
    // 居住地所在街（镇）
    `(?<=所在|各)街${blot}{2,8}`,
    `(?:${longestFirst(headWords)})(?![层权群]|领[导域]|以[上下]|及以[上下])`,
    `[省市州县区乡镇村旗]${blot}{0,12}级(?![别以及]|机关|部门)`,
    '(?<![格布结全大战当残开变])局(?![面部势限])',
    '(?<![大客餐展])厅',
    '(?<!常)委(?![托员派任屈])',
    '(?<![举承主开督协创兴筹快办领帮代申试经])办(?![理公法事学案好结])',
    '(?<![全内外干西东中北南头局腰])部(?![门分署队件委])',
    '省(?![份级内])|(?<![城都上])市(?![场民容政级域值])|(?<=的|(?:^|[，。；、：])[\\p{Script=Han}])城市(?![管社更规建])|县(?![域级城])|(?<![地社园校景片灾库疆城街小山林辖牧雨])区(?![域级块间])',
    '(?<![广苏杭扬])州(?!级)|(?<![城])镇(?![化级])|(?<!城)乡(?![村镇愁级])|村(?![民级庄居])|旗(?![帜级舰])',
  ].join('|'),
  'uy',
);
/** What every match of {@link headPattern} begins with: it is not asked where none of these stands. */
const headBeginning = new NameMatcher(
  [
    ...headWords,
    ...wordsOf('本级 同级 各级 两级 三级 上级 中央 地方 自治区 城市 财政 街'),
    ...wordsOf('省 市 州 县 区 乡 镇 村 旗 局 厅 委 办 部'),
  ].map((word) => [word, word]),
);

/** Where the head words of a text end. Ascending; blotted-out brackets right after a head belong to it. */
export function headEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (headBeginning.lengthAt(text, at) === 0) continue;
    headPattern.lastIndex = at;
    if (!headPattern.test(text)) continue;
    let end = headPattern.lastIndex;
    at = end - 1;
    while (text[end] === blot) end += 1;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

const headsByEnd = indexByEnd(headWords);
/** Whether a name is whole: it ends with a head word. */
export function endsWithHead(name: string): boolean {
  const bare = name.replace(brackets, '');
  return wordBefore(headsByEnd, bare, bare.length, 0) !== null || singleHead.test(bare);
}
/** 镇人民政府（街道办事处） · 县（区）级 — or the same blotted out. */
const brackets = new RegExp(`[（(〔][^（）()〔〕]{0,40}[）)〕]|${blot}{1,60}`, 'gu');

const bracket = `(?:[（(〔][^（）()〔〕]{0,20}[）)〕]|${blot}{1,22})?`;
const generic =
  '自治区|自治州|自治县|设区市|省|市|州|盟|旗|县|区|乡|镇|街道|园区|开发区|示范区|高新区|经开区';
/** 各级 · 全区各级 · 县级以上 · 市级 · 省 · 各县（区） · 各市县 · 中共楚雄州 · 攀枝花市 · 杨凌示范区 · 全市 */
const placePattern = new RegExp(
  [
    '(?:全国|全省|全市|全州|全县|全区|全镇)?各级(?!各)',
    '(?:省|市|州|县|区|乡|镇|市地|地市)级(?:以上|及以上|以下)?(?:各级|地方)?',
    `(?:各|全|本|我|每个|辖区内?)?(?:(?:${generic})${bracket}){1,4}(?![场容]|政(?!府|协|研|法|务|治))(?:两级|三级|各级)?`,
    `(?:中共)?[\\p{Script=Han}]{2,6}?(?:省|自治区|自治州|自治县|(?<!城)市|州|县|新区|开发区|高新区|经开区|示范区|兵团)${bracket}(?:各级)?`,
  ].join('|'),
  'uy',
);
/** Length of the place and level that a name begins with: 攀枝花市|民政局, 各县（区）|民政局, 市级|有关部门. */
export function placeLength(name: string): number {
  placePattern.lastIndex = 0;
  return placePattern.exec(name)?.[0].length ?? 0;
}

/** What may stand before a body that the reader is to find out for himself: 有关部门, 其他单位. */
export const vagueStart = /^(?:各|有关|相关|其他|其它|所有)/u;
