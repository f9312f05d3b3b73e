import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';

/** What is written while five steps take `stepTime` milliseconds each. */
function written(isTTY: boolean, stepTime: number): string[] {
  let time = 0;
  const lines: string[] = [];
  const stream = {
    isTTY,
    write: (text: string) => {
      lines.push(text);
      return true;
    },
  };
  const progress = progressOf('读取', 5, stream, () => time);
  for (let i = 0; i < 5; i += 1) {
    time += stepTime;
    progress.step();
  }
  progress.end();
  return lines;
}

test('work of less than a second shows nothing', () => {
  expect(written(true, 150)).toEqual([]);
  expect(written(false, 150)).toEqual([]);
});

test('on a terminal one line renews itself and goes away', () => {
  expect(written(true, 400)).toEqual([
    '\r读取：3 / 5\u001b[K',
    '\r读取：4 / 5\u001b[K',
    '\r\u001b[K',
  ]);
});

test('elsewhere there are plain lines, seconds apart', () => {
  expect(written(false, 3000)).toEqual(['读取：1 / 5\n', '读取：3 / 5\n', '读取：5 / 5\n']);
});
