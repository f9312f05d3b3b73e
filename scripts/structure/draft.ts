/** What the outline is drafted from, before levels, titles and ids are known. */
import type { Item } from './items.ts';
import { slicePiece, type Piece } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';

export interface TableDraft {
  type: 'table';
  header: Piece[][][];
  /** Rows of cells of pieces. */
  rows: Piece[][][];
}

/** Text that belongs to the outline as a heading of its own: a document inside the notice, an attachment. */
export interface PartDraft {
  type: 'part';
  kind: 'document' | 'attachment';
  label: Piece[];
  title: Piece[];
}

export type Block = Paragraph | Item | TableDraft | PartDraft;

export function isItem(block: Block): block is Item {
  return 'piece' in block;
}

/** The pieces of a paragraph from one place in its text to another, white space at the ends left out. */
export function slicePieces(pieces: readonly Piece[], from: number, to = Infinity): Piece[] {
  const sliced: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.text.length);
    at += piece.text.length;
    if (start >= end) continue;
    const part = slicePiece(piece, start, end);
    if (part) sliced.push(part);
  }
  return sliced;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
