import { expect, test } from 'vitest';
import { lineMarks } from './markdown-line.ts';
import { PipeTables } from './markdown-table.ts';

/** The text as a reader sees its rows: cells divided by strokes, outer pipes gone; other lines as they are. */
function read(text: string): string[] {
  const tables = new PipeTables(text);
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    tables.line(lineMarks(text, start, at - 1), at - 1);
    if (!tables.inRow) return line;
    return Array.from(line, (sign, i) =>
      sign === '|' ? (tables.pipe(start + i)?.value ? '/' : '') : sign,
    ).join('');
  });
}

test('rows under a rule, with outer pipes or without', () => {
  expect(read('| 指标 | 值 |\n|--|--|\n| 绿道 | |')).toEqual([
    ' 指标 / 值 ',
    '|--|--|',
    ' 绿道 / ',
  ]);
  expect(read('指标|值\n--|--\n绿道|3')).toEqual(['指标/值', '--|--', '绿道/3']);
});

test('lines with an empty one after each', () => {
  expect(read('|指标|值|\n\n|--|--|\n\n|绿道|3|\n\n甲|乙')).toEqual([
    '指标/值',
    '',
    '|--|--|',
    '',
    '绿道/3',
    '',
    '甲|乙',
  ]);
});

test.each(['甲|乙\n丙|丁', '|甲|乙|\n正文\n|--|--|', '|--|--|\n甲|乙', '甲|乙\n-----\n丙|丁'])(
  'near miss: %j has no table',
  (text) => {
    expect(read(text)).toEqual(text.split('\n'));
  },
);
