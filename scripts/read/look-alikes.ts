/**
 * Characters that look like Chinese characters and are none: a font without a map back to text gives the radical ⼈ (U+2F08)
 * for 人, and search would never find it. The original stays in the text; a reader gets the character that is meant.
 */
import type { Markup } from '../tree/source.ts';

// ⼈ (Kangxi radical) · ⻔ (radical supplement) · 金 (U+F90A, compatibility) · U+00AD, as which a font may map its hyphen
const lookAlike = /[\u00ad\u2e80-\u2fd5\uf900-\ufad9]/g;
/** It shows in a document of pages, though it would not in a text. */
const softHyphen = '\u00ad';

/** Of the radical supplement, Unicode says what only two of them stand for; these are the simplified ones in daily use. */
const supplement: Readonly<Record<string, string>> = {
  '⺎': '兀',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

/** One stretch of markup for each look-alike: what stands there, and what is meant. */
export function lookAlikesOf(text: string): Markup[] {
  return [...text.matchAll(lookAlike)].flatMap(({ 0: raw, index }): Markup[] => {
    const value = raw === softHyphen ? '-' : (supplement[raw] ?? raw.normalize('NFKC'));
    if (value === raw) return [];
    return [{ start: index, end: index + raw.length, kind: 'markup', value, breaks: 'inline' }];
  });
}
