import { expect, test } from 'vitest';
import { letterSpaces } from './letter-spacing.ts';

const closed = (text: string): string | null => {
  const spaces = letterSpaces(text);
  return spaces && [...text].filter((_, i) => !spaces.includes(i)).join('');
};

test.each([
  ['海 州 市 水 利 局', '海州市水利局'],
  ['关\u3000于\u3000防\u3000汛\u3000的\u3000通\u3000知', '关于防汛的通知'],
  ['加 快 5G 基 站 建 设 。', '加快5G基站建设。'],
  ['海 州 市   水 利 局', '海州市   水利局'],
])('%j is %j', (text, expected) => {
  expect(closed(text)).toBe(expected);
});

test.each([
  '第一章 总 则',
  '海州市 水利局 财政局 住建局',
  '目 录',
  'a b c d e f',
  '绿化 面 积 1 2 3',
])('near miss: %j is set as it is', (text) => {
  expect(letterSpaces(text)).toBeNull();
});
