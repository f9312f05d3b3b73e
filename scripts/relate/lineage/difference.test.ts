import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, isSame, similarity } from './difference.ts';

it.each([
  ['我省设立服务点12个', '我市设立服务点15个', ['省', '12'], ['市', '15']],
  ['到2023年，建成培训基地', '到2025年，建成培训基地', ['2023'], ['2025']],
  ['加强培训，开展评估。', '加强培训。', ['，开展评估'], ['']],
])('tells %s from %s', (source, later, gone, come) => {
  const differing = differenceOf(source, later).filter((one) => !isSame(one));
  expect(differing.map(([x]) => x)).toEqual(gone);
  expect(differing.map(([, y]) => y)).toEqual(come);
});

it('sees no difference in the width of punctuation', () => {
  const difference = differenceOf('老人(含残疾人),应当照顾。', '老人（含残疾人），应当照顾。');
  expect(similarity(difference)).toBe(1);
});

const text = fc.string({
  unit: fc.constantFrom(...Array.from('我省市工作人才12.，。、《》培养 a')),
});
it('holds both texts', () => {
  fc.assert(
    fc.property(text, text, (source, later) => {
      const difference = differenceOf(source, later);
      expect(difference.map(([x]) => x).join('')).toBe(source);
      expect(difference.map(([, y]) => y).join('')).toBe(later);
    }),
  );
});
