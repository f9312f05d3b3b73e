import { expect, test } from 'vitest';
import { titleCore } from './title-core.ts';

test.each([
  ['某市社会工作人才“十四五”规划（2021—2025年）', '某市社会工作人才"十五五"规划(2026-2030年)'],
  ['某省养老服务补贴办法（试行）', '某省养老服务补贴办法'],
  ['某省养老服务补贴暂行办法', '某省养老服务补贴办法（2023年修订）'],
  ['某市2022年民生实事工作要点', '某市2023年民生实事工作要点'],
  ['某市困难群众救助目录（第二版）', '某市困难群众救助目录（第三版）'],
  ['某区公租房管理办法（某府发〔2019〕3号）', '某区公租房管理办法'],
])('%s and %s are one policy', (a, b) => {
  expect(titleCore(a)).not.toBeNull();
  expect(titleCore(a)).toBe(titleCore(b));
});

test.each([
  ['某省养老服务补贴办法', '某省养老服务管理办法'],
  ['某市加快养老服务发展三年行动计划', '某市加快养老服务发展五年行动计划'],
  ['某省养老服务补贴办法', '某省养老服务补贴办法实施细则'],
  ['某市社会救助办法（城市部分）', '某市社会救助办法（农村部分）'],
])('%s and %s are two', (a, b) => {
  expect(titleCore(a)).not.toBe(titleCore(b));
});

test('a title that could be anyone’s is none', () => {
  expect(titleCore('实施方案（试行）')).toBeNull();
  expect(titleCore('2022年工作要点')).toBeNull();
});
