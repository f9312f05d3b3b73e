/**
 * What in a text is not the notice's own words: HTML anywhere, Markdown where the file is Markdown. One pass from front
 * to back; each character is looked at a bounded number of times.
 */
import { append } from '../tree/append.ts';
import type { Markup } from '../tree/source.ts';
import { EmphasisPairs } from './emphasis.ts';
import { HtmlMarkup, characterReferenceAt } from './html-markup.ts';
import { HtmlTables } from './html-table.ts';
import { LinkBrackets } from './markdown-link.ts';
import { lineMarks } from './markdown-line.ts';
import { PipeTables } from './markdown-table.ts';

/** Where something may begin: a bare address (its _ and * are its own), a mark, the end of a line. */
const plainPlaces = /\r\n|[\r\n<&[\]]/g;
const markdownPlaces =
  /https?:\/\/[^\s<>()[\]`*"'\u0080-\uffff]+|\r\n|[\r\n<&[\]\\|]|`+|\*+|_+|~+/g;
const escaped = /[!-/:-@[-`{-~]/;
const lineBreak = /\r\n|[\r\n]|$/g;
const emptyLine = /[\r\n]/;
// <br> · <br />
const lineBreakTag = /^<br\s{0,3}\/?>$/i;
/** Longer runs of back ticks or tildes are told apart no further. */
const fenceLength = 10;
/** More back ticks than this are no mark of code in a line. */
const codeMarkLength = 3;

/**
 * The markup of a text from an offset on: sorted, not overlapping.
 *
 * @param markdown whether Markdown's marks are marks, and scripts and styles those of a page; links with an address and
 *   other HTML are recognised in any text
 */
export function markupOf(text: string, from: number, markdown: boolean): Markup[] {
  const found: Markup[] = [];
  const html = new HtmlMarkup(text, markdown || looksLikePage(text));
  const htmlTables = new HtmlTables(text, html);
  const links = new LinkBrackets(text, found, markdown);
  const emphasis = new EmphasisPairs(text, found);
  const tables = new PipeTables(text);
  const absentFences = new Set<string>();
  const places = new RegExp(markdown ? markdownPlaces : plainPlaces);
  let at = from;
  let lineStarts = true;
  let lineTextEnd = text.length;
  let tableRow = false;
  let absentCode = new Set<number>();

  const endParagraph = (): void => {
    emphasis.end();
    links.end();
  };

  while (at < text.length) {
    if (lineStarts) {
      lineStarts = false;
      if (absentCode.size > 0) absentCode = new Set();
      lineTextEnd = text.length;
      if (markdown && emptyLine.test(text[at] ?? '')) endParagraph();
      else if (markdown) {
        const end = endOfLine(text, at);
        const line = lineMarks(text, at, end);
        if (line.marks.length > 0 || text.slice(at, end).trim() === '') endParagraph();
        append(found, line.marks);
        tables.line(line, end);
        tableRow = line.tableRow || tables.inRow;
        lineTextEnd = line.textEnd;
        at = line.textStart;
        if (line.fence !== null) {
          const close = closingFence(text, end, line.fence, absentFences);
          if (close) {
            found.push(close);
            at = close.end;
          }
        }
      }
    }
    places.lastIndex = at;
    const place = places.exec(text);
    if (!place) break;
    const start = place.index;
    const mark = place[0];
    at = start + mark.length;
    if (mark === '\n' || mark === '\r' || mark === '\r\n') {
      lineStarts = true;
      if (!markdown) links.end();
    } else if (start >= lineTextEnd) continue;
    else if (mark === '<') {
      const stretches =
        htmlTables.at(start) ??
        html.at(start).map((one) => (tables.inRow ? withinRow(text, one) : one));
      append(found, stretches);
      // of an autolink, the address between its marks holds no others
      const last = stretches.at(-1);
      if (last) {
        at = last.end;
        if (at > lineTextEnd) lineTextEnd = text.length;
        if (last.breaks === 'block') endParagraph();
      }
    } else if (mark === '&') {
      const character = characterReferenceAt(text, start);
      if (character) {
        found.push(character);
        at = character.end;
      }
    } else if (mark === '[') links.open(start);
    else if (mark === ']') {
      const link = links.close(start);
      if (!link) continue;
      at = link.end;
      if (link.image) emphasis.forget(link.start);
    } else if (mark === '|') {
      if (tableRow) endParagraph();
      const pipe = tables.pipe(start);
      if (pipe) found.push(pipe);
    } else if (mark === '\\') {
      const next = text[at] ?? '\n';
      if (!escaped.test(next) && !/[\r\n]/.test(next)) continue;
      found.push(inline(start, at));
      if (escaped.test(next)) at += 1;
    } else if (mark.startsWith('`')) {
      const close = closingCode(text, mark, at, absentCode);
      if (close === null) continue;
      found.push(inline(start, at), inline(close, close + mark.length));
      at = close + mark.length;
    } else if (!mark.startsWith('http')) emphasis.run(start, at);
  }
  return inOrder(found);
}

// </p> · </div > · </TD>
const blockEnds = /<\/(?:p|div|td|li|section|article)\s?>/gi;

/** Whether a text is a web page saved as text: several paragraphs or cells of HTML. */
function looksLikePage(text: string): boolean {
  const ends = new RegExp(blockEnds);
  return ends.test(text) && ends.test(text) && ends.test(text);
}

/** Sorted; of two that overlap (emphasis that begins in an image and ends after it) the one that begins first stays. */
function inOrder(found: Markup[]): Markup[] {
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter((stretch) => {
      if (stretch.start < end) return false;
      end = stretch.end;
      return true;
    });
}

function endOfLine(text: string, from: number): number {
  lineBreak.lastIndex = from;
  return lineBreak.exec(text)?.index ?? text.length;
}

/** The line that closes a block of code which opens with `fence`; null if there is none: then only the mark is a mark. */
function closingFence(
  text: string,
  from: number,
  fence: string,
  absent: Set<string>,
): Markup | null {
  const mark = fence.slice(0, fenceLength);
  if (absent.has(mark)) return null;
  const closing = new RegExp(
    `(?:\\r\\n|[\\r\\n])[ \\t]*${mark}${mark.slice(0, 1)}*[ \\t]*(?=[\\r\\n]|$)`,
    'g',
  );
  closing.lastIndex = from;
  const found = closing.exec(text);
  if (!found) {
    absent.add(mark);
    return null;
  }
  const start = found.index + (/^\r\n|^[\r\n]/.exec(found[0])?.[0].length ?? 0);
  return { start, end: found.index + found[0].length, kind: 'markup', breaks: 'block' };
}

/** The offset of the back ticks that close a stretch of code on the same line; null if there are none. */
function closingCode(text: string, mark: string, from: number, absent: Set<number>): number | null {
  if (mark.length > codeMarkLength || absent.has(mark.length)) return null;
  const runs = /`+|[\r\n]/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    if (run[0] === mark) return run.index;
    if (!run[0].startsWith('`')) break;
  }
  absent.add(mark.length);
  return null;
}

/** 东县<br>西县: a row of pipes is one line of source, and what breaks lines inside its cells ends no row. */
function withinRow(text: string, stretch: Markup): Markup {
  const breaksLine = lineBreakTag.test(text.slice(stretch.start, stretch.end));
  return breaksLine ? { ...stretch, breaks: 'inline' } : stretch;
}

function inline(start: number, end: number): Markup {
  return { start, end, kind: 'markup', breaks: 'inline' };
}
