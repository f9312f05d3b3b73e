/** Nests the blocks of a notice under their headings, by the numbering schemes that the document uses. */
import { append } from '../tree/append.ts';
import type { ProvisionRole } from '../tree/nodes.ts';
import { closeUp, withoutWhiteSpace } from '../tree/text.ts';
import { boxAt } from './box.ts';
import { emptyDivision, isDivision, type DivisionDraft, type Member } from './division.ts';
import { isItem, textOf, type Block, type PartDraft } from './draft.ts';
import { printLabel, type Label, type Scheme } from './labels.ts';
import type { Piece } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { placeOf, type Frame, type LabelPlace } from './place.ts';
import { plainHeading, subheadsIn } from './plain-headings.ts';
import { labelsOf } from './plausible.ts';
import { schemeOrder } from './scheme-order.ts';

export type Report = (rule: string, text: string, at: Piece | undefined) => void;

type OwnBlock = Exclude<Block, PartDraft>;

/** Elements that close a notice: what follows them stands under no heading that was open before. */
const closing: ReadonlySet<ProvisionRole> = new Set([
  'signature',
  'seal',
  'date',
  'attachment list',
  'disclosure',
  'imprint',
]);
/** Elements of the whole document, whatever heading was open. */
const ofTheWhole: ReadonlySet<ProvisionRole> = new Set([...closing, 'contents', 'site chrome']);
// 特此公告。 · 专此函复。 · 感谢您对民政工作的关心支持！: they end the document, not its last division
const farewell =
  /^(?:特此(?:公告|通告|通知|通报|批复|复函|函复|函告|报告|公示|致函|说明|证明)|专此(?:函复|报告|致函|奉复)|此复|妥否|当否|以上(?:报告|意见|请示).{0,6}(?:妥否|当否)|(?:再次)?感谢您).{0,40}$/u;

// （二）已经领取的。 · （一）有下列情形之一：; not （一）加强领导, a heading
const itemEnd = /[。；：;:]$/u;

export function nest(blocks: readonly Block[], report: Report): Member[] {
  const root: Member[] = [];
  for (const { part, blocks: own } of splitParts(blocks)) {
    const members = new Nesting(own, report).members();
    if (!part) {
      append(root, members);
      continue;
    }
    root.push({
      ...emptyDivision(part.kind),
      printed: withoutWhiteSpace(textOf(part.label)).replace(/[:：.．、]$/u, '') || null,
      title: closeUp(part.title.map((piece) => piece.text).join('\n')) || null,
      heading: [...part.label, ...part.title],
      members,
    });
  }
  return root;
}

function splitParts(blocks: readonly Block[]): { part: PartDraft | null; blocks: OwnBlock[] }[] {
  const parts: { part: PartDraft | null; blocks: OwnBlock[] }[] = [{ part: null, blocks: [] }];
  for (const block of blocks) {
    const open = parts.at(-1);
    if (!isItem(block) && block.type === 'part') parts.push({ part: block, blocks: [] });
    // the imprint closes the whole notice, its attachments too
    else if (open?.part?.kind === 'attachment' && isItem(block) && block.role === 'imprint')
      parts.push({ part: null, blocks: [block] });
    else open?.blocks.push(block);
  }
  return parts;
}

/** The blocks of one part, put under their headings one after the other. */
class Nesting {
  readonly #blocks: readonly OwnBlock[];
  readonly #report: Report;
  readonly #labels: readonly (Label | null)[];
  readonly #order: readonly Scheme[];
  readonly #latest = new Map<Scheme, number>();
  readonly #root: Frame = { draft: emptyDivision('document'), last: new Map() };
  /** The open divisions, outermost first. */
  #stack: Frame[] = [this.#root];

