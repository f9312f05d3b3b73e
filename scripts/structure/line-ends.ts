/** How a line ends: as a paragraph does, in the middle of a word, inside brackets. */

// ends with 。 or ；” or ）。 or 。） — a sentence, a clause or an introduction to a list is complete
const terminated = /[。！？；：!?;:…][”’"'」』）)〕】》\]]*$/u;
export const closedMark = /[）)〕】\]]$/u;
// …人次。（市民政局牵头，各县（市、区）负责） · 【责任单位：市民政局】 — after a sentence, or by itself, a remark ends a paragraph
const remark =
  /(?:^|[。！？；])[”’"'」』]*[（(〔【[](?:[^（）()〔〕【】[\]。]|[（(][^（）()。]{0,60}[）)])*[）)〕】\]]$/u;
const longestRemark = 400;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** So many characters around a line's end tell whether a word stands across it. */
const around = 6;

/** Whether the break between two lines falls inside a word: 学校食堂的抽|样检验工作. */
export function cutsWord(text: string, next: string): boolean {
  const before = text.slice(-around);
  const word = segmenter.segment(before + next.slice(0, around)).containing(before.length);
  return word !== undefined && word.index < before.length && word.isWordLike === true;
}

/** Whether a line's text ends as a paragraph does. */
export function ends(text: string): boolean {
  return terminated.test(text) || (closedMark.test(text) && remark.test(tailOf(text)));
}

/** Whether all of a text is a remark in brackets: （责任单位：市教育局）. */
export function isRemark(text: string): boolean {
  return text.length <= longestRemark && remark.exec(text)?.index === 0;
}

/** The end of a text that a remark can fill; of a longer one, it does not count as the start. */
function tailOf(text: string): string {
  return text.length <= longestRemark ? text : `…${text.slice(-longestRemark)}`;
}

/** Whether a text ends inside brackets or quotation marks. */
export function endsInsideMarks(text: string): boolean {
  const last = (marks: string): number =>
    Math.max(...[...marks].map((mark) => text.lastIndexOf(mark)));
  return last('（(“《【') > last('）)”》】');
}
