/** The addressees of a notice (主送机关, GB/T 9704—2012 §7.3.2): names and collectives under its title, before a colon. */
import { withoutWhiteSpace } from '../tree/text.ts';
import { isBodyName } from './bodies.ts';
import { textOf } from './draft.ts';
import type { Item } from './items.ts';
import { labelAt } from './labels.ts';
import type { Layout } from './layout.ts';
import { goesOn } from './paragraphs.ts';

export interface Addressees {
  names: string[];
  /** How many items the line takes. */
  length: number;
}

const mostLines = 8;
const colon = /\s?[:：]$/u;
// 各县（区）人民政府 · 市直各有关单位 · 王某某委员 · 全市人民: how the name of one who is written to ends
const nameEnd =
  /(?:[府门位构会室局厅廳局委办辦部院处處科站所社行团校学业司心队关组镇乡县區区市省州盟旗街地场馆园道体]|企业|集团|组织|党组|党派|兵团|支部|方面|代表|委员|同志|先生|女士|老师|党员|居民|市民|农民|群众|人民|家长|朋友|职工|会员|主体)们?$/u;
// 各星级酒店 · 广大考生 · 全体业主: the word before it says that many are written to; not 各项任务, not 各镇要做到, not 有关事项
const collective =
  /^(?:各(?!项|类|种|阶段|环节|时期|方面)|全[省市州县区体](?!性)|广大|有关|相关)(?!.*[的是要将应须在])\p{Script=Han}{2,18}(?<!事项|情况|背景|概况|说明|问题|内容|措施|任务|目标|原则|安排|规定|政策|标准|条件|程序|流程|材料|工作)$/u;
// 浙江 · 黑龙江; not 各级领导
const shortPlace = /^(?!各)\p{Script=Han}{2,4}$/u;
// 市属 in 市属、驻市各单位
const ofOthers = /^(?:[省市州县区中]属|中央?直?|[省市州县区]直|驻\p{Script=Han}{1,3})$/u;
// 王某某 in 王某某、李某代表
const person = /^\p{Script=Han}{2,4}$/u;
const personal = /(?:代表|委员|同志|先生|女士|老师)们?$/u;
// 尊敬的王某某委员
const courtesy = /^(?:尊敬的|亲爱的)/u;
// 福建省生态环境厅 · 掇刀区人民政府; not 贯彻落实各市人民政府
const placeFirst = /^(?!.{0,4}各)\p{Script=Han}{2,5}[省市州盟县区旗镇乡]/u;
// 各县要落实以下措施： · 责任单位： · 职责如下：: a colon that brings a list or a field
const notAddressee =
  /如下|下列|以下|(?:包括|分别|[是为指]|[实落]地)$|^(?:责任|牵头|配合|参与|参加|主办|承办|协办|主管|落实|实施|报送|联系|发文|印发|来文|抄送|主送)(?:单位|部门|机构|机关)$|^(?:现|根据|按照|关于|为)/u;

/** The line of addressees that begins at `i`; null if none does. Its lines may be wrapped. */
export function addresseesAt(items: readonly Item[], i: number, layout: Layout): Addressees | null {
  let text = '';
  for (let k = i; k < items.length && k < i + mostLines; k += 1) {
    const item = items[k];
    if (item?.role !== null || labelAt(item.piece.text) || item.piece.text.includes('。')) break;
    if (k > i && !runsOn(items, i, k, layout) && !/[，、]$/u.test(text)) break;
    text += item.piece.text;
    if (colon.test(text)) {
      return isAddressed(text.replace(colon, '')) ? addressees(items, i, k - i + 1) : null;
    }
  }
  return withoutColon(items, i);
}

function runsOn(items: readonly Item[], from: number, at: number, layout: Layout): boolean {
  const piece = (k: number): Item['piece'] => (items[k] as Item).piece;
  return goesOn(piece(from), piece(at - 1), piece(at), { ...layout, indented: false });
}

/** Whether all that stands before the colon are names. */
export function isAddressed(text: string): boolean {
  const bare = withoutWhiteSpace(text).replace(/[（(][^（）()]{0,60}[）)]/gu, '');
  if (bare === '' || bare.length > 600 || /[：:〔]/u.test(bare)) return false;
  const names = bare
    .replace(courtesy, '')
    .split(/[，,、；;]/u)
    .filter(Boolean);
  if (names.some((name) => notAddressee.test(name))) return false;
  const last = names.at(-1) ?? '';
  const isName = (name: string): boolean =>
    nameEnd.test(name) ||
    collective.test(name) ||
    isShortPlace(name, last) ||
    (personal.test(last) && person.test(name)) ||
    ofOthers.test(name);
  return names.every(isName) || isBodyName(names[0] ?? '');
}

/** 浙江 in 浙江、福建省生态环境厅: what the last name says of all of them is left out. */
function isShortPlace(name: string, last: string): boolean {
  return shortPlace.test(name) && placeFirst.test(last) && nameEnd.test(last);
}

// 各区民政局、市直有关单位: a colon forgotten, over a sentence
function withoutColon(items: readonly Item[], i: number): Addressees | null {
  const text = items[i]?.piece.text ?? '';
  const next = items[i + 1]?.piece.text ?? '';
  const isList = text.startsWith('各') && text.length <= 80 && isAddressed(text);
  return isList && /[。；]/u.test(next) && !labelAt(next) ? addressees(items, i, 1) : null;
}

function addressees(items: readonly Item[], i: number, length: number): Addressees {
  const line = withoutWhiteSpace(textOf(items.slice(i, i + length).map((item) => item.piece)));
  const names = line
    .replace(colon, '')
    .replace(courtesy, '')
    .split(/[，,；;]/u);
  return { names: names.filter(Boolean), length };
}
