/** The lines that a notice was read from. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';

/** As the parser counts lines: a form feed or U+2028 does not end one. */
const lineBreak = /\r\n|\n|\r/gu;

export interface SourceText {
  /** Line 1 is first. */
  lines: string[];
  /** The original is HTML, Word …: the lines are what was read in it, and ingest has left them. */
  extracted: boolean;
}

/** The lines of a notice's source. */
export async function sourceLines({ id, source }: FrontMatter): Promise<SourceText> {
  const made = await readFile(path.join('.data/texts', `${id}.txt`), 'utf8').catch(() => null);
  const file = path.join('content/sources', id, path.basename(source.file));
  const text = made ?? new TextDecoder(source.encoding).decode(await readFile(file));
  const lines = text.split(lineBreak);
  if (lines.at(-1) === '') lines.pop();
  return { lines, extracted: made !== null };
}
