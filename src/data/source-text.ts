/** The lines that a notice was read from. */
import { readFile } from 'node:fs/promises';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';

/** As the parser counts lines: a form feed or U+2028 does not end one. */
const lineBreak = /\r\n|\n|\r/gu;

/** The source's lines; line 1 is first. */
export async function sourceLines(source: FrontMatter['source']): Promise<string[]> {
  const text = new TextDecoder(source.encoding).decode(await readFile(source.file));
  const lines = text.split(lineBreak);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
