/** Reader of .html: the article as the notice, what the site has around it as chrome. Nothing in a page is run or fetched. */
import type { VFile } from 'vfile';
import type { Source } from '../tree/source.ts';
import { decodeText } from './encoding.ts';
import { extractedSource, refuse } from './extracted.ts';
import {
  htmlPage,
  HtmlTooDeep,
  type HtmlBlock,
  type HtmlLine,
  type HtmlPage,
} from './html-blocks.ts';

/** One line counts no more than this: pages repeat a whole article on one line, for their search. */
const mostOfLine = 400;
/** The article has at least this share of what its surroundings have. */
const leastShare = 0.6;
/** Fewer words than this are no notice: the text may be elsewhere in the page. */
const shortArticle = 200;
/** A text in a script, between its quotes. */
const scriptString = /"(?:[^"\\]|\\[^])*"/g;
const han = /\p{Script=Han}/gu;

/** The source of a page; null, with an error in `file`, if it cannot be read. */
export function readHtml(bytes: Uint8Array, file: VFile): Source | null {
  const decoded = decodeText(bytes, file);
  if (!decoded) return null;
  try {
    const page = shownPage(decoded.text, file);
    const { from, to } = articleOf(page);
    const title = titleBefore(page, from, to);
    for (const { line, name, address } of page.attachments) {
      if (line < from || line > to) continue;
      file.info(
        `正文里链接了附件“${name || address}”（${address}）。附件没有读取，如有需要请另行添加。`,
        {
          source: 'read',
          ruleId: 'attachment',
        },
      );
    }
    const lines = page.lines.map(({ text, endsTable = false }, i) => ({
      text,
      endsTable,
      chrome: (i < from || i >= to) && i !== title,
    }));
    return extractedSource(lines, bytes, decoded.encoding, file);
  } catch (error) {
    if (error instanceof HtmlTooDeep) {
      return refuse(
        file,
        'too-deep',
        '网页的标记嵌套过深或过多，不像正常的网页。请把正文复制到 .txt 文件。',
      );
    }
    throw error;
  }
}

/** The page as a reader sees it; if that says next to nothing, with what it hides, or what its scripts hold. */
function shownPage(html: string, file: VFile): HtmlPage {
  const shown = htmlPage(html);
  if (hanIn(shown.lines) >= shortArticle) return shown;
  const stored = storedArticle(shown.scripts);
  if (stored !== null && hanIn(stored.lines) > hanIn(shown.lines)) {
    file.message('网页里没有现成的正文，正文取自网页所带的数据。请对照网站核对。', {
      source: 'read',
      ruleId: 'article-in-data',
    });
    return stored;
  }
  const all = htmlPage(html, true);
  return hanIn(all.lines) > hanIn(shown.lines) * 2 ? all : shown;
}

/** The longest Chinese text that stands between quotes in the scripts: HTML or plain, as JSON writes it. */
function storedArticle(scripts: readonly string[]): HtmlPage | null {
  let best = '';
  for (const script of scripts) {
    for (const [literal] of script.matchAll(scriptString)) {
      if (literal.length > Math.max(shortArticle, best.length)) {
        const value = jsonString(literal);
        if (value !== null && countHan(value) > Math.max(shortArticle / 2, countHan(best)))
          best = value;
      }
    }
  }
  if (best === '') return null;
  return htmlPage(best.includes('<') ? best : best.replace(/\r\n|[\r\n]/g, '<br>'));
}

function jsonString(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/**
 * The lines of the article: from the whole page inwards, as long as one block has most of the words and what is left
 * outside has hardly a sentence.
 */
function articleOf({ lines, top }: HtmlPage): { from: number; to: number } {
  const scores = [0];
  const sentences = [0];
  for (const line of lines) {
    const own = Math.max(line.text.length - line.linked, 0);
    scores.push((scores.at(-1) ?? 0) + Math.min(own, mostOfLine));
    const sentence = own > 15 && own <= mostOfLine * 5 && line.text.includes('。');
    sentences.push((sentences.at(-1) ?? 0) + (sentence ? 1 : 0));
  }
  const sum = (sums: readonly number[], { from, to }: HtmlBlock): number =>
    (sums[to] ?? 0) - (sums[from] ?? 0);
  let at = top;
  for (;;) {
    let best: HtmlBlock | null = null;
    for (const block of at.blocks)
      if (!best || sum(scores, block) > sum(scores, best)) best = block;
    // a table is part of an article, however much of it
    if (!best || best.table || best.to - best.from < 2) return at;
    const left = sum(sentences, at) - sum(sentences, best);
    if (sum(scores, best) < sum(scores, at) * leastShare || left > 2) return at;
    at = best;
  }
}

/** The line above the article that is its title: the site sets it apart. -1 if the article has it, or none is known. */
function titleBefore({ lines, articleTitle }: HtmlPage, from: number, to: number): number {
  const same = (a: string, b: string): boolean => a.replace(/\s/gu, '') === b.replace(/\s/gu, '');
  const isTitle = (line: HtmlLine | undefined): boolean =>
    line?.linked === 0 &&
    (articleTitle !== null && articleTitle !== '' ? same(line.text, articleTitle) : line.heading);
  for (let i = from; i < Math.min(from + 6, to); i += 1) {
    if (isTitle(lines[i])) return -1;
  }
  for (let i = from - 1; i >= Math.max(from - 40, 0); i -= 1) if (isTitle(lines[i])) return i;
  return -1;
}

function hanIn(lines: readonly HtmlLine[]): number {
  return lines.reduce((sum, { text }) => sum + countHan(text), 0);
}

function countHan(text: string): number {
  return text.match(han)?.length ?? 0;
}
