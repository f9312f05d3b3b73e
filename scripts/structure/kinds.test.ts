import { expect, test } from 'vitest';
import { endsLikeTitle, kindOf } from './kinds.ts';

test.each([
  ['海州市绿道建设三年行动计划（2024—2026年）', '行动计划'],
  ['关于推进河道保洁的实施意见', '实施意见'],
  ['海州市防汛工作方案', '方案'],
  ['海州市公园条例实施细则（试行）', '细则'],
  ['海州市国土绿化规划纲要', '规划'],
  ['《海州市公园管理办法》', '办法'],
  ['关于第12号提案的答复', '答复'],
  ['海州市綠道建設規劃', '规划'],
  ['关于印发海州市 防汛预案的通 知', '通知'],
])('%s is a %s', (title, kind) => {
  expect(kindOf(title)).toBe(kind);
  expect(endsLikeTitle(title)).toBe(true);
});

test('a kind that ends other lines too is read from titles only', () => {
  expect(kindOf('海州市公开招聘简章')).toBe('简章');
  expect(endsLikeTitle('海州市公开招聘简章')).toBe(false);
});

test.each(['海州市召开绿道建设推进会', '规划引领城市发展', '通知要求各地', '（试行）', ''])(
  'near miss: %j names none',
  (text) => {
    expect(kindOf(text)).toBeNull();
    expect(endsLikeTitle(text)).toBe(false);
  },
);
