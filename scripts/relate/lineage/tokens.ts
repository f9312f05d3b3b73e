/** What no difference cuts up: the title of a document, a figure with its unit, the name of a body. */

/** 《“十四五”民政事业发展规划》 · 《中共中央国务院关于加强基层治理的意见》 */
const title = /《[^《》]*》/u;
/** 1740名 · 83.2% · 500元/人·月 · 3-5个 · 2022年 */
const figure =
  /\d[\d,.]*(?:[—～~-]\d[\d,.]*)?[十百千万亿]*(?:%|‰|[名个人家支所次元月天岁项户件场张年])?(?:\/\p{Script=Han}{1,2}(?:[·.]\p{Script=Han})?)?/u;
const token = new RegExp(`${title.source}|${figure.source}`, 'gu');

/** What the kind of a body begins with. */
const kindFirst = '部委联局厅';

export interface Span {
  start: number;
  end: number;
}

/** What a token begins with: most stretches have none. */
const first = /[《\d]/u;
const none: readonly Span[] = [];

/** Titles and figures, in the order of the text. */
export function tokensIn(text: string): readonly Span[] {
  if (!first.test(text)) return none;
  return [...text.matchAll(token)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 民政|部门 · 财政|厅: the word that says what kind of body it is, which the segmenter cuts off. */
const bodyKind = /^(?:部门|委员会|联合会|[局厅])$/u;
const kindAhead = /^(?:部门|委员会|联合会|[局厅](?![面限际级长]))/u;
/** 有关部门 · 等部门: no name. */
const noName = /^(?:各|有关|相关|等|和|及|与|其他)$|[^\p{Script=Han}]/u;

/** The words of a text; joined they are the text. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const { start, end } of tokensIn(text)) {
    words.push(...plainWords(text.slice(from, start)), text.slice(start, end));
    from = end;
  }
  return [...words, ...plainWords(text.slice(from))];
}

function plainWords(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && bodyKind.test(segment) && !noName.test(last))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** A place moved back out of a token that it would cut. */
export function startOutside(at: number, spans: readonly Span[]): number {
  return spans.find(({ start, end }) => start < at && at < end)?.start ?? at;
}

/** A place moved on out of a token that it would cut. */
export function endOutside(at: number, spans: readonly Span[]): number {
  return spans.find(({ start, end }) => start < at && at < end)?.end ?? at;
}

/** So many characters around a place tell whether it is inside a word. */
const around = 6;
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
/** 全|省 and 全|市: what differs is the level. */
const levels = '国省市州县区';
const ofLevels = '全我本各';

/** The word that a place is inside of; null where it stands between two. */
function wordAround(text: string, at: number): Span | null {
  if (at <= 0 || at >= text.length) return null;
  if (!isIdeograph(text.charCodeAt(at - 1)) || !isIdeograph(text.charCodeAt(at))) return null;
  if (ofLevels.includes(text.charAt(at - 1)) && levels.includes(text.charAt(at))) return null;
  const from = Math.max(0, at - around);
  const word = wordIn(text.slice(from, at + around), at - from);
  return word && { start: from + word.start, end: from + word.end };
}

/** The same texts are compared again and again: a segmenter is slow. */
const asked = new Map<string, Span | null>();
const mostAsked = 50_000;

function wordIn(text: string, at: number): Span | null {
  const key = `${at} ${text}`;
  let word = asked.get(key);
  if (word === undefined) {
    const found = segmenter.segment(text).containing(at);
    word =
      found && found.index < at
        ? { start: found.index, end: found.index + found.segment.length }
        : null;
    if (asked.size > mostAsked) asked.clear();
    asked.set(key, word);
  }
  return word;
}

/** A place moved back to the beginning of a word that it would cut: 培|养. */
export function startOfWord(text: string, at: number): number {
  return wordAround(text, at)?.start ?? at;
}

/** A place moved on to the end of a word that it would cut. */
export function endOfWord(text: string, at: number): number {
  return wordAround(text, at)?.end ?? at;
}

/** A place moved on behind the kind of a body whose name stands before it: 组织|部门. */
export function endOfName(text: string, from: number, at: number): number {
  if (at === from || at === text.length || !kindFirst.includes(text.charAt(at))) return at;
  if (noName.test(text.slice(from, at))) return at;
  return at + (kindAhead.exec(text.slice(at))?.[0].length ?? 0);
}
