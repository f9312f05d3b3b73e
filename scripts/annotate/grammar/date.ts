/**
 * Dates and spans of dates in running text.
 *
 * 到2025年底 · 力争到“十四五”末 · 2021—2023年 · 2021年1月至12月 · 6月底前 · 自2021年起 · 截至2022年8月 · 二〇三五年 · 同年
 *
 * A year that is not printed (6月底前, 年底前) is left open; {@link withYear} fills it in.
 */
import { append } from '../../tree/append.ts';
import { matchesIn } from '../../tree/matches.ts';
import { nextSign, signSet } from '../../tree/signs.ts';
import { calendarNumber, isoDate, planYears, type CalendarPoint } from './calendar.ts';
import { halfWidth } from './numeral.ts';

export interface DateExpression {
  /** With the words that lead up to it (力争到) and away from it (前, 起). */
  start: number;
  end: number;
  form: 'point' | 'range' | 'since' | 'plan';
  /** 到, 截至, 自 …, or null where none is written. */
  lead: string | null;
  from: CalendarPoint | null;
  to: CalendarPoint | null;
}

const year = '(?:(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九][〇零○一二三四五六七八九]{2})';
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const day =
  '(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const yearPart =
  '年{0,2}(?:底|末|初|中期)|年(?:主?汛期?|[春秋]季学期|春节|国庆节?)(?=[前起])|年上半年|年下半年|年度?第?[一二三四1-4]季度|年度|年';
const monthPart = '底|末|初|上旬|中旬|下旬|份';

/** 2025年12月31日 · 2025年底 · 二〇三五年 · 2025年6月底 · 2022-12-31 */
const fullPoint = new RegExp(
  `(?<year>${year})(?:年(?<month>${month})月(?:(?<day>${day})日|(?<monthPart>${monthPart}))?|[-./](?<month2>1[0-2]|0?[1-9])[-./](?<day2>3[01]|[12][0-9]|0?[1-9])(?![0-9])|(?<part>${yearPart}))`,
  'gu',
);
/** 6月底 · 6月30日 · 12月: the year stands elsewhere. */
const monthPoint = new RegExp(
  `(?<![0-9年一二三四五六七八九十个几数每])(?<month>${month})月(?:(?<day>${day})日|(?<monthPart>${monthPart}))?`,
  'gu',
);
/** 年底前 · 同年 · 当年底 · 今年底 · 明年6月底 */
const relativeYear = new RegExp(
  `(?:(?<which>(?:同年|当年|本年)(?=底|末|内|[0-9]{1,2}月)|今年|本年度|明年|次年|去年|上年)(?:(?<month>${month})月(?:(?<day>${day})日|(?<monthPart>${monthPart}))?|(?<part>年?底|末|初|上半年|下半年|内)?)|(?<![0-9每〇零一二三四五六七八九])(?<part2>年底|年末|年内)(?=前|之前|，|完成|实现|建成|制定|出台|启动|力争|基本|全面|新建|新增|建立|组织|开工|投入|实施))`,
  'gu',
);
/** “十四五”末 · 十四五期间 · “十三五”时期 */
const planPoint =
  /[“"]?(?<plan>十?[一二三四五六七八九]?五)[”"]?(?<part>规划期末|期末|末|规划期间|规划期内|期间|时期|期内|以来|中期|初期?|(?=累计))/gu;

/** What joins the two ends of a span: 2021年—2023年 · 2021年至2023年 · 2018年起至2027年 */
const joint = /(?:[-–—－~～〜∼]{1,2}|起?[至到])/uy;
/** 2021 in 2021—2023年: a year without 年 counts only before a joint and a full year. */
const barePair = new RegExp(
  `(?<![0-9])(?<from>(?:19|20)[0-9]{2})[-–—－~～〜∼至]{1,2}(?<to>(?:19|20)[0-9]{2})(?<part>年底|年末|年度|年)`,
  'gu',
);

/** Before a date: 力争到 · 截至 · 自 · 从. The longest that fits. */
const leads =
  /(?:力争到|争取到|确保到|计划到|预计到|力争在|争取在|确保在|力争|争取|确保|截至目前|截至|截止到|截止|到|至|自|从|由|于|在)$/u;
/** After a date: 前 · 之前 · 起; not 前期, 起步. */
const trailing =
  /(?:之前|以前|前(?![三四五六期沿置夕述后端往款茅列])|起(?![草步点到])|开始|以来|以后|之后|期间)/uy;

/** A text without any of these has no date, but for one such as 2022-12-31. */
const dateSigns = signSet('年月五');
const isoDay = /[0-9]{4}[-./]/u;

