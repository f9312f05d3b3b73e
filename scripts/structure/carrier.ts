/**
 * What the medium added to a notice: contents pages, page numbers, running heads, a web page's chrome. It is found here,
 * before paragraphs are made, so that a page number in the middle of a sentence does not break the sentence.
 */
import { markChrome } from './chrome.ts';
import { joinContents, markContents } from './contents.ts';
import type { Item } from './items.ts';
import type { Piece } from './lines.ts';
import { markRunningHeads, splitPageNumbers } from './page-numbers.ts';

/** `wrapped`: lines were broken to a set width, so that a page number may be glued to the head of the next line. */
export function itemsOf(pieces: readonly Piece[], wrapped: boolean): Item[] {
  const items = pieces.map((piece): Item => ({ piece, role: null }));
  return joinContents(markChrome(markRunningHeads(splitPageNumbers(markContents(items), wrapped))));
}
