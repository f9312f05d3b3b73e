/**
 * Funding: clauses with a source, a channel, a cap or floor, an allowance, an award or a rule of procurement.
 *
 * A sentence gives one record for each measure in it. Segments between commas are looked at in turn: one that names a
 * fund begins a record, unless it only says how or what for the record before it is meant.
 */
import { append } from '../tree/append.ts';
import type { Clause } from '../tree/clause.ts';
import type { Funding } from '../tree/notice.ts';
import type { Extractor } from './context.ts';
import type { Found } from './found.ts';
import type { FundVocabulary } from './funds-schema.ts';
import { findAmounts, type Amount } from './grammar/amount.ts';
import { blotOut, findEnclosures } from './grammar/enclosure.ts';
import {
  findMoney,
  goesOn,
  isComplaint,
  isNoRule,
  isTopic,
  leadsOn,
  listDepth,
  mayNameMoney,
  namesWhom,
  openingOf,
  type MoneyMention,
  type Opening,
} from './grammar/money.ts';
import { paymentOf, wholeName } from './grammar/payment.ts';
import { segmentsOf, sentencesOf, type Stretch } from './grammar/sentence.ts';

interface Segment extends Stretch {
  mentions: MoneyMention[];
  amounts: Amount[];
  opening: Opening;
  /** strong: a record of its own; weak: part of one; none: no money. */
  level: 'strong' | 'weak' | 'none';
  leads: boolean;
}

/** Segments that make one record: `first` to `last` of the sentence. */
interface Draft {
  first: number;
  last: number;
  /** What its funds are called, and their ids. */
  names: Set<string>;
}

export const extractFunding: Extractor<Funding> = (clauses, { vocabulary }) =>
  clauses.flatMap((clause) => fundingOf(clause, vocabulary.funds));

function fundingOf(clause: Clause, vocabulary: FundVocabulary): Found<Funding>[] {
  const { text, kind, role } = clause;
  if (kind !== 'provision' || (role !== 'body' && role !== 'notice body')) return [];
  if (!mayNameMoney(text, vocabulary)) return [];
  if (clause.headings.some(({ title }) => title !== null && glossary.test(title))) return [];
  const enclosures = findEnclosures(text);
  const blotted = blotOut(
    text,
    enclosures.filter((one) => one.kind !== 'quotation'),
  );
  // the name of a document speaks of money, but gives none
  const untitled = blotOut(
    text,
    enclosures.filter((one) => one.kind === 'title'),
  );
  return sentencesOf(blotted).flatMap((sentence) => {
    if (findMoney(untitled, sentence.start, sentence.end, vocabulary).length === 0) return [];
    const segments = segmentsOf(blotted, sentence).map((one) =>
      segmentOf(untitled, one, vocabulary),
    );
    const told = tellsPast(text.slice(sentence.start, sentence.end));
    return draftsOf(untitled, segments).map(({ first, last }) =>
      recordOf(clause, segments.slice(first, last + 1), told, vocabulary),
    );
  });
}

function segmentOf(text: string, { start, end }: Stretch, vocabulary: FundVocabulary): Segment {
  const words = text.slice(start, end);
  const mentions = findMoney(text, start, end, vocabulary);
  const amounts = findAmounts(text, start, end);
  const strong =
    mentions.some((one) => one.fund.weak !== true && listDepth(text, one) < 2) && !isNoRule(words);
  const weak = mentions.some((one) => listDepth(text, one) === 0) && !isNoRule(words);
  return {
    start,
    end,
    mentions,
    amounts,
    opening: openingOf(words),
    level: strong ? 'strong' : weak ? 'weak' : 'none',
    leads: leadsOn(words),
  };
}

/** Groups the segments of a sentence into records. */
function draftsOf(text: string, segments: readonly Segment[]): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const [index, segment] of segments.entries()) {
    if (current && continues(text, current, segments, index)) {
      current.last = index;
    } else if (segment.level === 'strong' || standsAlone(text, segment, segments, index)) {
      const free: number = current ? current.last + 1 : 0;
      current = { first: startOf(segments, free, index), last: index, names: new Set() };
      drafts.push(current);
    } else continue;
    for (const { start, end, fund } of segment.mentions)
      current.names.add(text.slice(start, end)).add(fund.id);
  }
  return drafts;
}

