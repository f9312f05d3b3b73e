/**
 * Paragraphs made whole again: over hard line breaks, blank lines between all lines, and page breaks inside a sentence.
 *
 * Three signs say where a paragraph ends: its last line stops with a full stop, falls short of the width to which the
 * document was set, or the next line is indented or labelled. Which of them a document uses is read from the document.
 */
import { isUnitLine } from './caption.ts';
import type { Item } from './items.ts';
import { doubtfulLabelAt, labelAt, type Label, type Scheme } from './labels.ts';
import { isFull, widthOf, type Layout } from './layout.ts';
import { closedMark, cutsWord, ends, endsInsideMarks } from './line-ends.ts';
import type { Piece } from './lines.ts';
import { emsOf } from './width.ts';

/** A paragraph: pieces that belong together, in order. */
export interface Paragraph {
  type: 'paragraph';
  pieces: Piece[];
  /** The pieces' text, joined. */
  text: string;
  bold: boolean;
  headingLevel: number | null;
}

// 由民政部门按照|一、二两项的要求处理 · 第二十条、|第二十一条: what needs something after it ends no paragraph and no heading
const openEnd =
  /(?:按照|依照|依据|根据|遵照|参照|违反|符合|以及|或者|并且|关于|对于|通过)$|第[\d〇零一二三四五六七八九十百]{1,5}[条款项]、$/u;
