import { describe, expect, it } from 'vitest';
import { nextSign, signSet } from './signs.ts';

describe('nextSign', () => {
  const stops = signSet('。；');

  it('finds the first sign of the set from a place on', () => {
    expect(nextSign('建站。配人；', stops, 0)).toBe(2);
    expect(nextSign('建站。配人；', stops, 3)).toBe(5);
  });

  it('finds nothing where none stands, or only behind the end', () => {
    expect(nextSign('建站，配人', stops, 0)).toBe(-1);
    expect(nextSign('建站。', stops, 0, 2)).toBe(-1);
  });

  it('takes no half of a character for a sign', () => {
    expect(nextSign('𠮷。', stops, 0)).toBe(2);
  });
});
