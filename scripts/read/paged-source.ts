/** The source of a file that comes in pages of lines. */
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../tree/source.ts';
import { lookAlikesOf } from './look-alikes.ts';

// U+0000 · U+0007: a font may map a glyph to them; they show nothing
const control = /[\p{Cc}--[\t\n]]/gv;

export function pagedSource(
  pages: readonly (readonly string[])[],
  bytes: Uint8Array,
  sha256: string,
  file: VFile,
): Source {
  const text = pages.map((lines) => lines.join('\n').replace(control, '')).join('\n\f');
  return {
    file: file.path,
    sha256,
    encoding: 'utf-8',
    bytes: bytes.length,
    text,
    markup: lookAlikesOf(text),
    extracted: true,
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
