/** How a document's lines were set: the width to which they were broken, indents, empty lines. */
import { cutsWord, ends } from './line-ends.ts';
import type { Line, Piece } from './lines.ts';
import { emsOf } from './width.ts';

/** How a document's lines were set. */
export interface Layout {
  /** Width in ems to which lines were broken; null where a line is a paragraph. */
  width: number | null;
  /** Paragraphs begin with an indent. */
  indented: boolean;
  /** Blank lines stand between paragraphs and not between their lines. */
  spaced: boolean;
}

// …人民政府，各市级部 · 社区、学校和商业街: what a line of a sentence holds; not 海州市城市供水价格管理办法（1998年发布）
const clauseMark = /[，。；：！？、,;]/u;

// 组长：王某  县长 · 1260 个	城镇: cells, whose line was broken by no width
const rowLike = /\t|\S(?:\s{2,}|\u3000+)\S/u;
/** A share of lines that may be longer than the width: a title, a row without spaces. */
const mostLonger = 0.15;

/** Reads from all lines how the document was set. */
export function layoutOf(lines: readonly Line[]): Layout {
  const prose = lines.filter(({ text }) => !rowLike.test(text));
  const widths = prose.map((line) =>
    Math.round(emsOf(line.text) + (line.indent >= 1.5 ? line.indent : 0)),
  );
  const long = widths.filter((width) => width >= 15);
  const counts = new Map<number, number>();
  for (const width of long) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width: number | null = null;
  let most = 0;
  for (const candidate of counts.keys()) {
    let near = 0;
    for (let d = -1; d <= 1; d += 1) near += counts.get(candidate + d) ?? 0;
    if (near > most || (near === most && candidate > (width ?? 0))) {
      most = near;
      width = candidate;
    }
  }
  if (width === null || long.length < 6 || most < long.length * 0.3 || width > 70) width = null;
  // no line is longer than the width to which all were broken
  const longer = long.filter((one) => one > (width ?? 0) + 2).length;
  if (longer > long.length * mostLonger) width = null;
  // lines of a set width end in the middle of sentences; lines that are paragraphs do not, and names in a list are none
  const open = prose.filter((line) => emsOf(line.text) >= 15 && !ends(line.text));
  const broken = open.filter((line) => clauseMark.test(line.text)).length;
  if (open.length < long.length * 0.3 || broken < open.length * 0.4) width = null;
  width ??= edgeOf(prose);
  const indented = lines.filter((line) => line.indent >= 1.5).length;
  const gaps = lines.filter((line) => line.gap > 0).length;
  return {
    width,
    indented: indented >= lines.length * 0.05 && indented >= 3,
    spaced: width !== null && gaps >= 3 && gaps <= lines.length * 0.5,
  };
}

/** So many lines must reach the edge, and such a share of them break a word, for the edge to be a width. */
const leastAtEdge = 3;
const leastCut = 0.15;
const mostAsked = 200;

/**
 * The width that the longest lines have in common, where they end in the middle of sentences and break words: few lines of a
 * text of short articles are as long as that, and still all were broken to it.
 */
function edgeOf(lines: readonly Line[]): number | null {
  const widths = lines.map((line) => emsOf(line.text) + (line.indent >= 1.5 ? line.indent : 0));
  const edge = widths.reduce((most, one) => Math.max(most, one), 0);
  if (edge < shortestEdge || edge > longestEdge) return null;
  const atEdge = lines.flatMap((_, i) => ((widths[i] ?? 0) >= edge - 1.5 ? [i] : []));
  if (atEdge.length < leastAtEdge) return null;
  const open = atEdge.slice(0, mostAsked).filter((i) => !ends(lines[i]?.text ?? ''));
  if (open.length < Math.min(atEdge.length, mostAsked) * 0.6) return null;
  const cut = open.filter((i) => cutsWord(lines[i]?.text ?? '', lines[i + 1]?.text ?? ''));
  return cut.length > 0 && cut.length >= open.length * leastCut ? Math.round(edge) : null;
}
const shortestEdge = 15;
const longestEdge = 70;

/** With its indent, in ems. */
export function widthOf({ text, line }: Piece): number {
  return emsOf(text) + (line.indent >= 1.5 ? line.indent : 0);
}

export function isFull(piece: Piece, { width }: Layout): boolean {
  return width !== null && widthOf(piece) >= width - 2;
}
