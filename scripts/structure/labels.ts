/**
 * Labels of the numbering schemes in use (党政机关公文格式 GB/T 9704 §7.3.3: 一、 → （一） → 1. → （1）; statutes: 编 章 节 条),
 * with the wrong brackets and stops of real notices.
 */
import { integerOf } from '../tree/numerals.ts';

/** Outermost first, as the schemes are ranked where a document gives no evidence of its own. */
export const schemes = [
  'part',
  'chapter',
  'section',
  'article',
  'cn',
  'cn-paren',
  'roman',
  'named',
  'decimal-0',
  'decimal-1',
  'decimal-2',
  'decimal-3',
  'num',
  'num-paren',
  'num-half-paren',
  'circled',
  'letter',
] as const;
export type Scheme = (typeof schemes)[number];

export interface Label {
  scheme: Scheme;
  number: number;
  /** As printed, without white space: 第一章 · (一) · 1. */
  printed: string;
  /** Where the label ends in the text it was read from. */
  end: number;
  /** For 3.3.1: [3, 3, 1]; for 第二条之一: [2, 1], where its number is that of the article that it stands under. */
  parts: readonly number[];
  /** For 工程一: what is counted. */
  word?: string;
}

const cn = '[〇零一二三四五六七八九十百]{1,6}';
const num = '[0-9０-９]{1,3}';
const open = '[（(〔［\\[【]';
const close = '[）)〕］\\]】]';

interface Rule {
  pattern: RegExp;
  /** The scheme, or what decides it. */
  scheme: (match: RegExpExecArray) => Scheme | null;
}

const divisionOf: Record<string, Scheme> = {
  编: 'part',
  篇: 'part',
  部: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  編: 'part',
  節: 'section',
  條: 'article',
};

// 之一 in 第一百二十条之二: an article inserted by an amendment
const inserted = `(?:\\s?之\\s?(?<i>[一二三四五六七八九十]{1,3}|\\d{1,2})(?![，。；、的规款项]))?`;

/** Each reads a label at the start of a text; group `n` is its number. */
const rules: readonly Rule[] = [
  // 第一章 总则 · 第十二条 为了… · 第一節 指導思想; not 第三条规定的 (a reference), not 第一届
  {
    pattern: new RegExp(
      `^第\\s?(?<n>${cn}|${num})\\s?(?<kind>[编篇章节条編節條]|部\\s?分)${inserted}(?![，。；、款项规所第至和及与或的]|之\\s?[一二三四五六七八九十\\d])`,
      'u',
    ),
    scheme: (match) => divisionOf[match.groups?.kind?.[0] ?? ''] ?? null,
  },
  // （一）发展现状 · (十二) 推动… · （一)…; not （一） alone in the middle of 第（一）项
  {
    pattern: new RegExp(`^${open}\\s?(?<n>${cn})\\s?${close}[、.．]?`, 'u'),
    scheme: () => 'cn-paren',
  },
  // 一、总体要求 · 二．… · 三.… · 四、2023年工作情况; 一是 is no label, nor 三.5公里, nor 十、11、12月
  {
    pattern: new RegExp(
      `^(?<n>${cn})\\s?(?:、(?!\\d{1,3}[、，])|[.．](?:(?!\\d)|(?=(?:19|20)\\d{2}\\s?年)))`,
      'u',
    ),
    scheme: () => 'cn',
  },
  // 壹、总体要求 · 拾贰、附则
  { pattern: /^(?<n>[壹贰叁肆伍陆柒捌玖拾]{1,3})、/u, scheme: () => 'cn' },
  // —、总体目标要求 · ニ、任务: a dash typed for 一, a kana read for a numeral
  { pattern: /^(?<n>[—－―ーニハ])、/u, scheme: () => 'cn' },
  // 一，总体要求: a comma for the stop, if the line is a title and nothing else
  { pattern: new RegExp(`^(?<n>${cn})[，,](?=\\p{Script=Han}{2,20}$)`, 'u'), scheme: () => 'cn' },
  // ㈠认识
  { pattern: /^(?<n>[㈠-㈩])[、.．]?/u, scheme: () => 'cn-paren' },
  // （1） 工作目标 · (2)…
  {
    pattern: new RegExp(`^${open}\\s?(?<n>${num})\\s?${close}[、.．]?`, 'u'),
    scheme: () => 'num-paren',
  },
  // 1）… · 2)…
  { pattern: new RegExp(`^(?<n>${num})\\s?[）)]`, 'u'), scheme: () => 'num-half-paren' },
  // 1. 规范购买主体 · 3.社会工作… · 1、金融市场; not 1.7‰, not 2.8 万人
  {
    pattern: new RegExp(`^(?<n>${num})\\s?(?:[.．](?![0-9０-９])|、(?![0-9０-９]))`, 'u'),
    scheme: () => 'num',
  },
  // ⑴领导 · ⒈宣传: one sign for the number and what is around it
  { pattern: /^(?<n>[⑴-⒇])[、.．]?/u, scheme: () => 'num-paren' },
  { pattern: /^(?<n>[⒈-⒛])[、.．]?/u, scheme: () => 'num' },
  // ①
  { pattern: /^(?<n>[①-⑳])[、.．]?/u, scheme: () => 'circled' },
  // Ⅰ.总体要求 · Ⅱ、主要任务; not Ⅰ级响应, not Ⅲ类水体
  { pattern: /^(?<n>[Ⅰ-Ⅻ])\s?[、.．]/u, scheme: () => 'roman' },
  // 工程一：设施提升工程 · 专项行动2: 清理整治; not 任务1、2由…, not 阶段一结束后
  {
    pattern: new RegExp(
      `^(?<word>(?:重点|专项|重大)?(?:工程|任务|行动|举措|措施|项目|步骤|环节|阶段|模块|板块))\\s?(?<n>${cn}|${num})\\s?[:：]`,
      'u',
    ),
    scheme: () => 'named',
  },
];

