/** The words of marks of responsibility: labels, the ends of parts, dates, and rules that complete all marks. */
import type { Role } from './role.ts';

/**
 * What a label calls the bodies after it: 牵头单位：… · 【牵头单位】… · 责任部门（单位）：… · 牵头：… right after a bracket or a
 * stop. 责任人, 完成时限 are labels too, but of no bodies.
 */
const labelled: readonly (readonly [Role, string])[] = [
  ['牵头', '(?:牵头|主办|主责|主要责任|牵头责任)'],
  ['配合', '(?:配合|协办|协助|协同|协作|支持)(?:责任)?'],
  ['参与', '(?:参与|参加|成员)(?:责任)?'],
  ['监督', '(?:监督|督办|督导|督查)(?:责任)?'],
  ['指导', '指导(?:责任)?'],
  ['实施', '(?:实施|落实|执行|承办)(?:责任)?'],
  ['负责', '(?:责任|负责|主管|承担)'],
];
const unit =
  '(?:责任)?(?:单位|部门|主体|机构|科室|处室|股室|站所|办站所|镇街|乡镇|社区|村组|村)(?:[（(](?:单位|部门|处室|科室)[）)]|[、和及或](?:单位|部门|责任人))?';
/** Without 单位 or 部门 a word is a label only where a bracket or a part begins: （牵头：… · ；配合：… */
const bare: readonly (readonly [Role, string])[] = [
  ['牵头', '牵头|主办|主责'],
  ['配合', '配合|协办|协助'],
  ['参与', '参与|参加'],
  ['负责', '责任|负责|组织单位'],
];
const aside =
  '(?:完成|办结|实施|整改|工作)?(?:时限|时间|期限)|责任人|分管领导|责任领导|牵头(?:[省市州县区])?领导|联系人|(?:工作|完成|推进)?(?:目标|要求|进度|措施|任务|内容)';
/** 省级|责任单位 · 第一|责任单位 */
const rank = '(?:[省市州县区]级|第[一二三])?';
const beforeBare = '(?<=[（(【〔\\[；;，,。]|^)';
export const labelPattern = new RegExp(
  `${rank}(?:${labelled.map(([, words]) => `(${words}${unit})`).join('|')}` +
    `|${bare.map(([, words]) => `(${beforeBare}(?:${words})(?=[:：]))`).join('|')}|${aside})` +
    // a colon, a closing bracket, or nothing at all where the bodies follow
    '(?:[】］]?[:：]|[】］]|(?:为|(?<=[（(【〔\\[](?:牵头|责任|配合)(?:单位|部门)))(?=[\\p{Script=Han}]{2,30}?[厅局委]))',
  'gu',
);
export const labelRoles: readonly Role[] = [...labelled, ...bare].map(([role]) => role);

/** Labels beside a mark that say who in person or by when, not what: 责任领导：张三 · 完成时限：6月底 */
export const asideLabel =
  /(?:责任人|分管领导|责任领导|牵头领导|联系人|联系电话|(?:完成|办结|实施|整改|工作)?(?:时限|期限)|完成时间)(?:[】］]?[:：]|[】］])/gu;

const charged = '(?:等)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?';
/** What follows the bodies of a part: …牵头, …按职责分工负责, …等配合, …具体负责. */
export const partRoles: readonly (readonly [RegExp, Role])[] = [
  [
    /(?:共同|分别|统一|具体|总)?牵头(?:负责|落实|实施|推进|协调|抓总|组织|组织实施|会同)?$/u,
    '牵头',
  ],
  [
    /(?:等)?(?:按照?(?:各自)?(?:职责|职能|任务)(?:分工|分别)?|按照?分工|分工|根据职责(?:分工)?)?(?:共同|密切|协同|积极)?(?:配合|协助|协同|协办|支持)(?:落实|实施|做好)?$/u,
    '配合',
  ],
  [/(?:等)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|共同|积极)?(?:参与|参加)(?:落实)?$/u, '参与'],
  [new RegExp(`${charged}(?:负责)?(?<!指导)(?:监督|督办|督导)(?:指导|检查|落实)?$`, 'u'), '监督'],
  [new RegExp(`${charged}(?:负责)?(?<!监督)指导(?:监督|督促|服务|落实)?$`, 'u'), '指导'],
  [
    /(?:等)?(?:(?:按照?|根据|依)(?:照)?(?:各自|部门)?(?:的)?(?:职责|职能|任务|工作职责|责任)(?:和任务)?(?:分工|范围)?|按照?分工|分工|分别|共同|具体|主要|各自){0,4}(?:负责|落实|组织实施|实施|推进|承担|组织落实|抓好落实|组织推进|参照执行|执行)(?:组织实施|具体实施|组织|落实|实施|推进)?$/u,
    '负责',
  ],
  [/(?:按照?(?:各自)?(?:职责|职能|任务)分工|按职责)$/u, '负责'],
  // 市水利局|负责技术指导 · 各市人民政府|落实属地责任
  [/(?:负责|落实|承担)[\p{Script=Han}]{2,16}(?<!的|除外)$/u, '负责'],
];
/** 市水利局牵头|、市财政局配合: a part that closes with its role before a 、 */
export const partBefore = /(?:牵头|负责|配合|协助|参与|落实|主办|协办)$/u;
/** 负责、|配合: two roles of one part, not two parts */
export const roleAhead = /^(?:牵头|负责|配合|协助|参与|落实|指导|监督|主办|协办)/u;
/** Not of the bodies: 6月底前完成, 2025年底前, 持续推进, 长期坚持 */
export const datePart =
  /^(?:\d|[一二三四五六七八九十]{1,3}月|每年|今年|明年|年底|长期|持续|立即|近期|全年|即知即改|常态化|适时|完成时|到20|自20|“十)/u;
/** The rest of the list follows from a rule: 以下责任单位均包括… */
export const rulePattern =
  /(?:以下|下列|上述|以上|后续|各项)[^，。；：（）()]{0,16}?(?:均|都|还)(?:包括|含|需|由|为|应有|涉及)|(?:以下|任务|工作|措施)均(?:需|由|包括|含|为|涉及)/gu;
/** 市财政局|，2024年底前 · |，排名第一位的为牵头单位 · |，下同: what closes a list without being of it. */
export const afterList =
  /[，,](?=\d|[一二三四五六七八九十]{1,3}月|每年|今年|明年|全年|年底|长期|持续|常态化|[“"]?十|排名|排第|列第|列在|第一个|首位|下同|不再)/u;
/** Lists and marks are not longer than this. */
export const longestList = 1200;
