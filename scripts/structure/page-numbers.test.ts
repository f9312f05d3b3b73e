import { describe, expect, test } from 'vitest';
import { markRunningHeads, splitPageNumbers } from './page-numbers.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

const shown = (text: string, wrapped = false): string[] =>
  shownItems(splitPageNumbers(itemsOf(text), wrapped));
const page = (lines: number): string[] =>
  Array.from({ length: lines }, () => '各县要加快建设绿道并按期完成任务');

test.each(['- 3 -', '— 12 —', '－5－', '第 3 页', '第3页 共10页', '3/10', '·3·', '第三页'])(
  '%j is a page number',
  (text) => {
    expect(shown(text)).toEqual([`[page number] ${text}`]);
  },
);

test.each(['-3', '3', '第3页所列', '3-10', '2022/3/9', '— 总则 —', '第三页纸', '·3'])(
  'near miss: %j alone is none',
  (text) => {
    expect(shown(text)).toEqual([text]);
  },
);

test('bare numbers at distances of a page are page numbers', () => {
  const text = [1, 2, 3].flatMap((number) => [...page(20), String(number)]).join('\n');
  expect(shown(text).filter((line) => line.startsWith('['))).toEqual([
    '[page number] 1',
    '[page number] 2',
    '[page number] 3',
  ]);
});

test('numbers under the same words again and again, however short the pages', () => {
  const text = [1, 2, 3].map((n) => `正文${n}。\n海州市绿道规划\n${n}`).join('\n');
  expect(shown(text).filter((line) => line.startsWith('['))).toEqual([
    '[page number] 1',
    '[page number] 2',
    '[page number] 3',
  ]);
  const scores = [5, 5, 5].map((n) => `绿道养护\n${n}`).join('\n');
  expect(shown(scores).filter((line) => line.startsWith('['))).toEqual([]);
});

test('near miss: the numbers of rows stand closer', () => {
  expect(shown('1\n绿道\n2\n步道\n3\n公园')).toEqual(['1', '绿道', '2', '步道', '3', '公园']);
});

test('numbers glued to the heads of lines, where lines are wrapped', () => {
  const text = [1, 2, 3, 4, 5]
    .flatMap((number) => [...page(20), `${number}市园林局要督导`])
    .join('\n');
  expect(shown(text, true).filter((line) => line.startsWith('['))).toHaveLength(5);
  expect(shown(text, false).filter((line) => line.startsWith('['))).toEqual([]);
});

describe('running heads', () => {
  const heads = (text: string): string[] =>
    shownItems(markRunningHeads(splitPageNumbers(itemsOf(text), false)));

  test('a line beside page numbers again and again', () => {
    const text = [1, 2, 3, 4].map((n) => `海州市绿道建设规划\n正文${n}。\n- ${n} -`).join('\n');
    expect(heads(text).filter((line) => line.startsWith('[running head]'))).toHaveLength(3);
  });

  test('the title beside a page number, be it once', () => {
    const text = '海州市园林局\n海州市绿道规划\n正文。\n- 1 -\n海州市绿道规划\n正文。';
    expect(heads(text).filter((line) => line.startsWith('[running head]'))).toHaveLength(1);
  });

  test('near miss: twice is too seldom, and a label is a heading', () => {
    expect(heads('- 1 -\n绿道\n甲\n- 2 -\n绿道').join()).not.toContain('running');
    expect(heads('- 1 -\n一、绿道\n- 2 -\n一、绿道\n- 3 -\n一、绿道').join()).not.toContain(
      'running',
    );
  });
});

test('a mark glued to the head of a line', () => {
  expect(shown('— 2 —强化管理')).toEqual(['[page number] — 2 —', '强化管理']);
  expect(shown('—2020—2025年')).toEqual(['—2020—2025年']);
});

test('a running head with its page number, again and again', () => {
  const text = [1, 2].map((n) => `正文${n}。\n海州市绿道规划\u3000\u3000第 ${n} 页`).join('\n');
  expect(shown(text).filter((line) => line.startsWith('[running head]'))).toHaveLength(2);
  const numbered = [2, 3].map((n) => `正文${n}。\n海州市绿道规划        ${n}`).join('\n');
  expect(shown(numbered).filter((line) => line.startsWith('[running head]'))).toHaveLength(2);
  expect(
    shown('绿道养护        2\n绿道养护        9').filter((line) => line.startsWith('[')),
  ).toEqual([]);
  expect(shown('正文。\n见海州市绿道规划 第 2 页').filter((line) => line.startsWith('['))).toEqual(
    [],
  );
});
