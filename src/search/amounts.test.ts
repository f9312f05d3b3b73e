import { expect, it } from 'vitest';
import { aroundAmount, amountKeys, amountOf } from './amounts.ts';

it.each([
  ['17万人', '170000人'],
  ['170000人', '170000人'],
  ['170,000 人', '170000人'],
  ['１７万人', '170000人'],
  ['十七万人', '170000人'],
  ['0.8万人', '8000人'],
  ['5亿元', '500000000元'],
  ['五亿元', '500000000元'],
  ['70%', '0.7比'],
  ['百分之七十', '0.7比'],
  ['百分之18.5', '0.185比'],
  ['1.7‰', '0.0017比'],
  ['千分之一', '0.001比'],
  ['48学', '48学'],
  ['2025', '2025'],
])('%s is %s', (written, key) => {
  expect(amountOf(written)).toBe(key);
});

it.each([
  ['有三名党员的', '3名'],
  ['每月两次', '2次'],
  ['十二个街道', '12个'],
  ['3名党员', '3名'],
])('%s holds %s', (text, key) => {
  expect(amountKeys(text)).toContain(key);
});

it.each(['第三个阶段', '十几个街道', '数百人', '三社联动', '一个机制', '百分之三人'])(
  '%s holds no count',
  (text) => {
    expect(amountKeys(text).filter((key) => /[个人名]$/u.test(key))).toEqual([]);
  },
);

it.each(['社工站', '五社联动', '2025年底', '一方面', '1.7‰以上', ''])('%s is no amount', (term) => {
  expect(amountOf(term)).toBeNull();
});

it('takes the amount off what is counted', () => {
  expect(aroundAmount('三名党员')).toEqual(['三名', '党员']);
  expect(aroundAmount('3名党员')).toEqual(['3名', '党员']);
  expect(aroundAmount('不少于3名')).toEqual(['不少于', '3名']);
  for (const term of ['三名', '三社联动', '2025年底', '第三名党员']) {
    expect(aroundAmount(term), term).toBeNull();
  }
});

it('finds every amount of a text, with its unit and without', () => {
  expect(amountKeys('总量17万人，占比2‰，不少于1万人的队伍')).toEqual([
    '170000人',
    '170000',
    '0.002比',
    '10000人',
    '10000',
  ]);
});

it('keeps a number apart from a longer one', () => {
  expect(amountKeys('21万人')).not.toContain('10000人');
});

// looking through the rest of the number for each sign would take longer than a test may
it.each(['1', '一'])('reads 200,000 times %s', (sign) => {
  expect(amountKeys(sign.repeat(200_000)).length).toBeLessThanOrEqual(2);
});
