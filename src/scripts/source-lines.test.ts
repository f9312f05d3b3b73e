import { expect, it } from 'vitest';
import { linesNamed } from './source-lines.ts';

const named = (address: string): [number, number] | null =>
  linesNamed(new URL(address, 'https://example.org/notices/a/source/'));

it('reads the lines that an address names', () => {
  expect(named('#L12')).toEqual([12, 12]);
  expect(named('?to=15#L12')).toEqual([12, 15]);
});

it('takes a wrong end for the beginning', () => {
  expect(named('?to=3#L12')).toEqual([12, 12]);
  expect(named('?to=x#L12')).toEqual([12, 12]);
});

it('names none where there is none', () => {
  expect(named('')).toBeNull();
  expect(named('#main')).toBeNull();
  expect(named('#L12-15')).toBeNull();
});
