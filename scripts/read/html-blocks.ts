/** An HTML page as lines, in the blocks that hold them. Scripts, styles, forms and what is hidden are left out. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { rowLines } from './extracted.ts';
import { tableLines, type SpanningCell } from './table-text.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface HtmlLine {
  text: string;
  /** It is the last row of a table of data. */
  endsTable?: boolean;
  /** Characters that are in links. */
  linked: number;
  heading: boolean;
}

/** A block element with its lines: those from `from` to `to` of the page. */
export interface HtmlBlock {
  from: number;
  to: number;
  blocks: HtmlBlock[];
  /** It is a table of data: its lines are rows. */
  table: boolean;
}

export interface HtmlPage {
  lines: HtmlLine[];
  top: HtmlBlock;
  /** The page's own word for the title of the article: a meta element that content systems of the government write. */
  articleTitle: string | null;
  scripts: string[];
  attachments: { line: number; name: string; address: string }[];
}

export class HtmlTooDeep extends Error {}

/** Pages are some 30 deep. It bounds the time that the parser takes, which looks through all that is open. */
const deepest = 400;
const mostElements = 2_000_000;
/** A cell with more text than this holds a page's layout. */
const longestCell = 1500;

const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'button',
  'textarea',
  'title',
  'head',
]);
const inline: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'input',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'ucaptitle',
  'ucapcontent',
  'var',
  'wbr',
  'link',
  'meta',
  'o:p',
  'st1:chsdate',
]);
// display:none · display : none !important, but not no-display:none
const hiddenStyle = /(?:^|;)\s*display\s*:\s*none/i;
// 附件.docx · a.pdf?x=1
const attachment = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar)(?:[?#]|$)/i;
const collapsible = /[\t\n\f\r ]+/g;
// 1. · （一） · 第三条
const numbered =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[.、．）)]|第[一二三四五六七八九十百\d]{1,5}[条章节])/u;

/** @throws {HtmlTooDeep} and nothing else */
export function htmlPage(html: string, showHidden = false): HtmlPage {
  const builder = new PageBuilder(showHidden);
  builder.children(documentOf(html).childNodes);
  return builder.page();
}

function documentOf(html: string): DefaultTreeAdapterMap['document'] {
  let open = 0;
  let elements = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        open += 1;
        elements += 1;
        if (open > deepest || elements > mostElements) throw new HtmlTooDeep();
      },
      onItemPop: () => {
        open -= 1;
      },
    },
  });
}

class PageBuilder {
  readonly #showHidden: boolean;
  readonly #lines: HtmlLine[] = [];
  readonly #scripts: string[] = [];
  readonly #attachments: HtmlPage['attachments'] = [];
  #articleTitle: string | null = null;
  #blocks: HtmlBlock[] = [];
  #line: HtmlLine = { text: '', linked: 0, heading: false };
  #inLink = false;
  #heading = false;
  #pre = false;

  constructor(showHidden: boolean) {
    this.#showHidden = showHidden;
  }

