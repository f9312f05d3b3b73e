import { expect, test } from 'vitest';
import { cutsWord, ends, endsInsideMarks, isRemark } from './line-ends.ts';

test.each([
  ['建设绿道。', true],
  ['建设绿道；”', true],
  ['建设绿道。（市园林局负责）', true],
  ['【责任单位：市园林局】', true],
  ['建设绿道，', false],
  ['建设绿道（一期）', false],
])('%s ends as a paragraph does: %s', (text, expected) => {
  expect(ends(text)).toBe(expected);
});

test.each([
  ['负责学校食堂的抽', '样检验工作', true],
  ['保护和合理利用森', '林资源', true],
  ['负责学校食堂的', '抽样检验', false],
  ['建设绿道。', '清理河道', false],
])('the break %s|%s cuts a word: %s', (text, next, expected) => {
  expect(cutsWord(text, next)).toBe(expected);
});

test.each([
  ['根据《中', true],
  ['绿道（见附件', true],
  ['根据《绿道条例》', false],
  ['（一）绿道', false],
])('%s ends inside marks: %s', (text, expected) => {
  expect(endsInsideMarks(text)).toBe(expected);
});

test.each([
  ['（责任单位：市园林局）', true],
  ['建设绿道。（市园林局负责）', false],
])('%s is a remark: %s', (text, expected) => {
  expect(isRemark(text)).toBe(expected);
});
