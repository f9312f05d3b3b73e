/** Text of a notice as inline content of MDX: whatever it contains, it is read back as text and as nothing else. */
import type { PhrasingContent, Text } from 'mdast';
import { invisible, stringLiteral } from './literal.ts';

/**
 * Stretches that no escape keeps as they are, or none that could still be read, so that they are written as an
 * expression, `{"@"}`:
 * - invisible characters: Markdown turns NUL, and a reference to it, into U+FFFD;
 * - what makes a link of `xxk@example.gov.cn`, `http://example.gov.cn` and `www.example.gov.cn`: links are looked for
 *   after escapes have been read. Taking the `@`, `:` or `.` out of the text node is enough;
 * - what typographic replacement makes one character of: `--`, and the `......` of a table of contents.
 *
 * Not `10:30`, `wwwa`, `第1.2条`, `1-2个`.
 */
const beyondEscape = new RegExp(
  `(?:${invisible.source})+|@|:(?=//)|(?<=www)\\.|-{2,}|\\.{3,}`,
  'giu',
);

/**
 * ASCII punctuation that Markdown, GFM, MDX or typographic replacement might take as their own inside a line: `{a}`,
 * `<b>`, `[^1]`, `~~a~~`, `"a"`, the `&` of `&amp;`. Not the `&` of A&B, nor what means something only where a line
 * begins, for no text is written there: `#`, `1.`, `|`.
 */
const special = /[\\`*_[<{~"']|&(?=#?[a-z\d]{1,31};)/giu;

/** More expressions than this in one text are no text that anyone reads: Astro's engine takes time squared in their number. */
const mostExpressions = 100;

/** Text as text nodes and, for what Markdown cannot carry, expressions. */
export function phrasing(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const match of text.matchAll(beyondEscape)) {
    if (match.index > at) nodes.push({ type: 'text', value: text.slice(at, match.index) });
    nodes.push({ type: 'mdxTextExpression', value: stringLiteral(match[0]) });
    at = match.index + match[0].length;
    if (nodes.length > 2 * mostExpressions) {
      return [{ type: 'mdxTextExpression', value: stringLiteral(text) }];
    }
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
  return nodes;
}

/** How a text node is written: escaped character by character, whatever stands beside it. */
export function escapedText(node: Text): string {
  return node.value.replace(special, '\\$&');
}
