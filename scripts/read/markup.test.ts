import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Markup } from '../tree/source.ts';
import { looksLikeMarkdown } from './markdown-line.ts';
import { markupOf } from './markup.ts';

/** The text with its markup in ⟦…⟧: ⟦/…⟧ where it divides paragraphs, ⟦…=x⟧ where it stands for a character. */
function marked(text: string, markdown: boolean): string {
  let shown = '';
  let at = 0;
  for (const { start, end, breaks, value } of markupOf(text, 0, markdown)) {
    const sign = breaks === 'block' ? '/' : '';
    const stands = value === undefined ? '' : `=${value}`;
    shown += `${text.slice(at, start)}⟦${sign}${text.slice(start, end)}${stands}⟧`;
    at = end;
  }
  return shown + text.slice(at);
}
const inText = (text: string): string => marked(text, false);
const inMarkdown = (text: string): string => marked(text, true);

describe('HTML', () => {
  test.each([
    ['<p>记者获悉</p>', '⟦/<p>⟧记者获悉⟦/</p>⟧'],
    ['关于支持<br/>广西新能源汽车', '关于支持⟦/<br/>⟧广西新能源汽车'],
    ['<strong>一、</strong>总则', '⟦<strong>⟧一、⟦</strong>⟧总则'],
    ['<P CLASS="a" align=center>', '⟦/<P CLASS="a" align=center>⟧'],
    ['<div\n  data-x="a>b">文</div>', '⟦/<div\n  data-x="a>b">⟧文⟦/</div>⟧'],
    ['<o:p></o:p>', '⟦<o:p>⟧⟦</o:p>⟧'],
    ['甲<!-- 注释\n<p> -->乙', '甲⟦<!-- 注释\n<p> -->⟧乙'],
    ['<!DOCTYPE html>', '⟦/<!DOCTYPE html>⟧'],
    ['<http://a.cn/b?c=d_e>', '⟦<⟧http://a.cn/b?c=d_e⟦>⟧'],
    ['研发&nbsp;&#160;R&amp;D', '研发⟦&nbsp;=\u00a0⟧⟦&#160;=\u00a0⟧R⟦&amp;=&⟧D'],
    ['&#x4E2D;&lt;p&gt;', '⟦&#x4E2D;=中⟧⟦&lt;=<⟧p⟦&gt;=>⟧'],
  ])('%j', (text, expected) => {
    expect(inText(text)).toBe(expected);
  });

  test.each([
    '数量<5且>3',
    '城镇调查失业率 <5.5',
    'x<b且c>d',
    '若a <b and c> d',
    '<中央文件>',
    '<p 正文',
    '<p class="未闭合',
    '<unknown>',
    '</>',
    '<!-- 未闭合',
    'R&D; A&B;',
    '&#xFFFFFF; &#0;',
    '《<通知>》',
  ])('near miss: %j stays text', (text) => {
    expect(inText(text)).toBe(text);
    expect(inMarkdown(text)).toBe(text);
  });

  test.each([
    ['甲<script>if (a<b) {}</script>乙', '甲⟦<script>if (a<b) {}</script>⟧乙'],
    ['<svg a="b"><path d="M9"/></svg>', '⟦<svg a="b"><path d="M9"/></svg>⟧'],
    ['<STYLE>p{}</style >文', '⟦<STYLE>p{}</style >⟧文'],
  ])('what shows no text in a page: %j', (text, expected) => {
    expect(inMarkdown(text)).toBe(expected);
    expect(inText(`<p>子</p><p>丑</p><p>寅</p>${text}`)).toContain(expected);
    expect(inText(text)).not.toContain(expected);
  });

  test('in a plain text, a script is somebody’s words and stays in its sentence', () => {
    expect(inText('甲<script>x()</script>乙')).toBe('甲<script>x()</script>乙');
  });

  test('a script without an end is a tag, and what follows stays text', () => {
    expect(inMarkdown('<script>正文')).toBe('⟦<script>⟧正文');
  });

  test('h1–h6 say the level of the text after them', () => {
    const [open, close] = markupOf('<h2>总则</h2>', 0, false);
    expect(open).toMatchObject({ breaks: 'block', headingLevel: 2 });
    expect(close).not.toHaveProperty('headingLevel');
  });
});

