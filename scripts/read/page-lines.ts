/** From the places of words on a page to lines of text: shared by the formats that say where words stand, not what they are. */

/** Words drawn in one go. `x`, `y` are the start of the baseline from the page's top left; all lengths in one unit. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of a character. */
  size: number;
}

/** Baselines nearer than this share of the character's height are one line. */
const sameLine = 0.4;
/** Gaps in character heights: a wider one is the space between cells, or between words, of Chinese or of Latin letters. */
const cellGap = 2;
const wordGap = 0.35;
const latinGap = 0.15;
/** A wider indent is a centred or right-hand line; how wide, means nothing more. In ems. */
const widestIndent = 20;

/** The lines of a page from top to bottom: indents as U+3000, cells divided by tabs. Time n log n. */
export function linesOfPage(placed: readonly PlacedText[]): string[] {
  const rows = rowsOf(placed.filter(({ text, size }) => text.trim() !== '' && size > 0));
  const margin = Math.min(...rows.map((row) => row[0]?.x ?? Infinity));
  return rows.map((row) => {
    const first = row[0] as PlacedText;
    const indent = Math.min(Math.round((first.x - margin) / first.size), widestIndent);
    return '\u3000'.repeat(Math.max(indent, 0)) + joined(row);
  });
}

function rowsOf(placed: readonly PlacedText[]): PlacedText[][] {
  const sorted = placed.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: PlacedText[][] = [];
  let baseline: PlacedText | null = null;
  for (const words of sorted) {
    const near =
      baseline !== null && words.y - baseline.y <= sameLine * Math.min(words.size, baseline.size);
    if (near) rows.at(-1)?.push(words);
    else {
      rows.push([words]);
      baseline = words;
    }
  }
  return rows.map((row) => withoutShadows(row.toSorted((a, b) => a.x - b.x)));
}

/** Bold is feigned by drawing the same words again, a hair to the side: they are read once. */
function withoutShadows(row: readonly PlacedText[]): PlacedText[] {
  return row.filter((words, i) => {
    const before = row[i - 1];
    return before?.text !== words.text || words.x - before.x > 0.3 * words.size;
  });
}

function joined(row: readonly PlacedText[]): string {
  let line = '';
  let end: number | null = null;
  for (const { text, x, width, size } of row) {
    if (end !== null) line += between(line, text, (x - end) / size);
    line += text.trim();
    end = x + width;
  }
  return line;
}

function between(line: string, next: string, gap: number): string {
  if (gap >= cellGap) return '\t';
  const latin = /[\da-z]$/i.test(line) && /^[\da-z]/i.test(next.trim());
  return gap >= (latin ? latinGap : wordGap) ? ' ' : '';
}
