/** Items: the pieces of a notice, each with its role once that is known. */
import type { ProvisionRole } from '../tree/nodes.ts';
import type { Piece } from './lines.ts';

/** A piece, and what it is if it is no part of the notice's own text. */
export interface Item {
  piece: Piece;
  role: ProvisionRole | null;
  /** Further lines of the same element: a title wrapped over lines. */
  more?: Piece[];
  /** A line of a table whose columns are in doubt: it goes on with none. */
  apart?: true;
}

/** Makes one item with a role of `length` items, in place; what stood after them moves up. */
export function setRole(items: Item[], at: number, length: number, role: ProvisionRole): void {
  const [first, ...more] = items.slice(at, at + length);
  if (!first) return;
  const merged: Item = { ...first, role };
  if (more.length > 0) merged.more = more.map((item) => item.piece);
  items.splice(at, length, merged);
}
