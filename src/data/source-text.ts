/** The lines that a notice was read from. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';

/** As the parser counts lines: a form feed or U+2028 does not end one. */
const lineBreak = /\r\n|\n|\r/gu;

/** The lines of a notice's source; line 1 is first. */
export async function sourceLines({ id, source }: FrontMatter): Promise<string[]> {
  const file = path.join('content/sources', id, path.basename(source.file));
  const text = new TextDecoder(source.encoding).decode(await readFile(file));
  const lines = text.split(lineBreak);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
