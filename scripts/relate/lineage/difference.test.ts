import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, isSame, similarity } from './difference.ts';

it.each([
  ['我省设立服务点12个', '我市设立服务点15个', ['省', '12个'], ['市', '15个']],
  ['到2023年，建成培训基地', '到2025年，建成培训基地', ['2023年'], ['2025年']],
  [
    '根据《北省养老规划》制定',
    '根据《北省护理规划》制定',
    ['《北省养老规划》'],
    ['《北省护理规划》'],
  ],
  ['补助500元/人，公示', '补助800元/人，公示', ['500元/人'], ['800元/人']],
  ['由民政部门牵头', '由组织部门牵头', ['民政部门'], ['组织部门']],
  // near miss: no body is named
  ['由有关部门牵头', '由相关部门牵头', ['有关'], ['相关']],
  // no word is cut
  ['护理人员培训', '护理人员培养', ['培训'], ['培养']],
  ['加强社会工作', '加强社工', ['社会工作'], ['社工']],
  ['全省护理人员', '全市护理人员', ['省'], ['市']],
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
