/**
 * Titles of documents in 《…》, with marks inside marks and marks that were lost on the way.
 *
 * GB/T 15834 asks for 〈…〉 inside 《…》; notices write 《关于印发《…》的通知》 as often. Where a mark is missing, the
 * title is made whole if its end (or start) can be told from the words, and left to be reported if not.
 */
import { append } from '../../tree/append.ts';
import { matchesIn } from '../../tree/matches.ts';

export interface Title {
  /** Indexes into the text, marks included; `end` is exclusive. */
  start: number;
  end: number;
  /** What stands between the outer marks, as printed. */
  text: string;
  /** Which mark was missing, if one was. */
  repaired: 'unclosed' | 'unopened' | null;
}

/** A mark without its partner whose title cannot be told from the words around it. */
export interface StrayMark {
  index: number;
  kind: 'unclosed' | 'unopened';
}

/** What a document is called at its end: 规划 · 实施意见 · 通知. */
const kindWords =
  '规划|纲要|意见|通知|方案|办法|措施|条例|规定|决定|决议|细则|规则|准则|计划|规范|标准|目录|清单|公告|通告|公报|批复|指南|指引|协议|报告|法|函|令';

/** …的意见 · 十四五”规划 · 行动计划（2021—2023年） · 办法（试行） */
const kindAtEnd = new RegExp(`(?:${kindWords})(?:[（(][^（()）]{1,16}[）)])?$`, 'u');
/** A kind of document, and then a sign or word that ends a title: 意见，· 规划（国发 · 条例等 */
const kindInside = new RegExp(`(?:${kindWords})(?=[，、。；：（(]|和|及|等|精神|要求|规定|$)`, 'u');
/** What may stand before a title inside a title: 关于印发《 · 关于贯彻落实《 */
const bringing =
  /(?:印发|转发|批转|发布|公布|下发|修改|修订|废止|贯彻|落实|实施|执行|施行|学习|〈)$/u;
/** What goes on after a title inside a title: 》的通知 · 》若干问题的意见 */
const carryingOn =
  /^(?:的|若干|实施|有关)[^《》，。；]{0,12}?(?:通知|意见|决定|函|公告|办法|方案)/u;
/** A word that brings in a title, and so cannot be part of it: 根据关于… · 认真贯彻落实国务院… */
const leadingWords =
  /^(?:.*(?:根据|按照|依据|依照|遵照|参照|落实|贯彻|执行|印发|制定|出台|符合|结合|对照|参见|详见|现将))?/u;

/** A title without its opening mark begins after one of these. */
const boundaries = ['，', '。', '；', '：', '、', '“', '”', '》'] as const;

/** A title is not longer than this. */
const longest = 160;

interface Open {
  start: number;
  nested: boolean;
}

const titleMark = /[《》。]/gu;

const anyMark = /[《》〈〉。]/gu;

/**
 * 〈…〉 in the place of 《…》, and a title closed by the wrong one of the two: 根据〈…的意见〉 · 《…的通知〉（国发…. The text
 * comes back as long as it was, with the marks as they should be.
 */
function withTitleMarks(text: string): string {
  if (!/[〈〉]/u.test(text)) return text;
  const signs: string[] = [];
  const open: string[] = [];
  let from = 0;
  const put = (index: number, mark: string): void => {
    signs.push(text.slice(from, index), mark);
    from = index + 1;
  };
  const marks = [...matchesIn(text, anyMark)];
  for (const [at, { 0: mark, index }] of marks.entries()) {
    if (mark === '。') open.length = 0;
    else if (mark === '《') open.push(mark);
    else if (mark === '》') open.pop();
    else if (mark === '〈') {
      if (open.length === 0) put(index, '《');
      open.push(open.length === 0 ? '《' : mark);
    } else if (open.at(-1) === '〈') open.pop();
    else if (open.length > 0) {
      const next = marks[at + 1];
      const closed = next?.[0] === '》' && next.index - index <= longest;
      if (closed) continue;
      put(index, '》');
      open.pop();
    }
  }
  return signs.join('') + text.slice(from);
}

