import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noticeBlocks, type NoticeBlock } from '../tree/blocks.ts';
import type { Block } from '../tree/nodes.ts';
import { textLeaves } from '../tree/text.ts';
import { toNotice } from './notice.ts';
import { anyBlocks, facts, noticeTree } from './notice-tree.fixture.ts';

const given = { id: facts.id, source: facts.source, region: null, supplied: {}, messages: [] };

/** Ids with how deep each stands. */
function idsOfTree(blocks: readonly Block[], depth = 0): [string, number][] {
  return blocks.flatMap((block): [string, number][] => [
    [block.id, depth],
    ...(block.type === 'division'
      ? idsOfTree(
          block.children.filter((child) => child.type !== 'heading'),
          depth + 1,
        )
      : []),
  ]);
}
function idsOfBlocks(blocks: readonly NoticeBlock[], depth = 0): [string, number][] {
  return blocks.flatMap((block): [string, number][] => {
    if (block.type === 'provision') return [[block.provision.id, depth]];
    if (block.type === 'table') return [[block.table.id, depth]];
    return [[block.heading.id, depth], ...idsOfBlocks(block.children, depth + 1)];
  });
}

function everyTableHasCells(blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    if (block.type === 'provision') return true;
    if (block.type === 'table') return textLeaves(block).length > 0;
    return everyTableHasCells(block.children.filter((child) => child.type !== 'heading'));
  });
}

it('gives back the tree that a notice was laid out from', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const { tree } = noticeTree(blocks);
      // A table without a cell stands on no line, and comes from no text.
      fc.pre(everyTableHasCells(tree.children));
      expect(idsOfBlocks(noticeBlocks(toNotice(tree, given)))).toEqual(idsOfTree(tree.children));
    }),
  );
});

it('puts text before the heading that runs in after it on its line', () => {
  const lines: [number, number] = [3, 3];
  const heading = { id: 's1', kind: 'run-in heading', level: 1, label: null, normalizedLabel: null, title: '要求', text: '要求：', parent: null, path: ['要求'], citation: '', lines } as const; // prettier-ignore
  const provision = { id: 'p1', heading: null, role: 'body', citation: '', text: '一。', lines } as const; // prettier-ignore
  const notice = { outline: [{ ...heading, path: ['要求'] }], provisions: [provision], tables: [] };
  expect(idsOfBlocks(noticeBlocks(notice))).toEqual([
    ['p1', 0],
    ['s1', 0],
  ]);
});
