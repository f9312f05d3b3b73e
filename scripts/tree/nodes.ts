/**
 * The notice tree: a unist tree over a notice's source text.
 *
 * Shape: `notice` → blocks; a `division` holds its `heading` and the blocks under it; a `table` holds an optional
 * `caption` and its `row`s of `cell`s. Every leaf is a {@link Text}: one contiguous stretch of one source line.
 * The leaves together hold every character of the source that is not white space, each exactly once.
 */
import type { Literal, Node, Parent, Position } from 'unist';

/** A contiguous stretch of the source. `position` offsets are UTF-16 indexes into the decoded source text. */
export interface Text extends Literal {
  type: 'text';
  /** What a reader sees. */
  value: string;
  /** The source's own characters, where they differ from `value` (an entity, a compatibility glyph). */
  raw?: string;
  position: Position;
}

/**
 * What a provision is in the make-up of a notice. `body` is the policy's own text. The others are the elements of
 * GB/T 9704 (letterhead, signature …) and what the carrier added (page numbers, site chrome, markup): kept, never lost.
 */
export const provisionRoles = [
  'body',
  // letterhead and close, GB/T 9704
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
  'notice body',
  'signature',
  'seal',
  'date',
  'attachment list',
  'disclosure',
  'imprint',
  'note',
  // the carrier's own
  'contents',
  'page number',
  'running head',
  'footnote',
  'site chrome',
  'front matter',
  'markup',
] as const;
export type ProvisionRole = (typeof provisionRoles)[number];

/** Roles that belong to the medium that carried the notice, not to the notice. */
export const carrierRoles: ReadonlySet<ProvisionRole> = new Set([
  'contents',
  'page number',
  'running head',
  'site chrome',
  'front matter',
  'markup',
]);

/** The smallest addressable piece of text: a paragraph, a list item, a letterhead element. */
export interface Provision extends Parent {
  type: 'provision';
  id: string;
  role: ProvisionRole;
  /** As a Chinese reader would cite it: 第三章第四节第2段 · 三、（二）第2段. */
  citation: string;
  children: Text[];
}

export const headingKinds = ['heading', 'run-in heading', 'box', 'table'] as const;
export type HeadingKind = (typeof headingKinds)[number];

/** The line (or lead) that opens a division or names a table. */
export interface Heading extends Parent {
  type: 'heading';
  children: Text[];
}

/** A heading with everything under it. */
export interface Division extends Parent {
  type: 'division';
  kind: Exclude<HeadingKind, 'table'>;
  id: string;
  /** 1 = outermost. */
  level: number;
  /** As printed: 第一章 · 一、 · （一） · 1. · —— · 专栏1 · 新要求：. */
  label: string | null;
  /** What the label should read where the document's numbering breaks; null where it does not. */
  normalizedLabel: string | null;
  title: string | null;
  citation: string;
  /** The heading first, then what stands under it. */
  children: [Heading, ...Block[]];
}

export interface Cell extends Parent {
  type: 'cell';
  children: Text[];
}
export interface Row extends Parent {
  type: 'row';
  header: boolean;
  children: Cell[];
}
export interface Table extends Parent {
  type: 'table';
  id: string;
  /** As a heading, where the table has a caption: 1 = outermost. */
  level: number;
  label: string | null;
  title: string | null;
  citation: string;
  children: (Heading | Row)[];
}

export type Block = Division | Provision | Table;

/** Facts of the letterhead, each null or empty where the text does not say. */
export interface Letterhead {
  title: string | null;
  noticeTitle: string | null;
  kind: string | null;
  issuers: string[];
  docNumber: string | null;
  /** ISO date. */
  issued: string | null;
  addressees: string[];
  /** Years. */
  period: { from: string; to: string } | null;
}

export interface NoticeTree extends Parent {
  type: 'notice';
  letterhead: Letterhead;
  children: Block[];
}

export type NoticeNode = NoticeTree | Block | Heading | Row | Cell | Text;

export function isNode<T extends NoticeNode['type']>(
  node: Node,
  type: T,
): node is Extract<NoticeNode, { type: T }> {
  return node.type === type;
}
