import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Letterhead } from '../tree/nodes.ts';
import { readCitations } from './citations.ts';
import { clausesOfLines } from './clauses.fixture.ts';
import type { NoticeContext } from './context.ts';
import { extractDefinitions } from './definitions.ts';
import { extractFunding } from './funding.ts';
import { fundVocabulary } from './vocabulary.fixture.ts';

const letterhead: Letterhead = {
  title: '某规划',
  noticeTitle: null,
  kind: '规划',
  issuers: [],
  docNumber: null,
  issued: null,
  addressees: [],
  period: null,
};
const context = { letterhead, period: null, vocabulary: { funds: fundVocabulary() } };

/** Pieces that the grammars look for, in any order, among anything else. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['《', '》', '（', '）', '“', '”', '，', '。', '、', '：', '—', '#'],
    ...['以下简称', '是指', '本办法所称', '包括', '三级', '体系', '“三留守”', '市', '区', '街道'],
    ...['第三条', '前款', '附件1', '国发〔2021〕5号', '本规划', '关于', '的意见', '及其实施条例'],
    ...['经费', '补贴', '购买', '服务', '预算', '不低于', '160%', '100元', '对', '的', '由财政', '每人每天'],
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
); // prettier-ignore
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('for any text', () => {
  it('finds stretches that are there, and throws nothing', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (lines) => {
        const clauses = clausesOfLines(lines);
        const found = [
          ...readCitations(clauses, letterhead).found,
          ...extractDefinitions(clauses, context as NoticeContext),
          ...extractFunding(clauses, context as NoticeContext),
        ];
        for (const { clause, start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(clause.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
