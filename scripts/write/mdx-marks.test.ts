import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markComponents } from '../tree/front-matter.ts';
import type { MarkComponent } from '../tree/front-matter.ts';
import type { Block, NoticeNode } from '../tree/nodes.ts';
import { locatedText, withoutWhiteSpace } from '../tree/text.ts';
import { toMdx } from './mdx.ts';
import type { Mark } from './mdx.ts';
import { anyBlocks, anyText, facts, hostile, noticeTree } from './notice-tree.fixture.ts';
import type { BlockSpec } from './notice-tree.fixture.ts';
import { astro, elements, engines, textOf } from './rendering.fixture.ts';

/** The lines of the body that hold text, with the marks of the first block. */
function lines(blocks: BlockSpec[], quotes: [MarkComponent, string][]): string[] {
  const { source, tree } = noticeTree(blocks);
  const marks = quotes.map(([component, quote], index): Mark => {
    const start = source.indexOf(quote);
    return {
      start,
      end: start + quote.length,
      component,
      attributes: { id: `${component[0]?.toLowerCase() ?? ''}${index + 1}` },
    };
  });
  return toMdx(tree, facts, new Map([['n1', marks]]))
    .split('\n')
    .filter((line) => /^<(?:p|tr|Heading|Caption)\b/u.test(line));
}

/** The nodes of a block that hold text of their own. */
function texts(block: Block): NoticeNode[] {
  if (block.type === 'provision') return [block];
  if (block.type === 'division') return [block.children[0]];
  return block.children.flatMap((child): NoticeNode[] =>
    child.type === 'heading' ? [child] : child.children,
  );
}

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'division') return [block];
    const [, ...rest] = block.children;
    return [block, ...allBlocks(rest)];
  });
}

