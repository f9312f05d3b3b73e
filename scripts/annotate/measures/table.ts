/** Targets and baselines of indicator tables. */
import type { Clause } from '../../tree/clause.ts';
import type { Indicator } from '../../tree/notice.ts';
import { planYears } from '../grammar/calendar.ts';
import { unitAt } from '../grammar/unit.ts';
import { cellValues, type CellValue } from './cell.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Measure } from './measure.ts';
import type { Timeline } from './setting.ts';

export type Row = Clause & { row: NonNullable<Clause['row']> };

/** What a table's rows share. */
export interface TableLayout {
  columns: readonly Column[];
  /** Where no header names a date: that of the caption, of a heading, of the plan. */
  date: string | null;
  /** 单位：万人 in the caption. */
  unit: string | null;
  /** The row that served as header, where the table marks none. */
  headerRow: Row | null;
}

/** @returns null where the table lists no indicators: its cells are read as running text. */
export function layoutOf(rows: readonly Row[], timeline: Timeline): TableLayout | null {
  const [first] = rows;
  if (!first) return null;
  const marked = first.row.header.some((name) => name !== '');
  const header = marked ? first.row.header : first.row.cells.map(({ text }) => text);
  const width = Math.max(...rows.map(({ row }) => row.cells.length));
  const columns = columnsOf(header, width, timeline);
  if (!columns) return null;
  const titles = first.headings.map(({ title }) => title ?? '');
  // 年均增速 beside 2023年 and 2025年: up to the last of them
  const targets = columns.flatMap(({ kind, date }) =>
    kind === 'target' && date !== null ? [date] : [],
  );
  return {
    columns,
    date:
      titles.map(dateOfTitle).findLast((date) => date !== null) ??
      (timeline.planTo === null ? null : String(timeline.planTo)) ??
      targets.toSorted().at(-1) ??
      null,
    unit: /单位[：:](?<unit>[^）)]{1,8})/u.exec(titles.join('；'))?.groups?.unit ?? null,
    headerRow: marked ? null : first,
  };
}

/** “十四五”主要指标 → 2025 · 2025年主要目标 → 2025 */
function dateOfTitle(title: string): string | null {
  const year = [...title.matchAll(/(?:19|20)[0-9]{2}/gu)].at(-1)?.[0];
  if (year !== undefined) return year;
  const plan = planYears(/(十[一二三四五六七八九]?五)/u.exec(title)?.[1] ?? '');
  return plan === null ? null : String(plan.to);
}

/** @param above what merged cells of the rows above still say, by column. */
export function readRow(clause: Row, layout: TableLayout, above: Map<number, string>): Measure[] {
  if (clause === layout.headerRow) return [];
  const { cells } = clause.row;
  const { columns } = layout;
  const cell = (kind: Column['kind']): string => {
    const at = columns.findLastIndex((column) => column.kind === kind);
    const text = cells[at]?.text ?? '';
    if (text !== '') above.set(at, text);
    // 约束性 over several rows stands once
    return text !== '' || kind === 'unit' ? text : (above.get(at) ?? '');
  };
  const printed = cell('name').replace(/(?<=[\p{Script=Han}）])[0-9]$/u, '');
  const label = cell('label');
  const { name, unit: ownUnit } = unitOfName(printed);
  const printedUnit = cell('unit');
  const unit = printedUnit === '' ? (ownUnit ?? layout.unit) : printedUnit;
  const nature = natureOf(cell('nature') || clause.text);
  const scope = /全(?:国|省|区|市|州|县)|各[^，、]{1,6}(?=平均)/u.exec(name)?.[0] ?? null;
  return columns.flatMap((column, at) => {
    if (column.kind !== 'target' && column.kind !== 'baseline') return [];
    const source = cells[at];
    if (!source || name === '') return [];
    return cellValues(source.text, unitOfColumn(column, source.text) ?? unit).flatMap(
      (value): Measure[] => {
        if (column.kind === 'baseline' && value.value === null) return [];
        const { start, end } = quoteOf(clause, source.start, source.start + source.text.length);
        return [
          {
            tense: column.kind === 'target' ? 'target' : 'fact',
            clause,
            start,
            end,
            name: value.label === null ? name : `${name}（${value.label}）`,
            valueText: source.text.slice(value.start, value.end),
            value: value.value,
            unit: value.unit,
            comparator: value.comparator,
            date: dateOf(column, value, layout),
            scope,
            denominator: denominatorOf(name, label),
            class: 'goal',
            nature,
            origin: 'table',
          },
        ];
      },
    );
  });
}