/** All dates of a text, in order, not overlapping. Linear in the length of the text. */
export function datesOf(source: string): DateExpression[] {
  const text = halfWidth(source);
  if (nextSign(text, dateSigns, 0) < 0 && !isoDay.test(text)) return [];
  const found: DateExpression[] = [];
  for (const match of matchesIn(text, barePair)) {
    const { from, to, part } = match.groups ?? {};
    found.push(
      expression(text, match.index, match[0].length, {
        form: 'range',
        from: point({ year: from }),
        to: point({ year: to, part }),
      }),
    );
  }
  for (const match of matchesIn(text, fullPoint)) {
    if (!isDate(text, match)) continue;
    append(found, spanOrPoint(text, match));
  }
  for (const match of matchesIn(text, planPoint)) {
    const years = planYears(match.groups?.plan ?? '');
    if (!years || (match.groups?.plan?.length ?? 0) < 2) continue;
    const part = match.groups?.part ?? '';
    const end = /^(?:规划)?(?:期)?末$/u.test(part);
    const middle = part === '中期';
    const last = end ? '底' : null;
    found.push(
      expression(text, match.index, match[0].length, {
        form: end || middle ? 'point' : 'plan',
        from: end || middle ? null : { year: years.from, month: null, day: null, part: null },
        to: { year: middle ? years.from + 2 : years.to, month: null, day: null, part: last },
      }),
    );
  }
  for (const match of matchesIn(text, relativeYear)) {
    const { month, day, monthPart, part, part2 } = match.groups ?? {};
    const to = point({ month, day, part: monthPart ?? part ?? part2 });
    found.push(expression(text, match.index, match[0].length, { form: 'point', from: null, to }));
  }
  for (const match of matchesIn(text, monthPoint)) {
    const one = spanOrPoint(text, match);
    append(
      found,
      one.filter((date) => isMonthDate(text, date)),
    );
  }
  return inOrder(found);
}

/** Fills in a year that is not printed. */
export function withYear(date: DateExpression, yearKnown: number | null): DateExpression {
  const fill = (one: CalendarPoint | null): CalendarPoint | null =>
    one?.year === null ? { ...one, year: yearKnown } : one;
  return { ...date, from: fill(date.from), to: fill(date.to) };
}

/** As `due.date` and `asOf.date` are written: 2025 · 2025-12-31 · 2021/2025. Null while the year is open. */
export function dateValue(date: DateExpression): string | null {
  const from = date.from === null ? null : isoDate(date.from);
  const to = date.to === null ? null : isoDate(date.to);
  if (date.form === 'since') return from;
  return from !== null && to !== null ? `${from}/${to}` : to;
}

function inOrder(found: readonly DateExpression[]): DateExpression[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return sorted.filter((one) => {
    if (one.start < last) return false;
    last = one.end;
    return true;
  });
}

function spanOrPoint(text: string, match: RegExpMatchArray): DateExpression[] {
  const start = match.index ?? 0;
  const first = pointOf(match);
  let end = start + match[0].length;
  joint.lastIndex = end;
  const join = joint.exec(text);
  if (join) {
    const second = pointAt(text, end + join[0].length, first);
    if (second) {
      end = second.end;
      return [
        expression(text, start, end - start, { form: 'range', from: first, to: second.point }),
      ];
    }
  }
  return [expression(text, start, end - start, { form: 'point', from: null, to: first })];
}

/** The far end of a span; what it does not repeat it shares with the near end: 2021年7月—12月. */
function pointAt(
  text: string,
  index: number,
  near: CalendarPoint,
): { point: CalendarPoint; end: number } | null {
  const full = matchAt(fullPoint, text, index);
  if (full) return { point: pointOf(full), end: index + full[0].length };
  const inYear = matchAt(monthPoint, text, index);
  if (inYear && near.month !== null)
    return { point: { ...pointOf(inYear), year: near.year }, end: index + inYear[0].length };
  return null;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  const sticky = stickyOf.get(pattern) ?? new RegExp(pattern.source, 'uy');
  stickyOf.set(pattern, sticky);
  sticky.lastIndex = index;
  return sticky.exec(text);
}
const stickyOf = new Map<RegExp, RegExp>();

function pointOf(match: RegExpMatchArray): CalendarPoint {
  const { year, month, month2, day, day2, part, monthPart } = match.groups ?? {};
  return point({ year, month: month ?? month2, day: day ?? day2, part: monthPart ?? part });
}

function point(printed: {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
  part?: string | undefined;
}): CalendarPoint {
  const part = printed.part?.replace(/^年{1,2}度?(?=.)/u, '') ?? null;
  return {
    year: calendarNumber(printed.year),
    month: calendarNumber(printed.month),
    day: calendarNumber(printed.day),
    part: part === '年' || part === '年度' || part === '份' || part === '内' ? null : part,
  };
}

function expression(
  text: string,
  start: number,
  length: number,
  what: Pick<DateExpression, 'form' | 'from' | 'to'>,
): DateExpression {
  const lead = leads.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? null;
  let end = start + length;
  trailing.lastIndex = end;
  const trail = trailing.exec(text)?.[0] ?? '';
  end += trail.length;
  const since =
    what.form === 'point' &&
    (trail === '起' || trail === '开始' || trail === '以来' || trail === '以后');
  return {
    start: start - (lead?.length ?? 0),
    end,
    lead,
    form: since ? 'since' : what.form,
    from: since ? what.to : what.from,
    to: since ? null : what.to,
  };
}

/** 2021年 in 2021年版 and numbers like 2021年检 are no dates; nor are codes that look like one. */
function isDate(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (/[0-9A-Za-z.-]/u.test(text[start - 1] ?? '')) return false;
  return !/^(?:版|龄|版本|级|本）)/u.test(text.slice(end, end + 2));
}

/** 5月 alone may be anything; 5月底, 5月1日, 5月前 are dates. */
function isMonthDate(text: string, date: DateExpression): boolean {
  const printed = text.slice(date.start, date.end);
  if (/[底末初旬前起]|月[-–—－~～至到]|[日月][-–—－~～至到].*月/u.test(printed)) return true;
  if (/^(?:力争|争取|确保)?(?:到|在|于|至|自|从)/u.test(printed)) return true;
  // 9月1日，… dates what follows; 1月1日基准利率 names a thing
  return printed.includes('日') && !/[\p{Script=Han}]/u.test(text[date.start - 1] ?? '，');
}
