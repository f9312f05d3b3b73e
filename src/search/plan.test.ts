import { expect, it } from 'vitest';
import { planQuery } from './plan.ts';

it.each([
  ['福彩公益金', ['福彩公益金']],
  ['攀枝花  人才总量 ', ['攀枝花', '人才总量']],
  ['“AI for Science” 方案', ['AI for Science', '方案']],
  ['"社工站" 社工站', ['社工站']],
  ['社工\u3000站', ['社工', '站']],
  ['福彩“公益金', ['福彩', '公益金']],
  ['  ', []],
  ['“”', []],
])('takes %s apart', (query, terms) => {
  expect(planQuery(query).terms).toEqual(terms);
});
