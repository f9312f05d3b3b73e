/**
 * Where a heading's words end and its body begins: （一）加强组织领导。各地要… against （一）各定点医院要结合实际，为….
 * A single paragraph cannot tell; the paragraphs of the same scheme can, since a writer titles all of them or none.
 */
import { closeUp, whiteSpace } from '../tree/text.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Label } from './labels.ts';

export interface Labelled {
  paragraph: Paragraph;
  label: Label;
  /** Something stands under it: a paragraph or a heading of a lower level. */
  hasContent: boolean;
}

/** Ends of title and of what closes it, as places in the paragraph's text; `title` null if there is none. */
export interface TitleCut {
  title: string | null;
  bodyFrom: number;
}

const longestTitle = 42;
const duty =
  /^[（(〔【][^。]{0,12}(?:责任单位|牵头单位|责任部门|牵头部门|配合单位)|^[（(〔【][^。]{2,300}(?:负责|牵头|配合|落实|完成)[）)〕】]$/u;
// 加强领导. 主要领导亲自抓.: a stop typed in another width
const stop = /[。！？]|(?<=\p{Script=Han})[.．](?![\d\w])/u;
const trailing = /[。；：:;，,、.．]{1,8}$/u;

/** The title cut of each paragraph of one scheme in one part of the document. */
export function cutTitles(group: readonly Labelled[]): TitleCut[] {
  const candidates = group.map(measure);
  const running = candidates.filter((candidate) => candidate.rest);
  const clear = running.filter((candidate) => candidate.length <= 30 && candidate.commas <= 1);
  // 壮大人才队伍。 among others that run on may be a title over nothing
  const single = candidates.filter(
    (candidate) =>
      !candidate.rest && candidate.stopped && !candidate.hasContent && !isTerse(candidate),
  );
  const titled = clear.length > 0 && clear.length >= (running.length + single.length) * 0.6;
  return candidates.map((candidate, i) =>
    endsList(candidate, candidates[i - 1])
      ? { title: null, bodyFrom: candidate.label.end }
      : decide(candidate, titled),
  );
}

/** Whether the paragraphs of a scheme all open with words that can only be titles, so that few of them are enough to tell. */
export function areTitled(group: readonly Labelled[]): boolean {
  return group.map(measure).every((candidate) => candidate.rest && isTerse(candidate));
}

const longestTerse = 14;
/** 应急处置 and 要点 are words of titles; a duty takes more. */
const shortestDuty = 8;
// 各公园要做好养护 · 不得少于三人: words of duty are a sentence's
const dutiful =
  /应(?![急用对届征])|须|不得|可以|适用于|(?<![主重需次概摘纪首紧])要(?![求点素件闻害道塞])/u;

/** 加强组织领导: too short for a sentence, and no duty in it. */
function isTerse({ sentence, length, commas }: Candidate): boolean {
  return length <= longestTerse && commas === 0 && !dutiful.test(sentence);
}

/** Whether a paragraph is the last item of a list whose items end with semicolons. */
function endsList({ label, text, rest }: Candidate, before: Candidate | undefined): boolean {
  return (
    before !== undefined &&
    !rest &&
    before.label.scheme === label.scheme &&
    before.label.number === label.number - 1 &&
    /[；;]$/u.test(before.text.trimEnd()) &&
    text.trimEnd().endsWith('。')
  );
}

interface Candidate {
  label: Label;
  text: string;
  /** The first sentence after the label, without its stop. */
  sentence: string;
  sentenceEnd: number;
  length: number;
  commas: number;
  /** The sentence has its stop. */
  stopped: boolean;
  /** More text follows it in the paragraph. */
  rest: boolean;
  hasContent: boolean;
}

function measure({ paragraph, label, hasContent }: Labelled): Candidate {
  const { text } = paragraph;
  const after = text.slice(label.end);
  const stopAt = after.search(stop);
  // a question keeps its mark: 一、《办法》何时施行？
  const sentence =
    stopAt < 0 ? after : after.slice(0, stopAt + (/[！？]/u.test(after[stopAt] ?? '') ? 1 : 0));
  const rest = stopAt < 0 ? '' : after.slice(stopAt + 1).trim();
  return {
    label,
    text,
    sentence,
    sentenceEnd: label.end + (stopAt < 0 ? after.length : stopAt + 1),
    length: sentence.replace(whiteSpace, '').length,
    commas: sentence.match(/[，；：]/gu)?.length ?? 0,
    stopped: stopAt >= 0,
    rest: rest !== '' && !duty.test(rest),
    hasContent,
  };
}

function decide(candidate: Candidate, titled: boolean): TitleCut {
  const { label, text, sentence, sentenceEnd, length, commas, stopped, rest, hasContent } =
    candidate;
  const none = { title: null, bodyFrom: label.end };
  const all = { title: clean(sentence), bodyFrom: text.length };
  if (label.scheme === 'article') return articleTitle(candidate);
  if (!stopped) {
    if (/[；;，,]$/u.test(sentence.trim())) return none;
    if (/[:：]/u.test(sentence.trim().slice(0, -1)) && length > 20) return none;
    // 一、下列组织未参加年检，决定撤销登记：— what introduces a list is no title; 三、主要任务：is one
    if (/[:：]$/u.test(sentence.trim()) && (commas > 1 || length > 20)) return none;
    return length > 0 &&
      length <= longestTitle + 8 &&
      !duty.test(sentence.replace(/^[^（(〔]*/u, ''))
      ? all
      : none;
  }
  if (!rest) {
    if (sentenceEnd < text.trimEnd().length) return none;
    if (hasContent && length <= longestTitle && !(dutiful.test(sentence) && length > shortestDuty))
      return all;
    return titled && length <= 25 && commas === 0 ? all : none;
  }
  if (titled && length <= longestTitle && commas <= 2 && !sentence.includes('；')) {
    return { title: clean(sentence), bodyFrom: sentenceEnd };
  }
  return none;
}

/** 第一条【目的】 or 第一条（目的依据） or a line of its own; an article has no title otherwise. */
function articleTitle({ label, text, sentence, stopped, length, hasContent }: Candidate): TitleCut {
  const bracketed = /^[\s：:]{0,4}(?:【(?<a>[^】]{1,20})】|[（(](?<b>[^）)]{1,12})[）)])/u.exec(
    text.slice(label.end),
  );
  if (bracketed) {
    return {
      title: clean(bracketed.groups?.a ?? bracketed.groups?.b ?? ''),
      bodyFrom: label.end + bracketed[0].length,
    };
  }
  if (!stopped && hasContent && length > 0 && length <= 20 && !/[：；，]/u.test(sentence)) {
    return { title: clean(sentence), bodyFrom: text.length };
  }
  return { title: null, bodyFrom: label.end };
}

export function clean(title: string): string | null {
  return closeUp(title).replace(trailing, '') || null;
}
