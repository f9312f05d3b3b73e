/** The fields of a line that white space sets apart, each with the place at which it stands. */
import { matchesIn } from '../tree/matches.ts';
import { slicePiece, type Piece } from './lines.ts';
import { emsOf } from './width.ts';

export interface Field {
  piece: Piece;
  /** Where it stands in the line, in half ems from the margin; `end` is exclusive. */
  start: number;
  end: number;
}

const spaces = /\s+/gu;
const one = /^\p{Script=Han}$/u;
/** Letters of a word are set apart by no more than this, in half ems: 姓 名 with one wide space, 职  务. */
const widestLetterSpace = 2;

/**
 * The fields of a line. `wide`: only two spaces or more, or one as wide as a character, set fields apart; a single one may
 * stand inside. The letters of 姓 名 and 张 三 are one field, with one wide space between them.
 */
export function fieldsOf(piece: Piece, wide: boolean): Field[] {
  const fields: Field[] = [];
  let from = 0;
  let at = halfEms(piece);
  const add = (to: number, gap: number): void => {
    const text = piece.text.slice(from, to);
    const end = at + emsOf(text) * 2;
    const before = fields.at(-1);
    const inWord =
      before && gap <= widestLetterSpace && one.test(text) && one.test(before.piece.text);
    const field = slicePiece(piece, inWord ? before.piece.from - piece.from : from, to);
    if (field && inWord) Object.assign(before, { piece: field, end });
    else if (field) fields.push({ piece: field, start: at, end });
    at = end;
  };
  let gap = Infinity;
  for (const match of matchesIn(piece.text, spaces)) {
    const width = emsOf(match[0]) * 2;
    if (wide && width < 2) continue;
    add(match.index, gap);
    gap = width;
    at += width;
    from = match.index + match[0].length;
  }
  add(piece.text.length, gap);
  return fields;
}

/** Where a piece begins in its line. */
function halfEms({ line, from }: Piece): number {
  return (line.indent + emsOf(line.text.slice(0, from))) * 2;
}

/** Whether white space wide enough to set fields apart stands in a text. */
export function hasWideSpace(text: string): boolean {
  return wideSpace.test(text);
}
const wideSpace = /\s\s|\u3000/u;
