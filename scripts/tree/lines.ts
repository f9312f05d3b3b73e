/** Where in the source a node stands, in lines. */
import type { NoticeNode } from './nodes.ts';
import { textLeaves } from './text.ts';

/** First and last line, 1-based. A node without text is put on the first line. */
export type Lines = [first: number, last: number];

export function linesOf(node: NoticeNode): Lines {
  let first = Infinity;
  let last = 1;
  for (const leaf of textLeaves(node)) {
    first = Math.min(first, leaf.position.start.line);
    last = Math.max(last, leaf.position.end.line);
  }
  return [Math.min(first, last), last];
}
