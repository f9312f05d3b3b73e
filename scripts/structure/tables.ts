/**
 * Tables that arrive as lines: tab-separated, separated by spaces, by commas or drawn signs, one cell per line, or glued together.
 *
 * Several readers may find a table at the same place, each by its own sign of a cell's end. They do not decide: the soundest
 * reading is taken, and where none is sound, the lines stay text, with one message. A wrong table is worse than text.
 */
import { append } from '../tree/append.ts';
import type { Item } from './items.ts';
import { isItem, type Block, type PartDraft } from './draft.ts';
import type { Piece } from './lines.ts';
import type { Report } from './nest.ts';
import { commaTableAt } from './table-comma.ts';
import { delimitedTableAt, isTabbed } from './table-delimited.ts';
import { drawnTableAt } from './table-drawn.ts';
import { gluedTableAt } from './table-glued.ts';
import { headerTokens } from './table-header-lines.ts';
import { numberedTableAt } from './table-numbered.ts';
import { plainTableAt } from './table-plain.ts';
import { isBetweenRows, strainOf, type Fault, type Reader, type Reading } from './table-reading.ts';
import { singleSpacedTableAt, spacedTableAt } from './table-spaced.ts';
import { stackedTableAt } from './table-stacked.ts';

export function divideTables(blocks: readonly (Item | PartDraft)[], report: Report): Block[] {
  const divided: Block[] = [];
  for (let i = 0; i < blocks.length;) {
    const items = itemsFrom(blocks, i);
    if (items.length === 0) {
      divided.push(blocks[i] as Item | PartDraft);
      i += 1;
      continue;
    }
    append(divided, divideItems(items, report));
    i += items.length;
  }
  return divided;
}

/** The items from a place on, up to the next block of another kind. */
function itemsFrom(blocks: readonly (Item | PartDraft)[], from: number): Item[] {
  const items: Item[] = [];
  for (let i = from; i < blocks.length; i += 1) {
    const block = blocks[i] as Item | PartDraft;
    if (!isItem(block)) break;
    items.push(block);
  }
  return items;
}

function divideItems(items: readonly Item[], report: Report): Block[] {
  const divided: Block[] = [];
  for (let at = 0; at < items.length;) {
    const reading = readingAt(items, at);
    if (!reading) {
      divided.push(items[at] as Item);
      at += 1;
      continue;
    }
    const taken = items.slice(at, at + reading.length);
    if (reading.fault !== null) {
      report('table', doubt(taken, reading.fault), taken[0]?.piece);
      append(
        divided,
        taken.map((item): Item => ({ ...item, apart: true })),
      );
    } else {
      if (reading.uneven) report('table', uneven, reading.uneven);
      divided.push(reading.table);
      append(divided, besides(taken, reading));
    }
    at += reading.length;
  }
  return divided;
}

/** How many lines the table takes whose cells tabs or runs of spaces set apart, and that begins at a place; 0 where none does. */
export function tableLengthAt(items: readonly Item[], at: number): number {
  if (!/\t|\s\s|\u3000|^序\s?号\s/u.test(items[at]?.piece.text ?? '')) return 0;
  const reading = readingAt(items, at);
  return reading?.fault === null ? reading.length : 0;
}

/** Whether a table begins at a place, however its cells are set apart, or would but for a doubt about its columns. */
export function isTableAt(items: readonly Item[], at: number): boolean {
  return items[at] !== undefined && readingAt(items, at) !== null;
}

/** What stood between the rows follows the table: page numbers, 续表, the header as it is printed again over each page, drawn lines. */
function besides(taken: readonly Item[], { repeated, marks = [] }: Reading): Item[] {
  const [piece, ...more] = marks;
  const signs: Item[] = piece ? [{ piece, more, role: 'markup' }] : [];
  const between = taken.flatMap((item, k): Item[] => {
    if (item.role !== null) return [item];
    return repeated.includes(k) || isBetweenRows(taken, k)
      ? [{ ...item, role: 'running head' }]
      : [];
  });
  return [...between, ...signs];
}

/** The best reading of the table that begins at a place; null where nothing there looks like a table. */
function readingAt(items: readonly Item[], at: number): Reading | null {
  const item = items[at] as Item;
  if (item.role !== null) return null;
  const readings = readersFor(item.piece).flatMap((read) => read(items, at) ?? []);
  const [first, ...others] = readings;
  if (!first) return null;
  return others.reduce((best, next) => (isBetter(next, best) ? next : best), first);
}

const shortest = 80;
// │县区│金额│ · 县区|金额 · ┌──┬──┐ · +-----+ · ====== : what may be drawn
const drawnSign = /[|｜\u2500-\u257f]|^\s?[+=-]{3}/u;

/** The readers that a line could begin a table for: a cheap look before the dear one. */
function readersFor(piece: Piece): readonly Reader[] {
  const { text } = piece;
  if (isTabbed(piece)) return [delimitedTableAt];
  if (drawnSign.test(text)) return [drawnTableAt];
  const readers: Reader[] = [
    ...(/[,，]/u.test(text) ? [commaTableAt] : []),
    spacedTableAt,
    singleSpacedTableAt,
  ];
  if (text.length > shortest || /[。；]/u.test(text)) return readers;
  // where none is sound, the first has the word
  if (headerTokens(text) > 0) readers.push(gluedTableAt, numberedTableAt, plainTableAt);
  readers.push(stackedTableAt);
  return readers;
}

/** Sound before doubtful; then the one whose columns agree more, then the one that leaves less of the lines over. */
function isBetter(reading: Reading, other: Reading): boolean {
  if ((reading.fault === null) !== (other.fault === null)) return reading.fault === null;
  if (reading.fault !== null) return false;
  const [strain, otherStrain] = [strainOf(reading.table), strainOf(other.table)];
  if (Math.abs(strain - otherStrain) > sameStrain) return strain < otherStrain;
  return reading.length > other.length;
}
const sameStrain = 0.02;

const reasons: Readonly<Record<Fault, string>> = {
  ragged: '各行的格数不一',
  glued: '相邻的格连在一起，无法确定从哪里分开',
  unfinished: '最后一行不完整',
  mixed: '格中的内容与列名不符',
  nameless: '没有可以认作列名的一行',
  header: '表头的列数与各行不一致',
};

const uneven = '这一行的格数多于表头的列数，多出的格已放在无名的列中；请对照原件，核对制表符';

/** What is in doubt, where, and what to do. */
function doubt(lines: readonly Item[], fault: Fault): string {
  const [first, last] = [lines[0], lines.at(-1)] as [Item, Item];
  const until = last.piece.line.number;
  return `从“${shortened(first.piece)}”到第 ${until} 行像是表格，但${reasons[fault]}，各列无法还原，已按文字保留；请对照原件，在原文件中用制表符分列`;
}

const longestQuote = 12;

function shortened({ text }: Piece): string {
  const words = text.replace(/\s+/gu, ' ');
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}
