/**
 * Compiling a notice's MDX: the inline components of records become plain elements. A notice has hundreds of them, and
 * plain elements cost nothing to render. A citation that was linked is a link.
 */
import {
  defineHastPlugin,
  type HastNode,
  type HastVisitorContext,
  type MdxJsxTextElementHast as TextElement,
} from 'satteri';
import { markComponents } from '../../scripts/tree/front-matter.ts';

export const showMarks = defineHastPlugin({
  name: 'show-marks',
  mdxJsxTextElement: [{ filter: [...markComponents], visit: showMark }],
});

function showMark(mark: Readonly<TextElement>, context: HastVisitorContext): void {
  const href = mark.name === 'Citation' && !insideLink(mark, context) ? citedAddress(mark) : null;
  context.replaceNode(mark, {
    type: 'element',
    tagName: href === null ? 'span' : 'a',
    properties: {
      ...(href !== null && { href }),
      className: ['record', (mark.name ?? '').toLowerCase()],
      'data-record': attribute(mark, 'id') ?? '',
    },
    // Marks inside this one are visited next.
    children: mark.children,
  });
}

/** From the page of a notice, `notices/<id>/`: another notice, or a clause of this one. */
function citedAddress(mark: Readonly<TextElement>): string | null {
  const target = attribute(mark, 'target');
  const anchor = attribute(mark, 'anchor');
  const fragment = anchor === null ? '' : `#${anchor}`;
  if (attribute(mark, 'self') === 'true') return anchor === null ? null : fragment;
  return target === null ? null : `../${encodeURIComponent(target)}/${fragment}`;
}

function insideLink(mark: Readonly<TextElement>, context: HastVisitorContext): boolean {
  let node: Readonly<HastNode> | undefined = context.parent(mark);
  while (node !== undefined) {
    if ('tagName' in node && node.tagName === 'a') return true;
    if ('name' in node && node.name === 'Citation') return true;
    node = context.parent(node);
  }
  return false;
}

function attribute(element: Readonly<TextElement>, name: string): string | null {
  for (const one of element.attributes) {
    if (one.type === 'mdxJsxAttribute' && one.name === name) {
      return typeof one.value === 'string' ? one.value : null;
    }
  }
  return null;
}
