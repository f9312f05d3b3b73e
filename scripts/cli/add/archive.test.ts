import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ZipRefused } from '../../read/zip.ts';
import { entryName, openArchive } from './archive.ts';

const text = strToU8('通知');
const byteByByte = (...bytes: number[]): string => String.fromCharCode(...bytes);
/** 通知.txt in GBK. */
const gbk = byteByByte(0xcd, 0xa8, 0xd6, 0xaa, ...strToU8('.txt'));

/** An archive as a Chinese Windows made it: names in GBK, and no flag that says UTF-8 (bit 11). */
function oldArchive(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const bytes = zipSync(entries);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flag = 0x0800;
  for (let at = 0; at + 10 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    const flagsAt = signature === 0x04034b50 ? at + 6 : signature === 0x02014b50 ? at + 8 : null;
    if (flagsAt !== null) view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~flag, true);
  }
  return bytes;
}

describe('entryName', () => {
  test.each([
    ['notice.txt', 'notice.txt'],
    ['文件/通知.txt', '文件/通知.txt'],
    [gbk, '通知.txt'],
    [byteByByte(...strToU8('通知.txt')), '通知.txt'],
    ['文件\\通知.txt', '文件/通知.txt'],
    // flagged as UTF-8, with signs that would fit in a byte: neither encoding has these bytes
    ['caf\u00e9', 'caf\u00e9'],
  ])('%j is %s', (raw, name) => {
    expect(entryName(raw)).toBe(name);
  });
});

describe('openArchive', () => {
  test('gives the notices, and tells archives in it and other files', () => {
    const bytes = zipSync({
      'b/二.md': text,
      'a.TXT': text,
      'b/': new Uint8Array(),
      '图.png': text,
      'inner.zip': zipSync({ 'c.txt': text }),
      '__MACOSX/._a.txt': text,
      '.hidden/x.txt': text,
      '~$通知.docx': text,
    });
    const { files, nested, others } = openArchive(bytes);
    expect(files.map(({ name }) => name)).toEqual(['a.TXT', 'b/二.md']);
    expect([nested, others]).toEqual([['inner.zip'], 1]);
  });

  test('names in GBK without the flag of UTF-8 are read', () => {
    const packed = oldArchive({ 'xxxx.md': text });
    // 办法 in GBK
    const name = byteByByte(0xb0, 0xec, 0xb7, 0xa8, ...strToU8('.md'));
    const bytes = Buffer.from(
      Buffer.from(packed).toString('latin1').replaceAll('xxxx.md', name),
      'latin1',
    );
    expect(openArchive(bytes).files.map((file) => file.name)).toEqual(['办法.md']);
  });

  test.each([
    ['../a.txt', /指向文件以外/],
    ['C:\\a.txt', /指向文件以外/],
  ])('an archive that leads outside (%s) is refused', (name, reason) => {
    expect(() => openArchive(zipSync({ [name]: text }))).toThrow(reason);
  });

  test('a bomb, a damaged and an encrypted one are refused', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(4 * 1024 * 1024) }, { level: 9 });
    expect(() => openArchive(bomb)).toThrow(/压缩炸弹/);
    const whole = zipSync({ 'a.txt': text });
    expect(() => openArchive(whole.subarray(0, 20))).toThrow(ZipRefused);
    const locked = Uint8Array.from(whole);
    locked[6] = 1;
    expect(() => openArchive(locked)).toThrow(/加了密码/);
  });
});
