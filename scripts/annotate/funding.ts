/**
 * Funding: clauses with a source, a channel, a cap or floor, an allowance, an award or a rule of procurement.
 *
 * A sentence gives one record for each measure in it. Segments between commas are looked at in turn: one that names a
 * fund begins a record, unless it only says how or what for the record before it is meant.
 */
import type { Clause } from '../tree/clause.ts';
import type { Funding } from '../tree/notice.ts';
import type { Extractor } from './context.ts';
import type { Found } from './found.ts';
import { statusOf, tellsPast } from './funding-status.ts';
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
  namesWhom,
  openingOf,
  turnsIn,
  type Implied,
  type MoneyMention,
  type Opening,
} from './grammar/money.ts';
import { payableAt, withoutThresholds } from './grammar/payable.ts';
import { paymentOf, wholeName } from './grammar/payment.ts';
import { segmentsOf, sentencesOf, type Stretch } from './grammar/sentence.ts';

interface Segment extends Stretch {
  mentions: MoneyMention[];
  amounts: readonly Amount[];
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
  const turns = turnsIn(text, vocabulary);
  if (turns === null) return [];
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
    const { start, end } = sentence;
    const named = findMoney(untitled, start, end, vocabulary, turns);
    const last = named.every(({ fund }) => fund.weak === true);
    if (
      named.length === 0 &&
      (turns.length === 0 || findMoney(untitled, start, end, vocabulary, turns, last).length === 0)
    )
      return [];
    const segments = segmentsOf(blotted, sentence).map((one) =>
      segmentOf(untitled, one, vocabulary, turns, last),
    );
    const told = tellsPast(text.slice(sentence.start, sentence.end));
    return draftsOf(untitled, segments).flatMap((draft) =>
      recordsOf(clause, segments.slice(draft.first, draft.last + 1), told, vocabulary),
    );
  });
}

function segmentOf(
  text: string,
  { start, end }: Stretch,
  vocabulary: FundVocabulary,
  turns: readonly Implied[],
  last: boolean,
): Segment {
  const words = text.slice(start, end);
  const named = findMoney(text, start, end, vocabulary, turns, last);
  const found = findAmounts(text, start, end);
  const amounts = withoutThresholds(text, found, start, end);
  // 年薪5万元以下的占82%: pay parts people into groups, and is no matter of the clause
  const mentions = amounts.length === 0 && found.length > 0 && share.test(words) ? [] : named;
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

const share = /占(?:比|总数)?(?:约|达到?|到)?[0-9.]+%/u;

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
  if (segment.amounts.length > 0 && !howMuch.test(words)) {
    const summed = segments.slice(draft.first, index).some((one) => one.amounts.length > 0);
    return !summed && itsRate.test(words) && sharesName(text, draft, segment);
  }
  if (segment.opening === 'purpose') return true;
  return segment.opening !== 'measure' && sharesName(text, draft, segment);
}

/** 给予补贴，|按照…的标准发放 · 给予贴息，|贴息比例不超过50%: it only says how much */
const howMuch = /^(?:并?按|确保|标准)/u;
const itsRate = /^(?:贴息|补[贴助]|奖[励补]|资助|津贴)(?:的?(?:比例|标准|额度|金额))/u;

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

/** 申请中央资金|28亿元 · 收费标准不高于|2000元/月: a sum or a bound makes a rule of money that is only named */
const withSum = /申请|争取|投入|安排|不高于|不超过|不低于|不得高于|不得低于|不得超过|控制在|以内/u;
/** Money without a source counts where something is done with it: 统筹使用相关资金 · 依法依规进行采购. */
const dealing =
  /(?:统筹|整合|落实|安排|加大|筹集|筹措|拨付|支付|给予|提供|强化|保障|争取|拓宽|兑现|设立|建立|完善|明确|倾斜|分担|负担|承担|列支|提取|用于|下拨|分配|核定)/u;
const buying = /(?:依法|规范|完善|按照|不得|不能|严格|组织|通过|优化)/u;

