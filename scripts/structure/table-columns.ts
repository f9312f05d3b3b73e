/**
 * Columns of a table whose cells are only known by what is in them: which column each token of a row belongs to.
 *
 * A header word says what its column holds (a number in order, a unit, a value, 约束性 or 预期性, words), and a token shows
 * what it is; the assignment of tokens to columns, both in order, with the least contradiction wins.
 */
import type { Piece } from './lines.ts';

export type ColumnType = 'index' | 'unit' | 'value' | 'nature' | 'words';
/** What a token shows; a dash or a stroke stands for nothing and fits any figure. */
export type TokenType = Exclude<ColumnType, 'index'> | 'blank';

export interface Column {
  type: ColumnType;
  /** Header pieces, one list per header row. */
  name: string;
}

const wordsOfHeader = [
  '序号|编号|序',
  '领域|维度|板块|类别|大类|分类|[一二三]级指标',
  '(?:主要|具体|核心|重点|约束性|预期性)?指标(?:名称|内容|项)?',
  '指标(?:类型|属性|性质|类别)|属性|类型|性质|类别|指标分类',
  '(?:计量)?单位',
  '(?:到|至)?(?:19|20)\\d{2}\\s?年?(?:底|末)?(?:规划|发展|预期|实际)?(?:[（(]?(?:目标|基数|基期|基准|实际|现状|数|预期|完成|规划|实绩)[值数年]?[）)]?|值)?',
  '(?:“?十[一二三四五六七八九]五”?(?:末|期末|时期)?)?(?:规划|发展|预期)?(?:目标值?|规划值|预期值)(?:[（(](?:19|20)\\d{2}\\s?年?(?:底|末)?[）)])?',
  '(?:基期|基础|基准|现状|完成|现|当前|实际)值?(?:[（(](?:19|20)\\d{2}\\s?年?(?:底|末)?[）)])?|基数|数值|目标任务|目标要求',
  '年均(?:增长|增速|增长率|增幅)?[率]?(?:[/／]?累计)?(?:[(（［\\[【].{1,8}[)）］\\]】])?|(?:[五5]年)?累计(?:数|值|增长|增加)?(?:[(（［\\[【].{1,8}[)）］\\]】])?|增[长速幅]率?(?:[(（].{1,4}[)）])?',
  '(?:重点|主要|工作|具体|目标)?(?:任务|内容|事项|举措|措施|项目|工作)(?:名称|内容|分工|清单)?',
  '(?:责任|牵头|配合|参与|主管|协同|落实|实施|承办|主办|协办|完成)(?:单位|部门|主体|人|处室)',
  '(?:完成|办理)?时(?:限|间)(?:节点|要求|安排)?|进度安排',
  '部门(?:名称)?|单位名称|(?:工作|主要)?职责|职能|地区|区县|名称|对象|标准|金额|数量|频次|方式|依据|备注|说明|来源|资金来源|补贴标准',
];
const headerWord = new RegExp(`^(?:${wordsOfHeader.join('|')})$`, 'u');
const headerWordsAt = wordsOfHeader.map((words) => new RegExp(words, 'uy'));
const anyHeaderWordAt = new RegExp(wordsOfHeader.join('|'), 'uy');

/** Whether a cell's text is a word that heads columns. White space inside is ignored. */
export function isHeaderWord(text: string): boolean {
  return headerWord.test(text.replace(/\s/gu, ''));
}

/** Header words glued together, divided: 序号指标目标值指标类型; null unless nothing else is left. Places in `text`. */
export function dividedHeader(text: string): [number, number][] | null {
  const found: [number, number][] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    anyHeaderWordAt.lastIndex = at;
    if (!anyHeaderWordAt.test(text)) return null;
    // the longest word: 指标类型 is one column, and not 指标 and 类型
    const length = Math.max(...headerWordsAt.map((word) => lengthAt(word, text, at)));
    found.push([at, at + length]);
    at += length;
  }
  return found.length >= 3 ? found : null;
}

function lengthAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}

export function columnType(name: string): ColumnType {
  const bare = name.replace(/\s/gu, '');
  if (/^(?:序号?|编号)$/u.test(bare)) return 'index';
  if (/^(?:计量)?单位$/u.test(bare)) return 'unit';
  if (/属性|类型|性质/u.test(bare)) return 'nature';
  if (
    /(?:19|20)\d{2}|目标|基[期数础]|现状|现值|完成值|数值|年均|累计|规划值|预期值|金额|数量/u.test(
      bare,
    ) &&
    !/任务|措施/u.test(bare)
  ) {
    return 'value';
  }
  return 'words';
}

