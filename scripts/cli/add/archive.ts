/** A .zip of notices: which of its files are notices, and what they are called. */
import path from 'node:path';
import { extensions } from '../../read/index.ts';
import { unzipped, ZipRefused } from '../../read/zip.ts';
import { isArchive, isHiddenName } from './kinds-of-file.ts';

export interface ArchivedFile {
  /** As it stands in the archive, with folders and `/`, decoded. */
  name: string;
  bytes: Uint8Array;
}
export interface Archive {
  files: ArchivedFile[];
  /** Names of archives inside it, which are not opened. */
  nested: string[];
  /** How many files are no notices: pictures, tables. */
  others: number;
}

/** Bit 0 of the flags of the first entry (APPNOTE 4.3.7, 4.4.4). */
const flagsAt = 6;
const encrypted = 1;

/**
 * The notices in an archive, in the order of their names. Nothing is written.
 *
 * @throws {ZipRefused} and nothing else
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (((bytes[flagsAt] ?? 0) & encrypted) !== 0) {
    throw new ZipRefused('encrypted', '压缩包加了密码，打不开。请先解压，再添加里面的文件。');
  }
  const nested: string[] = [];
  let others = 0;
  const entries = unzipped(bytes, (raw) => {
    const name = entryName(raw);
    if (name.endsWith('/') || name.split('/').some(isHiddenName)) return false;
    if (isArchive(name)) {
      nested.push(name);
      return false;
    }
    const known = extensions.includes(path.extname(name).toLowerCase());
    if (!known) others += 1;
    return known;
  });
  const files = Object.entries(entries).map(([raw, content]) => ({
    name: entryName(raw),
    bytes: content,
  }));
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), nested, others };
}

/**
 * The name of an entry. The archive says of a name in UTF-8 that it is; any other is handed to us byte by byte, and is GBK if a
 * Chinese Windows packed it, or UTF-8 after all if a Mac did.
 */
export function entryName(raw: string): string {
  return decoded(raw).replaceAll('\\', '/');
}

function decoded(raw: string): string {
  const signs = [...raw].map((sign) => sign.codePointAt(0) ?? 0);
  // a sign that fits in no byte was decoded already
  if (signs.every((sign) => sign < 0x80) || signs.some((sign) => sign > 0xff)) return raw;
  const bytes = Uint8Array.from(signs);
  const readings = ['utf-8', 'gb18030'].flatMap((encoding) => {
    try {
      return [new TextDecoder(encoding, { fatal: true }).decode(bytes)];
    } catch {
      return [];
    }
  });
  // 通知 in GBK is sound UTF-8 for two signs of Hebrew and Greek
  return readings.find((name) => /\p{Script=Han}/u.test(name)) ?? readings[0] ?? raw;
}
