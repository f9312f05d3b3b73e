import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, plainText } from './normalise.ts';

const text = (original: string): string => normalise(original).text;

describe('normalise', () => {
  it('leaves out spaces, line breaks and punctuation', () => {
    expect(text('社会工作者，\n 每人')).toBe('社会工作者每人');
    expect(text('攀民政〔2022〕90号')).toBe(text('攀民政[2022] 90 号'));
  });

  it('folds width, case and compatibility forms', () => {
    expect(text('ＡＩ\u3000２０２５')).toBe('ai2025');
    expect(text('⽹络①')).toBe('网络1');
  });

  it('keeps what changes a number', () => {
    expect(text('≥750')).not.toBe(text('≤750'));
    expect(text('1.7‰')).not.toBe(text('17‰'));
    expect(text('1.7‰')).not.toBe(text('1.7%'));
    expect(text('１．７％')).toBe(text('1.7%'));
  });

  it('takes a full stop behind a number for one', () => {
    expect(text('1.规范')).toBe(text('1 规范'));
    expect(text('第1.')).toBe('第1');
  });

  it('knows where each character stands', () => {
    const { text: folded, starts, ends } = normalise('“五社 联动”');
    expect(folded).toBe('五社联动');
    expect(starts).toEqual([1, 2, 4, 5]);
    expect(ends).toEqual([2, 3, 5, 6]);
  });

  it('has a place for every unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text: folded, starts, ends } = normalise(original);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts.every((start, i) => start < (ends[i] ?? 0))).toBe(true);
      }),
    );
  });

  it('gives the same text without the places', () => {
    const characters = fc.constantFrom(...Array.from('社工站，。 1２.%人Aａ①〇𬭎'));
    fc.assert(
      fc.property(fc.string({ unit: characters }), (original) => {
        expect(plainText(original)).toBe(text(original));
      }),
    );
    expect(plainText('到2025年，1.7‰')).toBe(text('到2025年，1.7‰'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        expect(text(text(original))).toBe(text(original));
      }),
    );
  });
});
