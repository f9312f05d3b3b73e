/** Which of a table's first rows are its header, and which columns the cells of a header of two rows stand over. */
import type { Piece } from './lines.ts';
import { columnType, isHeaderWord } from './table-columns.ts';

/** The cells of a row, each of as many pieces as it was broken into. */
export type Cells = Piece[][];

// 2025年 · 2021-2025年 · [3] · （2020年=100）: figures that a header may hold
const figuresOfNames = /(?:19|20)\d{2}|[[（(〔【]\d{1,3}[\]）)〕】]/gu;
// 目标 · 年均 · 增速（%） · 实绩: names under a wider one, too common to head a column alone
const underName =
  /^(?:目标值?|年均.{0,6}|累计.{0,4}|增[长速幅]率?|实[绩际]值?|现状值?|基期值?|数值|总量|比重|占比|任务|属性|[五5]年.{0,4})(?:[（([〔【].{1,6}[)）\]〕】])?$/u;

/** Whether a row names columns. `each`: every one of its cells is a known header word. */
export function isHeaderRow(row: Cells, which: 'each' | 'most' = 'most'): boolean {
  const names = row.map(textOf).filter((name) => name !== '');
  if (names.length === 0) return false;
  const known = names.filter(isHeaderWord).length;
  if (which === 'each') return names.length >= 2 && known === names.length;
  // 2021年 alone may as well begin a row: another word must say that years are names here
  const named = names.some((name) => isHeaderWord(name) && !/^\d/u.test(name));
  const figureless = names.every((name) => !/\d/u.test(name));
  const plain = named
    ? names.every((name) => isHeaderWord(name) || !/\d/u.test(name.replace(figuresOfNames, '')))
    : figureless;
  return plain && (known > 0 || names.length === row.length);
}

/** Divides rows into header and body; the upper cells of a header of two rows are set over the columns they name. */
export function headerRows(rows: readonly Cells[]): { header: Cells[]; body: Cells[] } {
  const [first, second] = rows;
  if (!first || !isHeaderRow(first)) return { header: [], body: [...rows] };
  const width = Math.max(...rows.slice(2, 6).map((row) => row.length), 0);
  if (!second || rows.length < 3 || !isSecondRow(second, first, width))
    return { header: [first], body: rows.slice(1) };
  const [upper, lower] = aligned(first, second, width);
  return { header: [upper, lower], body: rows.slice(2) };
}

/** A cell that spans both rows is empty in the second, or repeated there. */
function isSecondRow(row: Cells, first: Cells, width: number): boolean {
  const names = row.map(textOf);
  const own = names.filter((name, at) => name !== '' && name !== textOf(first[at] ?? []));
  return (
    own.length > 0 &&
    own.length < width &&
    own.every((name) => isHeaderWord(name) || underName.test(name))
  );
}

/** Where empty cells were left out, the lower names stand under the upper ones that name values. */
function aligned(first: Cells, second: Cells, width: number): [Cells, Cells] {
  const spans = first.flatMap((cell, at) => (columnType(textOf(cell)) === 'value' ? [at] : []));
  const complete = first.length >= width || second.some((cell) => cell.length === 0);
  if (complete || spans.length === 0) return [first, second];
  const each = second.length / spans.length;
  if (!Number.isInteger(each) || first.length - spans.length + second.length !== width)
    return [first, second];
  const upper: Cells = [];
  const lower: Cells = [];
  let taken = 0;
  first.forEach((cell, at) => {
    const own = spans.includes(at) ? each : 1;
    upper.push(cell, ...Array.from({ length: own - 1 }, () => []));
    for (let k = 0; k < own; k += 1)
      lower.push(spans.includes(at) ? (second[taken + k] ?? []) : []);
    if (spans.includes(at)) taken += each;
  });
  return [upper, lower];
}

function textOf(cell: readonly Piece[]): string {
  return cell.map((piece) => piece.text).join('');
}
