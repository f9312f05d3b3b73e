import { expect, test } from 'vitest';
import { joinContents, markContents } from './contents.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

const shown = (text: string): string[] => shownItems(joinContents(markContents(itemsOf(text))));

test.each([
  [
    'dot leaders',
    '目 录\n一、总体要求........1\n二、重点任务……………3\n三、保障措施····12\n一、总体要求\n坚持生态优先。',
    [
      '[contents] 目 录/一、总体要求........1/二、重点任务……………3/三、保障措施····12',
      '一、总体要求',
      '坚持生态优先。',
    ],
  ],
  [
    'headings that are printed again',
    '目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 为了保护公园。',
    ['[contents] 目录/第一章 总则/第二章 附则', '第一章 总则', '第一条 为了保护公园。'],
  ],
  [
    'the title printed again under them',
    '绿道规划\n目录\n一、要求\n二、任务\n绿道规划\n一、要求\n坚持生态优先。',
    ['绿道规划', '[contents] 目录/一、要求/二、任务', '绿道规划', '一、要求', '坚持生态优先。'],
  ],
  [
    'page numbers without leaders',
    '目 录\n一、总体要求 1\n二、重点任务 3\n一、总体要求\n坚持生态优先。',
    ['[contents] 目 录/一、总体要求 1/二、重点任务 3', '一、总体要求', '坚持生态优先。'],
  ],
])('contents with %s', (_, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test.each([
  ['a catalogue', '公园名录和目录\n中山公园\n人民公园。'],
  ['the word before text', '目录\n各县要按目录开展工作。'],
  ['an ellipsis', '公园、绿道、步道……\n等设施要定期养护。'],
])('near miss: %s is none', (_, text) => {
  expect(shown(text)).toEqual(text.split('\n'));
});
