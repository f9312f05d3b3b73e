/**
 * The index box that a government's site prints above a notice (国办发〔2017〕47号, 政府网站发展指引 §3): 发文机关, 发文字号,
 * 成文日期. It is the site's, and is asked only for what the notice itself does not say.
 */
import { withoutWhiteSpace } from '../tree/text.ts';
import { bodiesOn, dateAt } from './bodies.ts';
import type { Item } from './items.ts';
import { docNumberOn } from './doc-number-line.ts';

export interface IndexBox {
  title: string | null;
  issuers: string[];
  docNumber: string | null;
  /** ISO date. */
  issued: string | null;
}

// 发文字号：临民〔2023〕66号 · 文 号： 〔2023〕66号 · 成文日期：2023-08-11 文号：临民〔2023〕66号 有效性：有效
const field =
  /(?:^|\s)[【[]?\s?(?<name>发文(?:机关|单位|字号)|文\s{0,4}号|文件编号|成文日期|(?:标|文件名)\s{0,8}[题称])\s?(?:[】\]]\s?[:：]?|[:：])\s{0,8}(?<value>.{2,120}?)(?=\s+[【[]?\p{Script=Han}\s?\p{Script=Han}{1,6}[】\]]?\s?[:：]|\s*$)/gu;
const longestLine = 200;
// 2023-08-11 · 2023/8/11
const numericDate = /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})/;

export function indexBoxOf(items: readonly Item[]): IndexBox {
  const box: IndexBox = { title: null, issuers: [], docNumber: null, issued: null };
  for (const { piece, role } of items) {
    if (role !== 'site chrome') continue;
    if (piece.text.length > longestLine) continue;
    for (const { groups } of piece.text.matchAll(field)) {
      const name = withoutWhiteSpace(groups?.name ?? '');
      const value = groups?.value?.trim() ?? '';
      if (name === '成文日期') box.issued ??= dateAt(value)?.iso ?? isoOf(value);
      else if (name === '发文机关' || name === '发文单位')
        box.issuers.push(...(bodiesOn(value) ?? []));
      else if (/[题称]$/u.test(name)) box.title ??= value;
      else box.docNumber ??= docNumberOn(value);
    }
  }
  return box;
}

function isoOf(text: string): string | null {
  const { y, m, d } = numericDate.exec(text)?.groups ?? {};
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null;
}
