/** Texts in the shapes that the rules of this stage take: lines, items, paragraphs, whole trees. */
import { VFile } from 'vfile';
import type { NoticeTree } from '../tree/nodes.ts';
import type { Source } from '../tree/source.ts';
import { structure } from './index.ts';
import type { Item } from './items.ts';
import { linesOf, wholeLine, type Piece } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { outlineOf } from './rendering.fixture.ts';

/** A plain text as the reader gives it. */
export function sourceOf(text: string): Source {
  return { file: 'a.txt', sha256: '', encoding: 'utf-8', bytes: 0, text, markup: [] };
}

/** Each line that shows something, whole. */
export function piecesOf(text: string): Piece[] {
  return linesOf(sourceOf(text)).map(wholeLine);
}

export function itemsOf(text: string): Item[] {
  return piecesOf(text).map((piece): Item => ({ piece, role: null }));
}

/** One paragraph, of as many lines as the text has. */
export function paragraphOf(text: string): Paragraph {
  const pieces = piecesOf(text);
  return {
    type: 'paragraph',
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
    bold: false,
    headingLevel: null,
  };
}

/** Items as text: `[role] words`, further lines after a stroke. */
export function shownItems(items: readonly Item[]): string[] {
  return items.map(({ piece, role, more = [] }) =>
    [
      ...(role === null ? [] : [`[${role}]`]),
      [piece, ...more].map(({ text }) => text).join('/'),
    ].join(' '),
  );
}

export function treeOf(text: string): { tree: NoticeTree; messages: string[] } {
  const file = new VFile();
  const tree = structure(sourceOf(text), file);
  return {
    tree,
    messages: file.messages.map(({ line, ruleId }) => `${line ?? 0} ${ruleId ?? ''}`),
  };
}

/** The headings of a text, indented by their depth. */
export function headingsIn(text: string): string[] {
  return outlineOf(treeOf(text).tree);
}
