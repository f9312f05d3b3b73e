/**
 * A notice as the MDX that people review and the site renders: `content/notices/<id>.mdx`.
 *
 * ```mdx
 * ---
 * # 本文件由程序生成，请勿直接修改；更正请写在 content/reviews/ 中。
 * id: "liuzhou-2021-58"
 * title: "……行动计划"
 * … the other fields of frontMatterSchema
 * ---
 *
 * <Letterhead>
 *
 * <Element id="p1" role="issuer mark" citation="发文机关标志" lines="1">
 * <p>某某市民政局文件</p>
 * </Element>
 *
 * </Letterhead>
 *
 * <Division id="s3" kind="heading" level="1" label="三、" title="主要任务" citation="三、" lines="20">
 *
 * <Heading>三、主要任务</Heading>
 *
 * <Provision id="s3-p1" citation="三、第1段" lines="21-23">
 * <p>到<Deadline id="d1">2025年底</Deadline>，建成社工站<Indicator id="i1" value="94">94个</Indicator>。</p>
 * </Provision>
 *
 * <NoticeTable id="s3-t1" level="2" label="表1" title="主要指标" citation="三、表1" lines="25-31">
 * <Caption>表1 主要指标</Caption>
 * <table>
 * <thead>
 * <tr><th>序号</th><th>指标</th></tr>
 * </thead>
 * <tbody>
 * <tr><td>1</td><td>社会工作专业人才</td></tr>
 * </tbody>
 * </table>
 * </NoticeTable>
 *
 * </Division>
 * ```
 *
 * - Letterhead: the letterhead's elements where they follow one another at the notice's top level. No attributes.
 * - Element: a provision that is not policy text (role other than `body`). id, role, citation, lines.
 * - Division: kind (`heading` or `run-in heading`), level (`1` = outermost), label, title, normalizedLabel, citation,
 *   lines (of the heading alone). label, title and normalizedLabel are left out where there is none.
 *   Heading, its first child, holds the heading's whole text as printed; a run-in heading opens the paragraph after it.
 * - Box: a division of kind `box`, with the same attributes but kind.
 * - Provision: role `body`. id, citation, lines.
 * - NoticeTable: id, level, label, title, citation, lines; its Caption only where the table has one.
 * - Indicator, Baseline, Responsibility, Funding, Deadline, Definition, Citation: inline, anywhere inside Heading, p,
 *   Caption, th, td. What the annotation stage gives as attributes, and `part`, where another mark or a table's cell
 *   border cuts a mark: `first`, `middle` or `last` (a whole mark has no `part`).
 *
 * Every attribute is a string. `lines` is `12` or `12-14`: 1-based lines of the source. `id` is the permalink's anchor.
 */
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import type { Handle } from 'mdast-util-to-markdown';
import type { Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { FrontMatter } from '../tree/front-matter.ts';
import type { NoticeTree } from '../tree/nodes.ts';
import { frontMatter } from './front-matter.ts';
import type { Marks } from './mdx-marks.ts';
import { escapedText } from './mdx-text.ts';
import { toMdast } from './mdx-tree.ts';

export type { Mark, Marks } from './mdx-marks.ts';

/**
 * The MDX file of a notice.
 *
 * @param tree the notice as structured
 * @param facts front matter; a notice in its published shape may be given as it is
 * @param marks what was read in the text, by the id of the provision, division or table that it stands in; what lies
 *   outside of that node's text is left out
 */
export function toMdx(tree: NoticeTree, facts: FrontMatter, marks: Marks = new Map()): string {
  return `${frontMatter(facts)}\n${writer.stringify(toMdast(tree, marks))}`;
}

/** Elements whose children are set apart by blank lines; those of the others are lines that belong together. */
const sections: ReadonlySet<string | null> = new Set(['Letterhead', 'Division', 'Box']);

/** As mdast-util-mdx-jsx writes it, but without indentation: a division moved up or down is no change of its text. */
const flowElement: Handle = (node: MdxJsxFlowElement, _, state, info) => {
  const tag = state.handle(
    { ...node, type: 'mdxJsxTextElement', children: [] },
    undefined,
    state,
    info,
  );
  const open = tag.replace(/ ?\/>$/u, '>');
  const gap = sections.has(node.name) ? '\n\n' : '\n';
  const children = node.children.map((child) => state.handle(child, node, state, info));
  return [open, ...children, `</${node.name ?? ''}>`].join(gap);
};

const text: Handle = Object.assign((node: Text) => escapedText(node), {
  peek: (node: Text) => node.value.slice(0, 1),
});

const writer = remark()
  .use(remarkMdx)
  .use({ settings: { handlers: { mdxJsxFlowElement: flowElement, text } } })
  .freeze();
