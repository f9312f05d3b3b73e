/** From text to page, through the stages before: whatever the text, the page shows what the tree holds. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read/index.ts';
import { structure } from '../structure/index.ts';
import { noticeSchema } from '../tree/notice.ts';
import { toMdx } from './mdx.ts';
import { toNotice } from './notice.ts';
import { anyText, facts } from './notice-tree.fixture.ts';
import { expected, shown } from './page.fixture.ts';
import { engines } from './rendering.fixture.ts';

const { id, source, region } = facts;

/** Lines as notices have them, with any text in them. */
const anyNotice = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '',
        '某某市民政局文件',
        '某民发〔2022〕1号',
        '关于印发某某规划的通知',
        '第一章 总则',
        '一、总体要求',
        '（一）发展目标。',
        '1. ',
        '——',
        '专栏1 ',
        '表1 主要指标',
        '序号\t指标\t目标值',
        '1\t总量\t2100人',
        '2022年10月17日',
        '- 3 -',
        '# ',
        '<p>',
      ),
      anyText,
      fc.constantFrom('\n', '\n\n', '\u3000', '\r\n'),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.flat().join(''));

describe('from text to page', () => {
  it.each(engines)('shows what the text holds, by $name', async ({ numRuns, render }) => {
    await fc.assert(
      fc.asyncProperty(
        anyNotice,
        fc.constantFrom('source.txt', 'source.md'),
        async (text, file) => {
          const read = readBytes(Buffer.from(text), file);
          if (!read.source) return;
          const tree = structure(read.source, new VFile({ path: file }));
          const notice = toNotice(tree, { id, source, region, supplied: {}, messages: [] });
          expect(noticeSchema.parse(notice)).toEqual(notice);
          const page = await render(toMdx(tree, notice));
          expect(shown(page)).toEqual(expected(tree.children));
        },
      ),
      { numRuns },
    );
  });
});
