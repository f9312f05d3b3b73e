/**
 * Markdown's block marks: what stands at the start of a line, or is a whole line. A subset of CommonMark and GFM: the
 * marks that writers of notices use. Numbers (1.) are no marks here: they are the notice's own numbering.
 */
import type { Markup } from '../tree/source.ts';

// * * * · --- · ___
const thematicBreak = /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$/;
// ===, under a title
const setextUnderline = /^[ \t]*={3,}[ \t]*$/;
// |---|:--:| · --- | ---, with at least one pipe and one dash
const tableRule = /^(?=[^|]*\|)(?=[^-]*-)[ \t|:-]+$/;
// ## 一、总体要求 · ##一、总体要求; a single # needs a space: #五社联动# is a topic of social media
const atxHeading = /^[ \t]*(#{1,6})(?:[ \t]+|$)|^[ \t]*(#{2,6})(?=[^#])/;
// a heading's closing marks: 总体要求 ##
const atxClosing = /[ \t]#+[ \t]*$/;
const quoteMark = /^[ \t]*>[ \t]?/;
// - 项目 · * 项目, but not -5 · ** 项目
const listMark = /^[ \t]*[-*+][ \t]+(?=\S)/;
// ``` · ~~~ yaml
const fenceMark = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
/** Quotes and lists in one another: deeper than this is no layout. */
const deepest = 20;
/** A line that is nothing but a mark is no longer than this; besides, a repeated group overflows the stack on a line of megabytes. */
const longestRule = 1000;

export interface LineMarks {
  marks: Markup[];
  /** Offset at which the line's own text begins. */
  textStart: number;
  /** Offset at which it ends. */
  textEnd: number;
  /** The marks that open a block of code, if the line does. */
  fence: string | null;
  /** A row of a table: marks of emphasis do not reach from cell to cell. */
  tableRow: boolean;
  /** The line between a table's header and its rows. */
  tableRule: boolean;
}

/** The block marks of the line from `start` to `end` (without its line break). */
export function lineMarks(text: string, start: number, end: number): LineMarks {
  const marks: Markup[] = [];
  let rest = text.slice(start, end);
  let at = start;
  const result = (more: Partial<LineMarks> = {}): LineMarks => ({
    marks,
    textStart: at,
    textEnd: end,
    fence: null,
    tableRow: rest.trimStart().startsWith('|'),
    tableRule: false,
    ...more,
  });
  for (let depth = 0; depth < deepest; depth += 1) {
    const short = rest.length <= longestRule;
    const isTableRule = short && tableRule.test(rest);
    if (isTableRule || (short && (thematicBreak.test(rest) || setextUnderline.test(rest)))) {
      marks.push(block(at, end));
      return result({ textStart: end, tableRule: isTableRule });
    }
    const fence = short ? fenceMark.exec(rest)?.[1] : undefined;
    if (fence !== undefined) {
      marks.push(block(at, end));
      return result({ textStart: end, fence });
    }
    const heading = atxHeading.exec(rest);
    if (heading) {
      const level = (heading[1] ?? heading[2] ?? '').length;
      const textStart = at + heading[0].length;
      marks.push({ ...block(at, textStart), headingLevel: level });
      const closing = atxClosing.exec(text.slice(textStart, end));
      if (!closing) return result({ textStart });
      const textEnd = textStart + closing.index;
      marks.push({ ...block(textEnd, end), breaks: 'inline' });
      return result({ textStart, textEnd });
    }
    const container = quoteMark.exec(rest) ?? listMark.exec(rest);
    if (!container) break;
    marks.push(block(at, at + container[0].length));
    at += container[0].length;
    rest = text.slice(at, end);
  }
  return result();
}

/**
 * Whether a file that does not say so is written in Markdown: several of its marks stand where a plain notice has none.
 * Looks at the beginning of the text only.
 */
export function looksLikeMarkdown(text: string): boolean {
  let headings = 0;
  let strong = 0;
  for (const line of text.slice(0, sampleLength).split(/\r\n|\n|\r/)) {
    if (/^#{1,6} +\S/.test(line)) headings += 1;
    if (/\*\*[^\s*][^*]*\*\*/.test(line)) strong += 1;
    if (tellingRule.test(line) && tableRule.test(line)) return true;
    if (headings >= 2 || strong >= 3 || (headings >= 1 && strong >= 1)) return true;
  }
  return false;
}
const sampleLength = 100_000;
// |---|---| · --- | :---: with dashes enough that no one draws them for anything else
const tellingRule = /^[ \t]*(?:\|[ \t|:-]{3,500}\||:?-{3,200}:?[ \t]*\|[ \t|:-]{2,500})[ \t]*$/;

function block(start: number, end: number): Markup {
  return { start, end, kind: 'markup', breaks: 'block' };
}