describe('marks', () => {
  it('stand around their words', () => {
    const text = '到2025年底，社工站达到\n94 个。';
    expect(
      lines(
        [{ provision: text }],
        [
          ['Deadline', '2025年底'],
          ['Indicator', '社工站达到\n94 个'],
        ],
      ),
    ).toEqual([
      '<p>到<Deadline id="d1">2025年底</Deadline>，<Indicator id="i2">社工站达到94个</Indicator>。</p>',
    ]);
  });

  it('nest, the longer one outside', () => {
    const blocks = [{ provision: '由民政局牵头，2025年底前完成。' }];
    const expected = [
      '<p><Responsibility id="r1">由民政局牵头，<Deadline id="d2">2025年底前</Deadline>完成</Responsibility>。</p>',
    ];
    expect(
      lines(blocks, [
        ['Responsibility', '由民政局牵头，2025年底前完成'],
        ['Deadline', '2025年底前'],
      ]),
    ).toEqual(expected);
  });

  it('are cut where they overlap, and the text is there once', () => {
    expect(
      lines(
        [{ provision: '甲乙丙丁戊己庚' }],
        [
          ['Funding', '甲乙丙丁'],
          ['Indicator', '丙丁戊'],
          ['Citation', '丁戊己'],
        ],
      ),
    ).toEqual([
      '<p><Funding id="f1">甲乙<Indicator id="i2" part="first">丙<Citation id="c3" part="first">丁</Citation></Indicator></Funding>' +
        '<Indicator id="i2" part="last"><Citation id="c3" part="middle">戊</Citation></Indicator><Citation id="c3" part="last">己</Citation>庚</p>',
    ]);
  });

  it('go over the cells of a row', () => {
    expect(
      lines(
        [
          {
            caption: '表1',
            rows: [{ header: true, cells: ['指标'] }, { cells: ['总量', '9人', ''] }],
          },
        ],
        [
          ['Indicator', '总量\n9人'],
          ['Citation', '表1'],
        ],
      ),
    ).toEqual([
      '<Caption><Citation id="c2">表1</Citation></Caption>',
      '<tr><th>指标</th></tr>',
      '<tr><td><Indicator id="i1" part="first">总量</Indicator></td><td><Indicator id="i1" part="last">9人</Indicator></td><td /></tr>',
    ]);
  });

  it('leave no element where they cover no text', () => {
    const { tree } = noticeTree([{ provision: 'AI for\nall' }, { provision: '第二' }]);
    const at = (start: number, end: number): Mark => {
      return { start, end, component: 'Deadline', attributes: {} };
    };
    // Nothing, the line end, the next provision, what lies beyond the source.
    const marks = [at(3, 3), at(6, 7), at(11, 13), at(90, 99), at(5, 2)];
    expect(toMdx(tree, facts, new Map([['n1', marks]]))).toBe(toMdx(tree, facts));
  });

  it('keep attributes that look like code around text', async () => {
    const { tree } = noticeTree([
      { caption: null, rows: [{ cells: ['甲', 'a@b.example', '乙'] }] },
    ]);
    const mark: Mark = { start: 0, end: 15, component: 'Funding', attributes: { use: '```js' } };
    const page = await astro.render(toMdx(tree, facts, new Map([['n1', [mark]]])));
    expect(elements(page, 'td').map(textOf)).toEqual(['甲', 'a@b.example', '乙']);
    const funding = elements(page, 'Funding');
    expect(funding.map(({ attributes }) => attributes.use)).toEqual(['```js', '```js', '```js']);
  });

  it('may be many in one paragraph', () => {
    const { tree } = noticeTree([{ provision: '由民政局牵头，'.repeat(20_000) }]);
    const marks = Array.from({ length: 20_000 }, (_, index): Mark => {
      const start = index * 7 + 1;
      return { start, end: start + 5, component: 'Responsibility', attributes: {} };
    });
    // some 0.3 s; looking at every mark for every character would take minutes, longer than a test may
    const mdx = toMdx(tree, facts, new Map([['n1', marks]]));
    expect(mdx.match(/<Responsibility>/gu)).toHaveLength(20_000);
  });

  const anyMarks = fc.array(
    fc.record({
      block: fc.nat(),
      from: fc.double({ min: -0.1, max: 1, noNaN: true }),
      length: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 100 })),
      component: fc.constantFrom(...markComponents),
      quote: fc.oneof(fc.constantFrom(...hostile), anyText),
    }),
    { maxLength: 8 },
  );

  it.each(engines)(
    'keep text and cover their stretch in any tree, by $name',
    async ({ numRuns, render }) => {
      await fc.assert(
        fc.asyncProperty(anyBlocks, anyMarks, async (specs, drawn) => {
          const { source, tree } = noticeTree(specs);
          const blocks = allBlocks(tree.children);
          const marks = new Map<string, Mark[]>(blocks.map(({ id }) => [id, []]));
          for (const [index, { block, from, length, component, quote }] of drawn.entries()) {
            const target = blocks[block % blocks.length];
            const start = Math.floor(from * source.length);
            const attributes = { id: `m${index}`, quote };
            marks
              .get(target?.id ?? '')
              ?.push({ start, end: start + length, component, attributes });
          }
          const page = await render(toMdx(tree, facts, marks));
          for (const block of blocks) {
            for (const mark of marks.get(block.id) ?? []) {
              const covered = texts(block).map((node) => {
                const { text, offsets } = locatedText(node);
                return [...offsets.keys()]
                  .filter(
                    (at) => mark.start <= (offsets[at] ?? -1) && (offsets[at] ?? -1) < mark.end,
                  )
                  .map((at) => text[at])
                  .join('');
              });
              const pieces = elements(page, mark.component).filter(
                ({ attributes }) => attributes.id === mark.attributes.id,
              );
              expect(withoutWhiteSpace(pieces.map(textOf).join(''))).toBe(
                withoutWhiteSpace(covered.join('')),
              );
              for (const [index, { attributes }] of pieces.entries()) {
                const { part = null, quote } = attributes;
                expect(quote).toBe(mark.attributes.quote);
                expect(part).toBe(
                  pieces.length === 1
                    ? null
                    : index === 0
                      ? 'first'
                      : index < pieces.length - 1
                        ? 'middle'
                        : 'last',
                );
              }
            }
          }
          const plain = await render(toMdx(tree, facts));
          const inside = ['p', 'Heading', 'Caption', 'th', 'td'];
          for (const name of inside) {
            expect(elements(page, name).map(textOf)).toEqual(elements(plain, name).map(textOf));
          }
        }),
        { numRuns },
      );
    },
  );
});
