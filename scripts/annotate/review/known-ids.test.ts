import { expect, test } from 'vitest';
import { unknownIds } from './known-ids.ts';
import type { Review } from './read.ts';

const known = {
  metrics: { metrics: [{ id: 'workforce-target' }] },
  agencies: { agencies: [{ id: 'civil-affairs' }, { id: 'finance' }] },
} as unknown as Parameters<typeof unknownIds>[1];
const review = (fields: Review['fields']): Review => ({ fields, line: 7 }) as Review;

test('an id that no vocabulary has is told, with the nearest', () => {
  expect(unknownIds([review({ metric: 'workforce-targt' })], known)).toEqual([
    {
      line: 7,
      text: 'metric 的“workforce-targt”不在 content/vocabulary/metrics.yaml 里，是不是 workforce-target？',
    },
  ]);
  expect(unknownIds([review({ agencies: ['finance', 'xyz'] })], known)).toMatchObject([
    { text: expect.stringContaining('“xyz”不在 content/vocabulary/agencies.yaml') as string },
  ]);
});

test('ids that are there, none, and other fields are left alone', () => {
  const fields = { metric: null, agencies: ['civil-affairs'], name: 'workforce-targt' };
  expect(unknownIds([review(fields), review({ metric: 'workforce-target' })], known)).toEqual([]);
});
