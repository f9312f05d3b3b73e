/** Remarks in brackets that state a figure under a date of their own: 达到93%（2020年为84%） · 1200张（目前为800张） */
import { nextSign, signSet } from '../../tree/signs.ts';
import type { DateExpression } from '../grammar/date.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Stretch } from '../grammar/sentence.ts';

/** （2020年为84%） · （目前为84%） · （现状800张） */
const present = /目前|现状|现有|当前|现为|上年/u;
/** A longer bracket is no remark on a figure, and is not looked through to its end. UTF-16 units. */
const longest = 120;
const openings = signSet('（(');

/** The brackets, outermost ones, that hold a figure and a date, in the order of the text. */
export function asidesOf(
  text: string,
  quantities: readonly Quantity[],
  dates: readonly DateExpression[],
): Stretch[] {
  const asides: Stretch[] = [];
  if (quantities.length === 0) return asides;
  let quantity = 0;
  let date = 0;
  for (let open = nextSign(text, openings, 0); open >= 0;) {
    const close = closingOf(text, open);
    if (close < 0) {
      open = nextSign(text, openings, open + 1);
      continue;
    }
    while ((quantities[quantity]?.figures.start ?? Infinity) < open) quantity += 1;
    while ((dates[date]?.start ?? Infinity) < open) date += 1;
    const states = (quantities[quantity]?.figures.start ?? Infinity) < close;
    const dated = (dates[date]?.start ?? Infinity) < close;
    if (states && (dated || present.test(text.slice(open, close))))
      asides.push({ start: open, end: close + 1 });
    open = nextSign(text, openings, close + 1);
  }
  return asides;
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at - open <= longest; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '（' || sign === '(') depth += 1;
    else if (sign === '）' || sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The words from one index to another without the remarks between them. */
export function withoutAsides(
  text: string,
  asides: readonly Stretch[],
  from: number,
  to: number,
): string {
  let words = '';
  let at = from;
  for (const { start, end } of asides) {
    if (end <= from) continue;
    if (start >= to) break;
    words += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return words + text.slice(at, Math.max(at, to));
}
