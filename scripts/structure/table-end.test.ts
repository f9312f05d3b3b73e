import { expect, test } from 'vitest';
import { endsTable } from './table-end.ts';

test.each([
  '三、指标体系',
  '（二）任务分工',
  '表2 主要指标',
  '专栏2 绿道工程',
  '注：绿道含步道',
  '附件2',
])('%s stands in no cell', (text) => {
  expect(endsTable(text)).toBe(true);
});

test.each(['1. 建绿道', '（1）清河道', '注册人数', '表彰次数', '附件齐全率'])(
  'near miss: %s may',
  (text) => {
    expect(endsTable(text)).toBe(false);
  },
);