/** Whether a segment only says more of the record before it. */
function continues(
  text: string,
  draft: Draft,
  segments: readonly Segment[],
  index: number,
): boolean {
  const segment = segments[index];
  const before = segments[draft.last];
  if (!before || !segment) return false;
  const between = index - draft.last - 1;
  if (before.leads && segment.level === 'strong')
    return between <= longestCondition && conditional(segments, draft.last + 1, index);
  if (between > 0) return false;
  const said = text.slice(before.start, before.end);
  if (segment.level === 'none' && namesWhom(said)) return true;
  const words = text.slice(segment.start, segment.end);
  if (isComplaint(words) || goesOn(said, words)) return true;
  if (segment.level === 'none')
    return (
      segment.opening === 'purpose' ||
      (segment.amounts.length > 0 && segment.end - segment.start < 24)
    );
  if (segment.level === 'weak') return segment.opening !== 'measure' || !hasOwnWeight(segment);
  if (draft.first === draft.last && isTopic(said)) return true;
  // a sum of its own is a rule of its own, unless it only says how much: 按照…的标准发放
  if (segment.amounts.length > 0 && !/^(?:并?按|确保|标准)/u.test(words)) return false;
  if (segment.opening === 'purpose') return true;
  return segment.opening !== 'measure' && sharesName(text, draft, segment);
}

/** How many conditions may stand between 采取…的方式 and what it leads on to. */
const longestCondition = 4;

function conditional(segments: readonly Segment[], from: number, to: number): boolean {
  return segments
    .slice(from, to)
    .every((one) => one.level === 'none' && one.opening === 'condition');
}

/** Weak names that begin a measure of their own after another: 拓宽社会筹资渠道. */
function hasOwnWeight(segment: Segment): boolean {
  return segment.mentions.some(({ fund }) => fund.weak !== true);
}

function sharesName(text: string, { names }: Draft, segment: Segment): boolean {
  return segment.mentions.some(
    ({ start, end, fund }) => names.has(text.slice(start, end)) || names.has(fund.id),
  );
}

/** Money without a source counts where something is done with it: 统筹使用相关资金 · 依法依规进行采购. */
const dealing =
  /(?:统筹|整合|落实|安排|加大|筹集|筹措|拨付|支付|给予|提供|强化|保障|争取|拓宽|兑现|设立|建立|完善|明确|倾斜|分担|负担|承担|列支|提取|用于|下拨|分配)/u;
const buying = /(?:依法|规范|完善|按照|不得|不能|严格|组织|通过|优化)/u;

function standsAlone(
  text: string,
  segment: Segment,
  segments: readonly Segment[],
  index: number,
): boolean {
  if (segment.level !== 'weak') return false;
  // the strong segment that comes next takes it along
  if (segments[index + 1]?.level === 'strong') return false;
  const words = text.slice(segment.start, segment.end);
  return segment.mentions.some((one) => {
    if (listDepth(text, one) > 0) return false;
    return one.fund.id === 'procurement-procedure' ? buying.test(words) : dealing.test(words);
  });
}

/** Takes along conditions, and weak segments, right before the one that begins a record. */
function startOf(segments: readonly Segment[], free: number, index: number): number {
  const own = segments[index];
  let first = index;
  while (first > free) {
    const before = segments[first - 1];
    if (!before || before.level === 'strong') break;
    const taken = before.opening === 'condition' || before.leads || before.level === 'weak';
    const short = own !== undefined && own.end - own.start < 12 && first === index;
    if (!taken && !short) break;
    first -= 1;
  }
  return first;
}

/** Terms explained are no rules. */
const glossary = /名词|术语|解释/u;
/** Headings of a part that says how things stand: 发展现状 · 工作基础 · 存在问题 · 主要成效 */
const standing =
  /现状|基础(?!设施|教育|研究|工作|性|上)|成效|成就|回顾|存在(?:的)?(?:主要)?(?:问题|困难)|面临|形势/u;
