import { describe, expect, it } from 'vitest';
import type { Records } from '../../tree/notice.ts';
import { clausesOfLines } from '../clauses.fixture.ts';
import { applyReviews } from './apply.ts';
import { readReviews } from './read.ts';
import { withReview } from './write.ts';

const clauses = clausesOfLines([
  '民政部门牵头，教育部门配合。',
  '经费纳入预算。',
  '经费纳入预算，专款专用。',
]);
const responsibility = {
  provision: 'p0',
  lines: [1, 1] as [number, number],
  status: 'machine' as const,
  agencies: [],
  modality: '应' as const,
  duty: '',
};
const records: Records = {
  indicators: [],
  baselines: [],
  responsibilities: [
    { ...responsibility, id: 'p0-r1', quote: '民政部门牵头，教育部门配合', actor: '民政部门', actors: ['民政部门'], role: '牵头' },
    { ...responsibility, id: 'p0-r2', quote: '民政部门牵头，教育部门配合', actor: '教育部门', actors: ['教育部门'], role: '配合' },
  ],
  funding: [
    {
      id: 'p1-f1', provision: 'p1', quote: '经费纳入预算', lines: [2, 2], type: '财政预算', source: '预算', payer: null, use: null,
      amountText: null, amount: null, unit: null, status: 'policy', review: 'machine',
    },
  ],
  deadlines: [],
  definitions: [],
  citations: [],
}; // prettier-ignore

const review = (text: string): ReturnType<typeof applyReviews> => {
  const { reviews, problems } = readReviews('content/reviews/a.yaml', text);
  if (reviews === null) throw new Error(problems[0]?.text);
  return applyReviews(records, reviews, clauses);
};
const why = 'reason: 与原文一致\n    date: 2026-01-31';

describe('applyReviews', () => {
  it('confirms, and tells records of one quote apart', () => {
    const { records: result, problems } = review(
      `confirm:\n  - kind: responsibilities\n    quote: 民政部门 牵头，教育部门配合\n    which: 牵头\n    ${why}\n  - kind: funding\n    quote: 经费纳入预算\n    ${why}\n`,
    );
    expect(problems).toEqual([]);
    expect(result.responsibilities.map((one) => one.status)).toEqual(['confirmed', 'machine']);
    expect(result.funding[0]).toMatchObject({ status: 'policy', review: 'confirmed' });
    expect(records.funding[0]?.review).toBe('machine');
  });

  it('corrects and removes', () => {
    const { records: result } = review(
      `correct:\n  - kind: funding\n    quote: 经费纳入预算\n    set:\n      payer: 财政部门\n    ${why}\nremove:\n  - kind: responsibilities\n    quote: 民政部门牵头，教育部门配合\n    which: 教育部门\n    ${why}\n`,
    );
    expect(result.funding[0]).toMatchObject({ payer: '财政部门', review: 'corrected' });
    expect(result.responsibilities).toHaveLength(1);
  });

  it('adds where the quote stands', () => {
    const { records: result, problems } = review(
      `add:\n  - kind: funding\n    quote: 专款专用\n    record:\n      type: 资金监管\n      status: policy\n    ${why}\n`,
    );
    expect(problems).toEqual([]);
    expect(result.funding.at(-1)).toMatchObject({
      id: 'p2-f1',
      provision: 'p2',
      lines: [3, 3],
      source: null,
      review: 'corrected',
    });
  });

  it.each([
    [`confirm:\n  - kind: funding\n    quote: 经费列入预算\n    ${why}\n`, '原文里已没有“经费列入预算”。最接近的一条是'],
    [`remove:\n  - kind: deadlines\n    quote: 教育部门配合\n    ${why}\n`, '但没有从中读出所说的时限'],
    [`confirm:\n  - kind: responsibilities\n    quote: 民政部门牵头，教育部门配合\n    ${why}\n`, '请用 which 写明是哪一条'],
    [`add:\n  - kind: funding\n    quote: 经费纳入预算\n    record: {type: 财政预算, status: policy}\n    ${why}\n`, '有 2 处，请用 context'],
    [`confirm:\n  - kind: funding\n    quote: 经费纳入预算\n    ${why}\nremove:\n  - kind: funding\n    quote: 经费纳入预算\n    ${why}\n`, '第 2 行已经复核过'],
  ])('refuses what it cannot take in: %j', (text, message) => {
    const { problems } = review(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.text).toContain(message);
    expect(problems[0]?.line).toBeGreaterThan(1);
  }); // prettier-ignore
});

describe('readReviews', () => {
  it.each([
    ['confirm:\n  - kind: funding\n    quote: 甲\n    date: 2026-01-31\n', 2, 'reason'],
    ['confirm:\n  - kind: funding\n    quote: 甲\n    reason: 对\n    date: 1月31日\n', 5, '2026-01-31'],
    ['confirm:\n  - kind: fundng\n    quote: 甲\n    reason: 对\n    date: 2026-01-31\n', 2, 'funding'],
    [`correct:\n  - kind: funding\n    quote: 甲\n    set:\n      payr: 乙\n    ${why}\n`, 5, '是不是想写“payer”'],
    [`correct:\n  - kind: indicators\n    quote: 甲\n    set:\n      nature: 约束型\n    ${why}\n`, 5, '约束性、预期性'],
    [`add:\n  - kind: definitions\n    quote: 甲\n    record:\n      term: 甲\n      type: gloss\n    ${why}\n`, 5, '缺少这个字段'],
  ])('says what is wrong in %j, and where', (text, line, message) => {
    const { problems } = readReviews('content/reviews/a.yaml', text);
    expect(problems[0]?.text).toContain(message);
    expect(problems[0]?.line).toBe(line);
  }); // prettier-ignore

  it('takes an empty file for no reviews', () => {
    for (const text of ['', '# 还没有\n', 'confirm:\n'])
      expect(readReviews('a.yaml', text)).toEqual({ reviews: [], problems: [] });
  });
});

describe('withReview', () => {
  const one = {
    action: 'confirm' as const,
    kind: 'funding' as const,
    quote: '经费纳入预算',
    reason: '与原文一致',
    date: '2026-01-31',
  };

  it('begins a file, and adds to one without touching what is there', () => {
    const first = withReview('', one);
    expect(first).toMatch(/^# yaml-language-server: \$schema=/u);
    const second = withReview(first.replace('quote', '# 看过两遍\n    quote'), {
      ...one,
      action: 'remove',
    });
    expect(second).toContain('# 看过两遍');
    const { reviews } = readReviews('a.yaml', second);
    expect(reviews?.map(({ action, quote }) => [action, quote])).toEqual([
      ['confirm', '经费纳入预算'],
      ['remove', '经费纳入预算'],
    ]);
  });

  it('fills a list that was left empty', () => {
    const { reviews } = readReviews('a.yaml', withReview('confirm:\nremove: []\n', one));
    expect(reviews).toHaveLength(1);
  });

  it('writes anything that a quote holds so that it reads back', () => {
    for (const quote of [
      'a: b',
      '# 甲',
      '“乙”',
      '- 丙',
      '1.7‰',
      'null',
      '{丁}',
      "it's",
      '@戊',
      '己\\n',
    ]) {
      const { reviews } = readReviews('a.yaml', withReview('', { ...one, quote }));
      expect(reviews?.[0]?.quote).toBe(quote.replace(/\s/gu, ''));
    }
  });
});
