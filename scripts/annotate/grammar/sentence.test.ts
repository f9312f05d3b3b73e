import { describe, expect, it } from 'vitest';
import { lengthWithoutEdge, segmentsOf, sentencesOf } from './sentence.ts';

const slices = (text: string, stretches: { start: number; end: number }[]): string[] =>
  stretches.map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('ends sentences at full-width and half-width stops', () => {
    const text = '组织部门要指导；民政部门要落实。其他;照办';
    expect(slices(text, sentencesOf(text))).toEqual([
      '组织部门要指导',
      '民政部门要落实',
      '其他',
      '照办',
    ]);
  });
});

describe('segmentsOf', () => {
  it('divides at commas and colons, but not inside a number or a time', () => {
    const text = '其中:每年1,600人，7:00前,报市局';
    expect(slices(text, segmentsOf(text, { start: 0, end: text.length }))).toEqual([
      '其中',
      '每年1,600人',
      '7:00前',
      '报市局',
    ]);
  });
});

describe('lengthWithoutEdge', () => {
  it('leaves out commas at the end, not a stop', () => {
    expect(lengthWithoutEdge('市民政局，、')).toBe(4);
    expect(lengthWithoutEdge('负责。')).toBe(3);
  });
});
