/** Elements of MDX: attributes that arrive as they are, lines that hold one element, blocks that hold lines. */
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx';
import { stringLiteral } from './literal.ts';

/**
 * Attribute values that JSX and its readers take as they stand between double quotes: 第一章, 约束性, 1-2个. Not `a&amp;b`,
 * `"a"`, `{a}`, `C:\a`, nor what is invisible: those become an expression.
 */
const plainAttribute = /^[^"&<>{}\\`\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]*$/u;

/** An attribute whose value arrives at the component as exactly this string. */
export function attribute(name: string, value: string): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: plainAttribute.test(value)
      ? value
      : { type: 'mdxJsxAttributeValueExpression', value: tagSafe(stringLiteral(value)) },
  };
}

/** Astro's engine looks for code between backticks before it looks for tags, so that none may stand in one. */
function tagSafe(literal: string): string {
  return literal.replaceAll('`', '\\u0060');
}

/** Attributes in the order given; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

function attributes(values: Attributes): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [attribute(name, String(value))],
  );
}

/** An element on a line of its own with its content: `<p>……</p>`. A line of Markdown that begins with a tag begins no list. */
export function line(name: string, children: PhrasingContent[]): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'mdxJsxTextElement', name, attributes: [], children }],
  };
}

/** An element with lines or other blocks between its tags. */
export function block(
  name: string,
  values: Attributes,
  children: BlockContent[],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributes(values), children };
}