// 1.1 指导思想 · 1.1“五个中心” · 3.3.1 打造…; not 1.7‰, not 2.69 万亿元, not 1.3月份: whether 2.5 人 is a figure, its neighbours tell
const decimal =
  /^(?<n>\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?(?=\s*[\p{Script=Han}\p{Nl}“"《（(A-Z])(?!\s*(?:[万亿千百][\p{Script=Han}]?|个百分点|月(?:[份初中底末前至—-]|[上下]旬)))/u;
// a、… · A.… · （a）
const letter = /^(?:[（(](?<p>[a-zA-Z])[）)]|(?<s>[a-zA-Z])[.．、](?=\s*\p{Script=Han}))/u;

/** Every character that a label may begin with: a look at the first one spares the patterns for most lines. */
const firstOfLabel =
  /^[第（(〔［[【〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾—－―ーニハ0-9０-９①-⑳⑴-⒇⒈-⒛㈠-㈩Ⅰ-Ⅻa-zA-Z重专工任行举措项步环阶模板]/u;

/** The label that a text begins with, whatever scheme it belongs to. Linear: every pattern is bounded. */
export function labelAt(text: string): Label | null {
  if (!firstOfLabel.test(text)) return null;
  for (const { pattern, scheme } of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const kind = scheme(match);
    const number = integerOf(match.groups?.n ?? '') ?? signNumber(match.groups?.n ?? '');
    if (kind === null || number === null) continue;
    return {
      scheme: kind,
      number,
      printed: match[0].replace(kind === 'named' ? /[\s:：]/g : /\s/g, ''),
      end: match[0].length,
      parts: [number, ...insertedNumber(match.groups?.i)],
      ...(match.groups?.word !== undefined && { word: match.groups.word }),
    };
  }
  const points = decimal.exec(text);
  if (points) {
    const parts = (points.groups?.n ?? '').split(/[.．]/).map(Number);
    const scheme = (['decimal-1', 'decimal-2', 'decimal-3'] as const)[parts.length - 2];
    if (scheme) {
      return {
        scheme,
        number: parts.at(-1) ?? 0,
        printed: points[0],
        end: points[0].length,
        parts,
      };
    }
  }
  const lettered = letter.exec(text);
  if (lettered) {
    const sign = (lettered.groups?.p ?? lettered.groups?.s ?? 'a').toLowerCase();
    const number = sign.charCodeAt(0) - 96;
    return {
      scheme: 'letter',
      number,
      printed: lettered[0],
      end: lettered[0].length,
      parts: [number],
    };
  }
  return null;
}

function insertedNumber(printed: string | undefined): number[] {
  const number = printed === undefined ? null : integerOf(printed);
  return number === null ? [] : [number];
}

/** Whether an article or another division was inserted after one of its number: 第二条之一. */
export function isInserted({ scheme, parts }: Label): boolean {
  return !scheme.startsWith('decimal') && parts.length > 1;
}

// 10、24小时青年… · 2.2025年底前… · 1．3月份…: a number, its stop, and a figure at once
const beforeFigure = /^(?<n>\d{1,2})(?:、(?=\d)|[.．](?=(?:(?:19|20)\d{2}\s?年|\d{1,2}\s?月)))/u;
// 1 总则 · 3应急响应, over 1.1 and 3.1
const bare =
  /^(?<n>\d{1,2})\s{0,4}(?=\p{Script=Han})(?!\s?[年月日号次个项人名家万亿千百元届期级类])/u;

/** Labels with a wrong stop, or half of their brackets. */
const misprints: readonly { pattern: RegExp; scheme: Scheme }[] = [
  // 1，建立台账。
  { pattern: new RegExp(`^(?<n>${num})[，,](?=\\p{Script=Han})`, 'u'), scheme: 'num' },
  // 五 附则, a line of its own
  { pattern: new RegExp(`^(?<n>${cn})\\s{1,4}(?=\\p{Script=Han}{2,20}$)`, 'u'), scheme: 'cn' },
  // 二）任务
  { pattern: new RegExp(`^(?<n>${cn})\\s?[）)](?=\\p{Script=Han})`, 'u'), scheme: 'cn-paren' },
  // （三责任。
  {
    pattern: new RegExp(`^[（(](?<n>${cn})(?=\\p{Script=Han}{2,20}[。：])`, 'u'),
    scheme: 'cn-paren',
  },
];

/** A label that only the numbers around it can tell from a figure. */
export function doubtfulLabelAt(text: string): Label | null {
  const match = beforeFigure.exec(text) ?? bare.exec(text);
  if (match) {
    return doubtfulLabel(/\d\s*$/.test(match[0]) ? 'decimal-0' : 'num', match);
  }
  for (const { pattern, scheme } of misprints) {
    const misprint = pattern.exec(text);
    if (misprint) return doubtfulLabel(scheme, misprint);
  }
  return null;
}

function doubtfulLabel(scheme: Scheme, match: RegExpExecArray): Label | null {
  const number = integerOf(match.groups?.n ?? '');
  if (number === null || number === 0) return null;
  return { scheme, number, printed: match[0].trim(), end: match[0].length, parts: [number] };
}

function signNumber(sign: string): number | null {
  if (/^[—－―ー]$/u.test(sign)) return 1;
  if (sign === 'ニ') return 2;
  if (sign === 'ハ') return 8;
  if (/^[㈠-㈩]$/u.test(sign)) return sign.charCodeAt(0) - 0x321f;
  if (/^[Ⅰ-Ⅻ]$/u.test(sign)) return sign.charCodeAt(0) - 0x215f;
  const value = Number(sign.normalize('NFKC').replace(/[^0-9]/g, ''));
  return value > 0 ? value : null;
}

const chineseDigits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 15 → 十五, 102 → 一百〇二; for labels, so up to 999. */
export function chineseNumeral(value: number): string {
  if (value < 10) return chineseDigits[value] ?? '';
  if (value < 20) return `十${value % 10 ? chineseDigits[value % 10] : ''}`;
  if (value < 100)
    return `${chineseDigits[Math.floor(value / 10)]}十${value % 10 ? chineseDigits[value % 10] : ''}`;
  const rest = value % 100;
  return `${chineseDigits[Math.floor(value / 100)]}百${rest === 0 ? '' : rest < 10 ? `〇${chineseDigits[rest]}` : rest < 20 ? `一${chineseNumeral(rest)}` : chineseNumeral(rest)}`;
}

/** How a label of a scheme reads when it is printed right: for `normalizedLabel` and citations. */
export function printLabel(scheme: Scheme, number: number): string {
  switch (scheme) {
    case 'part':
      return `第${chineseNumeral(number)}编`;
    case 'chapter':
      return `第${chineseNumeral(number)}章`;
    case 'section':
      return `第${chineseNumeral(number)}节`;
    case 'article':
      return `第${chineseNumeral(number)}条`;
    case 'cn':
      return `${chineseNumeral(number)}、`;
    case 'roman':
      return number <= 12 ? `${String.fromCodePoint(0x215f + number)}.` : `${number}.`;
    case 'cn-paren':
      return `（${chineseNumeral(number)}）`;
    case 'named':
      return chineseNumeral(number);
    case 'num-paren':
      return `（${number}）`;
    case 'num-half-paren':
      return `${number}）`;
    case 'circled':
      return number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
    case 'letter':
      return `${String.fromCharCode(96 + number)}.`;
    case 'decimal-0':
      return String(number);
    default:
      return `${number}.`;
  }
}
