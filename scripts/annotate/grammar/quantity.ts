/**
 * Quantities in running text: a numeral with its comparator, its unit and what it is a share of.
 *
 * 不少于2100人 · 0.8万人 · 3名以上 · 2～8个 · 100、300、500元/人·月 · 占从业人员的30% · 翻一番 · 三分之一 · 1:4
 *
 * Not quantities: labels (1.  （一） 第3条), dates, document numbers, codes (12345, A4, GB/T 9704), names in quotation
 * marks (“十四五”, “三社联动”), vague numerals (数十, 一批).
 */
import { nextSign } from '../../tree/signs.ts';
import { comparatorAfter, comparatorBefore, type Before, type Comparator } from './comparator.ts';
import { figuresAt, type FiguresForm } from './figures.ts';
import { halfWidth, numeralAt, numeralStart, type Numeral } from './numeral.ts';

export type { Comparator } from './comparator.ts';

export interface Quantity {
  /** From the comparator, where one stands before the numeral, to the end of 以上, 左右 …. */
  start: number;
  end: number;
  /** The numerals with their unit alone. */
  figures: { start: number; end: number };
  /** In base units (17万人 → 170000); a range, steps or a ratio is a list. */
  value: number | number[];
  unit: string | null;
  comparator: Comparator;
  form: FiguresForm | 'multiple';
  /** How the (first) numeral is written. */
  numeral: Numeral['form'];
  /** The comparator is written out, rather than understood. */
  marked: boolean;
  /** What it is a share or a multiple of: 从业人员 in 占从业人员的30%, 最低工资标准 in 不低于最低工资标准的160%. */
  of: { start: number; end: number } | null;
}

