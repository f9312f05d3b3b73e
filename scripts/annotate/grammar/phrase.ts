/** The noun phrase that ends at a place, read backwards: what a bracket glosses, what a list begins with. */
import { matchesIn } from '../../tree/matches.ts';

/** Signs that no phrase contains, and words that govern one: 推进|社工站 · 对|一线医务人员 · 每一|登记有效期. */
const governing =
  /(?:[，。；、：！？,;“”《》的和与及或在对为将把从由向于以被按至到使让令]|一(?:批|支|个|种|项)|每一?个?|各类?|该|其|上述|包括|主要是|是|构建|建立|建成|形成|完善|健全|打造|实行|推进|推动|加强|加快|聚焦|解决|围绕|巩固|设立|设置|提供|开展|实施|提升|强化|优化|拓展|组建|加入|落实|执行|发挥|探索|初步|基本|全面|逐步|依托|通过|根据|按照|采取|鼓励|支持|引导|深入|积极|不断|努力|着力|统筹|整合|纳入|列入|适应|满足|符合|具有|拥有|配备|新建|促进|增强|确保|保障|坚持|所有|进行|给予|享受|承担|负责|参加|取得|担任|成为|扩大|深化|打赢|贯通|涵盖|提高|降低)/gu;
/** A phrase is not longer than this. */
const longest = 30;

/**
 * Where the phrase that ends at `end` begins. Brackets count as part of it: 乡镇（街道）社会工作服务站.
 * @param from nothing before this index is read
 */
export function phraseStart(text: string, end: number, from = 0): number {
  const first = Math.max(from, end - longest);
  const words = text.slice(first, end);
  const flat = words.replace(/[（(][^（()）]{0,12}[）)]/gu, (bracket) =>
    '\uE000'.repeat(bracket.length),
  );
  let cut = /[（(]/u.test(flat) ? flat.search(/[（(][^（(]*$/u) + 1 : 0;
  for (const match of matchesIn(flat, governing)) {
    const stop = match.index + match[0].length;
    if (stop < flat.length && stop > cut) cut = stop;
  }
  // a bracket cannot begin a phrase
  while (flat[cut] === '\uE000' || flat[cut] === '）' || flat[cut] === ')') cut += 1;
  return first + cut;
}

/** 发展“三个经济”: what stands before a name is no member of a list, if it governs the name. */
const verbAtEnd =
  /(?:发展|推进|推动|打造|建设|实施|形成|构建|聚焦|围绕|落实|坚持|开展|做好|实现|优化|完善|加强|建立|健全|巩固|促进|提升|培育|做到|以及|的)$/u;

/** 、 · 和 · 与 · 及: between the members of a list. */
const separators = new Set(['、', '和', '与', '及']);

/**
 * Where a list of `count` members that ends at `end` begins, or null if there is no such list: 社区与社会组织、社会工作者.
 */
export function listStart(text: string, end: number, count: number, from = 0): number | null {
  if (verbAtEnd.test(text.slice(Math.max(from, end - 4), end))) return null;
  let members = 1;
  let depth = 0;
  for (let index = end - 1; index >= from && end - index <= 20 * count; index -= 1) {
    const sign = text[index] ?? '';
    if (sign === '）' || sign === ')') depth += 1;
    else if (sign === '（' || sign === '(') depth -= 1;
    if (depth > 0) continue;
    if ('，。；：！？'.includes(sign)) return members === count ? index + 1 : null;
    if (sign === '“' || sign === '”') return null;
    if (!separators.has(sign)) continue;
    if (members === count) return null;
    members += 1;
    if (members === count) {
      const start = phraseStart(text, index, from);
      // the list goes on: it has more members than that
      return text[start - 1] === '、' ? null : start;
    }
  }
  return null;
}
