/** The lines at the head of a table set with single spaces or broken over lines: known words that name its columns. */
import { namesTable } from './caption.ts';
import type { Item } from './items.ts';
import { slicePiece, type Piece } from './lines.ts';
import { dividedHeader, isHeaderWord } from './table-columns.ts';
import { headerOf, splitAt, type HeaderDraft } from './table-rows.ts';

const longestHeader = 5;
const mostColumns = 16;

export interface HeaderLines {
  header: HeaderDraft;
  /** Items that it takes. */
  length: number;
  /** Every line of it is one word, as where each cell has a line. */
  stacked: boolean;
  /** Its words stand with nothing between them. */
  glued: boolean;
}

/** How many known words a line has; words without a space between them count where they fill the line. */
export function headerTokens(text: string): number {
  const tokens = text.split(/\s+/u);
  let count = tokens.filter(isHeaderWord).length;
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    if (tokens[i]?.length === 1 && isHeaderWord(`${tokens[i]}${tokens[i + 1]}`)) count += 1;
  }
  return count + (dividedHeader(text) ? 3 : 0);
}

/**
 * The header at a place: its columns, and how many items it takes. `numbered`: the first row shows where the header ends,
 * so that its lines may hold parts of words; otherwise every line of it must be header words for the most part.
 */
export function headerLinesAt(
  items: readonly Item[],
  from: number,
  numbered: boolean,
): HeaderLines | null {
  if (namesTable(items[from]?.piece.text ?? '')) return null;
  const lines: Piece[][] = [];
  let words = 0;
  let glued = false;
  let i = 0;
  for (; i < longestHeader + 8; i += 1) {
    const item = items[from + i];
    if (item?.role !== null || (i >= longestHeader && headerTokens(item.piece.text) === 0)) break;
    const { text } = item.piece;
    if (text.length > 80 || /[。；]/u.test(text) || beginsRow(text, 1)) break;
    const places = dividedHeader(text);
    const tokens = places
      ? places.flatMap(([start, end]) => slicePiece(item.piece, start, end) ?? [])
      : splitAt(item.piece, /\s+/gu);
    const own = headerTokens(text);
    if (i === 0 && own < tokens.length * 0.5) return null;
    if (!numbered && own < tokens.length * 0.5) break;
    glued ||= places !== null && !/\s/u.test(text);
    words += own;
    if (words > mostColumns) return null;
    lines.push(tokens);
  }
  if (words < 2 || lines.length === 0) return null;
  const header = headerOf(lines);
  const stacked = lines.length > 1 && lines.every((tokens) => tokens.length === 1);
  return header && { header, length: i, stacked, glued };
}

/** Whether a line begins with a row's number: “1 社会工作…”, “1” alone, “1社会…”; not 1. or 1.7‰ or 1、. */
export function beginsRow(text: string, number: number): boolean {
  const digits = String(number);
  if (!text.startsWith(digits)) return false;
  const after = text.slice(digits.length);
  return after === '' || /^\s+\S/u.test(after) || /^[\p{Script=Han}“（]/u.test(after);
}
