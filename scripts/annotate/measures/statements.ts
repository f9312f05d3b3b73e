/** Where a sentence states a quantity or universal coverage, and whether of what is or of what shall be. */
import type { Coverage } from '../grammar/coverage.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { describesBefore, isMeasure, isThresholdOfNext } from './candidates.ts';
import { stretchAt, type Reading, type Stretch } from './reading.ts';
import type { Setting } from './setting.ts';
import { speaksOfPast, type DatedPlace } from './tense.ts';

export interface Statement {
  /** The figure or the words of coverage. */
  start: number;
  end: number;
  quantity: Quantity | null;
  coverage: Coverage['kind'] | null;
  phrase: Stretch;
  /** The date in the same sentence that it is stated under. */
  governing: DatedPlace | null;
  /** It tells what is or was. */
  fact: boolean;
  /** The stretch to quote. */
  quote: Stretch;
}

export function statementsOf(
  reading: Reading,
  sentence: Stretch,
  dates: readonly DatedPlace[],
  setting: Setting,
): Statement[] {
  const inside = ({ start }: Stretch): boolean => start >= sentence.start && start < sentence.end;
  const quantities = reading.quantities.filter(inside);
  const found: Statement[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const statement = placed(reading, sentence, dates, setting, quantity, quantity, null);
    const { phrase, fact } = statement;
    const next = quantities[index + 1];
    const following = reading.phrases.find(({ start }) => start > phrase.start);
    if (!isMeasure(reading, quantity, phrase, fact)) continue;
    if (describesBefore(reading.text, quantity, found.at(-1)?.quantity)) continue;
    if (isThresholdOfNext(reading.text, quantity, next, phrase, following)) continue;
    found.push(statement);
  }
  for (const coverage of reading.coverages.filter(inside)) {
    const phrase = stretchAt(reading.phrases, coverage.end - 1);
    // 实现100%全覆盖, 各社区均配备1名: the figure says it
    if (found.some((one) => one.phrase.start === phrase.start)) continue;
    found.push(placed(reading, sentence, dates, setting, coverage, null, coverage.kind));
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((one, index) => ({
    ...one,
    quote: quoteOf(reading, one, found[index - 1], found[index + 1]),
  }));
}

function placed(
  reading: Reading,
  sentence: Stretch,
  dates: readonly DatedPlace[],
  setting: Setting,
  at: Stretch,
  quantity: Quantity | null,
  coverage: Coverage['kind'] | null,
): Statement {
  const { start, end } = at;
  const phrase = stretchAt(reading.phrases, quantity ? quantity.figures.start : end - 1);
  const governing =
    dates.filter((date) => date.start <= start && (date.form !== 'since' || date.past)).at(-1) ??
    null;
  const own = reading.text.slice(phrase.start, end);
  const before = reading.text.slice(sentence.start, end);
  const fact = isFact(setting, governing, own, before);
  return { start, end, quantity, coverage, phrase, governing, fact, quote: phrase };
}

/** 到 · 力争到: only what is still to come is led in like this. */
const towards = /到|力争|争取|确保|计划|预计/u;

function isFact(
  setting: Setting,
  governing: DatedPlace | null,
  own: string,
  before: string,
): boolean {
  if (setting === 'situation') {
    if (governing === null || governing.past) return true;
    return !(governing.form !== 'range' && towards.test(governing.lead ?? '')) || speaksOfPast(own);
  }
  if (governing !== null) return governing.past;
  return speaksOfPast(before);
}

/** Its phrase with the date right before it; of several in one phrase, each its own part. */
function quoteOf(
  reading: Reading,
  { phrase, start, governing }: Statement,
  previous: Statement | undefined,
  next: Statement | undefined,
): Stretch {
  const { text } = reading;
  let from = phrase.start;
  let to = phrase.end;
  if (previous?.phrase.start === phrase.start) {
    const cut = text.slice(previous.end, start).search(/[、（(]|和|及/u);
    from = cut < 0 ? previous.start : previous.end + cut + 1;
  } else if (governing && governing.start < phrase.start) {
    const between = text.slice(governing.end, phrase.start);
    if (/^[^，。；：]{0,24}，?$/u.test(between)) from = governing.start;
  }
  if (next?.phrase.start === phrase.start) {
    const cut = text.slice(start, next.start).lastIndexOf('、');
    if (cut > 0) to = start + cut;
  }
  return { start: Math.min(from, start), end: to };
}
