/** How the site says things: the same fact in the same words on every page. */
import type { ProvisionRole } from '../scripts/tree/nodes.ts';
import type { FrontMatter } from '../scripts/tree/front-matter.ts';

/** Parts that the carrier added, as their fold is labelled. */
export const carrierNames: Partial<Record<ProvisionRole, string>> = {
  contents: '原件目录',
  'page number': '页码',
  'running head': '页眉页脚',
  'site chrome': '网页附加内容',
  'front matter': '文件头信息',
  markup: '排版标记',
};

/** Fields of a notice, as readers call them. */
export const fieldNames: Readonly<Record<string, string>> = {
  title: '标题',
  noticeTitle: '印发通知',
  kind: '文种',
  region: '地区',
  issuers: '发文机关',
  docNumber: '发文字号',
  issued: '成文日期',
  addressees: '主送机关',
  period: '实施期',
  standing: '状态',
};

/** `第12行`, `第12–14行`. */
export function lineRange([first, last]: readonly [number, number]): string {
  return first === last ? `第${first}行` : `第${first}–${last}行`;
}

/** `2022年10月17日`; of a year or a month alone what there is. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [
    [year, '年'],
    [month, '月'],
    [day, '日'],
  ]
    .filter(([number]) => number !== undefined)
    .map(([number, unit]) => `${number}${unit}`)
    .join('');
}

/** `2021—2025年`; `2022年` where both are one. */
export function yearSpan({ from, to }: { from: string; to: string }): string {
  return from === to ? `${from}年` : `${from}—${to}年`;
}

/** The stop of a sentence that serves as a title: `收集群众需求。`, `新要求：`; not `（一）`. */
const stop = /[。．.：:；;]$/u;

/** A heading where it is only named: in a contents, in a path. */
export function withoutStop(title: string): string {
  return title.replace(stop, '');
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What may not begin a line, and what may not end one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/** A title in the parts between which a line may break: its words, each with the punctuation that clings to it. */
export function phrasesOf(title: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = phrases.at(-1);
    if (last !== undefined && (closing.test(segment) || opening.test(last))) {
      phrases[phrases.length - 1] = last + segment;
    } else phrases.push(segment);
  }
  return phrases;
}

/** As a citation begins: `《title》（number）`. */
export function citedAs({ title, docNumber }: Pick<FrontMatter, 'title' | 'docNumber'>): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》${docNumber === null ? '' : `（${docNumber}）`}`;
}

/** `第二章第三节表1第3行`: of a table as one cites it, the row by its number, the header not counted. */
export function rowCitation(table: string, number: number): string {
  return `${table}第${number}行`;
}
