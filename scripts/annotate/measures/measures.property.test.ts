import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOfLines } from '../clauses.fixture.ts';
import type { NoticeContext } from '../context.ts';
import { extractDeadlines } from '../deadlines.ts';
import { measuresOf } from './index.ts';

const context = {
  letterhead: { issued: '2021-01-01' },
  period: { from: '2021', to: '2025' },
} as unknown as NoticeContext;

/** What the grammars look for, so that random texts get into every corner of them. */
const pieces =
  '到2025年 不低于 最低工资标准的160% 每年 ， 。 “ ” （ ） 《 一二三 十 百 千 万 亿 翻一番 全覆盖 各社区均设置 至少配备1名 100、 1: - 至 力争 的 占 分别 数 内 截至 “十四五”末 6月底前 两年内 之日起 从50%提高到80% 8～10个 三分之一 ‰ 元/人·月 总站、 ２０２５'.split(
    ' ',
  );
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('any text', () => {
  it('is read without an exception, and what is found stands in it', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (lines) => {
        const clauses = clausesOfLines(['#发展目标', ...lines.map((line) => ` ${line}`)]);
        const found = [...measuresOf(clauses, context), ...extractDeadlines(clauses, context)];
        for (const { clause, start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(clause.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '到2025年底，站点达到8个',
    '每人不低于最低工资标准的160%',
    '各县至少配备1名',
    '服务覆盖率达到100、200、300%',
    '实现社区全覆盖',
    '总量翻一番',
  ])('is read the same however much stands around it: %s', (sentence) => {
    const valuesOf = (text: string): string[] =>
      measuresOf(clausesOfLines([text]), context).map(({ valueText, value, comparator }) =>
        JSON.stringify([valueText, value, comparator]),
      );
    const alone = valuesOf(`${sentence}。`);
    expect(alone).not.toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (count) => {
        expect(valuesOf(`${sentence}。`.repeat(count))).toEqual(
          Array.from({ length: count }, () => alone).flat(),
        );
      }),
      { numRuns: 10 },
    );
  });
});
