/**
 * Compiling a notice's MDX: tells each heading, caption and table cell what the component around it knows.
 *
 * The MDX that people review says everything once: a division has its level and id, a table its header row. The
 * components that set a heading or a cell need the same, and a component cannot ask the one around it.
 */
import {
  defineHastPlugin,
  type HastNode,
  type HastVisitorContext,
  type MdxJsxFlowElementHast as FlowElement,
  type MdxJsxTextElementHast as TextElement,
} from 'satteri';

type Jsx = Readonly<FlowElement> | Readonly<TextElement>;

/** A title that is a sentence of its own, so that the text goes on behind it: `规范购买主体。`, `新要求：`; not `主要目标`. */
const sentence = /[。．.：:；;！？!?]$/u;

/** A label that ends in a letter or figure, so that a gap must follow: `第一章`, `专栏1`, `1.2`; not `一、`, `（一）`, `1.`. */
const wordLabel = /[\p{L}\p{N}]$/u;
/** A title that does not bring its own separation: `发展现状`, `“五个中心”`; not `：人才工程`. */
const wordStart = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;

/** What {@link arrangeNotice} hands to Heading and Caption. */
const inherited = ['id', 'citation', 'lines'] as const;
const divisions = ['Division', 'Box'];

export const arrangeNotice = defineHastPlugin({
  name: 'arrange-notice',
  mdxJsxFlowElement: [
    { filter: divisions, visit: arrangeDivision },
    { filter: ['NoticeTable'], visit: arrangeTable },
  ],
});

function arrangeDivision(division: Readonly<FlowElement>, context: HastVisitorContext): void {
  const [heading] = named(division, 'Heading');
  if (heading === undefined) return;
  inherit(division, heading, context);
  context.setProperty(heading, 'depth', String(depthOf(division, context)));
  setLabelApart(heading, attribute(division, 'label'), context);
  if (opensParagraph(division, context.textContent(heading))) {
    context.setProperty(division, 'opens', 'paragraph');
  }
}

function arrangeTable(noticeTable: Readonly<FlowElement>, context: HastVisitorContext): void {
  const [caption] = named(noticeTable, 'Caption');
  if (caption !== undefined) inherit(noticeTable, caption, context);
  const header: string[] = [];
  let columns = 0;
  for (const row of descendants(noticeTable, 'tr')) {
    for (const [column, cell] of named(row, 'th').entries()) {
      header[column] = (header[column] ?? '') + context.textContent(cell).trim();
      context.setProperty(cell, 'scope', 'col');
    }
    for (const [column, cell] of named(row, 'td').entries()) {
      context.setProperty(cell, 'data-label', header[column] ?? '');
    }
    columns = Math.max(columns, named(row, 'th', 'td').length);
  }
  context.setProperty(noticeTable, 'columns', String(columns));
}

/** 1 = outermost. A document may leave out levels of its scheme; headings of a page may not. */
function depthOf(division: Readonly<FlowElement>, context: HastVisitorContext): number {
  let depth = 1;
  let node: Readonly<HastNode> | undefined = context.parent(division);
  while (node !== undefined) {
    if ('name' in node && divisions.includes(node.name ?? '')) depth += 1;
    node = context.parent(node);
  }
  return depth;
}

/**
 * Puts the label into an element of its own: 第一章 and 发展现状 stand side by side in the text of a heading, as white space
 * of the layout is not kept, and on the page there is a gap between them.
 */
function setLabelApart(heading: Jsx, label: string | null, context: HastVisitorContext): void {
  const [first] = heading.children;
  if (label === null || first?.type !== 'text' || !first.value.startsWith(label)) return;
  const title = first.value.slice(label.length).trimStart();
  const apart = wordLabel.test(label) && wordStart.test(title);
  context.replaceNode(first, [
    {
      type: 'element',
      tagName: 'span',
      properties: { className: [apart ? 'word-label' : 'label'] },
      children: [{ type: 'text', value: label }],
    },
    { type: 'text', value: title },
  ]);
}

function inherit(from: Jsx, to: Jsx, context: HastVisitorContext): void {
  for (const name of inherited) {
    const value = attribute(from, name);
    if (value !== null) context.setProperty(to, name, value);
  }
}

/**
 * Whether the heading's line goes on with the text under it: a run-in heading's does, that of `1. 规范购买主体。各…`, and
 * `（二）完善…` where the label is all the heading.
 */
function opensParagraph(division: Jsx, text: string): boolean {
  const first = division.children.filter(isJsx)[1];
  const heading = text.trim();
  const isLabel = heading === attribute(division, 'label');
  if (first?.name !== 'Provision' || !(isLabel || sentence.test(heading))) return false;
  const end = attribute(division, 'lines')?.split('-').at(-1);
  return end !== undefined && attribute(first, 'lines')?.split('-')[0] === end;
}

function isJsx(node: FlowElement['children'][number]): node is FlowElement | TextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function named(parent: Jsx, ...names: string[]): Jsx[] {
  return parent.children.filter(isJsx).filter((node) => names.includes(node.name ?? ''));
}

function descendants(parent: Jsx, name: string): Jsx[] {
  return parent.children
    .filter(isJsx)
    .flatMap((node) => (node.name === name ? [node] : descendants(node, name)));
}

function attribute(element: Jsx, name: string): string | null {
  for (const one of element.attributes) {
    if (one.type === 'mdxJsxAttribute' && one.name === name) {
      return typeof one.value === 'string' ? one.value : null;
    }
  }
  return null;
}
