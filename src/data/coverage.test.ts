import { describe, expect, it } from 'vitest';
import type { Notice } from '../../scripts/tree/notice.ts';
import { coverageOf, sum } from './coverage.ts';

const notice = {
  outline: [{}, {}],
  provisions: [{ role: 'body' }, { role: 'page number' }],
  tables: [{}],
  indicators: [{ status: 'machine' }, { status: 'confirmed' }, { status: 'corrected' }],
  baselines: [],
  responsibilities: [],
  // funding has a status of its own: who read it stands in `review`
  funding: [
    { status: 'policy', review: 'machine' },
    { status: 'baseline', review: 'confirmed' },
  ],
  deadlines: [],
  definitions: [],
  citations: [],
  messages: [{ text: '提示' }],
} as unknown as Notice;

describe('coverageOf', () => {
  it('counts as reviewed what a person confirmed or corrected', () => {
    const { kinds, total } = coverageOf(notice);
    expect(kinds.indicators).toEqual({ records: 3, reviewed: 2 });
    expect(kinds.funding).toEqual({ records: 2, reviewed: 1 });
    expect(total).toEqual({ records: 5, reviewed: 3 });
  });

  it('counts clauses of the document, not what its carrier added', () => {
    expect(coverageOf(notice)).toMatchObject({ headings: 2, provisions: 1, tables: 1 });
  });

  it('keeps the messages', () => {
    expect(coverageOf(notice).messages).toEqual([{ text: '提示' }]);
  });
});

describe('sum', () => {
  it('is nothing of nothing', () => {
    expect(sum([])).toEqual({ records: 0, reviewed: 0 });
  });
});
