/** Nests the blocks of a notice under their headings, by the numbering schemes that the document uses. */
import type { HeadingKind, ProvisionRole } from '../tree/nodes.ts';
import { closeUp, withoutWhiteSpace } from '../tree/text.ts';
import type { Item } from './items.ts';
import { isItem, textOf, type Block, type PartDraft, type TableDraft } from './draft.ts';
import { labelAt, printLabel, type Label, type Scheme } from './labels.ts';
import type { Piece } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { schemeOrder } from './scheme-order.ts';
import { emsOf } from './width.ts';

export type Member = DivisionDraft | Paragraph | Item | TableDraft;

export interface DivisionDraft {
  type: 'division';
  kind: Exclude<HeadingKind, 'table'> | PartDraft['kind'];
  label: Label | null;
  /** The scheme that the label belongs to, which a misprint may hide. */
  scheme: Scheme | null;
  number: number | null;
  normalizedLabel: string | null;
  /** The paragraph that it was read from; title and body are told apart later. */
  paragraph: Paragraph | null;
  printed: string | null;
  title: string | null;
  heading: Piece[];
  members: Member[];
}

export type Report = (rule: string, text: string, at: Piece | undefined) => void;

// 前言 · 结 语 · 附则: the headings that go without a number
const unnumbered =
  /^(?:前\s*言|引\s*言|序\s*言|绪\s*论|结\s*语|结束语|后\s*记|附\s*则|附\s*录|编制说明|名词解释)$/u;
// 专栏 1：天府社会工作人才万人培养工程 · 专栏3 · 专栏：…
const boxHead = /^专\s?栏\s?(?<n>[\d一二三四五六七八九十]{0,3})(?<sep>[:：\s]*)(?<title>.{0,60})$/u;
const shape: Partial<Record<Scheme, 'paren' | 'stop'>> = {
  'cn-paren': 'paren',
  'num-paren': 'paren',
  'num-half-paren': 'paren',
  cn: 'stop',
  num: 'stop',
};

/** Elements of the whole document, whatever heading was open. */
const ofTheWhole: ReadonlySet<ProvisionRole> = new Set([
  'signature',
  'date',
  'attachment list',
  'disclosure',
  'imprint',
  'contents',
  'site chrome',
]);

interface Frame {
  draft: DivisionDraft;
  /** Latest number of each scheme directly inside this division. */
  last: Map<Scheme, number>;
}

export function nest(blocks: readonly Block[], report: Report): Member[] {
  const root: Member[] = [];
  const parts = splitParts(blocks);
  for (const { part, blocks: own } of parts) {
    if (!part) {
      root.push(...nestPart(own, report));
      continue;
    }
    root.push({
      ...emptyDraft(part.kind),
      printed: withoutWhiteSpace(textOf(part.label)) || null,
      title: closeUp(part.title.map((piece) => piece.text).join('\n')) || null,
      heading: [...part.label, ...part.title],
      members: nestPart(own, report),
    });
  }
  return root;
}

