/**
 * Numbers of documents: 发文字号 (桂民发〔2021〕23号), orders (国务院令第649号) and announcements.
 *
 * GB/T 9704-2012, 7.2.5: 机关代字, year in 〔〕, number. In use are also [2022], （2022）, a year left out (桂民发23号) and
 * a 第 or a 0 before the number.
 */
import { matchesIn } from '../../tree/matches.ts';

export interface DocNumber {
  /** Indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  /** As printed. */
  text: string;
}

/** 〔2021〕23号 · [2022]第5号 · （2022）5 号 · 〔2022〕号, the number left out */
const yearAndNumber =
  /[〔﹝【[［（(](?:19|20)[0-9]{2}年?[〕﹞】\]］）)]第?[0-9]{0,5}号(?![召称])/gu;
/** 桂民发23号 · 国办函5号 · 民办字12号 */
const numberAlone = /(?:发|函|字|规|办)第?[0-9]{1,4}号(?![楼线院门机店馆厅桥井地])/gu;
/** 令第649号 · 令第六十九号 · 公告2021年第5号 · 第12号令 */
const order =
  /(?:令|公告)(?:[〔（(]?(?:19|20)[0-9]{2}[〕）)]?年?)?第?[0-9〇零一二三四五六七八九十百]{1,6}号|第[0-9〇零一二三四五六七八九十百]{1,6}号(?:令|公告)/gu;

/** Words before a number that are no part of it: 根据国发… · 印发…的通知国发… */
const notOfNumber =
  /(?:根据|按照|依据|依照|遵照|参照|落实|贯彻|执行|文件|文号|废止|参见|详见|见|及|或|以|由|了|于|的|是|即|号|通知|意见|办法|规定|方案|措施|规划|计划|纲要|决定|细则|条例|和(?=国|中|省|市))/gu;
/** 发 that ends a verb: 颁发3号证 · 研发5号 */
const verbalFa = /(?:颁|印|下|核|签|转|分|补|开|批|出|研|首|先|突|爆|激|引|蒸|头|自|并|多|高)发$/u;
const nameSign = /[\p{Script=Han}A-Za-z]/u;
/** Who gives orders: 国务院令 · 省政府令 · 民政部令 · 主席令 */
const orderBody = /(?:国务院|政府|主席|[部委署局会]|总局)$/u;

/** The longest 机关代字 in use (发改办财金规, 人社部发 with a place before it) has fewer signs. */
const longestPrefix = 14;
const longestBody = 20;

/** All document numbers of a text, in order. Linear in the length of the text. */
export function findDocNumbers(text: string): DocNumber[] {
  const found: DocNumber[] = [];
  const add = (start: number, end: number): void => {
    found.push({ start, end, text: text.slice(start, end) });
  };
  for (const match of matchesIn(text, yearAndNumber)) {
    const start = prefixStart(text, match.index, longestPrefix);
    if (start < match.index) add(start, match.index + match[0].length);
  }
  for (const match of matchesIn(text, numberAlone)) {
    const stem = match.index + 1;
    const start = prefixStart(text, stem, 8);
    const prefix = text.slice(start, stem);
    if (prefix.length < 3 || prefix.length > 6 || verbalFa.test(prefix)) continue;
    add(start, match.index + match[0].length);
  }
  for (const match of matchesIn(text, order)) {
    const start = prefixStart(text, match.index, longestBody);
    const body = text.slice(start, match.index);
    const turned = match[0].startsWith('第');
    if (!turned && !orderBody.test(body)) continue;
    add(start, match.index + match[0].length);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, index) => one.start >= (found[index - 1]?.end ?? 0));
}

/** Walks back from `index` over the signs of a name, and stops after a word that cannot belong to it. */
function prefixStart(text: string, index: number, longest: number): number {
  let start = index;
  while (start > 0 && index - start < longest && nameSign.test(text[start - 1] ?? '')) start -= 1;
  const prefix = text.slice(start, index);
  let cut = 0;
  for (const match of matchesIn(prefix, notOfNumber)) {
    const end = match.index + match[0].length;
    if (end < prefix.length) cut = end;
  }
  return start + cut;
}

/** 〔2021〕第023号 · [2021]23号, in half-width signs: NFKC turns （） and ［］ into them, not 〔〕 and 【】. */
const yearMark = /[〔﹝【[(]([0-9]{4})年?[〕﹞】\])]第?0*/u;

/** 桂民发〔2021〕23号 = 桂民发[2021]第23号: what the ways of printing one number share. */
export function docNumberKey(number: string): string {
  return number.normalize('NFKC').replace(/\s/gu, '').replace(yearMark, '·$1·');
}
