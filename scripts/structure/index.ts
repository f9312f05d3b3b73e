/**
 * From source text to the notice tree. Lines → what the carrier added → tables → letterhead → paragraphs → outline.
 * Nothing is thrown and nothing is lost: what no rule understands stays as text, and the file says so in a message.
 */
import { append } from '../tree/append.ts';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { NoticeTree, Provision, Text } from '../tree/nodes.ts';
import { nextSign, signSet } from '../tree/signs.ts';
import type { Markup, Source } from '../tree/source.ts';
import { withoutWhiteSpace } from '../tree/text.ts';
import { itemsOf } from './carrier.ts';
import { missingProvisions } from './completeness.ts';
import { cutPieces } from './cut.ts';
import { isDivision } from './division.ts';
import { isItem, type Block } from './draft.ts';
import type { Item } from './items.ts';
import { markLetterhead } from './letterhead.ts';
import { leavesOf, linesOf, wholeLine } from './lines.ts';
import { nest, type Report } from './nest.ts';
import { buildBlocks } from './outline.ts';
import { layoutOf, type Layout } from './layout.ts';
import { joinParagraphs } from './paragraphs.ts';
import { divideTables } from './tables.ts';

/** A text longer than this, with neither a title nor a heading, is hardly a notice as its writer left it. */
const shortestNotice = 2000;

/** Builds the tree of a notice. Messages go to `file`, with line and column. */
export function structure(source: Source, file: VFile): NoticeTree {
  const message = (rule: string, text: string, place: Position | undefined): void => {
    file.message(text, {
      ...(place && { place }),
      source: 'structure',
      ruleId: rule,
    }).fatal = false;
  };
  const report: Report = (rule, text, at) => {
    message(rule, text, at && leavesOf(at, source)[0]?.position);
  };
  const lines = linesOf(source);
  const layout = layoutOf(lines);
  const items = itemsOf(cutPieces(lines.map(wholeLine)), layout.width !== null);
  const knownTitle = source.frontMatter?.title;
  const { blocks, letterhead } = markLetterhead(
    items,
    layout,
    typeof knownTitle === 'string' ? knownTitle : null,
  );
  const members = nest(paragraphsOf(divideTables(blocks, report), layout), report);
  if (
    letterhead.title === null &&
    source.text.length > shortestNotice &&
    !members.some(isDivision)
  ) {
    message(
      'unstructured',
      '没有认出标题，也没有认出任何带编号的标题；全文按段落保留。请看看原件是不是丢了换行和编号，或者不是一份文件',
      { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    );
  }
  const pointOf = pointsIn(source.text);
  const children = buildBlocks(members, source);
  append(children, markupProvisions(source, pointOf));
  for (const provision of missingProvisions(source, children, pointOf)) {
    const place = provision.children[0]?.position;
    message(
      'incomplete',
      '这段文字没有归入任何结构，已原样保留在文末；请把原文件发给维护者',
      place,
    );
    children.push(provision);
  }
  return {
    type: 'notice',
    letterhead,
    children,
    position: { start: pointOf(0), end: pointOf(source.text.length) },
  };
}

/** Joins runs of items into paragraphs; tables and parts stand between the runs. */
function paragraphsOf(blocks: readonly Block[], layout: Layout): Block[] {
  const joined: Block[] = [];
  let run: Item[] = [];
  const flush = (): void => {
    append(joined, joinParagraphs(run, layout));
    run = [];
  };
  for (const block of blocks) {
    if (isItem(block)) run.push(block);
    else {
      flush();
      joined.push(block);
    }
  }
  flush();
  return joined;
}

/** Markup and front matter, each kind in one provision: kept with the notice, out of the reader's way. */
function markupProvisions(source: Source, pointOf: (offset: number) => Point): Provision[] {
  const byRole = new Map<Markup['kind'], Text[]>();
  for (const { start, end, kind, value } of source.markup) {
    if (value !== undefined && withoutWhiteSpace(value) !== '') continue;
    const raw = source.text.slice(start, end);
    if (!raw.trim()) continue;
    const leaves = byRole.get(kind) ?? [];
    leaves.push({
      type: 'text',
      value: raw,
      position: { start: pointOf(start), end: pointOf(end) },
    });
    byRole.set(kind, leaves);
  }
  return [...byRole].map(([role, children]) => ({
    type: 'provision',
    role,
    ...markupNames[role],
    children,
  }));
}

/** Not as the lines that are told to be site chrome by their words (outline.ts): a page may have both. */
const markupNames: Readonly<Record<Markup['kind'], { id: string; citation: string }>> = {
  markup: { id: 'markup', citation: '网页标记' },
  'front matter': { id: 'front-matter', citation: '文件头信息' },
  'site chrome': { id: 'page-chrome', citation: '网页附加信息' },
};

const lineEnds = signSet('\r\n');

/** The points of offsets, by search among the starts of lines; lines end with \n, \r\n or \r. */
function pointsIn(text: string): (offset: number) => Point {
  const starts = [0];
  for (let at = nextSign(text, lineEnds, 0); at >= 0; at = nextSign(text, lineEnds, at + 1)) {
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    starts.push(at + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
