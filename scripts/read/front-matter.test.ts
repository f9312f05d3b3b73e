import { expect, test } from 'vitest';
import { frontMatterOf } from './front-matter.ts';

test('front matter ends after its closing line', () => {
  const text = '---\ntitle: "甲"\ntags: [乙]\n---\n正文';
  expect(frontMatterOf(text)).toEqual({ end: 29, data: { title: '甲', tags: ['乙'] } });
  expect(text.slice(29)).toBe('正文');
});

test('with Windows line breaks, and as the whole file', () => {
  expect(frontMatterOf('---\r\ndate: 2022-02-07 20:12:23 +0800\r\n---')?.data).toEqual({
    date: '2022-02-07 20:12:23 +0800',
  });
});

test('front matter that is no valid YAML is front matter all the same', () => {
  expect(frontMatterOf('---\ntitle: 关于: 印发\n---\n正文')).toEqual({ end: 22, data: null });
});

test.each([
  '正文\n---\na: b\n---\n',
  '---\n一、总体要求: 正文\n---\n',
  '---\n正文\n---\n',
  '---\n---\n',
  '---\na: b\n',
  '----\na: b\n----\n',
])('near miss: %j has none', (text) => {
  expect(frontMatterOf(text)).toBeNull();
});

test('hostile YAML does no harm', () => {
  expect(frontMatterOf(`---\n${'['.repeat(30_000)}\n---\n`)).toBeNull();
  const bomb = Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
  expect(
    frontMatterOf(['---', 'a: &a0 b', ...bomb, '---', ''].join('\n'))?.data ?? null,
  ).toBeNull();
  expect(frontMatterOf('---\n__proto__: {a: 1}\n---\n')?.data).not.toHaveProperty('a');
});
