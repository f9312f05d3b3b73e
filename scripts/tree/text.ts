/** Text of a tree: as the source has it, as a reader sees it, and without white space. */
import { visit } from 'unist-util-visit';
import type { NoticeNode, NoticeTree, Text } from './nodes.ts';

const wordBefore = /[\p{Script=Latin}\p{N}%‰.,;:!?)\]]$/u;
const wordAfter = /^[\p{Script=Latin}\p{N}([]/u;
const latin = /\p{Script=Latin}/u;
/** White space as the contract and the scorer count it. */
export const whiteSpace = /[\s\u200b\ufeff]+/gu;
/** As {@link whiteSpace}, kept when a text is split at it. */
const spacing = /([\s\u200b\ufeff]+)/u;

export function withoutWhiteSpace(text: string): string {
  return text.replace(whiteSpace, '');
}

/** The leaves of a node in the order of the source, which inside a table need not be that of the tree. */
export function textLeaves(node: NoticeNode): Text[] {
  const leaves: Text[] = [];
  if (node.type === 'provision' || node.type === 'heading' || node.type === 'cell') {
    // Most nodes that are asked for hold nothing but leaves.
    for (const leaf of node.children) leaves.push(leaf);
  } else {
    visit(node, 'text', (leaf: Text) => {
      leaves.push(leaf);
    });
  }
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
  const leaves = leavesInOrder(node);
  const [only] = leaves;
  if (leaves.length === 1 && only && !spacing.test(only.value)) return only.value;
  let text = '';
  for (const { word, spaced } of wordsOf(leaves)) text += spaced ? ` ${word}` : word;
  return text;
}

/** {@link plainText}, and for each of its UTF-16 units the offset in the source of what it stands for. */
export interface LocatedText {
  text: string;
  offsets: readonly number[];
}

export function locatedText(node: NoticeNode): LocatedText {
  let text = '';
  const offsets: number[] = [];
  for (const { word, spaced, leaf, at } of wordsOf(leavesInOrder(node))) {
    if (spaced) {
      text += ' ';
      // The white space that it stands for begins where the word before it ends.
      offsets.push((offsets.at(-1) ?? 0) + 1);
    }
    text += word;
    const start = offsetOf(leaf);
    for (let unit = at; unit < at + word.length; unit += 1) {
      offsets.push(leaf.raw === undefined ? start + unit : start);
    }
  }
  return { text, offsets };
}

/** The leaves as they are read: those of a cell as they come. */
function leavesInOrder(node: NoticeNode): readonly Text[] {
  return node.type === 'cell' ? node.children : textLeaves(node);
}

/** The words of leaves, each with its place in the leaf, and whether a space goes before it. */
function* wordsOf(
  leaves: readonly Text[],
): Generator<{ word: string; spaced: boolean; leaf: Text; at: number }> {
  let before = '';
  for (const leaf of leaves) {
    let at = 0;
    for (const [place, word] of leaf.value.split(spacing).entries()) {
      // Words stand at the even places, the white space between them at the odd ones.
      if (place % 2 === 0 && word) {
        yield { word, spaced: keepsSpace(before, word), leaf, at };
        // Two units hold any last character: looking at more would take time squared in the text's length.
        before = (before + word.slice(-2)).slice(-2);
      }
      at += word.length;
    }
  }
}

/** Whether a space between two words is part of the text, and not of its layout. */
function keepsSpace(before: string, word: string): boolean {
  return (
    wordBefore.test(before) &&
    wordAfter.test(word) &&
    (latin.test(before.at(-1) ?? '') || latin.test(word[0] ?? ''))
  );
}

/** {@link plainText} of a string. */
export function closeUp(text: string): string {
  let closed = '';
  let before = '';
  for (const word of text.split(whiteSpace)) {
    if (!word) continue;
    closed += keepsSpace(before, word) ? ` ${word}` : word;
    before = (before + word.slice(-2)).slice(-2);
  }
  return closed;
}

export function offsetOf(leaf: Text): number {
  return leaf.position.start.offset ?? 0;
}
