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

const digits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

/** `现状28,000人，目标50,000人，还差22,000人`. */
export function distanceInWords({ from, to, difference, unit }: Distance): string {
  const said = (number: number): string => `${digits.format(number)}${unit ?? ''}`;
  const way =
    difference > 0
      ? `还差${said(difference)}`
      : difference < 0
        ? `要减${said(-difference)}`
        : '已持平';
  return `现状${said(from)}，目标${said(to)}，${way}`;
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
