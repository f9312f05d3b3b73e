/**
 * A page of an OFD file (GB/T 33190—2016): where its words stand. Lengths in millimetres from the page's top left.
 *
 * Names of elements and attributes are the standard's, clauses 7 (pages), 8.5 (CTM) and 11 (text).
 */
import type { PlacedText } from './page-lines.ts';
import { childrenOf, textOf, type XmlElement } from './xml.ts';

export interface PageText {
  placed: PlacedText[];
  /** Texts that do not run level: a watermark or a stamp. */
  slanted: number;
  /** Texts that are set not to be seen. */
  hidden: number;
}

/** Objects that hold others: Layer and PageBlock. Names as in the schema of the standard. */
const containers: ReadonlySet<string> = new Set(['Content', 'Layer', 'PageBlock']);
/** A step this much wider than the character before is a space that someone left: between the words of a table. In ems. */
const wordStep = 0.9;
// ｡ to ￮ and what stands before Chinese signs is half as wide as it is high: Latin letters, digits
const narrow = /[\u0020-\u02ff\uff61-\uffee]/u;

/** The words below `element`: a page, or the template of pages. */
export function pageText(element: XmlElement): PageText {
  const found: PageText = { placed: [], slanted: 0, hidden: 0 };
  for (const content of childrenOf(element, 'Content')) collect(content, found);
  return found;
}

function collect(element: XmlElement, found: PageText): void {
  for (const child of childrenOf(element)) {
    if (containers.has(child.name)) collect(child, found);
    else if (child.name === 'TextObject') addText(child, found);
  }
}

function addText(object: XmlElement, found: PageText): void {
  const { Visible, Alpha, Boundary, Size, HScale, CTM } = object.attributes;
  if (Visible === 'false' || Alpha === '0') {
    found.hidden += 1;
    return;
  }
  const [left = 0, top = 0] = numbers(Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(CTM);
  if (Math.abs(b) > Math.abs(a) * 0.1) {
    found.slanted += 1;
    return;
  }
  const size = number(Size, 0);
  const at = (x: number, y: number): { x: number; y: number } => ({
    x: left + a * x + c * y + e,
    y: top + b * x + d * y + f,
  });
  const scaled = { size: size * Math.hypot(c, d), narrowing: number(HScale, 1) * Math.abs(a) };
  let x = 0;
  let y = 0;
  for (const code of childrenOf(object, 'TextCode')) {
    // a further code goes on at the coordinates of the one before, where it has none of its own
    x = number(code.attributes.X, x);
    y = number(code.attributes.Y, y);
    const characters = [...textOf(code)];
    const stepsX = steps(code.attributes.DeltaX, characters.length);
    const stepsY = steps(code.attributes.DeltaY, characters.length);
    const width = (character: string): number =>
      size * number(HScale, 1) * (narrow.test(character) ? 0.5 : 1);
    let run = { text: '', ...at(x, y), end: x };
    const finish = (): void => {
      if (run.text === '') return;
      const { text, end, ...start } = run;
      found.placed.push({ text, ...start, width: at(end, y).x - start.x, size: scaled.size });
    };
    characters.forEach((character, i) => {
      run.text += character;
      run.end = x + width(character);
      const [right, down] = [stepsX?.[i] ?? (stepsX ? 0 : width(character)), stepsY?.[i] ?? 0];
      x += right;
      y += down;
      // upright columns: each character is a line
      if (down !== 0 || right - width(character) > wordStep * size) {
        finish();
        run = { text: '', ...at(x, y), end: x };
      }
    });
    finish();
  }
}

/**
 * Steps from one character to the next: `5.5 5.5 2.7`, or `g 2 5.5 2.7`, where g says that a step comes so many times.
 *
 * @param most steps of use: a number of times that is larger is a fault or a trap
 * @returns null if there are none
 */
function steps(given: string | undefined, most: number): number[] | null {
  if (given === undefined) return null;
  const parts = given.trim().split(/\s+/u);
  const all: number[] = [];
  for (let i = 0; i < parts.length && all.length < most; i += 1) {
    if (parts[i] !== 'g') {
      all.push(number(parts[i], 0));
      continue;
    }
    const times = Math.min(number(parts[i + 1], 0), most - all.length);
    for (let time = 0; time < times; time += 1) all.push(number(parts[i + 2], 0));
    i += 2;
  }
  return all;
}

function numbers(text: string | undefined): number[] {
  return text === undefined
    ? []
    : text
        .trim()
        .split(/\s+/u)
        .map((part) => number(part, 0));
}

function number(text: string | undefined, otherwise: number): number {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : otherwise;
}
