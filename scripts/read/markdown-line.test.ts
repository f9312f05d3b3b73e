import { expect, test } from 'vitest';
import { lineMarks } from './markdown-line.ts';

/** The line's own text, and its marks. */
const read = (line: string): [string, ...string[]] => {
  const { marks, textStart, textEnd } = lineMarks(line, 0, line.length);
  return [line.slice(textStart, textEnd), ...marks.map(({ start, end }) => line.slice(start, end))];
};

test.each([
  ['## 一、总则', ['一、总则', '## ']],
  ['## 总则 ##', ['总则', '## ', ' ##']],
  ['##总则', ['总则', '##']],
  ['> - 引用', ['引用', '> ', '- ']],
  ['* * *', ['', '* * *']],
  ['|---|:--:|', ['', '|---|:--:|']],
  ['=====', ['', '=====']],
])('%j', (line, expected) => {
  expect(read(line)).toEqual(expected);
});

test.each(['#绿道#', '1. 绿道', '-5℃', '——路网更密', '|绿道|步道|', '==', '2024-2026', '一、总则'])(
  'near miss: %j has no mark',
  (line) => {
    expect(read(line)).toEqual([line]);
  },
);

test('a fence is named, a row of a table is told', () => {
  expect(lineMarks('```yaml', 0, 7).fence).toBe('```');
  expect(lineMarks('``绿道``', 0, 6).fence).toBeNull();
  expect(lineMarks('|绿道|', 0, 4).tableRow).toBe(true);
  expect(lineMarks('绿道|', 0, 3).tableRow).toBe(false);
  expect(lineMarks('--|:-:', 0, 6).tableRule).toBe(true);
  expect(lineMarks('-----', 0, 5).tableRule).toBe(false);
});

test('a line of megabytes is looked at in linear time', () => {
  const line = '- '.repeat(1_000_000);
  expect(lineMarks(line, 0, line.length).marks.length).toBeLessThanOrEqual(20);
});
