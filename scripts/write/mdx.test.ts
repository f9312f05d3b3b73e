import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeTree } from '../tree/nodes.ts';
import { toMdx } from './mdx.ts';
import type { Mark } from './mdx.ts';
import { anyBlocks, anyText, facts, hostile, noticeTree } from './notice-tree.fixture.ts';
import { astro, elements, engines, readFrontMatter, textOf } from './rendering.fixture.ts';
import { expected, shown } from './page.fixture.ts';

function body(tree: NoticeTree, ...rest: [ReadonlyMap<string, readonly Mark[]>?]): string {
  return toMdx(tree, facts, ...rest).replace(/^---\n[^]*?\n---\n\n/u, '');
}

describe('toMdx', () => {
  it('writes text as text, a paragraph a line', () => {
    const { tree } = noticeTree([
      { provision: '某某市民政局文件', role: 'issuer mark' },
      { provision: '关于印发\n某某规划的通知', role: 'notice title' },
      {
        heading: '一、总体要求',
        label: '一、',
        title: '总体要求',
        blocks: [
          { provision: '到2025年底，\n建成94个社工站。' },
          {
            caption: '表1 主要指标',
            rows: [{ header: true, cells: ['指标', '目标值'] }, { cells: ['社工站', ''] }],
          },
        ],
      },
      { provision: '- 3 -', role: 'page number' },
    ]);
    expect(body(tree)).toMatchInlineSnapshot(`
      "<Letterhead>

      <Element id="n1" role="issuer mark" citation="第1段" lines="1">
      <p>某某市民政局文件</p>
      </Element>

      <Element id="n2" role="notice title" citation="第2段" lines="2-3">
      <p>关于印发某某规划的通知</p>
      </Element>

      </Letterhead>

      <Division id="n3" kind="heading" level="1" label="一、" title="总体要求" citation="第3段" lines="4">

      <Heading>一、总体要求</Heading>

      <Provision id="n4" citation="第4段" lines="5-6">
      <p>到2025年底，建成94个社工站。</p>
      </Provision>

      <NoticeTable id="n5" level="2" title="表1 主要指标" citation="第5段" lines="7-11">
      <Caption>表1主要指标</Caption>
      <table>
      <thead>
      <tr><th>指标</th><th>目标值</th></tr>
      </thead>
      <tbody>
      <tr><td>社工站</td><td /></tr>
      </tbody>
      </table>
      </NoticeTable>

      </Division>

      <Element id="n6" role="page number" citation="第6段" lines="12">
      <p>-3-</p>
      </Element>
      "
    `);
  });

  it.each(engines)('keeps every hostile stretch as text, by $name', async ({ render }) => {
    const texts = [...hostile, ...hostile.map((text) => `甲${text}乙`), hostile.join('')];
    const { tree } = noticeTree(
      texts.flatMap((text) => [
        { provision: text },
        {
          heading: text,
          label: text,
          blocks: [
            { caption: text, rows: [{ header: true, cells: [text, ''] }, { cells: [text, text] }] },
          ],
        },
      ]),
    );
    const page = await render(toMdx(tree, facts));
    expect(shown(page)).toEqual(expected(tree.children));
  });

  it.each(engines)('hands on attributes as they are, by $name', async ({ render }) => {
    const { tree } = noticeTree(hostile.map((text) => ({ heading: 'a', label: text, blocks: [] })));
    const page = await render(toMdx(tree, facts));
    expect(elements(page, 'Division').map(({ attributes }) => attributes.label)).toEqual(hostile);
  });

  it('leaves alone what means nothing inside a line', () => {
    const text = '1. 1-2个 # 1.5万 | 50% A&B + 5>3 = (a) a: b; c/d! e? $f$ 第1项';
    const { tree } = noticeTree([{ provision: text.replaceAll(' ', '，') }]);
    expect(body(tree)).toContain(`<p>${text.replaceAll(' ', '，')}</p>`);
  });

  it.each([
    ['10,000 nested brackets', '（'.repeat(10_000) + '）'.repeat(10_000)],
    ['10,000 nested braces', '{['.repeat(10_000) + ']}'.repeat(10_000)],
    ['a line of 1,000,000 digits', '1'.repeat(1_000_000)],
    ['what cannot be escaped, and nothing else', '@\0www.://'.repeat(20_000)],
    ['what must be escaped, and nothing else', '*_`~<&"\\'.repeat(20_000)],
  ])('takes %s', async (_, text) => {
    const { tree } = noticeTree([{ provision: text }]);
    const page = await astro.render(toMdx(tree, facts));
    expect(page.map(textOf).join('') === text).toBe(true);
  });

  it.each(engines)('renders any tree to its text, by $name', async ({ numRuns, render }) => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        const { tree } = noticeTree(blocks);
        const page = await render(toMdx(tree, facts));
        expect(shown(page)).toEqual(expected(tree.children));
      }),
      { numRuns },
    );
  });

  it('writes front matter that is read back the same', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText), (title, docNumber, issuers) => {
        const given = { ...facts, title, docNumber, issuers };
        const { tree } = noticeTree([]);
        expect(readFrontMatter(toMdx(tree, given))).toEqual(given);
      }),
    );
  });
});
