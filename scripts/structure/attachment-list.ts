/**
 * The list of attachments (附件说明, GB/T 9704—2012 §7.3.4): 附件：1.… 2.… over the signatures; on web pages also under the date,
 * and the names of the files at the end. The attachments themselves are parts.ts.
 */
import { attachmentWord } from './attachment-label.ts';
import { bodiesOn, signedDateOn } from './bodies.ts';
import { setRole, type Item } from './items.ts';
import { labelAt } from './labels.ts';
import { emsOf } from './width.ts';

// 附件：1.检查表 · 附件:１．评分标准: the first of a numbered list, which no heading looks like
const numberedStart = new RegExp(`^${attachmentWord}\\s?[:：]\\s?(?:1|１|一)\\s?[.．、]`, 'u');
// 附件下载：检查表.doc · 附件列表： · 相关附件： · 附表：: a web page's own list, and any other
const pageList = new RegExp(
  `^(?:(?:相关|点击下载)?附\\s?件(?:下载|列表|目录|清单|一览表)?|${attachmentWord})\\s?[:：]|^附件(?:目录|一览表)$`,
  'u',
);
const namedPageList = /^(?:相关附件|附件(?:下载|列表|目录|一览表))\s?[:：]|^附件(?:目录|一览表)$/u;
// 附件1：检查表.docx · 2.评分标准.xls
const fileName = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|jpe?g|png|txt)(?:\s?[)）])?$/iu;
// 附件2：评分标准 · 附件 3 名单
const numbered = new RegExp(
  `^${attachmentWord}\\s?[\\d０-９一二三四五六七八九十]{1,3}\\s?[:：.．、\\s]\\s{0,4}\\S`,
  'u',
);
const startsWithWord = new RegExp(`^${attachmentWord}`, 'u');
const longestEntry = 100;
/** A line as wide as this may have been broken; in ems. */
const wrapWidth = 15;

/** Whether a line can only be the beginning of a list of attachments, or an entry that names a file. */
export function beginsList(text: string): boolean {
  if (text.length > longestEntry) return false;
  return (
    numberedStart.test(text) ||
    namedPageList.test(text) ||
    (text.startsWith('附') && fileName.test(text))
  );
}

/** How many lines the list of attachments that begins at `i` takes; 0 if none does. `end` is exclusive. */
export function listLength(items: readonly Item[], i: number, end: number): number {
  const first = items[i];
  if (first?.role !== null || first.piece.text.length > longestEntry) return 0;
  if (!pageList.test(first.piece.text) && !beginsList(first.piece.text)) return 0;
  let k = i + 1;
  while (k < end && (isEntry(items, k) || isContinued(items, k))) k += 1;
  return k - i;
}

function isEntry(items: readonly Item[], k: number): boolean {
  const item = items[k];
  if (item?.role !== null) return false;
  const { text } = item.piece;
  if (text.length > longestEntry || /[。；]$/u.test(text)) return false;
  const label = labelAt(text);
  return (
    beginsList(text) ||
    (numbered.test(text) && fileName.test(text)) ||
    (label !== null && (label.scheme === 'num' || label.scheme === 'cn') && !/[。；]/u.test(text))
  );
}

/** Whether a line goes on with the entry above it: 资金绩效评价指标体系及|评分标准. */
function isContinued(items: readonly Item[], k: number): boolean {
  const [above, item, below] = [items[k - 1], items[k], items[k + 1]];
  if (item?.role !== null || above?.role !== null) return false;
  const { text } = item.piece;
  if (emsOf(above.piece.text) < wrapWidth || fileName.test(above.piece.text)) return false;
  if (text.length > longestEntry || /^[（(]|[。；：:]$/u.test(text) || labelAt(text)) return false;
  if (startsWithWord.test(text) || signedDateOn(text) !== null) return false;
  return (
    bodiesOn(text) === null && (below === undefined || signedDateOn(below.piece.text) === null)
  );
}

/** Marks a list, in place; an entry wrapped over lines is one element. Returns how many items it takes now. */
export function markList(items: Item[], i: number, length: number): number {
  let left = length;
  let at = i;
  while (left > 0) {
    let lines = 1;
    while (lines < left && !isEntry(items, at + lines) && isContinued(items, at + lines))
      lines += 1;
    setRole(items, at, lines, 'attachment list');
    at += 1;
    left -= lines;
  }
  return at - i;
}