const natureToken = /^(?:约束|预期|导向|指导|引导)(?:性|型)$/u;
// 2100 · ≥30% · 1.7‰ · 17万人 · 100个/年 · [20] · 5左右 · - · 全覆盖
const valueToken =
  /^(?:[≥≤><＞＜≧≦约超达]|不[低少超]于|[\[［【(（]\s?)*\s?[\d０-９]|^(?:全覆盖|全面覆盖|基本.{0,6}|完成.{0,14}|达到?[^\d，。]{2,16}|控制在.{2,12}|与.{1,12}(?:同步|一致)|(?:持续|逐步|不断|明显|稳步|进一步|保持|稳定|稳中).{1,8}|省?下达.{2,8}|[\[［【].{1,24}[\]］】])$/u;
// 1/10万 · 1/万: a rate's unit, though it begins with a figure; not 1/2
const rateToken = /^1[/／](?:10{0,3})?[万千]$/u;
const unitToken =
  /^(?:[%％‰]|个?百分点|[万亿千百]{0,2}(?:元|人次|人|个|家|户|名|张|件|项|所|岁|年|天|小时|学时|床|套|辆|吨|吨标准煤|公里|千米|米|平方米|平方公里|公顷|亩|次|场|支|座|处|台|册|门|组|对|条|株|头|只|部|枚|度|千瓦|千瓦时|兆瓦|万|分|种|艘|宗|批|倍|级|片|例|件套|公斤|升|节|班|卷|幅|口|眼|孔)|[\p{Script=Han}A-Za-z%]{1,4}[/／][\p{Script=Han}A-Za-z]{1,5}|标准煤|立方米)$/u;

export function tokenType(text: string): TokenType {
  const bare = text.replace(/\s/gu, '');
  if (/^[-—–－/／]{1,2}$/u.test(bare)) return 'blank';
  if (natureToken.test(bare)) return 'nature';
  if (rateToken.test(bare)) return 'unit';
  if (valueToken.test(bare)) return 'value';
  if (unitToken.test(bare)) return 'unit';
  return 'words';
}

const misfit: Record<ColumnType, Record<TokenType, number>> = {
  index: { blank: 9, unit: 9, value: 9, nature: 9, words: 9 },
  unit: { blank: 0, unit: 0, value: 4, nature: 9, words: 3 },
  value: { blank: 0, unit: 2.5, value: 0, nature: 9, words: 2.5 },
  nature: { blank: 0.5, unit: 9, value: 9, nature: 0, words: 3 },
  words: { blank: 2.5, unit: 2, value: 2, nature: 6, words: 0 },
};
const emptyCost = 1.5;

export interface Fit {
  /** For each column, the tokens in it. */
  cells: Piece[][];
  cost: number;
  empty: number[];
}

/** Puts the tokens of a row into columns, both in order. The first token is the row's number where there is an index. */
export function fitRow(tokens: readonly Piece[], columns: readonly Column[]): Fit {
  const types = tokens.map((token) => tokenType(token.text));
  const width = columns.length;
  const height = tokens.length;
  // best[c][t]: least cost of the first t tokens in the first c columns
  const best = Array.from({ length: width + 1 }, () =>
    new Array<number>(height + 1).fill(Infinity),
  );
  const from = Array.from({ length: width + 1 }, () => new Array<number>(height + 1).fill(0));
  (best[0] as number[])[0] = 0;
  for (let c = 1; c <= width; c += 1) {
    const column = columns[c - 1] as Column;
    const row = best[c] as number[];
    const before = best[c - 1] as number[];
    for (let start = 0; start <= height; start += 1) {
      const base = before[start] ?? Infinity;
      if (base === Infinity) continue;
      let cost = base + emptyCost;
      if (cost < (row[start] ?? Infinity)) {
        row[start] = cost;
        (from[c] as number[])[start] = start;
      }
      cost = base;
      for (let end = start + 1; end <= height; end += 1) {
        cost += tokenCost(column.type, types, tokens, start, end - 1);
        if (cost - base > 20) break;
        if (cost < (row[end] ?? Infinity)) {
          row[end] = cost;
          (from[c] as number[])[end] = start;
        }
      }
    }
  }
  const cells: Piece[][] = [];
  const empty: number[] = [];
  let t = height;
  for (let c = width; c > 0; c -= 1) {
    const start = from[c]?.[t] ?? t;
    cells.unshift(tokens.slice(start, t));
    if (start === t) empty.unshift(c - 1);
    t = start;
  }
  return { cells, cost: best[width]?.[height] ?? Infinity, empty };
}

function tokenCost(
  column: ColumnType,
  types: readonly TokenType[],
  tokens: readonly Piece[],
  start: number,
  at: number,
): number {
  if (column === 'index') {
    return at === start && at === 0 && /^\d{1,3}$/.test(tokens[at]?.text ?? '') ? 0 : 9;
  }
  const type = types[at] ?? 'words';
  if (at === start) return misfit[column][type];
  // a cell over several tokens: words go on, a unit follows its figure (≥10000 个)
  if (column === 'words' && type === 'words') return 0.4;
  if (column === 'value' && type === 'unit') return 0.4;
  if (column === 'value' && type === 'words' && types[at - 1] === 'words') return 0.6;
  return 1.5 + misfit[column][type];
}
