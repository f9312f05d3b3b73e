/**
 * YAML front matter: what a static site keeps before a page's text, between two lines of `---`.
 *
 * A notice may begin with a rule of dashes too. It is front matter only if what stands between is a YAML mapping with
 * names that a program gives (`title`, `date`), not a paragraph with a colon in it.
 */
import { parseDocument } from 'yaml';

export interface FrontMatter {
  /** Offset after the closing `---` and its line break. */
  end: number;
  /** Null where it looks like front matter and is no valid YAML. */
  data: Record<string, unknown> | null;
}

/** Longer than this is no front matter, in UTF-16 units. */
const longest = 65_536;
const opening = /^---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/g;
// title: 关于: 印发 ·   - 标签 · # 注
const yamlLine = /^(?:[a-z_][\w.-]*:(?:\s|$)|\s+\S|- |#)/i;
// title · date · layout_name, but not 一、总体要求
const programName = /^[a-z_][\w.-]*$/i;

/** The front matter that a text begins with; null if it begins with none. */
export function frontMatterOf(text: string): FrontMatter | null {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return null;
  const head = text.slice(0, longest);
  // the line break before the closing mark may be the one that ends the opening mark
  closing.lastIndex = start - 1;
  const close = closing.exec(head);
  if (!close) return null;
  const yaml = head.slice(start, Math.max(start, close.index));
  const data = mappingOf(yaml);
  if (data === null && !linesLookLikeYaml(yaml)) return null;
  return { end: close.index + close[0].length, data };
}

/** A title with a colon in it is no valid YAML, and still no part of the notice. */
function linesLookLikeYaml(yaml: string): boolean {
  const lines = yaml.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => yamlLine.test(line));
}

function mappingOf(yaml: string): Record<string, unknown> | null {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    if (document.errors.length > 0) return null;
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
    const entries = Object.entries(data);
    return entries.some(([name]) => programName.test(name)) ? Object.fromEntries(entries) : null;
  } catch {
    // the parser gives up on some input (nesting, aliases) by an exception: then it is text
    return null;
  }
}
