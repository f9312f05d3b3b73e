/** Where a sentence states a quantity or universal coverage, and whether of what is or of what shall be. */
import type { Coverage } from '../grammar/coverage.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { describesBefore, isInDutyMark, isMeasure, isThresholdOfNext } from './candidates.ts';
import { objectOf, trimmed } from './noun.ts';
import { isBareVerb } from './making.ts';
import {
  asideAt,
  lastBefore,
  plainWords,
  startingIn,
  stretchAt,
  stretchFrom,
  type Reading,
  type Stretch,
} from './reading.ts';
import type { Setting } from './setting.ts';
import { openedInPast, speaksOfPast, type DatedPlace } from './tense.ts';
import { spreadOverYears, type Share } from './yearly.ts';

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
  /** Where its own words begin: after the statement before it in the phrase. */
  from: number;
  /** Its place among the statements of its phrase. */
  order: { index: number; count: number };
  /** The remark in brackets that it stands in. */
  aside: Stretch | null;
  /** Its subject is not said again: 2025年不少于4.6个. */
  elided: boolean;
  /** Its place in a list of figures for a year each. */
  yearly: Share | null;
}

export function statementsOf(
  reading: Reading,
  sentence: Stretch,
  dates: readonly DatedPlace[],
  setting: Setting,
): Statement[] {
  const quantities = startingIn(reading.quantities, sentence);
  const found: Statement[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const statement = placed(reading, sentence, dates, setting, quantity, quantity, null);
    const { phrase, fact } = statement;
    const next = quantities[index + 1];
    const following = stretchFrom(reading.phrases, phrase.start + 1);
    const previous = found.at(-1);
    statement.elided = leavesOut(reading, statement, previous);
    // what is counted says the phrase before: 托位不少于3.5个，2025年不少于4.6个
    const spoken =
      statement.elided && previous ? { start: previous.phrase.start, end: phrase.end } : phrase;
    if (!isMeasure(reading, quantity, spoken, fact)) continue;
    if (describesBefore(reading.text, quantity, previous?.quantity, phrase)) continue;
    if (isInDutyMark(reading.text, quantity.start)) continue;
    if (isThresholdOfNext(reading.text, quantity, next, phrase, following)) continue;
    found.push(statement);
  }
  shareComparators(reading.text, found);
  const quantified = new Set(found.map(({ phrase }) => phrase.start));
  for (const coverage of startingIn(reading.coverages, sentence)) {
    const phrase = stretchAt(reading.phrases, coverage.end - 1);
    // 实现100%全覆盖, 各社区均配备1名: the figure says it
    if (quantified.has(phrase.start) && !standsApart(reading.text, coverage, phrase, found))
      continue;
    const previous = found.at(-1);
    const joined = previous?.phrase.start === phrase.start && previous.end <= coverage.start;
    if (joined && !reading.text.slice(previous.end, coverage.start).includes('、')) continue;
    found.push(placed(reading, sentence, dates, setting, coverage, null, coverage.kind));
  }
  found.sort((a, b) => a.start - b.start);
  spreadOverYears(reading.text, dates, found);
  return inPlace(reading, found);
}

/** 乡镇全覆盖、|建制村通达率100%: a member of the list of its own. */
function standsApart(
  text: string,
  { start, end, kind }: Coverage,
  phrase: Stretch,
  found: readonly Statement[],
): boolean {
  if (kind !== 'covered' || text[end] !== '、') return false;
  return !found.some((one) => one.phrase.start === phrase.start && one.start < start);
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
  const aside = asideAt(reading, start);
  const nearest = lastBefore(
    dates,
    start + 1,
    (date) =>
      !date.describes &&
      (date.aside === null || date.aside.start === aside?.start) &&
      (date.form !== 'since' || date.past) &&
      !(
        (date.lead === '从' || date.lead === '由') &&
        changesTo.test(reading.text.slice(date.end, start))
      ),
  );
  // 达到93%（目前为84%）: the date outside says nothing of what is
  const governing =
    aside && nearest?.aside == null && speaksOfPast(reading.text.slice(aside.start, end))
      ? null
      : nearest;
  const begun = lastBefore(
    dates,
    start + 1,
    ({ form, past, aside: within }) => form === 'since' && !past && within === null,
  );
  const own = aside
    ? reading.text.slice(Math.max(phrase.start, aside.start), end)
    : plainWords(reading, phrase.start, end);
  const before = aside
    ? reading.text.slice(aside.start, Math.max(phrase.start, aside.start))
    : plainWords(reading, sentence.start, phrase.start);
  const fact =
    isStartOfChange(reading.text, phrase, start, end) ||
    isFact(setting, governing, own, before, isCondition(reading.text, phrase, end));
  const order = { index: 0, count: 1 };
  const from = Math.max(phrase.start, governing?.end ?? 0);
  // 2024年6月底前摸底，2025年起每年新增6个: what begins later is not due then
  const due = begun && governing && begun.start > governing.start ? null : governing;
  return {
    start,
    end,
    quantity,
    coverage,
    phrase,
    governing: due,
    fact,
    quote: phrase,
    from: aside ? Math.max(from, aside.start + 1) : from,
    order,
    aside,
    elided: false,
    yearly: null,
  };
}

