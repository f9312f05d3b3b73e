/**
 * The net under every rule of this stage: a visible character that no rule put into the tree is kept in a provision of
 * its own. It is not known to happen; if it does, a message says so and nothing is lost.
 */
import type { Point } from 'unist';
import type { NoticeNode, Provision, Text } from '../tree/nodes.ts';
import type { Source } from '../tree/source.ts';

const lineBreak = /\r\n|[\n\r]/;
const visible = /[^\s\u200b\ufeff]/u;

/** Provisions for the stretches of the source that show something and are in no leaf of `blocks`: one for each line. */
export function missingProvisions(
  source: Source,
  blocks: readonly NoticeNode[],
  pointOf: (offset: number) => Point,
): Provision[] {
  const missing: Provision[] = [];
  for (const [from, to] of gapsBetween(leavesIn(blocks), source.text)) {
    const gap = source.text.slice(from, to);
    let at = from;
    for (const line of gap.split(lineBreak)) {
      const start = source.text.indexOf(line, at);
      at = start + line.length;
      if (!visible.test(line)) continue;
      const leaf: Text = {
        type: 'text',
        value: line,
        position: { start: pointOf(start), end: pointOf(at) },
      };
      missing.push({
        type: 'provision',
        id: `kept${missing.length + 1}`,
        role: 'body',
        citation: `未归类文字第${missing.length + 1}段`,
        children: [leaf],
      });
    }
  }
  return missing;
}

function leavesIn(nodes: readonly NoticeNode[], leaves: Text[] = []): Text[] {
  for (const node of nodes) {
    if (node.type === 'text') leaves.push(node);
    else leavesIn(node.children, leaves);
  }
  return leaves;
}

/** Stretches of a text, as offsets, that lie in no leaf and show something. */
function gapsBetween(leaves: readonly Text[], text: string): [number, number][] {
  const gaps: [number, number][] = [];
  let at = 0;
  const startOf = (leaf: Text): number => leaf.position.start.offset ?? 0;
  const close = (start: number): void => {
    if (start > at && visible.test(text.slice(at, start))) gaps.push([at, start]);
  };
  for (const leaf of [...leaves].sort((a, b) => startOf(a) - startOf(b))) {
    close(startOf(leaf));
    at = Math.max(at, leaf.position.end.offset ?? 0);
  }
  close(text.length);
  return gaps;
}
