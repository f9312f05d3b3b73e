/** Rows of numbered tables: the lines between one row's number and the next, put into the header's columns. */
import { append } from '../tree/append.ts';
import { matchesIn } from '../tree/matches.ts';
import { textOf } from './draft.ts';
import { slicePiece, type Piece } from './lines.ts';
import {
  columnType,
  fitRow,
  isHeaderWord,
  tokenType,
  type Column,
  type Fit,
} from './table-columns.ts';

/** The tokens of a line: parts between white space; a line glued together is divided where its types change. */
export function tokensOf(piece: Piece, rowNumber: number | null): Piece[] {
  const spaced = splitAt(piece, /\s+/gu);
  const [first] = spaced;
  if (rowNumber !== null && first && !/^\d{1,3}$/.test(first.text)) {
    const digits = String(rowNumber);
    if (first.text.startsWith(digits)) {
      const head = slicePiece(first, 0, digits.length);
      const rest = slicePiece(first, digits.length);
      spaced.splice(0, 1, ...(head ? [head] : []), ...(rest ? divideGlued(rest) : []));
    }
  }
  return spaced;
}

// 社会工作专业队伍总量|2100人|约束性: words, then one figure with its unit, then the nature
const glued =
  /^(?<words>[^\d≥≤><]{2,60}?)(?<value>(?:[≥≤><＞＜])?\d[\d.,]*\s?[万亿千]?[%‰]?[^\d\s]{0,8}?)(?<nature>(?:约束|预期)(?:性|型))$/u;

function divideGlued(piece: Piece): Piece[] {
  const match = glued.exec(piece.text);
  if (!match?.groups) return [piece];
  const first = (match.groups.words ?? '').length;
  const second = first + (match.groups.value ?? '').length;
  return [
    slicePiece(piece, 0, first),
    slicePiece(piece, first, second),
    slicePiece(piece, second),
  ].filter((part) => part !== null);
}

export function splitAt(piece: Piece, separator: RegExp): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of [...matchesIn(piece.text, separator), null]) {
    const part = slicePiece(piece, from, match ? match.index : piece.text.length);
    if (part) parts.push(part);
    if (match) from = match.index + match[0].length;
  }
  return parts;
}

export interface HeaderDraft {
  columns: Column[];
  /** Header rows of cells of pieces. */
  rows: Piece[][][];
}

/**
 * The columns that header lines name. Tokens of the first line are columns; one of a later line completes the column whose
 * name it continues (指标 / 类型, 序 / 号), or is a column of its own under the last, wider one (“十四五”目标 / 2025年 年均).
 */
export function headerOf(lines: readonly Piece[][]): HeaderDraft | null {
  const cells: { pieces: Piece[]; line: number }[] = [];
  const spans: Piece[] = [];
  // one word a line (指标 / 单位 / … / 属性): only the line right before may go on, or 属性 would join 指标
  const single = lines.every((raw) => raw.length === 1);
  lines.forEach((raw, line) => {
    for (const token of mergeLetters(raw)) {
      const text = textOf(token);
      const open = cells.find(
        (cell) =>
          cell.line < line &&
          (!single || cell.line === line - 1) &&
          isHeaderWord(textOf(cell.pieces) + text),
      );
      if (open) append(open.pieces, token);
      else cells.push({ pieces: token, line });
    }
  });
  const kept = cells
    .filter((cell) => {
      const name = textOf(cell.pieces);
      const group =
        columnType(name) === 'value' &&
        !/\d/u.test(name) &&
        cells.some((other) => other.line > cell.line && /\d{4}|年均/u.test(textOf(other.pieces)));
      if (isHeaderWord(name) && !group) return true;
      append(spans, cell.pieces);
      return false;
    })
    .map((cell) => cell.pieces);
  if (kept.length < 2) return null;
  // a span belongs above the first of the value columns; it names their group
  const columns = kept.map((cell) => ({ name: textOf(cell), type: columnType(textOf(cell)) }));
  const index = columns.findIndex((column) => column.type === 'index');
  if (index > 0) {
    kept.unshift(...kept.splice(index, 1));
    columns.unshift(...columns.splice(index, 1));
  }
  if (spans.length === 0) return { columns, rows: [kept] };
  const under = Math.max(
    columns.findIndex((column) => column.type === 'value'),
    0,
  );
  return { columns, rows: [kept.map((_, c) => (c === under ? spans : [])), kept] };
}

/** 指 标 → 指标: single characters set wide are one token. */
function mergeLetters(tokens: readonly Piece[]): Piece[][] {
  const merged: Piece[][] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (
      last &&
      /^\p{Script=Han}$/u.test(token.text) &&
      last.every((piece) => /^\p{Script=Han}$/u.test(piece.text)) &&
      isHeaderWord(textOf(last) + token.text)
    )
      last.push(token);
    else merged.push([token]);
  }
  return merged;
}

/** A row: its numbered line, and the lines above and below it that carry the rest of its cells. */
export interface RowLines {
  anchor: Piece[];
  above: Piece[][];
  below: Piece[][];
}

/** Puts a row's tokens into columns; cells that the numbered line lacks are filled from the lines around it. */
export function fillRow(row: RowLines, columns: readonly Column[]): Fit {
  if (row.above.length === 0) {
    const inOrder = fitRow([...row.anchor, ...row.below.flat()], columns);
    if (inOrder.cost <= columns.length) return inOrder;
  }
  const fit = fitRow(row.anchor, columns);
  const parts = columns.map((): { above: Piece[]; below: Piece[] } => ({ above: [], below: [] }));
  const open =
    fit.empty.length > 0 ? fit.empty : [columns.findIndex((column) => column.type === 'words')];
  let cost = fit.cost - fit.empty.length * 1.5;
  for (const side of ['above', 'below'] as const) {
    for (const tokens of row[side]) {
      tokens.forEach((token, i) => {
        const inTurn = tokens.length === open.length ? open[i] : undefined;
        const alike = open.find((c) => columns[c]?.type === tokenType(token.text));
        const column = inTurn ?? alike ?? open[0] ?? 0;
        parts[column]?.[side].push(token);
      });
    }
  }
  const cells = fit.cells.map((cell, c) => [
    ...(parts[c]?.above ?? []),
    ...cell,
    ...(parts[c]?.below ?? []),
  ]);
  const empty = cells.flatMap((cell, c) => (cell.length === 0 ? [c] : []));
  cost += empty.length * 1.5;
  return { cells, cost, empty };
}