  page(): HtmlPage {
    this.#flush();
    return {
      lines: this.#lines,
      top: { from: 0, to: this.#lines.length, blocks: this.#blocks, table: false },
      articleTitle: this.#articleTitle,
      scripts: this.#scripts,
      attachments: this.#attachments,
    };
  }

  children(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.nodeName === '#text') this.#text((node as DefaultTreeAdapterMap['textNode']).value);
      else if ('tagName' in node) this.#element(node);
    }
  }

  #element(element: Element): void {
    const name = element.tagName;
    if (name === 'head' || name === 'meta') this.#facts(element);
    if (name === 'script')
      this.#scripts.push(element.childNodes.map((n) => ('value' in n ? n.value : '')).join(''));
    if (silent.has(name) || (!this.#showHidden && isHidden(element))) return;
    if (name === 'br') this.#flush();
    else if (name === 'a') this.#link(element);
    else if (inline.has(name)) this.children(element.childNodes);
    else this.#block(element);
  }

  #facts(element: Element): void {
    if (
      element.tagName === 'meta' &&
      attributeOf(element, 'name')?.toLowerCase() === 'articletitle'
    ) {
      this.#articleTitle = attributeOf(element, 'content');
    }
    for (const child of element.childNodes) {
      if (!('tagName' in child)) continue;
      if (child.tagName === 'meta') this.#facts(child);
      else if (child.tagName === 'script') this.#element(child);
    }
  }

  #link(element: Element): void {
    const outer = this.#inLink;
    const from = this.#line.text.length;
    this.#inLink = true;
    this.children(element.childNodes);
    this.#inLink = outer;
    const address = attributeOf(element, 'href') ?? '';
    if (attachment.test(address)) {
      const name = this.#line.text.slice(from).trim();
      this.#attachments.push({ line: this.#lines.length, name, address });
    }
  }

  #block(element: Element): void {
    this.#flush();
    const name = element.tagName;
    const outer = { blocks: this.#blocks, heading: this.#heading, pre: this.#pre };
    const block: HtmlBlock = { from: this.#lines.length, to: 0, blocks: [], table: false };
    this.#blocks = block.blocks;
    this.#heading ||= /^h[1-6]$/.test(name);
    this.#pre ||= name === 'pre';
    block.table = name === 'table' && this.#table(element);
    if (!block.table) this.children(element.childNodes);
    this.#flush();
    if (name === 'ol') this.#number(element, block);
    block.to = this.#lines.length;
    this.#blocks = outer.blocks;
    if (block.to > block.from) this.#blocks.push(block);
    this.#heading = outer.heading;
    this.#pre = outer.pre;
  }

  /** The numbers of a list that a browser shows, where the items have none of their own. */
  #number(list: Element, { from, blocks }: HtmlBlock): void {
    const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
    const items = blocks.map((item) => this.#lines[item.from]);
    if (from === this.#lines.length || items.some((line) => !line || numbered.test(line.text)))
      return;
    items.forEach((line, i) => {
      if (line) line.text = `${(Number.isFinite(start) ? start : 1) + i}.${line.text}`;
    });
  }

  /** Whether the element is a table of data; its rows are lines then. */
  #table(table: Element): boolean {
    const rows: SpanningCell[][] = [];
    for (const row of rowsOf(table)) {
      const cells: SpanningCell[] = [];
      for (const cell of row.childNodes) {
        if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
        if (hasTable(cell)) return false;
        const inner = new PageBuilder(this.#showHidden);
        inner.children(cell.childNodes);
        const page = inner.page();
        const text = page.lines.map((line) => line.text).join(' ');
        if (text.length > longestCell) return false;
        cells.push({ text, columns: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') });
      }
      rows.push(cells);
    }
    const lines = tableLines(rows);
    for (const line of rowLines(lines ?? []))
      this.#lines.push({ ...line, linked: 0, heading: false });
    return lines !== null;
  }

  #text(value: string): void {
    if (this.#pre) {
      value.split(/\r\n|[\r\n]/).forEach((part, i) => {
        if (i > 0) this.#flush();
        this.#add(part);
      });
    } else this.#add(value.replace(collapsible, ' '));
  }

  #add(text: string): void {
    this.#line.text += text;
    if (this.#inLink) this.#line.linked += text.trim().length;
    if (this.#heading) this.#line.heading = true;
  }

  #flush(): void {
    const text = this.#line.text.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
    if (text.trim() !== '') this.#lines.push({ ...this.#line, text });
    this.#line = { text: '', linked: 0, heading: false };
  }
}

function isHidden(element: Element): boolean {
  // a page that shows itself by a script hides its body until then
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  return (
    attributeOf(element, 'hidden') !== null ||
    hiddenStyle.test((attributeOf(element, 'style') ?? '').slice(0, 2000))
  );
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return span >= 1 ? Math.min(span, 1000) : 1;
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function hasTable(element: Element): boolean {
  return element.childNodes.some(
    (child) => 'tagName' in child && (child.tagName === 'table' || hasTable(child)),
  );
}
