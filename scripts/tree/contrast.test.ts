import { expect, it } from 'vitest';
import { contrastRatio, isHexColour } from './contrast.ts';

it('gives the ratios that WCAG gives', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
  // The greys on either side of what text needs on white.
  expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThan(4.5);
  expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5);
  expect(contrastRatio('#ffffff', '#777777')).toBe(contrastRatio('#777777', '#ffffff'));
});

it('takes colours of six digits only', () => {
  expect(['#b3261e', '#B3261E'].every(isHexColour)).toBe(true);
  expect(['#b32', 'b3261e', 'red', '#b3261e80', '#b3261g'].some(isHexColour)).toBe(false);
});
