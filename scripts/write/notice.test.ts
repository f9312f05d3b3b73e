import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../tree/front-matter.ts';
import { noticeSchema } from '../tree/notice.ts';
import { withoutWhiteSpace } from '../tree/text.ts';
import { headingName, toNotice } from './notice.ts';
import type { NoticeFacts } from './notice.ts';
import { anyBlocks, facts, noticeTree } from './notice-tree.fixture.ts';

const given: NoticeFacts = {
  id: facts.id,
  source: facts.source,
  region: facts.region,
  supplied: {},
  messages: [],
};

describe('toNotice', () => {
  it('lays out headings, provisions and tables in document order', () => {
    const { tree } = noticeTree([
      { provision: '某某市民政局文件', role: 'issuer mark' },
      {
        heading: '第一章 总则',
        label: '第一章',
        title: '总则',
        blocks: [
          {
            heading: '（一）目标。',
            label: '（一）',
            title: '目标',
            blocks: [{ provision: '第一\n段。' }],
          },
          {
            caption: '表1 主要指标',
            rows: [
              { header: true, cells: ['指标', '2025年', ''] },
              { header: true, cells: ['', '目标值', '属性'] },
              { cells: ['总量', '2100人', '约束性'] },
              { cells: ['合计'] },
            ],
          },
          { caption: null, rows: [{ cells: ['甲', '乙'] }] },
        ],
      },
      { provision: '- 1 -', role: 'page number' },
    ]);
    const { outline, provisions, tables } = toNotice(tree, given);
    expect(outline.map(({ text, parent, path, lines }) => [text, parent, path, lines])).toEqual([
      ['第一章总则', null, ['第一章 总则'], [2, 2]],
      ['（一）目标。', 'n2', ['第一章 总则', '（一）目标'], [3, 3]],
      ['表1主要指标', 'n2', ['第一章 总则', '表1 主要指标'], [6, 6]],
    ]);
    expect(
      provisions.map(({ heading, role, text, lines }) => [heading, role, text, lines]),
    ).toEqual([
      [null, 'issuer mark', '某某市民政局文件', [1, 1]],
      ['n3', 'body', '第一段。', [4, 5]],
      [null, 'page number', '-1-', [19, 19]],
    ]);
    expect(
      tables.map(({ heading, caption, header, rows }) => [heading, caption, header, rows]),
    ).toEqual([
      [
        'n2',
        '表1主要指标',
        ['指标', '2025年目标值', '属性'],
        [['总量', '2100人', '约束性'], ['合计']],
      ],
      ['n2', null, [], [['甲', '乙']]],
    ]);
  });

  it('takes what a person supplied before what was read, and says so', () => {
    const { tree } = noticeTree([]);
    const supplied = {
      title: '另一规划',
      kind: '规划',
      docNumber: null,
      issuers: ['某某省民政厅'],
    };
    const notice = toNotice(tree, { ...given, supplied });
    expect(notice.title).toBe('另一规划');
    expect(notice.issuers).toEqual(['某某省民政厅']);
    expect(notice.noticeTitle).toBeNull();
    // The text says 规划 too, and has no number either.
    expect(notice.supplied).toEqual(['title', 'issuers']);
  });

  it('names a notice that has no title by its covering notice or its file', () => {
    const { tree } = noticeTree([]);
    tree.letterhead.title = null;
    tree.letterhead.kind = null;
    const source = { ...facts.source, file: 'content/sources/某某/四川.v2.txt' };
    expect(toNotice(tree, { ...given, source })).toMatchObject({ title: '四川.v2', kind: '文件' });
    tree.letterhead.noticeTitle = '关于印发某某规划的通知';
    expect(toNotice(tree, { ...given, source }).title).toBe('关于印发某某规划的通知');
  });

  it('gives valid notices that hold all of the text, in the same order of keys', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const { source, tree } = noticeTree(blocks);
        const notice = toNotice(tree, given);
        expect(noticeSchema.strict().parse(notice)).toEqual(notice);
        // `ended` only where a person says so.
        const keys = Object.keys(noticeSchema.shape).filter((key) => key !== 'ended');
        expect(Object.keys(notice)).toEqual(keys);
        expect(frontMatterSchema.safeParse(notice).success).toBe(true);
        const captions = new Set(notice.outline.map(({ id }) => id));
        const held = [
          ...notice.outline.map(({ text }) => text),
          ...notice.provisions.map(({ text }) => text),
          ...notice.tables.flatMap(({ id, caption, header, rows }) => [
            captions.has(id) ? '' : (caption ?? ''),
            ...header,
            ...rows.flat(),
          ]),
        ];
        const characters = (text: string): string => [...withoutWhiteSpace(text)].sort().join('');
        expect(characters(held.join(''))).toBe(characters(source));
      }),
    );
  });
});

describe('headingName', () => {
  it.each([
    ['第一章', '总则', '第一章 总则'],
    ['表1', '主要指标', '表1 主要指标'],
    ['一、', '总体要求', '一、总体要求'],
    ['（一）', null, '（一）'],
    [null, '收集群众需求', '收集群众需求'],
    [null, null, ''],
  ])('reads %j and %j as %j', (label, title, name) => {
    expect(headingName(label, title)).toBe(name);
  });
});
