import { expect, test } from 'vitest';
import { itemsOf, shownItems } from './pieces.fixture.ts';
import { markSubtitles } from './subtitle.ts';

function read(text: string): { roles: string[]; facts: unknown[] } {
  const items = itemsOf(text);
  const { bodies, docNumber, issued, end } = markSubtitles(items, 0, null);
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
    '（2022年11月3日市水利局、市园林局印发 海水规〔2022〕5号）\n第一条',
    ['[subtitle] （2022年11月3日市水利局、市园林局印发 海水规〔2022〕5号）', '第一条'],
    [['市水利局', '市园林局'], '海水规〔2022〕5号', '2022-11-03', 1],
  ],
  [
    '(海政办发[2022]7号  2022年3月1日印发)\n正文。',
    ['[subtitle] (海政办发[2022]7号  2022年3月1日印发)', '正文。'],
    [[], '海政办发[2022]7号', '2022-03-01', 1],
  ],
  [
    '2024年7月\n正文从这里开始。',
    ['[subtitle] 2024年7月', '正文从这里开始。'],
    [[], null, null, 1],
  ],
  [
    '（2020年10月30日海州市第十五届人民代表大会常务委员会\n第三十二次会议通过 2020年11月27日海东省第十三届人民代表大会常务委员会\n第二十四次会议批准）\n第一条 公园',
    [
      '[subtitle] （2020年10月30日海州市第十五届人民代表大会常务委员会/第三十二次会议通过 2020年11月27日海东省第十三届人民代表大会常务委员会/第二十四次会议批准）',
      '第一条 公园',
    ],
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

test.each([
  '《绿道方案》已经市政府同意，现印发',
  '各地要加快建设绿道。',
  '一、总体要求',
  '海园林〔2022〕15号',
])('near miss: %j is text, or another element', (text) => {
  expect(read(text)).toEqual({ roles: [text], facts: [[], null, null, 0] });
});

test('the title again, between the contents and the text', () => {
  const items = itemsOf('海州市绿道规划\n（2021—2025年）\n正文从这里开始。');
  expect(markSubtitles(items, 0, '海州市绿道规划（2021—2025年）').end).toBe(1);
  expect(items.map(({ role }) => role)).toEqual(['running head', null]);
  expect(markSubtitles(itemsOf('海州市绿道\n正文。'), 0, '海州市绿道规划').end).toBe(0);
});

test.each([
  '（各县要在2020年10月30日以前完成普查，逐户登记造册，汇总上报，\n核实无误后由市统计局发布）',
  '（2020年10月30日海州市第十五届人民代表大会常务委员会\n第一条 公园',
])('near miss: %j is no history of a law', (text) => {
  expect(read(text).facts[3]).toBe(0);
});

test('near miss: bodies over a date at the end are signatures', () => {
  expect(read('海州市水利局\n2024年7月1日').roles[0]).toBe('海州市水利局');
});
