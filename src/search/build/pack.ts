/** Puts the many small files of a large index into one, of which a browser fetches the parts it needs. */
import type { IndexFile } from './indexer.ts';

/** The files that are asked for one by one; the others are few, and needed whole. */
const packable = /\.pf_(?:fragment|index)$/u;

/** Two files in place of all that are packable: `pack.bin`, and `pack.json` with the length of each part in order. */
export function packFiles(files: readonly IndexFile[]): IndexFile[] {
  const parts = files
    .filter(({ path }) => packable.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const size = parts.reduce((sum, { content }) => sum + content.length, 0);
  const pack = new Uint8Array(size);
  const lengths: Record<string, number> = {};
  let at = 0;
  for (const { path, content } of parts) {
    pack.set(content, at);
    lengths[path] = content.length;
    at += content.length;
  }
  return [
    ...files.filter(({ path }) => !packable.test(path)),
    { path: 'pack.bin', content: pack },
    { path: 'pack.json', content: new TextEncoder().encode(JSON.stringify(lengths)) },
  ];
}
