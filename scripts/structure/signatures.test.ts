import { expect, test } from 'vitest';
import { itemsOf } from './pieces.fixture.ts';
import { firstSignature, isOfficial, sealAt } from './signatures.ts';

/** How many lines over the last one, which is a date, are signatures. */
function signatures(text: string): number {
  const items = itemsOf(text);
  return items.length - 1 - firstSignature(items, items.length - 1, 0);
}

test.each([
  ['正文。\n海州市水利局\n海州市财政局\n2022年3月9日', 2],
  ['正文。\n海州市水利局（盖章）\n2022年3月9日', 1],
  ['正文。\n海州市水利局\n（盖章）\n2022年3月9日', 2],
  ['正文。\n海州市健康委员会\n（海州市爱国卫生委员会）（代章）\n2022年3月9日', 2],
  ['正文。\n市长：李某\n司令员：王某\n2022年3月9日', 2],
  ['正文。\n海州警备区\n2022年3月9日', 1],
  ['正文。\n海州市水利局\n2022年3月8日\n海州市财政局\n2022年3月9日', 3],
])('%j', (text, count) => {
  expect(signatures(text)).toBe(count);
});

test.each([
  '各县要抓好落实\n2022年3月9日',
  '正文。\n完成时间\n2022-03-09',
  '正文。\n2.评分标准\n2022年3月9日',
  '正文。\n附件：检查表\n2022年3月9日',
])('near miss: in %j nobody signs', (text) => {
  expect(signatures(text)).toBe(0);
});

test('officials and seals', () => {
  expect(isOfficial('市长 李某某')).toBe(true);
  expect(isOfficial('代市长：张某')).toBe(true);
  expect(isOfficial('市长负责河道保洁工作')).toBe(false);
  expect(sealAt('海州市水利局（盖章）')).toBe(6);
  expect(sealAt('（代章）')).toBe(0);
  expect(sealAt('海州市水利局（筹）')).toBeNull();
  expect(sealAt('申请单位（盖章）：')).toBeNull();
});
