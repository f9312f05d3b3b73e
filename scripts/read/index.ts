/** The read stage: from a file's bytes to a {@link Source}. A format is one reader in one file, named in {@link readers}. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Source } from '../tree/source.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readOfd } from './ofd.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';

/** A source, or null with at least one message whose `fatal` is true. A source may have such a message too: see U+FFFD. */
export interface ReadResult {
  source: Source | null;
  messages: VFileMessage[];
}

/** Reads the bytes of one format. What is wrong goes into `file` as messages; it never throws on content. */
type Reader = (bytes: Uint8Array, file: VFile) => Source | null;

/** Extension in small letters → reader. A file without an extension is taken for text. */
const readers: Readonly<Record<string, Reader>> = {
  '': readPlainText,
  '.txt': readPlainText,
  '.text': readPlainText,
  '.md': readPlainText,
  '.markdown': readPlainText,
  '.html': readHtml,
  '.htm': readHtml,
  '.docx': readDocx,
  '.doc': readDoc,
  '.wps': readDoc,
  '.ofd': readOfd,
};

/** The same for formats whose library answers later. */
const lateReaders: Readonly<
  Record<string, (bytes: Uint8Array, file: VFile) => Promise<Source | null>>
> = { '.pdf': readPdf };

/** The extensions that can be read, with their dot. */
export const extensions: readonly string[] = [
  ...Object.keys(readers).filter((name) => name !== ''),
  ...Object.keys(lateReaders),
];

/** A notice of 64 MB would be a library. In bytes. */
export const largestFile = 64 * 1024 * 1024;

/** Reads a file. What is wrong with the file, its absence among it, is a message, not an exception. */
export async function read(file: string): Promise<ReadResult> {
  try {
    const { size } = await stat(file);
    if (size > largestFile) return refused(file, 'too-large', tooLarge(size));
    const bytes = await readFile(file);
    const extension = path.extname(file).toLowerCase();
    const late = Object.hasOwn(lateReaders, extension) ? lateReaders[extension] : undefined;
    if (!late) return readBytes(bytes, file);
    const vfile = new VFile({ path: file });
    const source = await late(bytes, vfile);
    return { source, messages: vfile.messages };
  } catch (error) {
    return refused(file, 'unreadable', reasonOf(error));
  }
}

/**
 * Reads the bytes of a file that is already in memory, of a format whose reader answers at once: not .pdf, see {@link read}.
 *
 * @param file the path to name in messages; its extension chooses the reader
 */
export function readBytes(bytes: Uint8Array, file: string): ReadResult {
  if (bytes.length > largestFile) return refused(file, 'too-large', tooLarge(bytes.length));
  const extension = path.extname(file).toLowerCase();
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (!reader) {
    return refused(
      file,
      'unsupported-format',
      `还不能读取 ${extension} 文件，可以读取的有：${extensions.join('、')}。请另存为其中一种，或把文字复制到 .txt 文件。`,
    );
  }
  const vfile = new VFile({ path: file });
  const source = reader(bytes, vfile);
  return { source, messages: vfile.messages };
}

function refused(file: string, ruleId: string, reason: string): ReadResult {
  const vfile = new VFile({ path: file });
  vfile.message(reason, { source: 'read', ruleId }).fatal = true;
  return { source: null, messages: vfile.messages };
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
  return `文件太大（${megabytes(size)} MB，上限 ${megabytes(largestFile)} MB）。请确认这是一份文件，如是合订本请先拆开。`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return '没有这个文件。请检查路径和文件名。';
    case 'EISDIR':
      return '这是一个文件夹，不是文件。请指明里面的文件。';
    case 'EACCES':
    case 'EPERM':
      return '没有读取这个文件的权限。';
    default:
      return `读取失败：${error instanceof Error ? error.message : String(error)}`;
  }
}
