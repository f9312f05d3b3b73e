import { describe, expect, test } from 'vitest';
import { brokenElement, splitClosingLines } from './close-lines.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

describe('splitClosingLines', () => {
  const split = (text: string): string[] => shownItems(splitClosingLines(itemsOf(text)));

  test.each([
    ['海州市水利局 2022年3月9日', ['海州市水利局', '2022年3月9日']],
    ['海州市水利局      海州市财政局', ['海州市水利局', '海州市财政局']],
    ['海州市水利局 2022-03-09', ['海州市水利局', '2022-03-09']],
    ['各县要抓好落实。附件', ['各县要抓好落实。', '附件']],
  ])('%j', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  test.each(['自本办法施行之日至2022年3月9日', '海州市水利局 负责清淤', '按时报送附件'])(
    'near miss: %j stays whole',
    (text) => {
      expect(split(text)).toEqual([text]);
    },
  );
});

test.each([
  ['2023年5', '月8日', 'date'],
  ['海州市水', '利局', 'signature'],
  ['海州市水利局', '2023年5月8日', null],
  ['落实到2023年5', '月8日', null],
  ['请检查。', '水利局', null],
])('%j and %j make %j', (above, below, kind) => {
  expect(brokenElement(above, below)).toBe(kind);
});