function standsAlone(
  text: string,
  segment: Segment,
  segments: readonly Segment[],
  index: number,
): boolean {
  if (segment.level !== 'weak') return false;
  const words = text.slice(segment.start, segment.end);
  const next = segments[index + 1];
  const sum = segment.amounts.length > 0 && withSum.test(words);
  // the strong segment that comes next takes it along, unless each has its own sum
  if (next?.level === 'strong' && !(sum && next.amounts.length > 0)) return false;
  if (sum && segment.mentions.some((one) => listDepth(text, one) === 0)) return true;
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
/** A closing quotation mark whose opening one stands before the record is left out. */
function endOf(text: string, start: number, end: number): number {
  return text[end - 1] === '”' && !text.slice(start, end).includes('“') ? end - 1 : end;
}

/** Funds of a name of their own are named whole; the rest by the word that the vocabulary has for them. */
function nameOf(text: string, { start, end, fund, implied }: MoneyMention): string {
  const name = text.slice(start, end);
  if (implied && name !== '财政') return fund.name;
  if (fund.type === '政府购买服务' || fund.type === '资金监管') return fund.name;
  return ownName.test(name) ? wholeName(text, start, end) : name;
}
const ownName = /(?:资金|经费|基金|公益金|津贴|补贴|补助|预算)$/u;

/** A record for the first amount, and one for each cap, floor or part that comes with it. */
function recordsOf(
  clause: Clause,
  segments: readonly Segment[],
  told: boolean,
  vocabulary: FundVocabulary,
): Found<Funding>[] {
  const { text } = clause;
  const amounts = segments.flatMap((one) => one.amounts);
  const first = amounts[0];
  // 其中医保基金30元、个人10元: each part for itself
  const parted =
    first && segments.some((one) => holds(one, first) && text.startsWith('其中', one.start));
  const main = parted ? { amount: first, next: 1 } : payableAt(text, amounts, 0);
  const parts = main ? partsOf(text, segments, amounts, main) : [];
  const firstPart = parts[0]?.segment;
  const own = firstPart && firstPart !== segments[0] ? segments.indexOf(firstPart) : -1;
  const within = parts.some(({ segment }) => holds(segment, main?.amount));
  const whole = recordOf(
    clause,
    segments,
    own > 0 && !within ? own : segments.length,
    main?.amount,
    told,
    vocabulary,
  );
  return [
    whole,
    ...parts.map(({ segment, amount }): Found<Funding> => {
      const { start, end, mentions } = segment;
      const named = mainMention(
        mentions.filter(({ fund }) => fund.weak !== true),
        vocabulary,
      );
      const { payer } = paymentOf(text.slice(start, end), '');
      return {
        ...whole,
        start,
        end: endOf(text, start, end),
        ...(named ? { type: named.fund.type, source: nameOf(text, named) } : {}),
        payer: payer ?? payerOfPart.exec(text.slice(start, amount.start))?.[1] ?? whole.payer,
        ...printed(text, amount),
      };
    }),
  ];
}

/** 其中|省级|1000元 · 、|县级|500元 */
const payerOfPart =
  /(中央(?:财政)?|[省市县区州](?:级财政|财政|级)|个人|村集体)[^，。；、0-9]{0,8}$/u;
/** 最高不超过|200万元: a bound beside a rate */
const bound = /最高|最多|不超过|不高于|不低于|不少于|不得|上限|封顶|限额/u;

interface Part {
  segment: Segment;
  amount: Amount;
}

/** The amounts after the main one: each in a segment of its own, or a sum that bounds a rate. */
function partsOf(
  text: string,
  segments: readonly Segment[],
  amounts: readonly Amount[],
  main: { amount: Amount; next: number },
): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let index = main.next; index < amounts.length;) {
    const amount = amounts[index];
    if (!amount) break;
    while (at < segments.length - 1 && (segments[at]?.end ?? 0) <= amount.start) at += 1;
    const segment = segments[at];
    // 其中省级1000元、县级500元: each part for itself
    const apart = segment && text.startsWith('其中', segment.start);
    const payable = apart ? { amount, next: index + 1 } : payableAt(text, amounts, index);
    if (!segment || !payable) break;
    index = payable.next;
    if (holds(segment, main.amount)) {
      const said = text.slice(Math.max(segment.start, amount.start - 8), amount.end);
      if (amount.unit === main.amount.unit || !bound.test(said)) continue;
    }
    if (payable.amount.value !== null) parts.push({ segment, amount: payable.amount });
  }
  return parts;
}

function holds({ start, end }: Stretch, inner: Stretch | undefined): boolean {
  return inner !== undefined && inner.start >= start && inner.start < end;
}

function printed(
  text: string,
  amount: Amount | undefined,
): Pick<Funding, 'amountText' | 'amount' | 'unit'> {
  return {
    amountText: amount ? text.slice(amount.start, amount.end) : null,
    amount: amount?.value ?? null,
    unit: amount?.unit ?? null,
  };
}

/** @param count of the segments that it is quoted from: what comes after them is a record of its own. */
function recordOf(
  clause: Clause,
  segments: readonly Segment[],
  count: number,
  amount: Amount | undefined,
  told: boolean,
  vocabulary: FundVocabulary,
): Found<Funding> {
  const { text } = clause;
  const first = segments[0];
  const last = segments[count - 1];
  const start = first?.start ?? 0;
  const end = endOf(text, start, last?.end ?? text.length);
  const core = segments.findIndex((one) => one.level === 'strong' && !one.leads);
  const telling = segments.slice(0, core < 0 ? undefined : core + 1);
  const main = mainMention(
    telling.flatMap((one) => one.mentions),
    vocabulary,
  );
  return {
    clause,
    start,
    end,
    type: main?.fund.type ?? '资金支持',
    ...paymentOf(text.slice(start, end), main ? nameOf(text, main) : '资金'),
    ...printed(text, amount),
    status: statusOf(clause, segments.flatMap((one) => one.mentions)[0]?.start ?? 0, told),
  };
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
