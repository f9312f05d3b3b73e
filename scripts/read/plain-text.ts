/** Reader of .txt and .md: whatever is in the file counts, not what its name says, as crawled pages are saved as .txt too. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { VFile } from 'vfile';
import type { Markup, Source } from '../tree/source.ts';
import { decodeText } from './encoding.ts';
import { frontMatterOf } from './front-matter.ts';
import { markupOf } from './markup.ts';
import { looksLikeMarkdown } from './markdown-line.ts';

const markdownExtensions: ReadonlySet<string> = new Set(['.md', '.markdown']);

/** The source of a text file; null, with an error in `file`, if it cannot be read. Time linear in the size. */
export function readPlainText(bytes: Uint8Array, file: VFile): Source | null {
  const decoded = decodeText(bytes, file);
  if (!decoded) return null;
  const { text, encoding } = decoded;
  const frontMatter = frontMatterOf(text);
  if (frontMatter?.data === null) {
    file.message(
      '文件开头的 YAML 头信息写得不对，已当作网站自己的内容略过，其中的标题、日期没有采用。',
      {
        place: { line: 1, column: 1, offset: 0 },
        source: 'read',
        ruleId: 'front-matter',
      },
    );
  }
  const bodyStart = frontMatter?.end ?? 0;
  const markdown =
    frontMatter !== null ||
    markdownExtensions.has(path.extname(file.path).toLowerCase()) ||
    looksLikeMarkdown(text);
  const head: Markup[] = frontMatter
    ? [{ start: 0, end: frontMatter.end, kind: 'front matter', breaks: 'block' }]
    : [];
  return {
    file: file.path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    bytes: bytes.length,
    text,
    markup: [...head, ...markupOf(text, bodyStart, markdown)],
    ...(frontMatter?.data && { frontMatter: frontMatter.data }),
  };
}
