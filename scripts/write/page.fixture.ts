/** What a page should show of a notice, and what it does show, in the same form. For tests alone. */
import { markComponents } from '../tree/front-matter.ts';
import type { Block } from '../tree/nodes.ts';
import { plainText } from '../tree/text.ts';
import { textOf } from './rendering.fixture.ts';
import type { Rendered } from './rendering.fixture.ts';

/** What a page is to show of a tree: texts in the elements that hold them. */
export function expected(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'provision') return [block.id, ['p', plainText(block)]];
    if (block.type === 'division') {
      const [heading, ...rest] = block.children;
      return [block.id, ['Heading', plainText(heading)], ...expected(rest)];
    }
    return [
      block.id,
      ...block.children.flatMap((child) =>
        child.type === 'heading'
          ? [['Caption', plainText(child)]]
          : child.children.map((cell) => [child.header ? 'th' : 'td', plainText(cell)]),
      ),
    ];
  });
}

/** What a page shows: the same, and whatever it should not. */
export function shown(nodes: readonly (Rendered | string)[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if (typeof node === 'string') return [`stray: ${node}`];
    const { name, attributes, children } = node;
    if (['Letterhead', 'table', 'thead', 'tbody', 'tr'].includes(name)) return shown(children);
    if (['p', 'Heading', 'Caption', 'th', 'td'].includes(name)) {
      const strange = children.flatMap((child) => unmarked(child));
      return [[name, textOf(node), ...strange]];
    }
    return [[attributes.id, ...shown(children)]];
  });
}

/** Names of inline elements that are no marks: links and emphasis that the text did not ask for. */
function unmarked(node: Rendered | string): string[] {
  if (typeof node === 'string') return [];
  const known = (markComponents as readonly string[]).includes(node.name);
  return [...(known ? [] : [node.name]), ...node.children.flatMap(unmarked)];
}
