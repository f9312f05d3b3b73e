/**
 * From source text to lines: what a reader sees of each source line, and where each part of it stands in the source.
 *
 * A source line gives several lines where block markup (`<p>`, `<br>`) or a form feed divides it. Markup itself is not in
 * the lines; `structure` keeps it in a provision of its own.
 */
import type { Position } from 'unist';
import type { Text } from '../tree/nodes.ts';
import { matchesIn } from '../tree/matches.ts';
import { isSign, nextSign, signSet } from '../tree/signs.ts';
import type { Source } from '../tree/source.ts';
import { whiteSpace } from '../tree/text.ts';
import { letterSpaces } from './letter-spacing.ts';
import { emsOfSpace } from './width.ts';

/** A stretch of a line that is contiguous in the source. */
interface Run {
  /** Source offsets, UTF-16; `end` is exclusive. */
  start: number;
  end: number;
  /** What a reader sees, where that is not what the source has (`&amp;`). */
  value?: string;
  /** 1-based line of the source, and the offset of that line's first character. */
  number: number;
  lineStart: number;
}

export interface Line {
  /** 1-based line of the source. */
  number: number;
  /** Without white space at both ends; never empty. */
  text: string;
  runs: readonly Run[];
  /** Width of the white space before the text, in ems. */
  indent: number;
  /** Tabs before and after the text: empty cells at the ends of a row. */
  tabs: readonly [before: number, after: number];
  /** Empty lines before this one. */
  gap: number;
  /** Everything in the line is set in bold. */
  bold: boolean;
  /** 1–6 where markup says that the line is a heading. */
  headingLevel: number | null;
  /** A form feed or block markup stands before the line, so that it begins something of its own. */
  afterBreak: 'page' | 'block' | null;
}

/** Part of a line: `text` is `line.text.slice(from, to)`. */
export interface Piece {
  line: Line;
  from: number;
  to: number;
  text: string;
}

const lineBreak = /\r\n|\n|\r/g;
const pageBreaks = signSet('\f\v\u2028\u2029');
const lineEnds = signSet('\r\n\f\v\u2028\u2029');
const headingClose = /^<\/h[1-6]/i;
const space = /[\s\u200b\ufeff]/u;
const visible = /[^\s\u200b\ufeff]/u;
const boldOpen = /^(?:<(?:strong|b)\b[^>]*>|\*\*|__)$/i;
const boldClose = /^(?:<\/(?:strong|b)\s*>|\*\*|__)$/i;

export function wholeLine(line: Line): Piece {
  return { line, from: 0, to: line.text.length, text: line.text };
}

/** A piece cut at ascending places in its text, without the parts that are empty. */
export function cutPiece(piece: Piece, places: readonly number[]): Piece[] {
  return [0, ...places].flatMap((from, i) => slicePiece(piece, from, places[i]) ?? []);
}

/** Part of a piece, without the white space at its ends; null if nothing is left. `from` and `to` count in `piece.text`. */
export function slicePiece(piece: Piece, from: number, to = piece.text.length): Piece | null {
  let start = from;
  let end = to;
  while (start < end && space.test(piece.text[start] ?? '')) start += 1;
  while (end > start && space.test(piece.text[end - 1] ?? '')) end -= 1;
  if (start >= end) return null;
  return {
    line: piece.line,
    from: piece.from + start,
    to: piece.from + end,
    text: piece.text.slice(start, end),
  };
}

/** The leaves of the tree for a piece: one for each stretch that is contiguous in the source. */
export function leavesOf(piece: Piece, source: Source): Text[] {
  const leaves: Text[] = [];
  let at = 0;
  for (const run of piece.line.runs) {
    const length = run.value?.length ?? run.end - run.start;
    const from = Math.max(piece.from - at, 0);
    const to = Math.min(piece.to - at, length);
    at += length;
    // `&nbsp;` shows nothing, and a piece may lose it at its ends: it is kept with the markup
    if (from >= to || (run.value !== undefined && !visible.test(run.value))) continue;
    // an entity is one character to the reader and many in the source: it is never divided
    const start = run.value === undefined ? run.start + from : run.start;
    const end = run.value === undefined ? run.start + to : run.end;
    const raw = source.text.slice(start, end);
    if (!visible.test(raw)) continue;
    const value = run.value ?? raw;
    const position: Position = {
      start: { line: run.number, column: start - run.lineStart + 1, offset: start },
      end: { line: run.number, column: end - run.lineStart + 1, offset: end },
    };
    leaves.push(
      value === raw ? { type: 'text', value, position } : { type: 'text', value, raw, position },
    );
  }
  return leaves;
}

