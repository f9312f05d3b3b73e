import { expect, test } from 'vitest';
import { itemsOf, shownItems } from './pieces.fixture.ts';
import { markSubtitles } from './subtitle.ts';

function read(text: string): { roles: string[]; facts: unknown[] } {
  const items = itemsOf(text);
  const { bodies, docNumber, issued, end } = markSubtitles(items, 0);
  return { roles: shownItems(items), facts: [bodies, docNumber, issued, end] };
}

test.each([
  [
    '（征求意见稿）\n第一条 公园',
    ['[subtitle] （征求意见稿）', '第一条 公园'],
    [[], null, null, 1],
  ],
  [
    '（2024年1月12日市人民政府令第345号公布）\n第一条',
    ['[subtitle] （2024年1月12日市人民政府令第345号公布）', '第一条'],
    [[], '市人民政府令第345号', '2024-01-12', 1],
  ],
  [
    '（2021年11月18日）\n正文。',
    ['[subtitle] （2021年11月18日）', '正文。'],
    [[], null, '2021-11-18', 1],
  ],
  [
    '2024年7月\n正文从这里开始。',
    ['[subtitle] 2024年7月', '正文从这里开始。'],
    [[], null, null, 1],
  ],
  [
    '海州市水利局\n各地加快建设绿道。',
    ['[issuer mark] 海州市水利局', '各地加快建设绿道。'],
    [['海州市水利局'], null, null, 1],
  ],
  [
    '海州市水利局\n海州市公路局\n海州市养老院',
    ['海州市水利局', '海州市公路局', '海州市养老院'],
    [[], null, null, 0],
  ],
])('%j', (text, roles, facts) => {
  expect(read(text)).toEqual({ roles, facts });
});

test.each(['各地要加快建设绿道。', '一、总体要求', '海园林〔2022〕15号'])(
  'near miss: %j is text, or another element',
  (text) => {
    expect(read(text)).toEqual({ roles: [text], facts: [[], null, null, 0] });
  },
);

test('near miss: bodies over a date at the end are signatures', () => {
  expect(read('海州市水利局\n2024年7月1日').roles[0]).toBe('海州市水利局');
});
