/** Where a labelled paragraph belongs: under which of the open divisions, as a label of which scheme. */
import type { DivisionDraft } from './division.ts';
import { isInserted, type Label, type Scheme } from './labels.ts';

/** An open division. */
export interface Frame {
  draft: DivisionDraft;
  /** Latest number of each scheme directly inside this division. */
  last: Map<Scheme, number>;
}

export interface LabelPlace {
  /** How many frames stay open. */
  depth: number;
  scheme: Scheme;
  /** The number that was due there. */
  expected: number;
}

/** Schemes whose labels look alike: a wrong bracket or stop makes one of the other. */
const shape: Partial<Record<Scheme, 'paren' | 'stop'>> = {
  'cn-paren': 'paren',
  'num-paren': 'paren',
  'num-half-paren': 'paren',
  cn: 'stop',
  num: 'stop',
};

/**
 * @param stack open divisions, outermost first; the first is the document
 * @param order schemes of the document, outermost first
 * @param latest the latest number of each scheme anywhere in the document
 */
export function placeOf(
  label: Label,
  stack: readonly Frame[],
  order: readonly Scheme[],
  latest: ReadonlyMap<Scheme, number>,
): LabelPlace {
  const goesOn = latest.get(label.scheme) === label.number - 1;
  const scheme = (goesOn ? null : hiddenScheme(label, stack)) ?? label.scheme;
  const rank = order.indexOf(scheme);
  const floor = floorInBox(label, scheme, stack);
  let depth = stack.length;
  while (depth > floor) {
    const frame = stack[depth - 1] as Frame;
    const own = frame.draft.scheme;
    const outside = own !== null && (order.indexOf(own) < rank || (rank < 0 && own !== scheme));
    if (outside) break;
    depth -= 1;
  }
  // (三) after 二、 goes on from (二) under 一、: a number may run on through the whole document
  const before = stack[depth - 1]?.last.get(scheme);
  const runsOn = before === undefined && latest.get(scheme) === label.number - 1;
  const expected =
    label.number === 1 || runsOn || (isInserted(label) && before === label.number)
      ? label.number
      : (before ?? 0) + 1;
  return { depth, scheme, expected };
}

/** A box holds its own numbers; a chapter, and a number that goes on from outside, closes it. */
function floorInBox(label: Label, scheme: Scheme, stack: readonly Frame[]): number {
  const box = stack.findLastIndex((frame) => frame.draft.kind === 'box');
  if (box <= 0) return 1;
  const goesOnFrom = (frame: Frame): boolean => frame.last.get(scheme) === label.number - 1;
  const statutory = scheme === 'part' || scheme === 'chapter' || scheme === 'section';
  const inner = stack.slice(box).some(goesOnFrom);
  const outer = stack.slice(0, box).some(goesOnFrom);
  return (inner || !outer) && !statutory ? box + 1 : 1;
}

/** “（3）” after （一） and （二） is （三）: a number that runs on in another scheme of the same shape, and not in its own. */
function hiddenScheme(label: Label, stack: readonly Frame[]): Scheme | null {
  const own = shape[label.scheme];
  if (label.number === 1 || !own) return null;
  let hidden: Scheme | null = null;
  let near: Scheme | null = null;
  for (const frame of stack) {
    for (const [scheme, number] of frame.last) {
      // its own scheme runs here, if not without a gap
      if (scheme === label.scheme && number < label.number) return null;
      if (scheme === label.scheme || shape[scheme] !== own) continue;
      if (number === label.number - 1) hidden = scheme;
      else if (number === label.number - 2) near = scheme;
    }
  }
  return hidden ?? near;
}
