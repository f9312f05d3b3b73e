/** Amounts in a text, in one writing: 17万人, 170000人 and 十七万人 are 170000人; 70% and 百分之七十 are 0.7比. */

export interface Amount {
  /** UTF-16 offsets into the text; `end` is exclusive and behind the unit. */
  start: number;
  end: number;
  /** In base units, with the unit where there is one. */
  key: string;
}

/** 17 · 1,200.5 · ２０２５ */
const figures = String.raw`[0-9０-９]{1,15}(?:[,，][0-9]{3}(?![0-9])){0,4}(?:[.．][0-9０-９]{1,6})?`;
/** 十七 · 三百二十 · 七 */
const numerals = '[〇零一二两三四五六七八九十百千]{1,8}';
/** 万 · 亿 · 千 · 百万 */
const multipliers = '[百千]?[万亿]|[百千](?![分])';
/** 17万人 · 1.7‰ · 70% · 48学时 */
const arabic = new RegExp(
  String.raw`(${figures})\s?(${multipliers})?\s?([%％‰]|\p{Script=Han})?`,
  'gu',
);
/** 十七万人 · 三百万元: without 万 or 亿 a numeral is too often part of a word (一方面, 三社) */
const chinese = new RegExp(`(${numerals})(万|亿)(\\p{Script=Han})?`, 'gu');
/** 三名党员 · 五个街道 · 每月两次: a small numeral with a measure word is an amount; 一个 is mostly an article, 三社 a name. */
const measured =
  /(?<![〇零一两二三四五六七八九十百千])([〇零两二三四五六七八九十百千]{1,8}|一(?=[名户]))([名个人项家次户所支批倍天])/gu;
/** 3名 · 两次 */
const measureWord = /[名个人项家次户所支批倍天]$/u;
/** What makes of a numeral another word: 第三个 is an order, 六届八次 a name, 数十名 is vague, 百分之三 a share. */
const noCount = /[第初几数之周期届]$/u;
/** 百分之七十 · 千分之二 · 百分之18.5 */
const fraction = new RegExp(`([百千万])分之(${numerals}|${figures})`, 'gu');

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const digits = '零一二三四五六七八九';
/** What stands behind a number and is no unit: 1万以上 · 70%的 · 17万左右 */
const noUnit = /[以的左多余和及至到为是或上下内]/u;

/** All amounts of a text, in order. Linear in the length of the text. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(arabic)) {
    const [all, number = '', multiplier = '', unit = ''] = match;
    const value = Number(number.normalize('NFKC').replaceAll(',', '')) * power(multiplier);
    add(found, match.index, all, value, unit);
  }
  for (const match of text.matchAll(chinese)) {
    const [all, number = '', multiplier = '', unit = ''] = match;
    add(found, match.index, all, valueOf(number) * power(multiplier), unit);
  }
  for (const match of text.matchAll(measured)) {
    const [all, number = '', unit = ''] = match;
    if (noCount.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    add(found, match.index, all, valueOf(number), unit);
  }
  for (const match of text.matchAll(fraction)) {
    const [all, of = '', number = ''] = match;
    const value = /[0-9]/u.test(number) ? Number(number) : valueOf(number);
    add(found, match.index, all, value / power(of), '比');
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The amount that a term is as a whole: 17万人, 170000 人, 70%; null for 2025年底 or 社工站. */
export function amountOf(term: string): string | null {
  const trimmed = term.trim();
  const whole = findAmounts(trimmed).find(
    ({ start, end }) => start === 0 && end === trimmed.length,
  );
  return whole?.key ?? null;
}

/** A counted amount in a term, and what stands around it: 三名|党员 · 不少于|3名. Null if it is all, or has no measure word. */
export function aroundAmount(term: string): string[] | null {
  const [first] = findAmounts(term);
  if (first === undefined || /[0-9.比]$/u.test(first.key)) return null;
  const { start, end } = first;
  const amount = term.slice(start, end);
  if (!measureWord.test(amount) || amount === term) return null;
  return [term.slice(0, start), amount, term.slice(end)].filter((piece) => piece !== '');
}

/** What an amount is indexed by: with its unit, and without for a reader who leaves it out. */
export function amountKeys(text: string): string[] {
  const keys = findAmounts(text).flatMap(({ key }) => [key, bare(key)]);
  return [...new Set(keys)];
}

function bare(key: string): string {
  const number = /^[0-9.]+/u.exec(key)?.[0] ?? key;
  return key === `${number}比` ? key : number;
}

function add(found: Amount[], start: number, all: string, value: number, unit: string): void {
  if (!Number.isFinite(value)) return;
  const counted = unit !== '' && !noUnit.test(unit);
  const share = unit === '‰' ? 1000 : unit === '%' || unit === '％' ? 100 : 1;
  const name = share > 1 ? '比' : counted ? unit : '';
  const end = start + (unit === '' || counted ? all.trimEnd().length : all.length - unit.length);
  found.push({ start, end, key: written(value / share) + name });
}

/** Made once: `toLocaleString` makes one for every number, which took most of the time of ranking. */
const decimal = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 12 });

/** Without what floating point adds: 1.7 / 1000 is 0.0017. */
function written(value: number): string {
  return decimal.format(value);
}

function power(multiplier: string): number {
  return [...multiplier].reduce((product, sign) => product * (powers[sign] ?? 1), 1);
}

/** 三百二十 → 320, 十七 → 17 */
function valueOf(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of numeral.replaceAll('〇', '零').replaceAll('两', '二')) {
    const at = digits.indexOf(sign);
    if (at >= 0) digit = at;
    else {
      sum += (digit || 1) * power(sign);
      digit = 0;
    }
  }
  return sum + digit;
}
