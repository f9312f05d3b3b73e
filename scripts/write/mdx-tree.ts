/** The notice tree as a Markdown tree with the components that mdx.ts describes. */
import type { BlockContent, PhrasingContent, Root } from 'mdast';
import { linesOf } from '../tree/lines.ts';
import type {
  Block,
  Cell,
  Division,
  Heading,
  NoticeNode,
  NoticeTree,
  Provision,
  ProvisionRole,
  Row,
  Table,
} from '../tree/nodes.ts';
import { locatedText } from '../tree/text.ts';
import { block, line } from './mdx-elements.ts';
import { marked, numberPieces } from './mdx-marks.ts';
import type { Mark, Marks, Pieces } from './mdx-marks.ts';

/** Elements that open a notice: those that stand together at its top level become one Letterhead. */
const letterheadRoles: ReadonlySet<ProvisionRole> = new Set([
  'copy number',
  'security classification',
  'urgency',
  'issuer mark',
  'document number',
  'approver',
  'notice title',
  'title',
  'subtitle',
  'addressees',
]);

export function toMdast(tree: NoticeTree, marks: Marks): Root {
  const writer = new TreeWriter(marks);
  const root: Root = { type: 'root', children: [] };
  let letterhead: BlockContent[] = [];
  for (const child of tree.children) {
    const node = writer.block(child);
    if (child.type === 'provision' && letterheadRoles.has(child.role)) {
      if (letterhead.length === 0) root.children.push(block('Letterhead', {}, letterhead));
      letterhead.push(node);
    } else {
      letterhead = [];
      root.children.push(node);
    }
  }
  writer.finish();
  return root;
}

class TreeWriter {
  readonly #marks: Marks;
  readonly #pieces: Pieces = new Map();

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  block(node: Block): BlockContent {
    switch (node.type) {
      case 'provision':
        return this.#provision(node);
      case 'division':
        return this.#division(node);
      case 'table':
        return this.#table(node);
    }
  }

  finish(): void {
    numberPieces(this.#pieces);
  }

  #provision(node: Provision): BlockContent {
    const { id, citation } = node;
    const children = [line('p', this.#text(node, this.#marksOf(id)))];
    return node.role === 'body'
      ? block('Provision', { id, citation, lines: lineRange(node) }, children)
      : block('Element', { id, role: node.role, citation, lines: lineRange(node) }, children);
  }

  #division(node: Division): BlockContent {
    const { id, kind, level, label, title, normalizedLabel, citation } = node;
    const [heading, ...rest] = node.children;
    const lines = lineRange(heading);
    const children = [
      line('Heading', this.#text(heading, this.#marksOf(id))),
      ...rest.map((child) => this.block(child)),
    ];
    return kind === 'box'
      ? block('Box', { id, level, label, title, normalizedLabel, citation, lines }, children)
      : block(
          'Division',
          { id, kind, level, label, title, normalizedLabel, citation, lines },
          children,
        );
  }

  #table(node: Table): BlockContent {
    const { id, level, label, title, citation } = node;
    const marks = this.#marksOf(id);
    const children: BlockContent[] = [];
    // A caption stands above its table or below it; rows on both sides of it are two tables on the page.
    let rows: Row[] = [];
    const writeRows = (): void => {
      if (rows.length > 0) children.push(this.#rows(rows, marks));
      rows = [];
    };
    for (const child of node.children) {
      if (child.type === 'row') rows.push(child);
      else {
        writeRows();
        children.push(line('Caption', this.#text(child, marks)));
      }
    }
    writeRows();
    const values = { id, level, label, title, citation, lines: lineRange(node) };
    return block('NoticeTable', values, children);
  }

  #rows(rows: readonly Row[], marks: readonly Mark[]): BlockContent {
    const firstBodyRow = rows.findIndex((row) => !row.header);
    const cut = firstBodyRow === -1 ? rows.length : firstBodyRow;
    const parts = [
      { name: 'thead', rows: rows.slice(0, cut) },
      { name: 'tbody', rows: rows.slice(cut) },
    ];
    return block(
      'table',
      {},
      parts.flatMap((part) =>
        part.rows.length === 0
          ? []
          : [
              block(
                part.name,
                {},
                part.rows.map((row) => this.#row(row, marks)),
              ),
            ],
      ),
    );
  }

  #row(row: Row, marks: readonly Mark[]): BlockContent {
    return line(
      'tr',
      row.children.map((cell) => ({
        type: 'mdxJsxTextElement',
        name: row.header ? 'th' : 'td',
        attributes: [],
        children: this.#text(cell, marks),
      })),
    );
  }

  #text(node: Provision | Heading | Cell, marks: readonly Mark[]): PhrasingContent[] {
    return marked(locatedText(node), marks, this.#pieces);
  }

  #marksOf(id: string): readonly Mark[] {
    return this.#marks.get(id) ?? [];
  }
}

function lineRange(node: NoticeNode): string {
  const [first, last] = linesOf(node);
  return first === last ? String(first) : `${first}-${last}`;
}
