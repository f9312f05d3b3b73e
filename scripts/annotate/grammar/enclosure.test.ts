import { describe, expect, it } from 'vitest';
import { blot, blotOut, findEnclosures, quotationBlot } from './enclosure.ts';

const inside = (text: string): string[] =>
  findEnclosures(text).map(({ start, end }) => text.slice(start, end));

describe('findEnclosures', () => {
  it('pairs marks of one kind, nested ones too', () => {
    expect(inside('各县（区）按《办法》（试行）执行')).toEqual(['（区）', '《办法》', '（试行）']);
    expect(inside('（责任单位：市局（本级））')).toEqual([
      '（责任单位：市局（本级））',
      '（本级）',
    ]);
  });

  it('pairs full-width with half-width brackets', () => {
    expect(inside('（街道)购买')).toEqual(['（街道)']);
  });

  it('leaves a mark without a partner alone, and what follows it whole', () => {
    expect(inside('（一市民政局负责。（二）')).toEqual(['（二）']);
    expect(inside('）“全程网办”')).toEqual(['“全程网办”']);
  });

  it('does not pair marks that stand too far apart', () => {
    expect(inside(`“${'字'.repeat(500)}”`)).toEqual([]);
  });
});

describe('blotOut', () => {
  it('keeps every index, and tells brackets from quotations', () => {
    const text = '县（区）“一网通办”';
    expect(blotOut(text, findEnclosures(text))).toBe(
      `县${blot.repeat(3)}${quotationBlot.repeat(6)}`,
    );
  });
});
