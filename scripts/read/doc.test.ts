import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from './index.ts';

/** Written by LibreOffice Writer as Word 97: numbers of lists, changes, hidden text, a field, a table, a note, headers. */
const whole = new Uint8Array(
  readFileSync(new URL('__documents__/lists-tables-notes.doc', import.meta.url)),
);
const read = (bytes: Uint8Array, name = 'a.doc'): ReturnType<typeof readBytes> =>
  readBytes(bytes, name);
const rulesOf = (bytes: Uint8Array): (string | undefined)[] =>
  read(bytes).messages.map((message) => message.ruleId);

/** Where a name of the directory stands. */
function placeOf(name: string): number {
  const encoded = Buffer.from(name, 'utf16le');
  return Buffer.from(whole).indexOf(encoded);
}

/** A copy with other bytes at a place; in the stream WordDocument, if `inStream`. */
function changed(at: number, bytes: readonly number[], inStream = false): Uint8Array {
  const copy = Uint8Array.from(whole);
  const magic = Buffer.from(whole).indexOf(Buffer.from([0xec, 0xa5]));
  copy.set(bytes, at + (inStream ? magic : 0));
  return copy;
}

test('a document of Word 97', () => {
  const { source, messages } = read(whole);
  expect(source?.text.split('\n')).toEqual([
    '眉题',
    '海州市民政局关于加强绿道管理的通知',
    '一、总体要求',
    '（一）目标',
    '到2025年，新建绿道20公里。',
    '（二）原则',
    '1.摸清底数',
    '2.登记造册',
    '二、任务',
    '（一）新建',
    '一、另起',
    '支持二十家。[1]后文',
    '见链接文字。',
    '次行-尾□',
    '类别\t\t数',
    '甲\t乙\t1',
    '甲\t丙\t2 另行',
    '',
    '表后',
    '前半后半',
    '[1] 注文',
    '脚文',
    '',
  ]);
  expect(source?.markup.map(({ kind }) => kind)).toEqual(['site chrome', 'site chrome']);
  expect(messages.map((message) => message.ruleId)).toEqual(['hidden-text']);
});

test('.wps is the same format', () => {
  expect(read(whole, 'a.wps').source?.text).toBe(read(whole).source?.text);
});

test('what has the name of a document is read as what it is', () => {
  const docx = zipSync({
    'word/document.xml': strToU8(
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
    ),
  });
  expect(read(docx).source?.text).toBe('甲\n');
  expect(read(strToU8('<html><body><p>乙</p></body></html>')).source?.text).toContain('乙');
});

test.each([
  ['empty-file', new Uint8Array()],
  ['not-doc', strToU8('{\\rtf1}')],
  ['not-doc', strToU8('甲乙丙')],
  ['not-doc', changed(placeOf('WordDocument'), [0x58])],
  ['encrypted', changed(0x0b, [0x01], true)],
  ['old-word', changed(2, [0x68, 0x00], true)],
  ['damaged', whole.slice(0, 3000)],
])('%s is refused with a message', (rule, bytes) => {
  expect(read(bytes).source).toBeNull();
  expect(rulesOf(bytes)).toEqual([rule]);
});

test('any damage throws nothing, and is read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (noise, at) => {
      const damaged = Uint8Array.from(whole);
      damaged.set(noise, at % (whole.length - noise.length));
      const { source, messages } = read(damaged);
      expect(source !== null || messages.some((message) => message.fatal)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a file that is cut short throws nothing', () => {
  for (let length = 0; length < whole.length; length += 512) {
    const { source, messages } = read(whole.slice(0, length));
    expect(source !== null || messages.some((message) => message.fatal)).toBe(true);
  }
});
