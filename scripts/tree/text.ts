/** Text of a tree: as the source has it, as a reader sees it, and without white space. */
import { visit } from 'unist-util-visit';
import type { NoticeNode, NoticeTree, Text } from './nodes.ts';

const wordBefore = /[\p{Script=Latin}\p{N}%‰.,;:!?)\]]$/u;
const wordAfter = /^[\p{Script=Latin}\p{N}([]/u;
const latin = /\p{Script=Latin}/u;
/** White space as the contract and the scorer count it. */
export const whiteSpace = /[\s\u200b\ufeff]+/gu;

export function withoutWhiteSpace(text: string): string {
  return text.replace(whiteSpace, '');
}

/** The leaves of a node in the order of the source, which inside a table need not be that of the tree. */
export function textLeaves(node: NoticeNode): Text[] {
  const leaves: Text[] = [];
  visit(node, 'text', (leaf: Text) => {
    leaves.push(leaf);
  });
  return leaves.sort((a, b) => offsetOf(a) - offsetOf(b));
}

/** The source's own characters, in order, line by line: with white space removed it equals the source. */
export function sourceText(tree: NoticeTree): string {
  let text = '';
  let line = 0;
  for (const leaf of textLeaves(tree)) {
    if (text && leaf.position.start.line !== line) text += '\n';
    text += leaf.raw ?? leaf.value;
    line = leaf.position.end.line;
  }
  return text;
}

/**
 * What a reader sees: lines joined, white space of the layout gone. A space stays only between two words in Latin
 * letters or figures, as 省（5 A级 景区） loses its spaces and “AI for Science” keeps them.
 */
export function plainText(node: NoticeNode): string {
  let text = '';
  const leaves = node.type === 'cell' ? [...(node.children as Text[])] : textLeaves(node);
  for (const leaf of leaves) {
    for (const word of leaf.value.split(whiteSpace)) {
      if (!word) continue;
      if (wordBefore.test(text) && wordAfter.test(word) && (latin.test(text.at(-1) ?? '') || latin.test(word[0] ?? '')))
        text += ' ';
      text += word;
    }
  }
  return text;
}

export function offsetOf(leaf: Text): number {
  return leaf.position.start.offset ?? 0;
}
