/** Where in the source a node stands, in lines. */
import type { NoticeNode, Text } from './nodes.ts';
import { textLeaves } from './text.ts';

/** First and last line, 1-based. A node without text is put on the first line. */
export type Lines = [first: number, last: number];

export function linesOf(node: NoticeNode): Lines {
  let first = Infinity;
  let last = 1;
  for (const leaf of leavesIn(node)) {
    first = Math.min(first, leaf.position.start.line);
    last = Math.max(last, leaf.position.end.line);
  }
  return [Math.min(first, last), last];
}

/** In whatever order: those of most nodes are their children. */
function leavesIn(node: NoticeNode): readonly Text[] {
  return node.type === 'provision' || node.type === 'heading' ? node.children : textLeaves(node);
}
