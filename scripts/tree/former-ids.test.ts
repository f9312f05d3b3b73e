import { expect, it } from 'vitest';
import { readFormerIds } from './former-ids.ts';

const present = new Set(['a-2', 'b-1']);
const read = (text: string) => readFormerIds(text, present);
const problemsOf = (text: string): [number, string][] =>
  read(text).problems.map(({ line, text: reason }) => [line, reason]);

it('leads from former ids to present ones, over former ones too', () => {
  const { value } = read('# 说明\na-0: a-1\na-1: a-2\n');
  expect([...(value ?? [])]).toEqual([
    ['a-0', 'a-2'],
    ['a-1', 'a-2'],
  ]);
});

it('takes a file that lists nothing', () => {
  expect(read('# 还没有\n').value?.size).toBe(0);
  expect(read('').value?.size).toBe(0);
});

it('says of each line what is wrong with it', () => {
  expect(problemsOf('x: c-3\n')).toEqual([[1, expect.stringContaining('没有编号为“c-3”的文件')]]);
  expect(problemsOf('y: a-2\nb-1: a-2\n')).toEqual([[2, expect.stringContaining('现在还是')]]);
  expect(problemsOf('x: y\ny: x\n')).toEqual([
    [1, expect.stringContaining('绕了一圈')],
    [2, expect.stringContaining('绕了一圈')],
  ]);
  expect(problemsOf('a_0: a-2\n')).toEqual([[1, expect.stringContaining('旧编号“a_0”不对')]]);
  expect(problemsOf('- a-0\n')).toHaveLength(1);
  expect(problemsOf('a-0:\n')).toHaveLength(1);
});
