import { expect, it } from 'vitest';
import { buildDay } from './build-day.ts';

it('is the day in China, whatever the machine thinks', () => {
  expect(buildDay({}, new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
  expect(buildDay({}, new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
});

it('goes by SOURCE_DATE_EPOCH where it is set', () => {
  const now = new Date('2030-01-01T00:00:00Z');
  expect(buildDay({ SOURCE_DATE_EPOCH: '1735660800' }, now)).toBe('2025-01-01');
  expect(buildDay({ SOURCE_DATE_EPOCH: '' }, now)).toBe('2030-01-01');
});

it('refuses what is no number of seconds', () => {
  for (const wrong of ['2025-01-01', '1e9', '-1']) {
    expect(() => buildDay({ SOURCE_DATE_EPOCH: wrong })).toThrow('SOURCE_DATE_EPOCH');
  }
});
