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
    '到2025年',
    '不低于最低工资标准的160%',
    '至少配备1名',
    '100、',
    '全覆盖',
    '各社区均设置',
    '翻一番',
    '一二三四五六七八九十',
  ])('takes time in proportion to its length: %s', (piece) => {
    const time = (length: number): number => {
      const [clause] = clausesOfLines([piece.repeat(length / piece.length)]);
      const clauses = clause ? [clause] : [];
      const start = performance.now();
      measuresOf(clauses, context);
      extractDeadlines(clauses, context);
      return performance.now() - start;
    };
    time(8000);
    const short = time(8000);
    expect(time(32000)).toBeLessThan(short * 12 + 60);
  });
});
