import { expect, it } from 'vitest';
import type { Citation, Notice } from '../../tree/notice.ts';
import { notice } from '../notice.fixture.ts';
import { noticePairs, reportedPolicy } from './candidates.ts';
import { clauses, others } from './lineage.fixture.ts';
import { readNotice } from './read.ts';

function at(code: string, more: Partial<Notice> = {}, texts = clauses): Notice {
  const level = code.endsWith('0000') ? 'province' : 'prefecture';
  return notice({ code, name: code, level }, texts, {
    id: `${code}-${more.issued ?? ''}`,
    ...more,
  });
}
const pairsOf = (...notices: Notice[]): string[] =>
  noticePairs(notices.map(readNotice)).map(({ later, source }) => `${later.id} < ${source.id}`);

it('pairs a notice with one of the region above it, whatever is said first', () => {
  expect(pairsOf(at('990100'), at('990000'))).toEqual(['990100- < 990000-']);
});

it('pairs none of another province, of another matter, or that came later', () => {
  expect(pairsOf(at('990100'), at('980000'))).toEqual([]);
  expect(pairsOf(at('990100'), at('990000', {}, others))).toEqual([]);
  expect(
    pairsOf(at('990100', { issued: '2021-01-01' }), at('990000', { issued: '2022-01-01' })),
  ).toEqual([]);
});

it('pairs two of one region by their dates, and not without', () => {
  const dates = ['2021-01-01', '2022-01-01'].map((issued) => at('990100', { issued }));
  expect(pairsOf(...dates)).toEqual(['990100-2022-01-01 < 990100-2021-01-01']);
  expect(pairsOf(at('990100', { id: 'a' }), at('990100', { id: 'b' }))).toEqual([]);
});

it('looks to the nation, and takes no more than two sources', () => {
  const above = ['100000', '990000', '990100'].map((code) => at(code));
  const found = pairsOf(...above, at('990102'));
  expect(found.filter((pair) => pair.startsWith('990102'))).toHaveLength(2);
  expect(pairsOf(at('100000'), at('990102'))).toEqual(['990102- < 100000-']);
});

it('leaves news out', () => {
  expect(pairsOf(at('990100', { kind: '新闻报道' }), at('990000'))).toEqual([]);
});

it('takes the policy that a post cites most for the one that it reports', () => {
  const citing = (...targets: (string | null)[]): Notice =>
    at('990000', {
      id: 'post',
      kind: '新闻报道',
      citations: targets.map((target) => ({ target }) as Citation),
    });
  const known = new Map(
    [
      at('990000', { id: 'a' }),
      at('990000', { id: 'b' }),
      at('990000', { id: 'n', kind: '新闻报道' }),
    ].map((one) => [one.id, readNotice(one)]),
  );
  expect(reportedPolicy(citing('a', 'b', 'b', null), known)?.id).toBe('b');
  expect(reportedPolicy(citing(null, 'post'), known)).toBeNull();
  expect(reportedPolicy(citing('n'), known)).toBeNull();
});
