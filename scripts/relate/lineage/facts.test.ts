import { expect, it } from 'vitest';
import { datesIn, quantitiesIn, withoutLevel } from './facts.ts';

it('finds figures and dates, but not in the title of a document', () => {
  expect(quantitiesIn('新建床位300张，占83.2%。')).toEqual(['300张', '83.2%']);
  expect(quantitiesIn('根据《民政第十四个规划》')).toEqual([]);
  expect(datesIn('到2025年底建成')).toEqual(['2025年底']);
  expect(datesIn('根据《2025年工作要点》')).toEqual([]);
});

it('takes words of level away, and no others', () => {
  expect(withoutLevel('我省')).toBe('');
  expect(withoutLevel('高级护理')).toBe('高级护理');
});
