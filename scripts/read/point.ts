/** Where in a text an offset stands, for messages. */
import type { Point } from 'unist';

/** \r\n · \n · \r: what a text editor counts as the end of a line. */
const lineEnd = /\r\n|\n|\r/g;

/** 1-based line and column (in UTF-16 units) of an offset. Time linear in the offset: for messages, not for every node. */
export function pointAt(text: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(lineEnd)) {
    const next = match.index + match[0].length;
    if (next > offset) break;
    line += 1;
    lineStart = next;
  }
  return { line, column: offset - lineStart + 1, offset };
}
