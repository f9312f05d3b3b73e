/**
 * XML parts of office documents as a small tree. Names are without their prefix: w:p is p. A part with a document type
 * is refused before anything in it counts, so that no entity is ever expanded or fetched; office formats allow none.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Word's own documents are 30 deep, tables within tables included. It also bounds every recursion over the tree. */
const deepest = 256;
const mostElements = 4_000_000;

export class XmlRefused extends Error {
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}

/**
 * The root of a part.
 *
 * @throws {XmlRefused} and nothing else
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let elements = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new XmlRefused('document-type', '内含 DTD 或实体声明，为安全起见不读取。');
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (open.length > deepest || elements > mostElements) {
      throw new XmlRefused('too-deep', '内部结构嵌套过深或过大，不像正常的文档。');
    }
    const element: XmlElement = {
      name: localName(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [localName(key), value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    if (error instanceof XmlRefused) throw error;
    throw new XmlRefused('damaged', '文件已损坏：内部的 XML 不完整。');
  }
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw new XmlRefused('damaged', '文件已损坏：内部的 XML 是空的。');
  return root;
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childrenOf(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element that a path of names leads to; null if there is none. */
export function childAt(element: XmlElement | null, ...names: string[]): XmlElement | null {
  let at = element;
  for (const name of names) at = childrenOf(at, name)[0] ?? null;
  return at;
}

/** The `val` of the element at a path, as Word writes properties. */
export function valueAt(element: XmlElement | null, ...names: string[]): string | null {
  return childAt(element, ...names)?.attributes.val ?? null;
}

/** Whether a property that is on or off is on: `<b/>`, but not `<b val="0"/>`. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(element.attributes.val ?? '');
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
