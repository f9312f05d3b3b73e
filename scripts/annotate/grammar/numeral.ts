/**
 * Numerals as notices write them: 2,100 · ２０２５ · 0.8万 · 1千 · 一千五百 · 两千三 · 二〇三五 · 廿 · 百分之三十 ·
 * 三分之一 · 三成 · 一半. What has no definite value (数十, 几百, 十几) is read as vague, so that no part of it is
 * taken for a number.
 */

import { isSign, nextSign, signSet } from '../../tree/signs.ts';
import { wordsOf } from './words.ts';

export interface Numeral {
  /** Indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  /** Null where the numeral is vague. */
  value: number | null;
  /** `%` and `‰` where the numeral holds them itself (百分之三十, 三成, 千分之二). */
  unit: '%' | '‰' | null;
  form: 'arabic' | 'chinese' | 'fraction' | 'vague' | 'multiplier';
}

const values = (list: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    wordsOf(list).map((pair) => {
      const [sign = '', value] = pair.split('=');
      return [sign, Number(value)];
    }),
  );
const digitValues = values(
  `零=0 〇=0 ○=0 一=1 壹=1 二=2 两=2 贰=2 三=3 叁=3 四=4 肆=4 五=5 伍=5 六=6 陆=6 七=7 柒=7 八=8 捌=8 九=9 玖=9`,
);
const unitValues = values('十=10 拾=10 百=100 佰=100 千=1000 仟=1000 廿=20 卅=30');
const largeValues = values('万=1e4 萬=1e4 亿=1e8 億=1e8');