/** All lines that show something, in order. */
export function linesOf(source: Source): Line[] {
  const { text, markup } = source;
  const lines: Line[] = [];
  let number = 1;
  let lineStart = 0;
  let runs: Run[] = [];
  let shown = false;
  let gap = 0;
  let headingLevel: number | null = null;
  let afterBreak: Line['afterBreak'] = null;
  let boldDepth = 0;
  let boldLength = 0;

  const closeLine = (): void => {
    const trimmed = trim(text, runs);
    if (trimmed) {
      const bold = boldLength > 0 && boldLength >= trimmed.text.replace(whiteSpace, '').length;
      lines.push({ ...trimmed, gap: shown ? 0 : gap, bold, headingLevel, afterBreak });
      shown = true;
      gap = 0;
      afterBreak = null;
    }
    runs = [];
    boldLength = 0;
  };
  const closeSourceLine = (nextStart: number): void => {
    closeLine();
    if (!shown) gap += 1;
    shown = false;
    number += 1;
    lineStart = nextStart;
  };
  const addText = (from: number, to: number): void => {
    let begin = from;
    for (let end = nextSign(text, lineEnds, from, to); end >= 0;) {
      if (end > begin) addRun(begin, end);
      const returned = text[end] === '\r' && text[end + 1] === '\n';
      begin = Math.min(end + (returned ? 2 : 1), to);
      if (isSign(pageBreaks, text.charCodeAt(end))) {
        closeLine();
        afterBreak = 'page';
      } else {
        closeSourceLine(begin);
        if (markdownHeading) {
          headingLevel = null;
          markdownHeading = false;
        }
      }
      end = nextSign(text, lineEnds, begin, to);
    }
    if (to > begin) addRun(begin, to);
  };
  const addRun = (start: number, end: number): void => {
    runs.push({ start, end, number, lineStart });
    if (boldDepth > 0) boldLength += text.slice(start, end).replace(whiteSpace, '').length;
  };
  let markdownHeading = false;

  let at = 0;
  for (const stretch of markup) {
    if (stretch.start > at) addText(at, stretch.start);
    const mark = text.slice(stretch.start, stretch.end).trim();
    if (stretch.breaks === 'block') {
      closeLine();
      afterBreak = 'block';
      if (stretch.headingLevel !== undefined) {
        headingLevel = stretch.headingLevel;
        markdownHeading = mark.startsWith('#');
      } else if (headingClose.test(mark)) headingLevel = null;
    } else if (boldDepth > 0 && boldClose.test(mark)) boldDepth -= 1;
    else if (boldOpen.test(mark)) boldDepth += 1;
    if (stretch.value !== undefined) {
      runs.push({
        start: stretch.start,
        end: stretch.end,
        value: stretch.value,
        number,
        lineStart,
      });
    }
    for (const match of matchesIn(text.slice(stretch.start, stretch.end), lineBreak)) {
      if (stretch.breaks === 'block')
        closeSourceLine(stretch.start + match.index + match[0].length);
      else {
        number += 1;
        lineStart = stretch.start + match.index + match[0].length;
      }
    }
    at = stretch.end;
  }
  addText(at, text.length);
  closeLine();
  return lines;
}

/** The runs of a line without the white space at both ends; null if nothing is left. */
function trim(
  text: string,
  runs: readonly Run[],
): Pick<Line, 'number' | 'text' | 'runs' | 'indent' | 'tabs'> | null {
  let seen = '';
  for (const run of runs) seen += run.value ?? text.slice(run.start, run.end);
  let from = 0;
  let indent = 0;
  while (from < seen.length && space.test(seen[from] ?? '')) {
    indent += emsOfSpace(seen[from] ?? '');
    from += 1;
  }
  let to = seen.length;
  while (to > from && space.test(seen[to - 1] ?? '')) to -= 1;
  if (from >= to) return null;
  const trimmed = { text: seen.slice(from, to), runs: runsBetween(runs, from, to) };
  return {
    ...closeLetters(trimmed),
    number: trimmed.runs[0]?.number ?? 1,
    indent,
    tabs: [tabsIn(seen, 0, from), tabsIn(seen, to, seen.length)],
  };
}

function tabsIn(text: string, from: number, to: number): number {
  let tabs = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\t') tabs += 1;
  return tabs;
}

/** The runs from one place in what a reader sees of them to another. */
function runsBetween(runs: readonly Run[], from: number, to: number): Run[] {
  const kept: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.value?.length ?? run.end - run.start;
    if (at >= from && at + length <= to && length > 0) {
      kept.push(run);
      at += length;
      continue;
    }
    const begin = Math.max(from - at, 0);
    const finish = Math.min(to - at, length);
    at += length;
    if (begin >= finish) continue;
    kept.push(
      run.value === undefined ? { ...run, start: run.start + begin, end: run.start + finish } : run,
    );
  }
  return kept;
}

/** A letter-spaced line without the spaces between its letters. */
function closeLetters(line: { text: string; runs: Run[] }): { text: string; runs: Run[] } {
  const spaces = line.runs.every((run) => run.value === undefined) ? letterSpaces(line.text) : null;
  if (!spaces) return line;
  const stretches = [-1, ...spaces].map(
    (at, i) => [at + 1, spaces[i] ?? line.text.length] as const,
  );
  let text = '';
  const runs: Run[] = [];
  let next = 0;
  let at = 0;
  for (const [from, to] of stretches) {
    text += line.text.slice(from, to);
    // each run is looked at once: stretches and runs are both in order
    for (; next < line.runs.length; next += 1) {
      const run = line.runs[next] as Run;
      const length = run.end - run.start;
      const begin = Math.max(from - at, 0);
      const finish = Math.min(to - at, length);
      if (begin < finish) runs.push({ ...run, start: run.start + begin, end: run.start + finish });
      if (at + length > to) break;
      at += length;
    }
  }
  return { text, runs };
}
