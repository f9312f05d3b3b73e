import { expect, test } from 'vitest';
import { isNews, newsTitleAt } from './news.ts';
import { itemsOf } from './pieces.fixture.ts';

test.each([
  '绿道通到家门口\n记者从市园林局获悉，今年新建绿道二十公里。',
  '本报讯（记者 王某）今年新建绿道二十公里。',
  '海州3月9日电 今年新建绿道二十公里。',
  '今年新建绿道二十公里。\n（文章来源：海州日报）',
])('%j is news', (text) => {
  expect(isNews(itemsOf(text), [])).toBe(true);
});

test.each(['要组织记者做好宣传报道。', '资金来源：市级财政', '海州市3月9日前完成清淤。'])(
  'near miss: %j is none',
  (text) => {
    expect(isNews(itemsOf(text), [])).toBe(false);
  },
);

test('its title is a line without a stop', () => {
  expect(newsTitleAt(itemsOf('绿道通到家门口 市民乐享慢生活\n记者获悉，'))).toBe(
    '绿道通到家门口 市民乐享慢生活',
  );
  expect(newsTitleAt(itemsOf('记者获悉，今年新建绿道。\n步道'))).toBeNull();
  expect(newsTitleAt(itemsOf('一、新建绿道\n步道'))).toBeNull();
  expect(newsTitleAt(itemsOf('绿道通到家门口'))).toBeNull();
});
