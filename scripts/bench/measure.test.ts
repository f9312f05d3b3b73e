import { expect, it } from 'vitest';
import { median, medianTime } from './measure.ts';

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('takes the median of %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('warms up where there is more than one run', async () => {
  let calls = 0;
  const work = () => (calls += 1);
  await medianTime(work, 1);
  expect(calls).toBe(1);
  await medianTime(work, 3);
  expect(calls).toBe(5);
});