/** A numeral of a code, a version, a formula: after A4, GB/T 9704, 〔2022〕; before 5G, 3+1. */
const codeBefore = /(?:[A-Za-z0-9.#@№_=+×*〔[]|号-)$/u;
const codeAfter = /^(?:[+×*_@]|-[A-Za-z]|\.[0-9])/u;
/** 队伍|人数 · 登陆|次数 · 收拾|…: signs that are numerals only on cheques */
const partOfWord = /(?:[队退入行落]伍|[大登着内海]陆|[收捡]拾)$/u;
/** 十三届 · 十九大精神 · 十一届六次全会 · 5月 · 15日 · 一是 */
const ordinalAfter =
  /^(?:届|大(?:精神|报告|以来|[，。、])|中全会|次全会|次全体|次、|号|月|日(?!内|以内|前)|时[^间]|点(?!位)|是[，要]?)/u;
/** The second half of 六次、七次、八次全会: ordinals in a list */
const ordinalList = /届[^，。]{0,12}$/u;
/** 2025年 · 2021—2023年 · 2025.12 */
const yearAfter = /^(?:年|[-–—－~～至](?:19|20)[0-9]{2}年?|[./][0-9])/u;
/** A label at the start of a sentence: 1. · 2、 · （3） */
const labelAfter = /^[.．、）)](?![0-9])/u;
const sentenceStart = /(?:^|[。；（(：:])$/u;
/** 一批 · 一系列 · 一般: 一 as an article or as part of a word */
const article =
  /^(?:批|些|系列|定|般|律|切|致|样|直|旦|同|并|体|线|方|条龙|站|网|卡|码|张网|盘棋|把手|期工程|次性|级|类|户)/u;
/** 翻一番 · 翻两番 · 翻番 */
const doubling = /翻(?:(一|两|1|2|三)?番|(?:一|1)倍)/gu;
const doublingPower: Readonly<Record<string, number>> = { 两: 4, 2: 4, 三: 8 };

/** All quantities of a text, in order, not overlapping. Linear in the length of the text. */
export function quantitiesOf(source: string): Quantity[] {
  const text = halfWidth(source);
  const found: Quantity[] = [];
  const names = new Names(text);
  let last = 0;
  for (let at = nextSign(text, numeralStart, 0); at >= 0;) {
    const numeral = numeralAt(text, at);
    if (numeral) {
      const quantity = quantityAt(text, numeral, last, names);
      last = Math.max(quantity?.end ?? numeral.end, at + 1);
      if (quantity) found.push(quantity);
    }
    at = nextSign(text, numeralStart, numeral ? last : at + 1);
  }
  return text.includes('翻') ? withDoublings(text, found) : found;
}

function quantityAt(text: string, first: Numeral, last: number, names: Names): Quantity | null {
  if (first.value === null) return null;
  const figures = figuresAt(text, first);
  if (figures === null) return null;
  const bare = figures.unit === null && figures.form === 'single' && first.form !== 'fraction';
  const inFigures = first.form === 'arabic';
  // a bare figure counts only where a comparator says that it measures: 强度不低于2.5
  if (bare && (!inFigures || runsOn.test(text.slice(figures.end, figures.end + 2)))) return null;
  if (partOfWord.test(text.slice(Math.max(0, first.start - 1), first.start + 1))) return null;
  const before = text.slice(Math.max(last, first.start - 16), first.start);
  const after = text.slice(first.end, first.end + 8);
  if (isCodeOrLabel(first, before, after) || isYear(first, after)) return null;
  const left = comparatorBefore(text, first.start, last);
  const nearBefore = text.slice(Math.max(0, first.start - 24), first.start);
  if (bare && !dimensionless.test(nearBefore) && !isBounded(left)) return null;
  if (first.form === 'multiplier' && !left.marked) return null;
  if (!inFigures) {
    if (names.hold(left.start, figures.end)) return null;
    if (!left.marked && text.slice(first.start, first.end) === '一' && article.test(after))
      return null;
  }
  const right = comparatorAfter(text, figures.end, figures.unit);
  const word = right?.comparator ?? (figures.more ? '>' : null);
  const said =
    left.comparator !== null && left.comparator !== '=' ? left.comparator : (word ?? '=');
  return {
    start: left.start,
    end: figures.end + (right?.width ?? 0),
    figures: { start: first.start, end: figures.end },
    value: figures.value,
    unit: figures.unit,
    comparator: figures.form === 'range' ? 'range' : said,
    form: figures.form,
    numeral: first.form,
    marked: left.marked || word !== null,
    of: left.of,
  };
}

/** A bare figure that a word follows at once measures nothing; 0.58以上 does. */
const runsOn = /^(?!以[上下内]|左右|[和及与])[\p{Script=Han}A-Za-z]/u;
/** 有效利用系数提高到|0.58 · 万车死亡率控制在|1.2以下 · 死亡率由|0.062下降至|0.031: what has no unit of its own */
const dimensionless =
  /(?:(?:系数|指数|比值|得分|评分|分值)(?:由|从)?|(?:率|系数|指数|比值|得分|评分|分值)(?:(?:保持|稳定|控制|维持)在|(?:提高|提升|增加|上升|下降|降低|缩小|提|降|增)[到至为]|达到?|由|从)|[由从][0-9.]{1,8}(?:提高|提升|增加|上升|下降|降低|缩小|提|降|增)[到至为])$/u;
function isBounded({ marked, comparator }: Before): boolean {
  return marked && comparator !== '=' && comparator !== 'about';
}

function isCodeOrLabel(numeral: Numeral, before: string, after: string): boolean {
  if (codeBefore.test(before) || codeAfter.test(after)) return true;
  // 第三条 · 第3批
  if (before.endsWith('第') || ordinalAfter.test(after)) return true;
  // 十分有限: an adverb
  if (numeral.value === 10 && numeral.form === 'chinese' && /^分(?!钟)/u.test(after)) return true;
  if (numeral.form === 'chinese' && after.startsWith('次') && ordinalList.test(before)) return true;
  return sentenceStart.test(before) && labelAfter.test(after) && !/^、[0-9]/u.test(after);
}

function isYear(numeral: Numeral, after: string): boolean {
  const { value } = numeral;
  if (value === null || value < 1900 || value >= 2100) return false;
  return numeral.end - numeral.start === 4 && yearAfter.test(after);
}

/** Short stretches in quotation marks and titles of documents: numerals in words are names there. Asked in order. */
class Names {
  readonly #text: string;
  /** Looked for when they are first asked for: most texts have no numeral in words. */
  #stretches: readonly (readonly [start: number, end: number])[] | null = null;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #find(): readonly (readonly [start: number, end: number])[] {
    const text = this.#text;
    const stretches: (readonly [start: number, end: number])[] = [];
    for (const [open, close, longest] of [
      ['“', '”', 16],
      ['《', '》', Infinity],
    ] as const) {
      let from = text.indexOf(open);
      while (from >= 0) {
        const to = text.indexOf(close, from);
        if (to < 0) break;
        if (to - from <= longest) stretches.push([from, to]);
        from = text.indexOf(open, to);
      }
    }
    return stretches.sort((a, b) => a[0] - b[0]);
  }

  hold(start: number, end: number): boolean {
    this.#stretches ??= this.#find();
    for (; this.#next < this.#stretches.length; this.#next += 1) {
      const [from, to] = this.#stretches[this.#next] ?? [0, 0];
      if (to >= end) return start > from;
    }
    return false;
  }
}

function withDoublings(text: string, found: Quantity[]): Quantity[] {
  const doublings: Quantity[] = [];
  for (const match of text.matchAll(doubling)) {
    const start = match.index;
    const end = start + match[0].length;
    doublings.push({
      start,
      end,
      figures: { start, end },
      value: doublingPower[match[1] ?? ''] ?? 2,
      unit: '倍',
      comparator: 'double',
      form: 'multiple',
      numeral: 'chinese',
      marked: true,
      of: null,
    });
  }
  let last = 0;
  return [...found, ...doublings]
    .sort((a, b) => a.start - b.start || (a.form === 'multiple' ? -1 : 1))
    .filter((one) => {
      if (one.start < last) return false;
      last = one.end;
      return true;
    });
}