function dateOf(column: Column, value: CellValue, layout: TableLayout): Indicator['due'] {
  if (value.date !== null) return { text: null, date: value.date, inferred: false };
  if (column.date !== null) return { text: column.header, date: column.date, inferred: false };
  if (column.kind === 'baseline' || layout.date === null) return null;
  return { text: null, date: layout.date, inferred: true };
}

export function natureOf(words: string): Indicator['nature'] {
  if (/约束[性型]?/u.test(words)) return '约束性';
  return /预期[性型]?/u.test(words) ? '预期性' : null;
}

/**
 * 年均增长 holds rates whatever the row is counted in, but for [3]: brackets mean what was added in all, in the row's unit.
 * 年均/累计 holds both, and its rows say in their own unit what they count.
 */
function unitOfColumn({ header }: Column, text: string): string | null {
  const growth = /年均|增[速幅]|增长率/u.test(header);
  if (growth && /^[[［〔【（(]/u.test(text)) return null;
  const printed = unitOfName(header).unit;
  if (printed !== null) return printed;
  return growth && !/(?<![[［〔【（(])累计/u.test(header) ? '%' : null;
}

/** 人才总量（万人） → 人才总量 in 万人 */
function unitOfName(printed: string): { name: string; unit: string | null } {
  const match = /^(?<name>.+)[（(](?<unit>[^（）()]{1,10})[）)]$/u.exec(printed);
  const unit = match?.groups?.unit;
  if (unit === undefined || match?.groups?.name === undefined) return { name: printed, unit: null };
  const bare = unit.replace(/^[十百千]?[万亿]/u, '');
  const isUnit = unitAt(bare, 0) === bare || /^(?:[%‰]|1[/／]10{0,3}?万)$/u.test(unit);
  return isUnit ? { name: match.groups.name, unit } : { name: printed, unit: null };
}

/** 占全省总人口数 → 全省总人口数 · 在从业者中占比 → 从业者. Copied, never assumed. */
function denominatorOf(name: string, label: string): string | null {
  const groups =
    /占(?<whole>[^，、]{2,20}?)(?:的)?(?:比例|比重|比率)?$/u.exec(name)?.groups ??
    /在(?<whole>[^，、]{2,20}?)中(?:的)?(?:占比|比例|比重)/u.exec(name)?.groups ??
    /^(?<whole>[^，、]{2,20}?)中(?=取得|持|通过|拥有|具有|接受|受过)/u.exec(name)?.groups ??
    /(?<whole>每[十百千万]{0,2}[^，、]{1,6}?)(?=拥有|高价值|平均|的)/u.exec(name)?.groups;
  return groups?.whole ?? (label.includes('每') ? label : null);
}

/**
 * The row, or as much of it around the value as stands in one piece in the source: where cells are broken over lines,
 * those of other columns stand between.
 */
function quoteOf(clause: Row, from: number, to: number): { start: number; end: number } {
  const { offsets, text } = clause;
  const inOrder = (start: number, end: number): boolean => {
    const low = offsets[start] ?? 0;
    const high = offsets[end - 1] ?? 0;
    for (let at = start + 1; at < end; at += 1)
      if ((offsets[at] ?? 0) < (offsets[at - 1] ?? 0)) return false;
    return offsets.every(
      (offset, at) => (at >= start && at < end) || offset < low || offset > high,
    );
  };
  if (inOrder(0, text.length)) return { start: 0, end: text.length };
  const starts = clause.row.cells.map(({ start }) => start);
  const ends = [...starts.slice(1), text.length];
  let best = { start: from, end: to };
  for (const start of starts)
    for (const end of ends)
      if (start <= from && end >= to && end - start > best.end - best.start && inOrder(start, end))
        best = { start, end };
  return best;
}