/** Full-width figures, comma, point and signs to half-width ones, one UTF-16 unit for one. */
export function halfWidth(text: string): string {
  return nextSign(text, fullWidthSigns, 0) < 0
    ? text
    : text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
/** ２０２５ · ３０％ · ５．５ */
const fullWidth = /[０-９．％／]/gu;
const fullWidthSigns = signSet('０１２３４５６７８９．％／');

/** Where a numeral may start: 2100 · 十五 · 百分之三 · 数十 · 半数 */
export const numeralStart = signSet(
  '0123456789零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾廿卅百千万数几半',
);

/** 2100 · 2,100.5 · 0.8 */
const arabic = /(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?/uy;
/** After figures: 8千万 → 千万 · 17万 → 万. 亿 and 万 may follow 十百千. */
const arabicMultiplier = /[十百千]?(?:万亿|[万亿])|[十百千](?![分家])/uy;
/** 一千五百 · 二〇三五 · 十二 · 廿八 */
const chinese = signSet('零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾廿卅百佰千仟万萬亿億');
/** The decimal part of 三点五 · 百分之九十九点九 */
const chineseDecimal = /点([零〇一二三四五六七八九]+)/uy;
/** 百分之 · 千分之 · 万分之 */
const percentOf = /([百千万])分之/uy;
/** 三分之一 → 三 is the denominator · 五分之四 */
const fractionMark = /分之/uy;
/** 数十 · 几百 · 数千万 · 几; 十几 and 几十 alike have no value. */
const vagueMark = /[数几][十百千万亿]+|几(?=[个名人家所支项次年天])/uy;
/** 三成 · 八成五; not 三成立, 成员, 成为, 成果. */
const tenths = /成(?:([一二三四五六七八九])|(?=[以的左，。；、）]|$))/uy;
/** 一半 · 半数 ; not 一半径. */
const half = /(?:一半|半数)(?=[以的左，。；、）]|$)/uy;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/**
 * The numeral that starts at `index`, as long as it can be.
 * @param text with {@link halfWidth} figures.
 */
export function numeralAt(text: string, index: number): Numeral | null {
  return figuresAt(text, index) ?? wordsAt(text, index);
}

function figuresAt(text: string, start: number): Numeral | null {
  const code = text.charCodeAt(start);
  if (code < 48 || code > 57) return null;
  const figures = matchAt(arabic, text, start);
  if (!figures) return null;
  let end = start + figures[0].length;
  let value = Number(figures[0].replaceAll(',', ''));
  const multiplier = matchAt(arabicMultiplier, text, end);
  if (multiplier) {
    end += multiplier[0].length;
    for (const sign of multiplier[0]) value *= unitValues[sign] ?? largeValues[sign] ?? 1;
    value = tidy(value);
  }
  return { start, end, value, unit: null, form: 'arabic' };
}

function wordsAt(text: string, start: number): Numeral | null {
  const sign = text[start] ?? '';
  if (sign === '数' || sign === '几') {
    const vague = matchAt(vagueMark, text, start);
    return vague && { start, end: start + vague[0].length, value: null, unit: null, form: 'vague' };
  }
  if (sign === '一' || sign === '半') {
    const halfway = matchAt(half, text, start);
    if (halfway)
      return { start, end: start + halfway[0].length, value: 50, unit: '%', form: 'fraction' };
    if (sign === '半') return null;
  }
  if (sign in multipliers) return percentAt(text, start) ?? multiplierAt(text, start);
  const whole = plainAt(text, start);
  if (whole?.value == null) return whole;
  const next = text[whole.end];
  if (next === '分' && matchAt(fractionMark, text, whole.end)) {
    const part = plainAt(text, whole.end + 2);
    if (part?.value != null && whole.value > 0) {
      const value = tidy(part.value / whole.value);
      return { start, end: part.end, value, unit: null, form: 'fraction' };
    }
  }
  const tenth =
    next === '成' && whole.value > 0 && whole.value < 10 ? matchAt(tenths, text, whole.end) : null;
  if (tenth) {
    const value = whole.value * 10 + (digitValues[tenth[1] ?? ''] ?? 0);
    return { start, end: whole.end + tenth[0].length, value, unit: '%', form: 'fraction' };
  }
  return whole;
}

const multipliers: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4 };

/** 百分之三十 · 千分之二 · 万分之五 */
function percentAt(text: string, start: number): Numeral | null {
  const share = matchAt(percentOf, text, start);
  if (!share) return null;
  const part = plainAt(text, start + share[0].length);
  if (part?.value == null) return null;
  const { end, value } = part;
  if (share[1] === '万')
    return { start, end, value: tidy(value / 1e4), unit: null, form: 'fraction' };
  return { start, end, value, unit: share[1] === '百' ? '%' : '‰', form: 'fraction' };
}

/** 千座 in 达到千座以上, 千万件 in 超千万件: a number only where a comparator stands before it. 百千万工程 is a name. */
const multiplierWords = /[百千]?万亿?|[百千](?![百千万])/uy;
function multiplierAt(text: string, start: number): Numeral | null {
  const words = matchAt(multiplierWords, text, start)?.[0];
  if (words === undefined) return null;
  const value = [...words].reduce(
    (product, sign) => product * (unitValues[sign] ?? largeValues[sign] ?? 1),
    1,
  );
  return { start, end: start + words.length, value, unit: null, form: 'multiplier' };
}

/** A numeral in figures or in words, without 分之 and 成. */
function plainAt(text: string, start: number): Numeral | null {
  const figures = figuresAt(text, start);
  if (figures) return figures;
  let end = start;
  while (isSign(chinese, text.charCodeAt(end))) end += 1;
  if (end === start) return null;
  const words = text.slice(start, end);
  if (text[end] === '几') return { start, end: end + 1, value: null, unit: null, form: 'vague' };
  let value = chineseValue(words);
  // 三五, 七八十: an estimate; what follows in the same run is no number either
  if (value === null) return { start, end, value, unit: null, form: 'vague' };
  const decimal = text[end] === '点' ? matchAt(chineseDecimal, text, end) : null;
  if (decimal?.[1] !== undefined) {
    const digits = [...decimal[1]].map((sign) => String(digitValues[sign] ?? 0)).join('');
    value = Number(`${String(value)}.${digits}`);
    end += decimal[0].length;
  }
  return { start, end, value, unit: null, form: 'chinese' };
}

/**
 * The value of a numeral in Chinese characters: 一千五百 → 1500, 两千三 → 2300, 二〇三五 → 2035, 廿八 → 28.
 * Null where the characters are no numeral: 百千万, 万, 三五 (three to five).
 */
export function chineseValue(words: string): number | null {
  const single = digitValues[words];
  if (single !== undefined) return single;
  const signs = [...words];
  if (signs.every((sign) => sign in digitValues)) {
    // 三五, 七八 are estimates; years and codes have three figures or more, or a 〇
    if (signs.length < 3 && !/[零〇○]/u.test(words)) return null;
    return Number(signs.map((sign) => digitValues[sign]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  let afterZero = false;
  for (const sign of signs) {
    const figure = digitValues[sign];
    const unit = unitValues[sign];
    const large = largeValues[sign];
    if (figure !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = figure;
      afterZero = figure === 0;
    } else if (unit !== undefined) {
      if (unit === 20 || unit === 30) {
        if (digit !== null) return null;
        section += unit;
        lastUnit = 10;
        continue;
      }
      if (digit === null && (unit > 10 || section % 100 !== 0)) return null;
      section += (digit === null || digit === 0 ? 1 : digit) * unit;
      lastUnit = unit;
      digit = null;
    } else if (large !== undefined) {
      section += digit ?? 0;
      digit = null;
      if (section === 0 && total === 0) return null;
      if (large === 1e8) {
        total = (total + section) * large;
        section = 0;
      } else {
        total += section * large;
        section = 0;
      }
      lastUnit = large;
    }
  }
  if (digit !== null) {
    // 两千三 is 2300 and 一万二 12000, but 一百零五 is 105
    const short = lastUnit > 10 && !afterZero && !/[零〇]/u.test(words.slice(-2));
    section += short ? (digit * lastUnit) / 10 : digit;
  }
  return total + section;
}

/** Takes the tail that binary fractions leave behind off a product: 0.57 × 10000 → 5700. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
