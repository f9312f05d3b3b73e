import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readPlainText } from './plain-text.ts';

const marks = (text: string, path: string): string[] | undefined =>
  readPlainText(new TextEncoder().encode(text), new VFile({ path }))?.markup.map(({ start, end }) =>
    text.slice(start, end),
  );

test('the marks of Markdown count in a file that is Markdown by name, front matter or look', () => {
  expect(marks('# 绿道', 'a.md')).toEqual(['# ']);
  expect(marks('# 绿道\n\n## 总则\n', 'a.txt')).toEqual(['# ', '## ']);
  expect(marks('---\ntitle: 绿道\n---\n# 总则', 'a.txt')).toEqual([
    '---\ntitle: 绿道\n---\n',
    '# ',
  ]);
});

test('near miss: in a plain text they are text', () => {
  expect(marks('# 绿道\n正文', 'a.txt')).toEqual([]);
  expect(marks('绿道**试行', 'a.txt')).toEqual([]);
});

test('front matter that is no YAML is kept as markup, with a warning', () => {
  const file = new VFile({ path: 'a.md' });
  const source = readPlainText(new TextEncoder().encode('---\na: b: c\n---\n正文'), file);
  expect(source).not.toHaveProperty('frontMatter');
  expect(source?.markup[0]?.kind).toBe('front matter');
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter']);
});

test('what cannot be decoded is refused, with an error', () => {
  const file = new VFile({ path: 'a.txt' });
  expect(readPlainText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), file)).toBeNull();
  expect(file.messages[0]?.fatal).toBe(true);
});