// 1）。 · 单位：市农业农村局）: what closes a bracket that the line before opened
const closesBracket = /^[^（(《“]{0,30}[）)》”]/u;
// 落实第|（二）项 · 一、|二两项: what goes on with an enumeration of labels
const enumerates = /[第、和及至与或]$/u;
/** Schemes whose labels a line of a sentence may begin with by chance: 第三条执行, 8.5 平方米. */
const imitated: ReadonlySet<Scheme> = new Set([
  'article',
  'decimal-1',
  'decimal-2',
  'decimal-3',
  'letter',
]);
// 注：1.值班时间为… · 说明：（1）…: its further items are no headings
const notes = /^(?:备?注|说明)\s?[:：]\s?[（(]?[1１一]\s?[.．、）)]/u;
// begins with a mark that never begins a line: ，、建立志愿者队伍
const continues = /^[，、。；：！？”’）》〕】%‰,;]/u;
// ——党管人才 · 专栏1 · 表1 · 附件2 · 新要求：… · 责任单位：… begin something new wherever they stand
const opener =
  /^(?:——|—{1,2}(?=\p{Script=Han})|[●■◆★▲○□◇·•*]\s?|专栏\s?[\d一二三四五六七八九十]|表\s?[\d一二三四五六七八九十]{1,3}(?:[-－—]\d+)?\s?[:：\s]|附件|附表|附图|附录|新[\p{Script=Han}]{1,3}[:：]|[（(〔【]?(?:责任|牵头|配合|参与|落实|实施|主管|承办|协办|主办)(?:单位|部门|机构)[:：]|完成时限[:：])/u;
// 党管人才、政治引领。: a short first sentence that may be a run-in heading
const lead = /^[^。，；：！？]{4,36}。./u;
const sentenceEnd = /[。；]/u;
// 时间：2023年4月6日下午 · 主 持：王某某 · 牵头单位：市教育局; a lead such as 新要求：… is long, and has a sentence
const field = /^(?:\p{Script=Han}\s{0,4}){2,6}[:：](?!$)/u;
const longestField = 60;
const bareLead = /^[^。，；：！？]{4,40}。$/u;
// a line that holds a comma or a stop is text, not a heading or a caption
const sentenceMark = /[，。；：！？]/u;
/**
 * Whether `next` goes on with the paragraph that `last` is the latest piece of, and `first` the first. `headingOpen`: what
 * the paragraph has so far is a label and words, with no sentence in it.
 */
export function goesOn(
  first: Piece,
  last: Piece,
  next: Piece,
  layout: Layout,
  headingOpen = isHeadingLine(first) && first === last,
): boolean {
  if (last.line === next.line) return false;
  if (next.line.afterBreak === 'block') return false;
  if (last.line.headingLevel !== null || next.line.headingLevel !== null) return false;
  if (last.line.bold !== next.line.bold && last.line.bold) return false;
  if (continues.test(next.text)) return true;
  // （见附件|1）。 · （牵头|单位：市农业农村局）
  if (closesBracket.test(next.text) && endsInsideMarks(last.text)) return true;
  const label = labelAt(next.text);
  const width = widthOf(last);
  const full = isFull(last, layout);
  const done = ends(last.text);
  if (opener.test(next.text) || isUnitLine(next.text)) return false;
  if (isField(first) && first === last && (!full || isField(next))) return false;
  const nextIndented = next.line.indent >= 1.5 && next.from === 0;
  if (layout.indented && nextIndented && (done || !full || last.line.indent < 1.5)) return false;
  // 注：1.… and its 2.…
  if (label && label.number > 1 && notes.test(first.text)) return true;
  // 2.对有安全隐患的… under 1.…: the next item, however full the line above is
  if (label && follows(label, labelAt(first.text))) return false;
  if (headingOpen) {
    // the words of a heading may themselves be wrapped: 一、新阶段新起点，…战略定位引领未来|发展
    if (label || done || (layout.indented && nextIndented)) return false;
    // no heading ends so: …税务机关出具的|未退税证明, nor is an article's sentence one
    if (width >= leastBroken && (endsInSentence(last.text) || cutsWord(last.text, next.text)))
      return true;
    if (!full) return false;
    const stop = next.text.search(/[。，；：]/u);
    return stop < 0
      ? emsOf(next.text) < (layout.width ?? 0) * 0.7
      : next.text[stop] === '。' && stop <= 16;
  }
  // 第三条规定 or 8.5 平方米 at the head of a wrapped line goes on with its sentence
  if (label) {
    if (openEnd.test(last.text)) return true;
    const inSentence = imitated.has(label.scheme)
      ? !closedMark.test(last.text)
      : enumerates.test(last.text) || cutsWord(last.text, next.text);
    return full && !done && inSentence;
  }
  if (!done) {
    if (sentenceMark.test(last.text) || first !== last || openEnd.test(last.text)) return true;
    if (closedMark.test(last.text)) return false;
    return layout.width !== null ? width >= layout.width * 0.75 : width > 24;
  }
  if (layout.width === null) return false;
  // 2 组织指挥体系: a level of its own, after a paragraph that ended at the edge
  if (isBareHeading(next.text)) return false;
  // a lead that fills its line by chance: 加强未成年人关爱保护领域社会工作专业人才队伍建设。
  const leadAlone = first === last && bareLead.test(first.text) && width >= layout.width - 3;
  if (width < layout.width - 1 && !leadAlone) return false;
  if (layout.spaced) return next.line.gap === 0;
  if (layout.indented) return true;
  return !lead.test(next.text) && !/[:：]$/u.test(last.text);
}

const longestBareHeading = 25;

/** Whether a line may be a heading with a bare number, which only its neighbours tell for certain. */
function isBareHeading(text: string): boolean {
  return (
    doubtfulLabelAt(text)?.scheme === 'decimal-0' &&
    emsOf(text) <= longestBareHeading &&
    !sentenceMark.test(text)
  );
}

function follows(label: Label, before: Label | null): boolean {
  return before?.scheme === label.scheme && label.number === before.number + 1;
}

const longestArticleTitle = 20;
/** The same where the line is full: then it was hardly ended by its writer. */
const longestFullTitle = 12;
/** A line shorter than this was broken by its writer, in ems. */
const leastBroken = 20;
const neverLast = /[的、和及与或在对为将由，]$/u;

/** Whether a labelled line can only be the beginning of a sentence. */
function endsInSentence(text: string): boolean {
  const label = labelAt(text);
  const words = text.slice(label?.end ?? 0);
  if (neverLast.test(words) || endsInsideMarks(words)) return true;
  return label?.scheme === 'article' && words.length > longestArticleTitle;
}

/** Schemes whose labels stand before titles: a line of their own, too short to have been broken, over a line of text. */
function titledSchemes(items: readonly Item[], layout: Layout): ReadonlySet<Scheme> {
  const titles = new Map<Scheme, number>();
  items.forEach(({ piece, role }, i) => {
    const label = role === null ? labelAt(piece.text) : null;
    if (!label || sentenceEnd.test(piece.text)) return;
    const next = items[i + 1];
    const alone =
      !ends(piece.text) &&
      !isFull(piece, layout) &&
      next?.role === null &&
      !labelAt(next.piece.text);
    const count = titles.get(label.scheme) ?? 0;
    if (alone) titles.set(label.scheme, count + 1);
    else if (!isFull(piece, layout)) titles.set(label.scheme, count - 1);
  });
  return new Set([...titles].flatMap(([scheme, count]) => (count > 0 ? [scheme] : [])));
}

/**
 * Whether a labelled line that fills its width has a sentence in it that goes on: （一）因子女结婚确需分户，现有宅基地低于分.
 * An article begins with its sentence.
 */
function opensSentence(piece: Piece, layout: Layout, titled: ReadonlySet<Scheme>): boolean {
  const label = labelAt(piece.text);
  if (!label || !isFull(piece, layout)) return false;
  const words = piece.text.slice(label.end);
  if (label.scheme === 'article' && words.length > longestFullTitle) return true;
  return !titled.has(label.scheme) && (/[，：]/u.test(words) || endsInsideMarks(words));
}

/** A line of its own that gives one fact of a meeting, a contact, a duty. */
function isField({ text }: Piece): boolean {
  return text.length <= longestField && field.test(text) && !sentenceEnd.test(text);
}

/** A labelled line that has no sentence in it: 一、总体要求. */
function isHeadingLine(piece: Piece): boolean {
  return labelAt(piece.text) !== null && !sentenceEnd.test(piece.text);
}

/** Joins the items that have no role into paragraphs; the others stay as they are, after the paragraph they interrupt. */
export function joinParagraphs<T extends Item>(
  items: readonly T[],
  layout: Layout,
): (Paragraph | T)[] {
  const blocks: (Paragraph | T)[] = [];
  const titled = titledSchemes(items, layout);
  let open: Paragraph | null = null;
  let headingOpen = false;
  let apart = false;
  for (const item of items) {
    if (item.role !== null) {
      blocks.push(item);
      if (!interrupts.has(item.role)) open = null;
      continue;
    }
    const first = open?.pieces[0];
    const last = open?.pieces.at(-1);
    const goes = !item.apart && !apart;
    if (open && first && last && goes && goesOn(first, last, item.piece, layout, headingOpen)) {
      headingOpen &&= !sentenceEnd.test(item.piece.text);
      open.pieces.push(item.piece);
      open.text += item.piece.text;
    } else {
      headingOpen = isHeadingLine(item.piece) && !opensSentence(item.piece, layout, titled);
      open = {
        type: 'paragraph',
        pieces: [item.piece],
        text: item.piece.text,
        bold: item.piece.line.bold,
        headingLevel: item.piece.line.headingLevel,
      };
      blocks.push(open);
    }
    apart = item.apart === true;
  }
  return blocks;
}

/** What may stand in the middle of a paragraph. */
const interrupts: ReadonlySet<string> = new Set(['page number', 'running head', 'footnote']);
