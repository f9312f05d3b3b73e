/** How a statement of a comparison is said. */
import { comparabilityNames, statementKindNames } from '../../scripts/tree/comparison-list.ts';
import type { Distance, Statement } from '../../scripts/tree/comparison.ts';
import { chineseDate } from '../wording.ts';

export { comparabilityNames, statementKindNames };

/** As printed: `到2025年`; where another clause says it `2025年`, `2021年—2025年`. */
export function statementDate({ due, dueText }: Pick<Statement, 'due' | 'dueText'>): string | null {
  if (dueText !== null) return dueText;
  if (due === null) return null;
  return due.split('/').map(chineseDate).join('—');
}

// 全市 · 本省: the whole of the region, which its column says
const wholeRegion = /^(?:全|我|本)(?:国|省|区|市|州|县)(?:范围)?$/u;

/** Whether the scope of a statement tells more than its region does. */
export function saysScope(scope: string | null): boolean {
  return scope !== null && !wholeRegion.test(scope);
}

const digits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

const bounds: Readonly<Partial<Record<NonNullable<Distance['toComparator']>, string>>> = {
  '>': '超过',
  '>=': '不少于',
  '<': '不足',
  '<=': '不超过',
  about: '约',
};

/** `现状超过28,000人，目标不少于50,000人，还差不到22,000人`: as exact as the text is, and no more. */
export function distanceInWords(distance: Distance): string {
  const { from, to, unit, fromComparator, toComparator } = distance;
  const said = (number: number, comparator: Distance['toComparator']): string =>
    `${bounds[comparator ?? '='] ?? ''}${digits.format(number)}${unit ?? ''}`;
  return `现状${said(from, fromComparator)}，目标${said(to, toComparator)}，${wayOf(distance)}`;
}

function wayOf({ difference, unit, fromComparator, toComparator }: Distance): string {
  // between shares lie points: 35% and 100% are 65 points apart
  const apart = unit === '%' ? '个百分点' : (unit ?? '');
  const left = `${digits.format(Math.abs(difference))}${apart}`;
  const isMore = fromComparator === '>' || fromComparator === '>=';
  const isLess = fromComparator === '<' || fromComparator === '<=';
  const about = fromComparator === 'about' || toComparator === 'about' ? '约' : '';
  if (difference > 0) {
    if (isMore) return `还差不到${left}`;
    return isLess ? `还差${left}以上` : `${about}还差${left}`;
  }
  // What is more than the target, or less than what is to be the most, has reached it.
  if (difference < 0)
    return toComparator === '>=' || toComparator === '>' ? '已达到目标' : `${about}要减${left}`;
  if (fromComparator === '>') return '已超过目标';
  if (isMore || toComparator === '>=' || toComparator === '<=')
    return isLess ? '未到目标' : '已达到目标';
  if (isLess || toComparator === '>') return '未到目标';
  return about === '' ? '已持平' : '大致持平';
}

export function number(value: number): string {
  return digits.format(value);
}

/** The sentences of a clause that say one of these words, each cut up so that the words can be marked. */
export function sentencesWith(
  text: string,
  words: readonly string[],
): { text: string; marked: boolean }[][] {
  const sentences = text.match(/[^。；]+[。；]?/gu) ?? [];
  return sentences
    .filter((sentence) => words.some((word) => sentence.includes(word)))
    .map((sentence) => marks(sentence, words));
}

function marks(sentence: string, words: readonly string[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let from = 0;
  for (let at = 0; at < sentence.length;) {
    const found = words
      .filter((word) => sentence.startsWith(word, at))
      .sort((a, b) => b.length - a.length)[0];
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (at > from) parts.push({ text: sentence.slice(from, at), marked: false });
    parts.push({ text: found, marked: true });
    at += found.length;
    from = at;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), marked: false });
  return parts;
}
