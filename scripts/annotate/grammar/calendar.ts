/** Points of the calendar as notices print them, written as ISO 8601 with the precision that is printed. */
import { chineseValue } from './numeral.ts';

/** What is printed of a point of time; a year that is not printed is null. */
export interface CalendarPoint {
  year: number | null;
  month: number | null;
  day: number | null;
  /** 底, 末, 初, 上半年, 第一季度 … */
  part: string | null;
}

/**
 * 2025年 → 2025 · 2022年8月 → 2022-08 · 2025年底 → 2025-12-31 · 6月底 of 2022 → 2022-06-30 · 上半年 → 2022-06-30.
 * @returns null where the year is not known.
 */
export function isoDate(point: CalendarPoint): string | null {
  const { year, month, day, part } = point;
  if (year === null) return null;
  if (month !== null) {
    if (day !== null) return iso(year, month, day);
    if (part === null) return iso(year, month);
    if (/底|末|下旬/u.test(part)) return iso(year, month, lastDay(year, month));
    if (part.includes('中旬')) return iso(year, month, 20);
    if (part.includes('上旬')) return iso(year, month, 10);
    if (part.includes('初')) return iso(year, month, 1);
    return iso(year, month);
  }
  if (part === null) return iso(year);
  const quarter = /[第]?([一二三四1-4])季度/u.exec(part)?.[1];
  if (quarter !== undefined) {
    const end = (chineseValue(quarter) ?? Number(quarter)) * 3;
    return iso(year, end, lastDay(year, end));
  }
  if (/[汛季节]/u.test(part)) return iso(year);
  if (/上半年|年中|中期/u.test(part)) return iso(year, 6, 30);
  if (/底|末|下半年/u.test(part)) return iso(year, 12, 31);
  if (part.includes('初')) return iso(year, 1, 1);
  return iso(year);
}

function iso(year: number, month?: number, day?: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return [String(year), ...[month, day].filter((part) => part !== undefined).map(two)].join('-');
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Figures or Chinese characters: 2025 · 二〇二五 · 十二. */
export function calendarNumber(words: string | undefined): number | null {
  if (words === undefined || words === '') return null;
  return /^[0-9]+$/u.test(words) ? Number(words) : chineseValue(words);
}

/** The years of a five-year plan: 十四五 → 2021–2025. The third (三五) began in 1966, each next one five years later. */
export function planYears(name: string): { from: number; to: number } | null {
  const ordinal = chineseValue(name.replace(/五$/u, ''));
  if (ordinal === null || ordinal < 1 || ordinal > 40) return null;
  const from = ordinal < 3 ? 1948 + 5 * ordinal : 1951 + 5 * ordinal;
  return { from, to: from + 4 };
}
