/**
 * Tables whose columns are glued together: 序号指标目标值指标类型 over 1绿道长度200公里约束性. The header's words are known
 * ones, and a row is divided only where what is in the columns leaves one way: 10002000 under two years leaves several.
 */
import type { Item } from './items.ts';
import { slicePiece, type Piece } from './lines.ts';
import { columnType, dividedHeader, tokenType, type ColumnType } from './table-columns.ts';
import { endsTable } from './table-end.ts';
import type { Cells } from './table-header.ts';
import { faulty, readingOf, textItems, type Reading } from './table-reading.ts';

const longestRow = 120;
const longestHeader = 80;
/** Lines that a row may be broken over. */
const mostLines = 3;

// 55% · ≥1000张 · 2.5万人次 · 5左右 · 1—2个: comparator, figure, unit; the unit is looked at by itself
const figure =
  /(?:[≥≤><＞＜≧≦]|不[低少超]于)?\d[\d,]*(?:\.\d+)?(?:[-—－~～至]\d[\d,]*(?:\.\d+)?)?/gu;
// 约束性 · 预期型, at the end of a row
const natureAtEnd = /(?:约束|预期|导向|指导|引导)(?:性|型)$/u;
const unitAtEnd =
  /(?:[%‰]|[万亿千百]{0,2}(?:元|人|个|家|户|名|张|件|项|所|岁|年|天|小时|学时|床|套|辆|吨|公里|平方米|公顷|亩|次|场|支|人次)(?:[/／][\p{Script=Han}]{1,4})?)$/u;
const suffix = /^(?:左右|以上|以下|以内)$/u;
const longestUnit = 8;

export function gluedTableAt(items: readonly Item[], from: number): Reading | null {
  const head = items[from]?.piece;
  if (!head || head.text.length > longestHeader || /\s/u.test(head.text)) return null;
  const places = dividedHeader(head.text);
  if (!places) return null;
  const header = places.flatMap(([start, end]) => slicePiece(head, start, end) ?? []);
  const types = header.map(({ text }) => columnType(text));
  const body = types[0] === 'index' ? numbered(items, from, types) : unnumbered(items, from, types);
  if (body.rows.length + body.faults < 2) return null;
  const length = body.end - from;
  if (body.faults > 0) return faulty('glued', length);
  return readingOf([header.map((piece) => [piece])], body.rows, length);
}

interface Body {
  rows: Cells[];
  /** Rows that cannot be divided in one way. */
  faults: number;
  end: number;
}

function numbered(items: readonly Item[], from: number, types: readonly ColumnType[]): Body {
  const groups: { piece: Piece; at: number }[][] = [];
  for (const { item, at } of textItems(items, from + 1)) {
    const { piece } = item;
    const { text } = piece;
    if (text.length > longestRow || endsTable(text)) break;
    const open = groups.at(-1);
    const number = String(groups.length + 1);
    if (text.startsWith(number) && text.length > number.length) groups.push([{ piece, at }]);
    else if (open && open.length < mostLines) open.push({ piece, at });
    else break;
  }
  const body: Body = { rows: [], faults: 0, end: from + 1 };
  for (const [k, lines] of groups.entries()) {
    const divided = (count: number): Cells | null =>
      dividedRow(
        lines.slice(0, count).map(({ piece }) => piece),
        types,
        String(k + 1),
      );
    // what stands under the last row is in it only as far as the row needs it
    const isLast = k === groups.length - 1;
    const counts = isLast ? [...lines.keys()].map((line) => line + 1) : [lines.length];
    const count = counts.find((one) => divided(one) !== null);
    const row = count === undefined ? null : divided(count);
    if (row) body.rows.push(row);
    else body.faults += 1;
    body.end = (lines[(count ?? (isLast ? 1 : lines.length)) - 1]?.at ?? body.end - 1) + 1;
  }
  return body;
}

/** Rows without a number: each is one line. */
function unnumbered(items: readonly Item[], from: number, types: readonly ColumnType[]): Body {
  const body: Body = { rows: [], faults: 0, end: from + 1 };
  for (const { item, at } of textItems(items, from + 1)) {
    const { piece } = item;
    if (piece.text.length > longestRow || endsTable(piece.text)) break;
    const row = dividedRow([piece], types, null);
    if (row) body.rows.push(row);
    else if (/\d/u.test(piece.text) && !/[。；，：]/u.test(piece.text)) body.faults += 1;
    else break;
    body.end = at + 1;
  }
  return body;
}

/** The cells of a row; null unless there is one way to divide it. */
function dividedRow(
  pieces: readonly Piece[],
  types: readonly ColumnType[],
  number: string | null,
): Cells | null {
  const text = pieces.map((piece) => piece.text).join('');
  let from = number === null ? 0 : number.length;
  let to = text.length;
  const cuts: [number, number][] = [];
  const first = number === null ? 0 : 1;
  const after: [number, number][] = [];
  let last = types.length;
  if (types[last - 1] === 'nature') {
    const nature = natureAtEnd.exec(text);
    if (!nature) return null;
    after.push([nature.index, to]);
    to = nature.index;
    last -= 1;
  }
  if (number !== null) cuts.push([0, from]);
  const inner = types.slice(first, last);
  const values = inner.filter((type) => type === 'value').length;
  // words, a unit perhaps, then figures: any other order leaves no single way
  const order = inner.map((type) => type[0]).join('');
  if (!/^wu?v+$/u.test(order)) return null;
  const figures = [...text.slice(0, to).matchAll(figure)].filter(({ index }) => index >= from);
  const own = figures.slice(-values);
  if (own.length < values) return null;
  const starts = own.map(({ index }) => index);
  const ends = [...starts.slice(1), to];
  for (const [k, start] of starts.entries()) {
    const rest = text.slice(start + (own[k]?.[0].length ?? 0), ends[k]);
    if (!isUnit(rest)) return null;
  }
  const words = text.slice(from, starts[0]);
  if (inner.includes('unit')) {
    const unit = unitAtEnd.exec(words);
    if (!unit || unit.index === 0) return null;
    cuts.push([from, from + unit.index]);
    from += unit.index;
  } else if (!/\p{Script=Han}/u.test(words)) return null;
  cuts.push([from, starts[0] ?? to]);
  starts.forEach((start, k) => cuts.push([start, ends[k] ?? to]));
  return [...cuts, ...after].map(([start, end]) => slicesOf(pieces, start, end));
}

function isUnit(text: string): boolean {
  const bare = text.replace(/(?:左右|以上|以下|以内)$/u, '');
  if (bare.length > longestUnit) return false;
  return (
    bare === '' ||
    suffix.test(bare) ||
    tokenType(bare) === 'unit' ||
    unitAtEnd.exec(bare)?.index === 0
  );
}

/** The parts of pieces between two places in their joined text. */
function slicesOf(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.text.length);
    at += piece.text.length;
    return from < to ? (slicePiece(piece, from, to) ?? []) : [];
  });
}
