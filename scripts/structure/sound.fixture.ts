/** What holds for the tree of any text whatever; each fault is a sentence, so that a failing test says what is wrong. */
import { VFile } from 'vfile';
import type { Block, NoticeNode, NoticeTree, Text } from '../tree/nodes.ts';
import type { Source } from '../tree/source.ts';
import { sourceText, withoutWhiteSpace } from '../tree/text.ts';
import { structure } from './index.ts';

const visible = /[^\s\u200b\ufeff]/u;

/** Builds the tree and names every fault of it; no fault is []. */
export function faultsOf(source: Source): string[] {
  const file = new VFile({ path: source.file });
  const tree = structure(source, file);
  return [
    ...textFaults(tree, source),
    ...leavesOf(tree).flatMap((leaf) => leafFaults(leaf, source)),
    ...idFaults(tree),
    ...levelFaults(tree.children, 1),
    ...file.messages.filter((one) => one.ruleId === 'incomplete').map(String),
    ...file.messages.filter((one) => one.fatal !== false).map((one) => `fatal: ${String(one)}`),
  ];
}

export function leavesOf(node: NoticeNode): Text[] {
  return node.type === 'text' ? [node] : (node.children as NoticeNode[]).flatMap(leavesOf);
}

function textFaults(tree: NoticeTree, source: Source): string[] {
  const [have, want] = [withoutWhiteSpace(sourceText(tree)), withoutWhiteSpace(source.text)];
  if (have === want) return [];
  let at = 0;
  while (have[at] === want[at]) at += 1;
  const around = (text: string): string =>
    JSON.stringify(text.slice(Math.max(0, at - 10), at + 20));
  return [`text differs at ${at}: ${around(have)} for ${around(want)}`];
}

function leafFaults(leaf: Text, source: Source): string[] {
  const { start, end } = leaf.position;
  const faults: string[] = [];
  const said = JSON.stringify(leaf.value);
  const stretch = source.text.slice(start.offset, end.offset);
  if (stretch !== (leaf.raw ?? leaf.value)) faults.push(`${said} is not what stands at its place`);
  if (!visible.test(stretch)) faults.push(`leaf at ${start.line}:${start.column} shows nothing`);
  for (const point of [start, end]) {
    const before = source.text.slice(0, point.offset).split(/\r\n|[\n\r]/);
    // an end may stand between \r and \n: the line is not over yet
    const line = before.length;
    const column = (before.at(-1) ?? '').length + 1;
    if (point.line !== line || point.column !== column) {
      faults.push(`${said} says ${point.line}:${point.column} and is at ${line}:${column}`);
    }
  }
  return faults;
}

function idFaults(tree: NoticeTree): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (seen.has(block.id)) faults.push(`id ${block.id} is used twice`);
      if (!/^[a-z][a-z0-9-]*$/.test(block.id)) faults.push(`id ${block.id} does not suit a URL`);
      seen.add(block.id);
      if (block.type === 'division') look(block.children.slice(1) as Block[]);
    }
  };
  look(tree.children);
  return faults;
}

function levelFaults(blocks: readonly Block[], level: number): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'provision') return [];
    const own = block.level === level ? [] : [`${block.id} has level ${block.level}, not ${level}`];
    if (block.type === 'table') return own;
    return [...own, ...levelFaults(block.children.slice(1) as Block[], level + 1)];
  });
}