function splitParts(
  blocks: readonly Block[],
): { part: PartDraft | null; blocks: Exclude<Block, PartDraft>[] }[] {
  const parts: { part: PartDraft | null; blocks: Exclude<Block, PartDraft>[] }[] = [
    { part: null, blocks: [] },
  ];
  for (const block of blocks) {
    if (!isItem(block) && block.type === 'part') parts.push({ part: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function emptyDraft(kind: DivisionDraft['kind']): DivisionDraft {
  return {
    type: 'division',
    kind,
    label: null,
    scheme: null,
    number: null,
    normalizedLabel: null,
    paragraph: null,
    printed: null,
    title: null,
    heading: [],
    members: [],
  };
}

function nestPart(blocks: readonly Exclude<Block, PartDraft>[], report: Report): Member[] {
  const labels = plausible(
    blocks.map((block) =>
      isItem(block) || block.type !== 'paragraph' ? null : labelAt(block.text),
    ),
  );
  const order = schemeOrder(labels.filter((label) => label !== null));
  const numbered = order.length > 0;
  const latest = new Map<Scheme, number>();
  const root: Frame = { draft: emptyDraft('document'), last: new Map() };
  let stack: Frame[] = [root];
  const top = (): Frame => stack.at(-1) ?? root;
  const openDivision = (draft: DivisionDraft, depth: number): void => {
    stack = stack.slice(0, depth);
    top().draft.members.push(draft);
    stack.push({ draft, last: new Map() });
  };

  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as Exclude<Block, PartDraft>;
    if (isItem(block)) {
      const frame = block.role !== null && ofTheWhole.has(block.role) ? root : top();
      frame.draft.members.push(block);
      continue;
    }
    if (block.type === 'table') {
      top().draft.members.push(block);
      continue;
    }
    const label = labels[i];
    if (label) {
      const place = placeOf(label, stack, order, latest);
      const { expected } = place;
      const parent = stack[place.depth - 1] ?? root;
      let normalizedLabel: string | null = null;
      if (place.scheme !== label.scheme) {
        normalizedLabel = printLabel(place.scheme, label.number);
      } else if (label.number !== expected && expected > 1) {
        const next = labels.slice(i + 1, i + 200).find((other) => other?.scheme === place.scheme);
        if (next?.number === expected + 1) normalizedLabel = printLabel(place.scheme, expected);
      }
      if (normalizedLabel !== null || label.number !== expected) {
        const right = normalizedLabel ?? printLabel(place.scheme, expected);
        report(
          'numbering',
          `编号“${label.printed}”与前文不衔接，按顺序应为“${right}”；原编号已保留`,
          block.pieces[0],
        );
      }
      const number =
        normalizedLabel !== null && place.scheme === label.scheme ? expected : label.number;
      parent.last.set(place.scheme, number);
      latest.set(place.scheme, number);
      openDivision(
        {
          ...emptyDraft('heading'),
          label,
          scheme: place.scheme,
          number,
          normalizedLabel,
          paragraph: block,
          printed: label.printed,
        },
        place.depth,
      );
      continue;
    }
    const box = boxHead.exec(block.text);
    if (box && block.pieces.length <= 2 && !/[。；，]$/u.test(block.text)) {
      const own = box.groups?.title?.trim() ?? '';
      const depth = boxDepth(stack);
      const draft = emptyDraft('box');
      draft.printed = `专栏${box.groups?.n ?? ''}`;
      draft.number = Number(box.groups?.n) || null;
      draft.heading = [...block.pieces];
      draft.title = closeUp(own) || null;
      const follow = blocks[i + 1];
      if (
        !own &&
        follow &&
        !isItem(follow) &&
        follow.type === 'paragraph' &&
        isTitleLine(follow, labels[i + 1])
      ) {
        draft.heading.push(...follow.pieces);
        draft.title = closeUp(follow.text);
        i += 1;
      }
      openDivision(draft, depth);
      continue;
    }
    const plain = plainHeading(block, blocks[i + 1], numbered);
    if (plain !== null) {
      const draft = {
        ...emptyDraft('heading'),
        title: closeUp(block.text),
        heading: [...block.pieces],
      };
      openDivision(draft, plain === 'outermost' ? 1 : depthUnderNumbered(stack));
      continue;
    }
    top().draft.members.push(block);
  }
  return root.draft.members;
}

/**
 * Labels without those that a figure or a misprint imitates: 8.5 平方米 where no 8.4 stands before it, （Z） in OCR text.
 * Only schemes that are easily imitated are asked for their place in a sequence.
 */
function plausible(labels: readonly (Label | null)[]): (Label | null)[] {
  let letter = 0;
  const decimals = new Map<string, number>();
  return labels.map((label) => {
    if (label?.scheme === 'letter') {
      if (label.number !== 1 && label.number !== letter + 1) return null;
      letter = label.number;
    } else if (label?.scheme.startsWith('decimal')) {
      const under = label.parts.slice(0, -1).join('.');
      const before = decimals.get(under) ?? 0;
      if (label.number <= before || label.number > before + 2) return null;
      decimals.set(under, label.number);
    }
    return label;
  });
}

/** Where a label belongs: under which frame, as what scheme, and which number was due there. */
function placeOf(
  label: Label,
  stack: readonly Frame[],
  order: readonly Scheme[],
  latest: ReadonlyMap<Scheme, number>,
): { depth: number; scheme: Scheme; expected: number } {
  const goesOn = latest.get(label.scheme) === label.number - 1;
  const scheme = (goesOn ? null : hiddenScheme(label, stack)) ?? label.scheme;
  const rank = order.indexOf(scheme);
  const box = stack.findLastIndex((frame) => frame.draft.kind === 'box');
  let floor = 1;
  if (box > 0) {
    const inner = stack.slice(box).some((frame) => frame.last.get(scheme) === label.number - 1);
    const outer = stack
      .slice(0, box)
      .some((frame) => frame.last.has(scheme) && frame.last.get(scheme) === label.number - 1);
    const statutory = scheme === 'part' || scheme === 'chapter' || scheme === 'section';
    if ((inner || !outer) && !statutory) floor = box + 1;
  }
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
  const expected = label.number === 1 || runsOn ? label.number : (before ?? 0) + 1;
  return { depth, scheme, expected };
}

/** “（3）” after （一） and （二） is （三）: a number that runs on in another scheme of the same shape, and not in its own. */
function hiddenScheme(label: Label, stack: readonly Frame[]): Scheme | null {
  if (label.number === 1) return null;
  const own = shape[label.scheme];
  if (!own) return null;
  let hidden: Scheme | null = null;
  for (const frame of stack) {
    for (const [scheme, number] of frame.last) {
      if (scheme === label.scheme && number === label.number - 1) return null;
      if (scheme !== label.scheme && shape[scheme] === own && number === label.number - 1)
        hidden = scheme;
    }
  }
  return hidden;
}

/** A box stands under the numbered heading that is open, never inside another box. */
function boxDepth(stack: readonly Frame[]): number {
  const box = stack.findLastIndex((frame) => frame.draft.kind === 'box');
  return box > 0 ? box : depthUnderNumbered(stack);
}

function depthUnderNumbered(stack: readonly Frame[]): number {
  let depth = stack.length;
  while (depth > 1 && stack[depth - 1]?.draft.scheme === null) depth -= 1;
  return depth;
}

function isTitleLine(paragraph: Paragraph, label: Label | null | undefined): boolean {
  return !label && emsOf(paragraph.text) <= 40 && !/[。；，：]/u.test(paragraph.text);
}

/** A heading without a number: set as one by markup, or one of the words that never take a number. */
function plainHeading(
  block: Paragraph,
  next: Block | undefined,
  numbered: boolean,
): 'outermost' | 'innermost' | null {
  const text = block.text.trim();
  if (emsOf(text) > 45 || /[。；，：！,;:]$/u.test(text)) return null;
  if (unnumbered.test(text)) return 'outermost';
  if (!next || isItem(next) || next.type === 'table') return null;
  if (block.headingLevel !== null) return 'outermost';
  if (block.bold) return numbered ? 'innermost' : 'outermost';
  return null;
}

export function isDivision(member: Member): member is DivisionDraft {
  return 'type' in member && member.type === 'division';
}
