/** XML files, written with the tools of the tree that everything else here is made of (xast). */
import { toXml } from 'xast-util-to-xml';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';

/** What no XML 1.0 file can hold: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** In place of what XML cannot hold: the character that stands for one that could not be kept. */
const replacement = '\ufffd';

/**
 * A whole file. Elements of text stay on one line; of others each child has a line of its own, so that a change is read
 * as a diff of lines.
 *
 * @param mixed names of elements in which white space is text
 */
export function xmlFile(root: Element, mixed: ReadonlySet<string> = new Set()): string {
  const written = toXml(laidOut(root, mixed), { closeEmptyElements: true, tightClose: true });
  // Where there is no CDATA section nothing may look like the end of one; toXml lets it stand.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written.replaceAll(']]>', ']]&gt;')}\n`;
}

function laidOut(element: Element, mixed: ReadonlySet<string>): Element {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? possible(value) : value,
    ]),
  );
  const children = element.children.map((child): ElementContent =>
    child.type === 'element'
      ? laidOut(child, mixed)
      : child.type === 'text'
        ? { ...child, value: possible(child.value) }
        : child,
  );
  const apart =
    children.length > 0 &&
    !mixed.has(element.name) &&
    children.every(({ type }) => type === 'element');
  return x(
    element.name,
    attributes,
    apart ? children.flatMap((child) => ['\n', child]).concat('\n') : children,
  );
}

function possible(text: string): string {
  return text.replace(impossible, replacement);
}
