/** What brackets, title marks and quotation marks enclose, and a clause with all of that blotted out. */
import { nextSign, signSet } from '../../tree/signs.ts';

export interface Enclosure {
  /** The opening mark. */
  start: number;
  /** After the closing mark. */
  end: number;
  kind: 'round' | 'square' | 'title' | 'quotation';
}

/** Stands for each character of a blotted-out bracket: a private-use character, so no word of a grammar matches it. */
export const blot = '\uE000';
/** The same for titles and quotations, which are no part of the word before them as a bracket is: 县（区）, but 企业“走出去”. */
export const quotationBlot = '\uE001';

type Kind = Enclosure['kind'];
/** Full-width and half-width brackets pair with each other: notices mix them. */
const openers = byMark({ round: '（(', square: '〔［[【', title: '《〈', quotation: '“「『' });
const closers = byMark({ round: '）)', square: '〕］]】', title: '》〉', quotation: '”」』' });
function byMark(marks: Readonly<Record<Kind, string>>): ReadonlyMap<string, Kind> {
  const kinds = Object.entries(marks) as [Kind, string][];
  return new Map(kinds.flatMap(([kind, list]) => Array.from(list, (mark) => [mark, kind])));
}
/** Two marks further apart do not belong together: one of them has lost its partner. */
const longest: Readonly<Record<Kind, number>> = {
  round: 1500,
  square: 1500,
  title: 160,
  quotation: 400,
};
/** How many marks without a partner may stand between an opening mark and its closing one. */
const deepest = 4;
const marks = signSet([...openers.keys(), ...closers.keys()].join(''));

const none: readonly Enclosure[] = [];

/** Every pair of marks, in the order of their opening, nested ones included. Linear in the length of the text. */
export function findEnclosures(text: string): readonly Enclosure[] {
  const first = nextSign(text, marks, 0);
  if (first < 0) return none;
  const found: Enclosure[] = [];
  const open: { start: number; kind: Kind }[] = [];
  for (let index = first; index >= 0; index = nextSign(text, marks, index + 1)) {
    const mark = text[index] ?? '';
    const opening = openers.get(mark);
    if (opening) {
      open.push({ start: index, kind: opening });
      continue;
    }
    const kind = closers.get(mark);
    for (let back = 1; back <= Math.min(deepest, open.length); back += 1) {
      const candidate = open.at(-back);
      if (!candidate || candidate.kind !== kind) continue;
      open.length -= back;
      if (index - candidate.start <= longest[kind])
        found.push({ start: candidate.start, end: index + 1, kind });
      break;
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** The text, as long as before, with every enclosure blotted out, marks and all. */
export function blotOut(text: string, enclosures: readonly Enclosure[]): string {
  let blotted = '';
  let at = 0;
  for (const { start, end, kind } of enclosures) {
    if (start < at) continue;
    const bracket = kind === 'round' || kind === 'square';
    blotted += text.slice(at, start) + (bracket ? blot : quotationBlot).repeat(end - start);
    at = end;
  }
  return blotted + text.slice(at);
}