/** All titles of a text in order, and the marks that belong to none. Linear in the length of the text. */
export function findTitles(printed: string): { titles: Title[]; stray: StrayMark[] } {
  if (!/[《》〈〉]/u.test(printed)) return { titles: [], stray: [] };
  const text = withTitleMarks(printed);
  const titles: Title[] = [];
  const stray: StrayMark[] = [];
  let open: Open[] = [];
  /** Titles closed inside one that is still open: they count if that one is never closed. */
  let inner: Title[] = [];

  const giveUp = (before: number): void => {
    for (const [depth, { start }] of open.entries()) {
      const next = open[depth + 1]?.start ?? inner.find((one) => one.start > start)?.start;
      const title = closeByWords(text, start, Math.min(next ?? before, before));
      if (title) titles.push(title);
      else stray.push({ index: start, kind: 'unclosed' });
    }
    append(titles, inner);
    open = [];
    inner = [];
  };

  for (const { 0: mark, index } of matchesIn(text, titleMark)) {
    const outermost = open[0];
    if (outermost && (mark === '。' || index - outermost.start > longest)) giveUp(index);
    if (mark === '《') {
      open.push({ start: index, nested: open.length > 0 && bringing.test(before(text, index, 4)) });
    } else if (mark === '》') {
      const opened = open.pop();
      if (!opened) {
        const title = openByWords(text, index, titles.at(-1)?.end ?? 0);
        if (title) titles.push(title);
        else stray.push({ index, kind: 'unopened' });
        continue;
      }
      const title = whole(text, opened.start, index + 1);
      if (open.length === 0) {
        titles.push(title);
        inner = [];
        continue;
      }
      inner = [...inner.filter((one) => one.start < opened.start), title];
      const rest = opened.nested ? carryingOn.exec(text.slice(index + 1, index + 24)) : null;
      const lost = rest && text[index + 1 + rest[0].length] !== '》' && !closes(text, index + 1);
      if (rest && lost) {
        const end = index + 1 + rest[0].length;
        const { start } = open.pop() ?? opened;
        if (open.length > 0) continue;
        titles.push({ start, end, text: text.slice(start + 1, end), repaired: 'unclosed' });
        inner = [];
      }
    }
  }
  giveUp(text.length);
  titles.sort((a, b) => a.start - b.start);
  stray.sort((a, b) => a.index - b.index);
  return { titles, stray };
}

function whole(text: string, start: number, end: number): Title {
  return { start, end, text: text.slice(start + 1, end - 1), repaired: null };
}

function before(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - length), index);
}

/** Whether a closing mark comes before the next opening one, within a title's length. */
function closes(text: string, from: number): boolean {
  const next = /[《》。]/u.exec(text.slice(from, from + longest));
  return next?.[0] === '》';
}

/** 《“十四五”民政事业发展规划、《… → the title ends at the kind of document. */
function closeByWords(text: string, start: number, limit: number): Title | null {
  const body = text.slice(start + 1, Math.min(limit, start + longest));
  const trimmed = body.replace(/[，、；和及]$/u, '');
  const match = kindInside.exec(trimmed);
  const length = match
    ? match.index + match[0].length
    : kindAtEnd.test(trimmed)
      ? trimmed.length
      : 0;
  if (length < 4) return null;
  const end = start + 1 + length;
  return { start, end, text: body.slice(0, length), repaired: 'unclosed' };
}

/** 根据国务院关于…的意见》 → the title starts after the word that brings it in. */
function openByWords(text: string, close: number, from: number): Title | null {
  const body = text.slice(Math.max(from, close - longest), close);
  const cut = Math.max(...boundaries.map((sign) => body.lastIndexOf(sign))) + 1;
  const clause = body.slice(cut);
  const lead = leadingWords.exec(clause)?.[0].length ?? 0;
  const title = clause.slice(lead);
  if (title.length < 4 || !kindAtEnd.test(title)) return null;
  const start = close - title.length;
  return { start, end: close + 1, text: title, repaired: 'unopened' };
}
