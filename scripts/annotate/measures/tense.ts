/** Whether a statement tells what is or was, or what shall be; and the date that governs it. */
import { dateValue, withYear, type DateExpression } from '../grammar/date.ts';
import { asideAt, lastBefore, startingIn, type Reading, type Stretch } from './reading.ts';
import type { Timeline } from './setting.ts';

/** A date of the text with its value, where it can be told. */
export interface DatedPlace {
  start: number;
  end: number;
  value: string;
  /** The last year of it. */
  year: number;
  past: boolean;
  form: DateExpression['form'];
  lead: string | null;
  /** It describes a thing (2020年6月30日前到期的项目), and does not say when the sentence holds. */
  describes: boolean;
  /** The remark in brackets that it stands in, and beyond which it says nothing. */
  aside: Stretch | null;
  /** Its year follows from another date of the text: 次年. */
  inferred: boolean;
}

/** 比2020年翻一番 · 较2019年 · 以2020年为基数: what is compared with, not when. */
const comparedWith = /[比较同与]$|以$/u;
/** 于2019年 after 低: what is compared with */
const comparedThan = /[低高多少大小优快慢长短]于?$/u;
/** 2018年基础上 · 2020年水平 · 2019年同期 */
const asBase = /^的?(?:基础上|水平|基数|同期|不变价)/u;
/** 2020年6月30日前到期的 · 2018年以后出生的 */
const describing =
  /^[^，。；]{0,8}(?:到期|建成|注册|成立|认定|出生|毕业|在册|登记|退役|在保|入职|参保|立项|开工)的(?!，)/u;
/** 2019年公布的 · 2021年印发的 · 2020年版: of a document or an event. */
const ofAnEvent =
  /^(?:[^，。；]{0,6}(?:公布|印发|发布|施行|出台|修订|颁布|通过|召开|签订|制定)的|版|度?(?:汇算|预算)|年?(?:远景|中长期)|远景)/u;
/** 已建成 · 达到了 · 截至: done. */
const done = /已[建有达经累完实取开覆成形全培在设配连获]|[达到成展立]了|截至|截止|目前|现有|现已/u;
/** 《…办法》已经|2023年4月6日|市人民政府第15次常务会议通过 */
const doneBefore = /已经?于?$/u;
const nextYear = /明年|次年/u;
const lastYear = /去年|上年/u;
/** 次年 · 同年底: counted from the date before it */
const followingYear = '次年';
const sameYear = /同年|当年/u;
/** （2020年|为84%） · （2022年底|完成380亿元）: after its date a remark that tells what was */
const toldAside = /^(?:的)?(?:为|是|仅|只有|完成|实际|实现|[0-9]|约[0-9])/u;

/** The dates of a stretch that say when something holds, in order. */
export function datesIn(reading: Reading, within: Stretch, timeline: Timeline): DatedPlace[] {
  const places: DatedPlace[] = [];
  for (const date of startingIn(reading.dates, within)) {
    const place = placeOf(reading, date, within, timeline);
    if (place) places.push(place);
  }
  return places;
}

function placeOf(
  reading: Reading,
  date: DateExpression,
  within: Stretch,
  timeline: Timeline,
): DatedPlace | null {
  const { text } = reading;
  if (comparedWith.test(text.slice(Math.max(0, date.start - 1), date.start))) return null;
  if (date.lead === '于' && comparedThan.test(text.slice(0, date.start + 1).slice(-2))) return null;
  if (asBase.test(text.slice(date.end, date.end + 4))) return null;
  if (ofAnEvent.test(text.slice(date.end, date.end + 12))) return null;
  if (inTitle(text, date.start)) return null;
  const printed = text.slice(date.start, date.end);
  const { issued } = timeline;
  const counted = yearCounted(reading, date, printed);
  const offset = nextYear.test(printed) ? 1 : lastYear.test(printed) ? -1 : 0;
  const known = withYear(date, counted ?? (issued === null ? null : issued + offset));
  const value = dateValue(known);
  if (value === null) return null;
  const year = Number((value.split('/').at(-1) ?? value).slice(0, 4));
  const { start, end, form, lead } = date;
  const said = text.slice(end, Math.min(within.end, end + 30));
  const aside = asideAt(reading, start);
  const past =
    doneBefore.test(text.slice(Math.max(within.start, start - 3), start)) ||
    (aside !== null && tellsWhatWas(reading, aside, year, said, issued)) ||
    (lead?.startsWith('截') === true
      ? issued === null || year <= issued
      : form === 'since'
        ? printed.endsWith('以来') || done.test(said)
        : issued !== null && year !== issued
          ? year < issued
          : done.test(said));
  const describes =
    describing.test(text.slice(end, end + 16)) ||
    ofWhole(reading, date) ||
    (relative.test(printed) &&
      (/[将把对按以从]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
        /^度[\p{Script=Han}]/u.test(text.slice(end, end + 2))));
  const inferred = counted !== null;
  return { start, end, value, year, past, form, lead, describes, aside, inferred };
}

/** The year of 次年, 同年, where a date before it in the text gives one. */
function yearCounted(reading: Reading, date: DateExpression, printed: string): number | null {
  if (date.to?.year !== null) return null;
  const offset = printed.includes(followingYear) ? 1 : sameYear.test(printed) ? 0 : null;
  if (offset === null) return null;
  const before = lastBefore(
    reading.dates,
    date.start,
    ({ to, from }) => (to ?? from)?.year != null,
  );
  const year = (before?.to ?? before?.from)?.year ?? null;
  return year === null ? null : year + offset;
}

/** 93%（2020年为84%）: of a year before that of the figure outside, if the notice is not older than it. */
function tellsWhatWas(
  { dates }: Reading,
  aside: Stretch,
  year: number,
  said: string,
  issued: number | null,
): boolean {
  if (!toldAside.test(said)) return false;
  if (issued !== null) return year <= issued;
  const outside = lastBefore(dates, aside.start, ({ to }) => to?.year != null)?.to?.year;
  return outside != null && year < outside;
}

/** 上年度 · 次年: 将次年|补贴资金纳入预算 */
const relative = /^(?:上|去|次|明|本)年度?$/u;

/** 不高于居民上年度|人均可支配收入的50%: it says of which year the whole is. */
function ofWhole({ quantities }: Reading, { start, end }: Stretch): boolean {
  const share = lastBefore(quantities, start + 1, () => true);
  return share?.of != null && share.of.start <= start && end <= share.of.end;
}

/** Between 《 and 》: part of a document's name. */
function inTitle(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 120), index);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** 目前 · 近5年累计 · 五年来: opens an account of what was, for all phrases of the sentence. */
const pastOpening =
  /截至|截止|(?<!到)目前|近[0-9一二三四五六七八九十]{1,2}年|[一二三四五六七八九十0-9]年来|过去|以来|[仍尚还]有[0-9]/u;
/** 已建成42个 · 达到了 · 全市现有 · 仅为: of its own phrase. 已建设施 and 依托现有资源 describe things. */
const pastWords =
  /(?<![从将对把用托合的以])已(?:建[成有立](?![^，0-9]{0,10}[按应要须])|[有达经累完实取开覆成形全培在设配连获])|[达到成展立]了|仅为|先后|(?:^|全[国省市州县区])现有(?!资源|人员|场|设施|政策|规定|基础)|现已|共有|[仍尚还]有(?=[0-9])/u;

/** Of a statement's own phrase. */
export function speaksOfPast(words: string): boolean {
  return pastWords.test(words) || pastOpening.test(words);
}
/** Of the phrases before it in the same sentence. */
export function openedInPast(words: string): boolean {
  return pastOpening.test(words);
}
