import { expect, it } from 'vitest';
import { append } from './append.ts';

it('adds in order, and more than a call has room for', () => {
  const target = [0];
  append(
    target,
    Array.from({ length: 500_000 }, (_, i) => i + 1),
  );
  expect(target).toHaveLength(500_001);
  expect(target.slice(0, 3)).toEqual([0, 1, 2]);
});