  constructor(blocks: readonly OwnBlock[], report: Report) {
    this.#blocks = blocks;
    this.#report = report;
    this.#labels = labelsOf(
      blocks.map((block) => (isItem(block) || block.type !== 'paragraph' ? null : block.text)),
    );
    this.#order = schemeOrder(this.#labels.filter((label) => label !== null));
  }

  members(): Member[] {
    const numbered = this.#order.length > 0;
    const subheads = numbered ? new Set<Block>() : subheadsIn(this.#blocks);
    const lastLabel = this.#labels.findLastIndex((label) => label !== null);
    for (let i = 0; i < this.#blocks.length; i += 1) {
      const block = this.#blocks[i] as OwnBlock;
      const next = this.#blocks[i + 1];
      const label = this.#labels[i];
      if (isItem(block)) {
        const whole = block.role !== null && ofTheWhole.has(block.role);
        if (block.role !== null && closing.has(block.role)) this.#stack.length = 1;
        (whole ? this.#root : this.#top()).draft.members.push(block);
      } else if (block.type === 'table') {
        this.#top().draft.members.push(block);
      } else if (label) {
        this.#openLabelled(block, label, i);
      } else {
        const box = boxAt(block, next, this.#labels[i + 1]);
        const plain =
          plainHeading(block, next, numbered) ?? (subheads.has(block) ? 'outermost' : null);
        if (box) {
          this.#open(box.draft, this.#boxDepth());
          i += box.length - 1;
        } else if (plain) {
          const depth = plain === 'outermost' ? 1 : this.#depthUnderNumbered();
          this.#open(plainDraft(block), depth);
        } else {
          if (i > lastLabel && block.text.length <= 60 && farewell.test(block.text)) {
            this.#stack.length = 1;
          }
          this.#closeItems();
          this.#top().draft.members.push(block);
        }
      }
    }
    return this.#root.draft.members;
  }

  #top(): Frame {
    return this.#stack.at(-1) ?? this.#root;
  }

  #open(draft: DivisionDraft, depth: number): void {
    this.#stack.length = depth;
    this.#top().draft.members.push(draft);
    this.#stack.push({ draft, last: new Map() });
  }

  #openLabelled(block: Paragraph, label: Label, at: number): void {
    const place = placeOf(label, this.#stack, this.#order, this.#latest);
    const normalizedLabel = this.#normalized(label, place, at);
    if (normalizedLabel !== null || label.number !== place.expected) {
      const right = normalizedLabel ?? rightLabel(label, place.scheme, place.expected);
      this.#report(
        'numbering',
        `编号“${label.printed}”与前文不衔接，按顺序应为“${right}”；原编号已保留`,
        block.pieces[0],
      );
    }
    const renumbered = normalizedLabel !== null && place.scheme === label.scheme;
    const number = renumbered ? place.expected : label.number;
    this.#stack[place.depth - 1]?.last.set(place.scheme, number);
    this.#latest.set(place.scheme, number);
    this.#open(
      {
        ...emptyDivision('heading'),
        label,
        scheme: place.scheme,
        number,
        normalizedLabel,
        paragraph: block,
        printed: label.printed,
      },
      place.depth,
    );
  }

  /** What a label should read: as one of its true scheme, or by the number that was due if the next one goes on from it. */
  #normalized(label: Label, { scheme, expected }: LabelPlace, at: number): string | null {
    if (scheme !== label.scheme) return printLabel(scheme, label.number);
    if (label.number === expected || expected <= 1) return null;
    const next = this.#labels.slice(at + 1, at + 200).find((other) => other?.scheme === scheme);
    return next?.number === expected + 1 ? rightLabel(label, scheme, expected) : null;
  }

  /** What follows the items of an article without a label is a paragraph (款) of the article, not of its last item (项). */
  #closeItems(): void {
    const [item, parent] = [this.#top().draft, this.#stack.at(-2)?.draft];
    if (parent && endsList(item, parent)) this.#stack.length -= 1;
    const article = this.#stack.findLastIndex((frame) => frame.draft.scheme === 'article');
    const ofArticle = this.#stack[article + 1]?.draft.paragraph;
    if (article > 0 && ofArticle && itemEnd.test(ofArticle.text)) {
      this.#stack.length = article + 1;
    }
  }

  /** A box stands under the numbered heading that is open, never inside another box. */
  #boxDepth(): number {
    const box = this.#stack.findLastIndex((frame) => frame.draft.kind === 'box');
    return box > 0 ? box : this.#depthUnderNumbered();
  }

  #depthUnderNumbered(): number {
    let depth = this.#stack.length;
    while (depth > 1 && this.#stack[depth - 1]?.draft.scheme === null) depth -= 1;
    return depth;
  }
}

/** Whether an item is the last of those of its parent, which ended with semicolons: what follows belongs to the parent. */
function endsList(item: DivisionDraft, { members }: DivisionDraft): boolean {
  const before = members[members.indexOf(item) - 1];
  if (!before || !isDivision(before) || before.scheme !== item.scheme) return false;
  return (
    item.members.length === 0 &&
    /[；;]$/u.test(before.paragraph?.text ?? '') &&
    (item.paragraph?.text ?? '').endsWith('。')
  );
}

function plainDraft(block: Paragraph): DivisionDraft {
  return {
    ...emptyDivision('heading'),
    title: closeUp(block.text),
    heading: [...block.pieces],
  };
}

/** The label with another number: 2.3 → 2.2, （三） → （二）, 工程三 → 工程二. */
function rightLabel(label: Label, scheme: Scheme, number: number): string {
  if (scheme === 'named') return `${label.word ?? ''}${printLabel(scheme, number)}`;
  if (!scheme.startsWith('decimal')) return printLabel(scheme, number);
  return [...label.parts.slice(0, -1), number].join('.');
}