/** Words of what has been: 已设立 · 累计投入 · 近5年 · 截至 */
const past =
  /(?:已经?(?!有)|累计投入|累计安排|近[0-9一二三四五]+年|截至|截止|目前|曾|逐年(?:增|提|加|递)|先后|达到了)/u;
const bidding = /要|应|将|可|须|需|鼓励|支持|推动|力争|确保|不得|到20[2-9]/u;
/** …明确要求“…” · …指出，“…”: the words of another body */
const quoting = /(?:要求|指出|强调|提出|规定|明确)[：，:]?“[^”]*$/u;

/** @param told the sentence tells of what has been, see {@link tellsPast} */
function statusOf(clause: Clause, segments: readonly Segment[], told: boolean): Funding['status'] {
  const named = segments.flatMap((one) => one.mentions)[0]?.start ?? 0;
  if (quoting.test(clause.text.slice(Math.max(0, named - 200), named))) return 'cited';
  if (clause.headings.some(({ title }) => title !== null && standing.test(title)))
    return 'baseline';
  return told ? 'baseline' : 'policy';
}

function tellsPast(sentence: string): boolean {
  return past.test(sentence) && !bidding.test(sentence);
}

/** A closing quotation mark whose opening one stands before the record is left out. */
function endOf(text: string, start: number, end: number): number {
  return text[end - 1] === '”' && !text.slice(start, end).includes('“') ? end - 1 : end;
}

/** Funds of a name of their own are named whole; the rest by the word that the vocabulary has for them. */
function nameOf(text: string, { start, end, fund }: MoneyMention): string {
  const name = text.slice(start, end);
  if (fund.type === '政府购买服务' || fund.type === '资金监管') return fund.name;
  return ownName.test(name) ? wholeName(text, start, end) : name;
}
const ownName = /(?:资金|经费|基金|公益金|津贴|补贴|补助|预算)$/u;

function recordOf(
  clause: Clause,
  segments: readonly Segment[],
  told: boolean,
  vocabulary: FundVocabulary,
): Found<Funding> {
  const { text } = clause;
  const first = segments[0];
  const last = segments.at(-1);
  const start = first?.start ?? 0;
  const end = endOf(text, start, last?.end ?? text.length);
  const words = text.slice(start, end);
  const core = segments.findIndex((one) => one.level === 'strong' && !one.leads);
  const telling = segments.slice(0, core < 0 ? undefined : core + 1);
  const main = mainMention(
    telling.flatMap((one) => one.mentions),
    vocabulary,
  );
  const amounts = segments.flatMap((one) => one.amounts);
  const amount = wholeAmount(text, amounts);
  return {
    clause,
    start,
    end,
    type: main?.fund.type ?? '资金支持',
    ...paymentOf(words, main ? nameOf(text, main) : '资金'),
    amountText: amount ? text.slice(amount.start, amount.end) : null,
    amount: amount?.value ?? null,
    unit: amount?.unit ?? null,
    status: statusOf(clause, segments, told),
  };
}

/** Between the rates of a list: 120元|、|80元 · 一级500元|、二级|300元 · 甲类120元|，乙类|80元 */
const betweenRates = /^(?:[、和及与]|以及|，)[^，、。；0-9]{0,10}$/u;

/** All rates of a list that begins with the first amount; they share their unit. */
function wholeAmount(text: string, [first, ...more]: readonly Amount[]): Amount | undefined {
  if (!first) return undefined;
  const whole = { ...first };
  const values = [first.value].flat();
  for (const { start, end, value, unit } of more) {
    if (unit !== first.unit || value === null || first.value === null) break;
    if (!betweenRates.test(text.slice(whole.end, start))) break;
    whole.end = end;
    append(values, [value].flat());
    whole.value = values as number[];
  }
  return whole;
}

/** The one that comes first in funds.yaml; of one fund, the longest name. */
function mainMention(
  mentions: readonly MoneyMention[],
  { funds }: FundVocabulary,
): MoneyMention | undefined {
  return mentions.toSorted(
    (a, b) => funds.indexOf(a.fund) - funds.indexOf(b.fund) || b.end - b.start - (a.end - a.start),
  )[0];
}
