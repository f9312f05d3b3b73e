import { expect, test } from 'vitest';
import { labelAt } from './labels.ts';
import { schemeOrder } from './scheme-order.ts';

const orderOf = (labels: string): string[] =>
  schemeOrder(
    labels.split(' ').map((text) => labelAt(`${text}甲`) ?? { scheme: 'num', number: 0 }),
  );

test.each([
  [
    'as ranked by GB/T 9704',
    '一、 （一） 1. （1） （2） 2. （二） 二、',
    ['cn', 'cn-paren', 'num', 'num-paren'],
  ],
  ['（一） without 一、', '（一） 1. 2. （二） 1.', ['cn-paren', 'num']],
  ['（1） over 1., as this document has it', '（1） 1. 2. （2） 1. 2. （3）', ['num-paren', 'num']],
  [
    'sections in the second chapter, articles numbered through all',
    '第一章 第一条 第二章 第一节 第二条 第二节 第三条',
    ['chapter', 'section', 'article'],
  ],
  ['one scheme inside a chapter', '第一章 第一条 第二条 第二章 第三条', ['chapter', 'article']],
])('%s', (_, labels, expected) => {
  expect(orderOf(labels)).toEqual(expected);
});

test('near miss: without evidence of its own the usual ranks hold', () => {
  expect(orderOf('1. 一、')).toEqual(['cn', 'num']);
  expect(schemeOrder([])).toEqual([]);
});
