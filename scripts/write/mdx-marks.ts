/** Marks laid over text: what was read in it, as inline components around the words. */
import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import type { MarkComponent } from '../tree/front-matter.ts';
import type { LocatedText } from '../tree/text.ts';
import { attribute } from './mdx-elements.ts';
import { phrasing } from './mdx-text.ts';

/** A stretch of the source, named by UTF-16 offsets into its text (`end` exclusive), and what it is to be wrapped in. */
export interface Mark {
  start: number;
  end: number;
  component: MarkComponent;
  attributes: Readonly<Record<string, string>>;
}

/** For the id of each provision, division (its heading) or table: the marks in its text, in any order. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** The elements that each mark has become: one, or several where something cuts it. */
export type Pieces = Map<Mark, MdxJsxTextElement[]>;

/** A mark's stretch of one text: indexes into that text, `end` exclusive. */
interface Span {
  start: number;
  end: number;
  mark: Mark;
}

/**
 * Text with its marks around it. The text is there once, in order; a mark that another one overlaps is cut in two.
 * What a mark covers outside this text is left to the other texts of the same provision or table.
 */
export function marked(
  located: LocatedText,
  marks: readonly Mark[],
  pieces: Pieces,
): PhrasingContent[] {
  if (marks.length === 0) return phrasing(located.text);
  const { text } = located;
  const spans = spansOf(located, marks);
  const root: PhrasingContent[] = [];
  const open: { span: Span; element: MdxJsxTextElement }[] = [];
  let at = 0;

  const writeTo = (end: number): void => {
    const target = open.at(-1)?.element.children ?? root;
    for (const node of phrasing(text.slice(at, end))) target.push(node);
    at = end;
  };
  const enter = (span: Span): void => {
    const { mark } = span;
    const element: MdxJsxTextElement = {
      type: 'mdxJsxTextElement',
      name: mark.component,
      attributes: Object.entries(mark.attributes).map(([name, value]) => attribute(name, value)),
      children: [],
    };
    (open.at(-1)?.element.children ?? root).push(element);
    open.push({ span, element });
    const elements = pieces.get(mark);
    if (elements) elements.push(element);
    else pieces.set(mark, [element]);
  };
  const leave = (position: number): void => {
    const outermost = open.findIndex(({ span }) => span.end <= position);
    if (outermost === -1) return;
    for (const { span } of open.splice(outermost)) {
      if (span.end > position) enter(span);
    }
  };

  for (let next = 0; next < spans.length || open.length > 0;) {
    const position = Math.min(
      spans[next]?.start ?? text.length,
      ...open.map(({ span }) => span.end),
    );
    writeTo(position);
    leave(position);
    for (let span = spans[next]; span?.start === position; span = spans[next]) {
      enter(span);
      next += 1;
    }
  }
  writeTo(text.length);
  return root;
}

/** Says of each piece of a mark that was cut which one it is, so that a page can tell it from a mark of its own. */
export function numberPieces(pieces: Pieces): void {
  for (const elements of pieces.values()) {
    if (elements.length === 1) continue;
    for (const [index, element] of elements.entries()) {
      const part = index === 0 ? 'first' : index === elements.length - 1 ? 'last' : 'middle';
      element.attributes.push(attribute('part', part));
    }
  }
}

/** Where the marks stand in the text: the first to begin comes first, of two that begin together the longer one. */
function spansOf({ text, offsets }: LocatedText, marks: readonly Mark[]): Span[] {
  const runs = ascendingRuns(offsets);
  const spans: Span[] = [];
  for (const mark of marks) {
    for (const [from, to] of runs) {
      const start = firstAtLeast(offsets, mark.start, from, to);
      const end = firstAtLeast(offsets, mark.end, start, to);
      if (start < end && text.slice(start, end) !== ' ') spans.push({ start, end, mark });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The stretches of a text in which offsets do not fall, which is nearly always all of it: the lines of a cell may have
 * been put together in another order than that of the source.
 */
function ascendingRuns(offsets: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let index = 1; index <= offsets.length; index += 1) {
    if (index === offsets.length || (offsets[index] ?? 0) < (offsets[index - 1] ?? 0)) {
      runs.push([from, index]);
      from = index;
    }
  }
  return runs;
}

/** The first index in `from..to` whose offset is at least `offset`, or `to`; offsets do not fall in between. */
function firstAtLeast(
  offsets: readonly number[],
  offset: number,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
