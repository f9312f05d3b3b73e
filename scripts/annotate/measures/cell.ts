/** What a value cell of a table says: 2100人 · ≥750人 · 36左右 · [累计达到1000] · 全覆盖 · 持续提升 · 成片：110 零星：20 */
import type { Indicator } from '../../tree/notice.ts';
import { comparatorAfter, comparatorBefore } from '../grammar/comparator.ts';
import { coveragesOf } from '../grammar/coverage.ts';
import { dateValue, datesOf } from '../grammar/date.ts';
import { halfWidth, numeralAt, tidy } from '../grammar/numeral.ts';
import { quantitiesOf } from '../grammar/quantity.ts';
import { unitAt } from '../grammar/unit.ts';

export interface CellValue {
  /** Indexes into the cell. */
  start: number;
  end: number;
  value: number | number[] | null;
  unit: string | null;
  comparator: Indicator['comparator'];
  /** 成片 in 成片：五年累计约110; null where the cell holds one value. */
  label: string | null;
  /** A date of the cell itself. */
  date: string | null;
}

/** — · / · 无 · empty: the cell says nothing. */
const empty = /^(?:[-–—－/\\.、·*]*|无|空|\/)$/u;
const rangeMark = /[-–—－~～〜∼至]{1,2}/uy;
/** 万人 · 亿元 · 万平方米: a column's unit with its multiplier. */
const scaledUnit =
  /^(?<scale>[十百千]?万亿|[十百千]?[万亿]|千(?!米|克|瓦|伏|卡|人)|百)(?<unit>[^/／].*)$/u;
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** @param columnUnit as the unit column or the name's bracket prints it. */
export function cellValues(source: string, columnUnit: string | null): CellValue[] {
  const text = halfWidth(source);
  if (empty.test(text)) return [];
  const unit = scaled(columnUnit);
  const dates = datesOf(text);
  const values: CellValue[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!/[0-9百千]/u.test(text[at] ?? '')) continue;
    if (/[A-Za-z.0-9]/u.test(text[at - 1] ?? '') && /[0-9]/u.test(text[at] ?? '')) continue;
    const date = dates.find(({ start, end }) => at >= start && at < end);
    if (date) {
      at = date.end - 1;
      last = date.end;
      continue;
    }
    const first = numeralAt(text, at);
    if (first?.value == null) continue;
    const numbers = [first.value];
    let own = first.unit ?? unitAt(text, first.end);
    let end = first.end + (first.unit === null ? (own?.length ?? 0) : 0);
    rangeMark.lastIndex = end;
    const join = rangeMark.exec(text);
    const second = join ? numeralAt(text, end + join[0].length) : null;
    if (second?.value != null) {
      numbers.push(second.value);
      own = second.unit ?? unitAt(text, second.end) ?? own;
      end = second.end + (second.unit === null ? (unitAt(text, second.end)?.length ?? 0) : 0);
    }
    own ??= columnUnit === null ? looseUnit(text, end) : null;
    if (own !== null && text.startsWith(own, end)) end += own.length;
    const factor = own === null ? unit.factor : 1;
    const before = comparatorBefore(text, first.start, last);
    const after = comparatorAfter(text, end, own);
    end += after?.width ?? 0;
    const said =
      before.comparator !== null && before.comparator !== '='
        ? before.comparator
        : (after?.comparator ?? '=');
    values.push({
      start: Math.min(before.start, first.start),
      end,
      value:
        numbers.length > 1 ? numbers.map((one) => tidy(one * factor)) : tidy(first.value * factor),
      unit: own ?? unit.unit,
      comparator: numbers.length > 1 ? 'range' : said,
      label: null,
      date: null,
    });
    at = end - 1;
    last = end;
  }
  if (values.length === 0) return [withoutFigure(text)];
  return values.map((one, index) => ({
    ...one,
    label: values.length > 1 ? labelOf(text.slice(values[index - 1]?.end ?? 0, one.start)) : null,
    date: dateBefore(dates, one.start, values[index - 1]?.end ?? 0),
  }));
}

function dateBefore(dates: ReturnType<typeof datesOf>, start: number, from: number): string | null {
  const date = dates.findLast((one) => one.start >= from && one.end <= start);
  return date ? dateValue(date) : null;
}

function withoutFigure(text: string): CellValue {
  const [coverage] = coveragesOf(text);
  const whole = { start: 0, end: text.length, label: null, date: null };
  // 翻一番 · 翻两番
  const doubling = quantitiesOf(text).find(({ comparator }) => comparator === 'double');
  if (doubling)
    return { ...whole, value: doubling.value, unit: doubling.unit, comparator: 'double' };
  const [date] = datesOf(text);
  return coverage
    ? { ...whole, value: 100, unit: '%', comparator: '=' }
    : {
        ...whole,
        value: null,
        unit: null,
        comparator: 'qualitative',
        date: date ? dateValue(date) : null,
      };
}

/** 成片： · 其中女性 */
function labelOf(before: string): string | null {
  const words = before.replaceAll(/[[\]【】;；,，、\s]/gu, '');
  return (
    /^(?<label>[^：:0-9]{1,12})[：:]/u.exec(words)?.groups?.label ??
    (/^[\p{Script=Han}]{2,10}$/u.test(words) ? words : null)
  );
}

/** What follows a figure to the cell's end, where no known unit does: 张/千人 */
function looseUnit(text: string, end: number): string | null {
  const rest = /^[\p{Script=Han}A-Za-z/·%‰]{1,10}$/u.exec(
    text.slice(end).replace(/[\])】]$/u, ''),
  )?.[0];
  return rest === undefined || /左右|以上|以下|以内|上下/u.test(rest) ? null : rest;
}

/** 万人 → 人 with factor 10000. */
function scaled(unit: string | null): { unit: string | null; factor: number } {
  if (unit === null || empty.test(unit)) return { unit: null, factor: 1 };
  const groups = scaledUnit.exec(unit)?.groups;
  if (groups?.scale === undefined || groups.unit === undefined) return { unit, factor: 1 };
  const factor = [...groups.scale].reduce((product, sign) => product * (scales[sign] ?? 1), 1);
  return { unit: groups.unit, factor };
}