/** 覆盖率达到50%，|2025年达到80%: after its date nothing but a verb, and the unit is that of the figure before. */
function leavesOut(
  { text }: Reading,
  { quantity, start, end, phrase, governing, aside }: Statement,
  previous: Statement | undefined,
): boolean {
  if (quantity === null || previous?.quantity?.unit !== quantity.unit) return false;
  if (governing?.aside !== null || aside !== null) return false;
  if (governing.start <= previous.end || governing.start < phrase.start - 12) return false;
  if (objectOf(text.slice(end, phrase.end)) !== '') return false;
  const words = trimmed(
    text.slice(Math.min(governing.end, start), start).replace(/^，/u, ''),
    true,
  );
  return words === '' || isBareVerb(words);
}

/** 从50%提高到80%: the first figure is what was. */
const changesTo =
  /(?:上升|提高|提升|增加|增长|扩大|下降|降低|减少|缩短|压减|压缩|增|降)(?:到|至|为)/u;
/** 由每人每月60元、|70元分别提高到80元、90元 */
const listedStart =
  /[由从][^，。；、]{0,12}[0-9][^，。；、]{0,4}(?:[、和][0-9][^，。；、]{0,4}){0,3}[、和]$/u;
function isStartOfChange(text: string, phrase: Stretch, start: number, end: number): boolean {
  const before = text.slice(phrase.start, start);
  const after = text.slice(end, phrase.end);
  if (!changesTo.test(after.slice(0, 24))) return false;
  return /[由从][^、]{0,14}$/u.test(before) || listedStart.test(before);
}

/** 已连续聘用3年以上、或硕士研究生以上学历的，…人员 · 已满3年的、从事…工作的人员 */
function isCondition(text: string, { end }: Stretch, from: number): boolean {
  return text[end - 1] === '的' || /^[^，。；]{0,24}的、/u.test(text.slice(from, end));
}

/** 到 · 力争到: only what is still to come is led in like this. */
const towards = /到|力争|争取|确保|计划|预计/u;

function isFact(
  setting: Setting,
  governing: DatedPlace | null,
  own: string,
  before: string,
  conditional: boolean,
): boolean {
  if (setting === 'situation') {
    if (governing === null || governing.past) return true;
    return !(governing.form !== 'range' && towards.test(governing.lead ?? '')) || speaksOfPast(own);
  }
  if (governing !== null) return governing.past;
  // 已被单位连续聘用3年以上的: a condition
  if (conditional) return false;
  return speaksOfPast(own) || openedInPast(before);
}

/** 分别控制在5.2‰和6.6‰以下 · 分别不低于10%和20%: said once, meant of all. */
function shareComparators(text: string, found: Statement[]): void {
  for (let at = 1; at < found.length; at += 1) {
    const [one, two] = [found[at - 1], found[at]];
    if (!one?.quantity || !two?.quantity || one.phrase.start !== two.phrase.start) continue;
    if (!/^[、和及与]$/u.test(text.slice(one.end, two.start))) continue;
    if (!text.slice(one.phrase.start, one.start).includes('分别')) continue;
    const [first, second] = [one.quantity.comparator, two.quantity.comparator];
    if (first === '=' && second !== '=' && second !== 'range')
      one.quantity = { ...one.quantity, comparator: second };
    else if (second === '=' && first !== '=' && first !== 'range')
      two.quantity = { ...two.quantity, comparator: first };
  }
}

/** Quotes and places of statements that stand in the order of the text. */
function inPlace(reading: Reading, found: readonly Statement[]): Statement[] {
  const counts = new Map<number, number>();
  const placed = found.map((one, at) => {
    const index = counts.get(one.phrase.start) ?? 0;
    counts.set(one.phrase.start, index + 1);
    const previous = found[at - 1];
    const quote = quoteOf(reading, one, previous, found[at + 1]);
    const after = previous?.phrase.start === one.phrase.start ? previous.end : 0;
    return { ...one, index, quote, from: Math.max(one.from, quote.start, after) };
  });
  return placed.map(({ index, ...one }) => ({
    ...one,
    order: { index, count: counts.get(one.phrase.start) ?? 1 },
  }));
}

/** Its phrase with the date right before it; of several in one phrase, each its own part. */
function quoteOf(
  reading: Reading,
  { phrase, start, governing, aside, yearly }: Statement,
  previous: Statement | undefined,
  next: Statement | undefined,
): Stretch {
  const { text } = reading;
  let from = phrase.start;
  let to = phrase.end;
  if (yearly) return { start: Math.min(yearly.start, phrase.start), end: phrase.end };
  if (aside) to = Math.min(to, aside.end - 1);
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
