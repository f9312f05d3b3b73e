import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestFile, read, readBytes } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a source knows where it came from', () => {
  const { source, messages } = readBytes(utf8('甲'), 'dir/a.txt');
  expect(messages).toEqual([]);
  expect(source).toEqual({
    file: 'dir/a.txt',
    sha256: '33e3580c093111e1c4cac922872c40371f7896bb3fa4e23be5840bd1834fc622',
    encoding: 'utf-8',
    bytes: 3,
    text: '甲',
    markup: [],
  });
});

test('a page saved as .txt is read as what it is: front matter, HTML and Markdown', () => {
  const { source } = readBytes(utf8('---\ntitle: 甲\n---\n<p>乙</p>\n[首页](//a.cn)'), 'a.txt');
  expect(source?.frontMatter).toEqual({ title: '甲' });
  expect(source?.markup.map(({ kind, breaks }) => `${kind} ${breaks}`)).toEqual([
    'front matter block',
    'markup block',
    'markup block',
    'markup inline',
    'markup inline',
  ]);
});

test('front matter that is no valid YAML gives a warning', () => {
  const { source, messages } = readBytes(utf8('---\ntitle: 关于: 印发\n---\n乙'), 'a.md');
  expect(source?.frontMatter).toBeUndefined();
  expect(messages.map((m) => m.ruleId)).toEqual(['front-matter']);
});

test('a format that cannot be read names those that can', () => {
  const { source, messages } = readBytes(utf8('甲'), 'a.xlsx');
  expect(source).toBeNull();
  expect(String(messages[0])).toMatch(/^a\.xlsx:1:1: 还不能读取 \.xlsx 文件，可以读取的有：\.txt/);
  expect(readBytes(utf8('甲'), 'a.constructor').source).toBeNull();
});

test('a file that is too large is refused before it is decoded', () => {
  const { messages } = readBytes(new Uint8Array(largestFile + 1), 'a.txt');
  expect(messages[0]).toMatchObject({ ruleId: 'too-large', fatal: true });
});

describe('read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('reads a file', async () => {
    await writeFile(path.join(folder, 'a.md'), '# 甲');
    expect((await read(path.join(folder, 'a.md'))).source?.text).toBe('# 甲');
  });

  test.each([
    ['missing.txt', '没有这个文件'],
    ['', '这是一个文件夹'],
  ])('%j: %s', async (name, reason) => {
    const { source, messages } = await read(path.join(folder, name));
    expect(source).toBeNull();
    expect(messages[0]?.fatal).toBe(true);
    expect(messages[0]?.reason).toContain(reason);
  });
});

describe('any bytes', () => {
  const anyName = fc.constantFrom('a.txt', 'a.md', 'a', 'a.html', 'a.docx');
  const textName = fc.constantFrom('a.txt', 'a.md', 'a');

  test('give a source, or a fatal message, and no exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), anyName, (bytes, name) => {
        const { source, messages } = readBytes(bytes, name);
        expect(source !== null || messages.some((m) => m.fatal)).toBe(true);
        expect(source?.text ?? '').not.toContain('\0');
      }),
      { numRuns: 1000 },
    );
  });

  test('of Chinese in UTF-8 give the text unchanged', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('一、', '<p>', '**', '\r\n', '---\n', '\u3000'), fc.string()))
      .map((parts) => `甲乙丙丁${parts.join('').replaceAll('\0', '')}戊己庚辛`);
    fc.assert(
      fc.property(text, textName, (text, name) => {
        const { source } = readBytes(utf8(text), name);
        if (source) expect(source.text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

test('10 MB on one line', () => {
  const bytes = utf8('支持社会工作专业人才在基层服务，'.repeat(210_000));
  expect(readBytes(bytes, 'a.md').source?.bytes).toBe(bytes.length);
});
