import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { extractDocx } from './docx.ts';
import type { Cited } from './index.ts';
import { extractMarkdown } from './markdown.ts';

const entries: Cited[] = [
  {
    id: 'a',
    path: 'notices/a/#s1',
    citation: '《甲》（乙〔2022〕1号）第一章',
    content: ['第一章 总则', '1. *要* <发展> & “壮大”。'],
    note: '核对\n再核',
    url: 'https://a.gov.cn/notices/a/?x=1&y=2#s1',
  },
  {
    id: 'b',
    path: 'notices/a/#t1',
    citation: '《甲》表1第2行',
    content: [{ header: ['指标', '目标值'], rows: [['总量|人', '2100人', '约束性'], ['短']] }],
    note: '',
    url: 'https://a.gov.cn/notices/a/#t1',
  },
];

describe('Markdown', () => {
  it('has a heading for each citation, and nothing in the words is markup', () => {
    expect(extractMarkdown('摘编 *一*', entries)).toMatchInlineSnapshot(`
      "# 摘编 \\*一\\*

      ## 1. [《甲》（乙〔2022〕1号）第一章](https://a.gov.cn/notices/a/?x=1\\&y=2#s1)

      > 第一章 总则
      >
      > 1\\. \\*要\\* <发展> & “壮大”。

      备注：核对
      再核

      ## 2. [《甲》表1第2行](https://a.gov.cn/notices/a/#t1)

      > | 指标    | 目标值   |     |
      > | ----- | ----- | --- |
      > | 总量\\|人 | 2100人 | 约束性 |
      > | 短     |       |     |
      "
    `);
  });
});

describe('Word', () => {
  const parts = unzipSync(extractDocx('摘编', entries, '2026年11月25日'));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = part('word/document.xml');

  it('is made of well-formed parts, each of a type that is told', () => {
    const types = part('[Content_Types].xml');
    for (const name of Object.keys(parts)) {
      expect(() => new SaxesParser().write(part(name)).close(), name).not.toThrow();
      if (name.endsWith('.rels') || name.startsWith('[')) continue;
      expect(types).toContain(`PartName="/${name}"`);
    }
  });

  it('keeps order, words, notes and the addresses of citations', () => {
    const texts = [...document.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text);
    expect(texts).toEqual([
      '摘编',
      '1．',
      '《甲》（乙〔2022〕1号）第一章',
      '第一章 总则',
      '1. *要* &#x3C;发展> &#x26; “壮大”。',
      '备注：核对',
      '再核',
      '2．',
      '《甲》表1第2行',
      ...['指标', '目标值', '总量|人', '2100人', '约束性', '短'],
      '共 2 条，2026年11月25日导出',
    ]);
    expect(part('word/_rels/document.xml.rels')).toContain('?x=1&#x26;y=2#s1');
  });

  it('gives every row of a table as many cells', () => {
    const rows = document.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.split('<w:tc>').length - 1)).toEqual([3, 3, 3]);
  });

  it('uses no style that it does not bring', () => {
    const brought = part('word/styles.xml');
    for (const [, style = ''] of document.matchAll(/<w:pStyle w:val="([^"]+)"/gu)) {
      expect(brought).toContain(`w:styleId="${style}"`);
    }
  });
});