describe('Markdown', () => {
  test.each([
    ['# 通知', '⟦/# ⟧通知'],
    ['##一、总体要求', '⟦/##⟧一、总体要求'],
    ['## 一、总体要求 ##', '⟦/## ⟧一、总体要求⟦ ##⟧'],
    ['> - 引用', '⟦/> ⟧⟦/- ⟧引用'],
    ['- 项目\n* 项目', '⟦/- ⟧项目\n⟦/* ⟧项目'],
    ['甲\n\n---\n乙', '甲\n\n⟦/---⟧\n乙'],
    ['标题\n====\n', '标题\n⟦/====⟧\n'],
    ['|甲|乙|\n|---|:-:|', '⟦|⟧甲⟦|=\t⟧乙⟦|⟧\n⟦/|---|:-:|⟧'],
    ['甲 | 乙\n--- | ---\n丙 |', '甲 ⟦|=\t⟧ 乙\n⟦/--- | ---⟧\n丙 ⟦|⟧'],
    ['|甲\n|--|\n|乙<br>丙\\|丁|', '⟦|⟧甲\n⟦/|--|⟧\n⟦|⟧乙⟦<br>⟧丙⟦\\⟧|丁⟦|⟧'],
    ['**（一）推动创新**', '⟦**⟧（一）推动创新⟦**⟧'],
    ['推动**“五社联动”**机制', '推动⟦**⟧“五社联动”⟦**⟧机制'],
    ['**一、****总体要求**', '⟦**⟧一、⟦**⟧⟦**⟧总体要求⟦**⟧'],
    ['***重点***和*次重点*、_三_', '⟦***⟧重点⟦***⟧和⟦*⟧次重点⟦*⟧、⟦_⟧三⟦_⟧'],
    ['~~废止~~', '⟦~~⟧废止⟦~~⟧'],
    ['[返回首页](//a.cn/)｜', '⟦[⟧返回首页⟦](//a.cn/)⟧｜'],
    ['[甲.pdf](/cmsres/a.pdf )', '⟦[⟧甲.pdf⟦](/cmsres/a.pdf )⟧'],
    ['[甲](http://a.cn/b_(c).html "题")', '⟦[⟧甲⟦](http://a.cn/b_(c).html "题")⟧'],
    ['![图*一*](a.png)文', '⟦![图*一*](a.png)⟧文'],
    ['[**甲**](#a)', '⟦[⟧⟦**⟧甲⟦**⟧⟦](#a)⟧'],
    ['见`<br/>`和``a`b``', '见⟦`⟧<br/>⟦`⟧和⟦``⟧a`b⟦``⟧'],
    ['```yaml\n**甲**\n```\n**乙**', '⟦/```yaml⟧\n**甲**\n⟦/```⟧\n⟦**⟧乙⟦**⟧'],
    ['1\\. 项目', '1⟦\\⟧. 项目'],
    ['http://a.cn/_b_*c', 'http://a.cn/_b_*c'],
  ])('%j', (text, expected) => {
    expect(inMarkdown(text)).toBe(expected);
  });

  test.each([
    '#五社联动#',
    '1. 项目',
    '-5℃',
    '2*3*4',
    '张****，李****',
    '（__年__月__日）',
    'name_of_a_file 和 _x',
    '*为约束性指标',
    '甲 * 乙 * 丙',
    '川办发[2022](试行)',
    '注[1]',
    '一`二',
    '|甲*|乙*|',
    '甲|乙\n丙|丁',
    '|甲|乙|\n\n丙',
    '**甲\n\n乙**',
    '5 > 3',
    '\\甲',
  ])('near miss: %j stays text', (text) => {
    expect(inMarkdown(text)).toBe(text);
  });

  test('# to ###### say the level', () => {
    expect(markupOf('### 甲', 0, true)).toEqual([
      { start: 0, end: 4, kind: 'markup', breaks: 'block', headingLevel: 3 },
    ]);
  });

  test.each(['# 甲', '**甲**', '- 甲', '---', '`甲`', '川办发[2022](/a)号', '> 甲', '\\*'])(
    'in a plain text %j is text, but for links with an address',
    (text) => {
      expect(inText(text).replaceAll(/⟦\[⟧|⟦\]\(\/a\)⟧/g, '')).toBe(
        text.replace('[2022](/a)', '2022'),
      );
    },
  );
});

test('looksLikeMarkdown wants several marks', () => {
  expect(looksLikeMarkdown('# 通知\n\n## 一、总则\n')).toBe(true);
  expect(looksLikeMarkdown('**发布日期**: 2025\n**来源**: 甲\n**关键词**: 乙\n')).toBe(true);
  expect(looksLikeMarkdown('|甲|乙|\n|---|---|\n|1|2|')).toBe(true);
  expect(looksLikeMarkdown('甲 | 乙\n--- | ---\n1 | 2')).toBe(true);
  expect(looksLikeMarkdown('# 通知\n一、总则\n')).toBe(false);
  expect(looksLikeMarkdown('张**，李**，#话题#\n- 3 -\n')).toBe(false);
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '<p>',
        '</p>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '&amp;',
        '&',
      ),
      fc.constantFrom(
        '*',
        '**',
        '***',
        '****',
        '_',
        '__',
        '~~',
        '`',
        '``',
        '```',
        '\\',
        '|',
        '|-|',
      ),
      fc.constantFrom(
        '[',
        '](',
        '](/a)',
        '![',
        ')',
        '# ',
        '- ',
        '> ',
        '---',
        '\n',
        '\r\n',
        ' ',
        '"',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 60 },
  );

  test('markup is sorted, inside the text, without overlap, and never empty', () => {
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, markdown) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of markupOf(text, 0, markdown)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text of Chinese words and marks of punctuation has no markup', () => {
    const words = fc.array(
      fc.constantFrom('数量', '五', '。', '<5', '>3', '《', '》', '（试行）', 'R&D', '%'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        expect(markupOf(parts.join(''), 0, false)).toEqual<Markup[]>([]);
      }),
    );
  });
});

test.each([
  ['<p a="', 300_000],
  ['<!--', 500_000],
  ['<script>', 200_000],
  ['[](', 500_000],
  ['()', 1_000_000],
  ['[a](x()', 300_000],
  ['* * ', 500_000],
  ['`a``b', 300_000],
  ['```\n', 300_000],
  ['> ', 500_000],
  ['\r', 500_000],
])('%j again and again', (part, count) => {
  const text = `[a](x${part.repeat(count)}`;
  // quadratic time would be minutes, longer than a test may take
  const marks = markupOf(text, 0, true);
  const ends = [0, ...marks.map(({ end }) => end)];
  expect(marks.every(({ start }, i) => start >= (ends[i] ?? 0))).toBe(true);
  expect(ends.at(-1)).toBeLessThanOrEqual(text.length);
});
