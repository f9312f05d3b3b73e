import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { decodeText, plausibility } from './encoding.ts';

const sentence = '攀民政〔2022〕90号：到2025年，全市社会工作专业人才达到1600人。';

/** GB18030 has no encoder in the runtime: the decoder is turned round. */
function toGb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((c) => codes.get(c) ?? [c.charCodeAt(0)]));
}

function toUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): { text?: string; encoding?: string; rules: string[] } {
  const file = new VFile({ path: 'x.txt' });
  const decoded = decodeText(bytes, file);
  return { ...decoded, rules: file.messages.map((m) => `${m.fatal ? '!' : ''}${m.ruleId ?? ''}`) };
}

describe('tells encodings apart', () => {
  test.each([
    ['UTF-8', toUtf8(sentence), 'utf-8'],
    ['UTF-8 with a byte order mark', toUtf8(`\ufeff${sentence}`), 'utf-8'],
    ['GB18030', toGb18030(sentence), 'gb18030'],
    ['UTF-16 LE', toUtf16(sentence, true), 'utf-16le'],
    ['UTF-16 BE', toUtf16(sentence, false), 'utf-16be'],
    ['UTF-16 LE with a byte order mark', toUtf16(`\ufeff${sentence}`, true), 'utf-16le'],
    ['UTF-16 BE with a byte order mark', toUtf16(`\ufeff${sentence}`, false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: sentence, encoding, rules: [] });
  });

  test('UTF-16 without a single figure, letter or line break, so without a zero byte', () => {
    const text = '关于印发社会工作专业人才队伍建设规划的通知';
    expect(decode(toUtf16(text, true))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decode(toUtf16(text, false))).toMatchObject({ text, encoding: 'utf-16be' });
  });

  test('traditional characters', () => {
    const text = '社會福利署關於推行安老服務計劃的通知';
    expect(decode(toUtf16(text, true))).toMatchObject({ text, encoding: 'utf-16le' });
  });

  test('GB18030 of a word or two, though it is valid UTF-8 by chance', () => {
    const bytes = Uint8Array.of(0xc7, 0xb0, 0xd1, 0xa1);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe('ǰѡ');
    expect(decode(bytes)).toMatchObject({ text: '前选', encoding: 'gb18030' });
  });

  test('near miss: a language other than Chinese in UTF-8 stays what it is', () => {
    expect(decode(toUtf8('Ўзбекистон'))).toMatchObject({ text: 'Ўзбекистон', encoding: 'utf-8' });
    expect(decode(toUtf8('བོད་རང་སྐྱོང་ལྗོངས།'))).toMatchObject({ encoding: 'utf-8', rules: [] });
  });
});

describe('refuses', () => {
  test.each([
    ['an empty file', new Uint8Array(), '!empty-file'],
    ['nothing but white space', toUtf8('\ufeff \n\u3000'), '!empty-file'],
    ['a PDF', toUtf8('%PDF-1.7\n1 0 obj'), '!not-text'],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), '!not-text'],
    ['bytes of all kinds', Uint8Array.from({ length: 512 }, (_, i) => i % 256), '!not-text'],
    ['a zero byte in a text', toUtf8('为深入\0贯彻'), '!not-text'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x73, 0x51, 0, 0), '!not-text'],
    ['Latin-1', Buffer.from('santé européenne à', 'latin1'), '!unknown-encoding'],
    ['Big5', Uint8Array.of(0xaa, 0xc0, 0xb7, 0x7c, 0xba, 0x6a, 0xa7, 0x51), '!unknown-encoding'],
    ['UTF-8 cut in a character', toUtf8(sentence.repeat(3)).subarray(0, -5), '!invalid-bytes'],
    ['UTF-16 cut in a character', toUtf16(sentence, true).subarray(0, -1), '!invalid-bytes'],
  ])('%s', (_, bytes, rule) => {
    expect(decode(bytes)).toEqual({ rules: [rule] });
  });

  test('and says where the bytes are wrong', () => {
    const file = new VFile({ path: 'x.txt' });
    const good = toUtf8('第一行\n到2025年');
    decodeText(Uint8Array.from([...good, 0xff, ...good]), file);
    expect(String(file.messages[0])).toMatch(/^x\.txt:2:7: 按 UTF-8 编码读到这里时遇到无效的字节/);
  });

  test('a Word file under the name of a text, with what to do', () => {
    const head = 'PK\u0003\u0004\u0014\u0000word/document.xml';
    const file = new VFile({ path: 'x.txt' });
    decodeText(Buffer.from(head, 'latin1'), file);
    expect(file.messages[0]?.reason).toContain('看起来是 Word 文档（.docx）。请把扩展名改回 .docx');
  });
});

test('a character that was lost before is an error, and the text stays readable', () => {
  expect(decode(toUtf8('为深入\ufffd贯彻'))).toEqual({
    text: '为深入\ufffd贯彻',
    encoding: 'utf-8',
    rules: ['!replacement-character'],
  });
  expect(decode(toUtf8('为深入锟斤拷贯彻')).rules).toEqual(['!replacement-character']);
});

test('a control character or two are kept, with a warning', () => {
  const text = `${sentence.repeat(10)}\u0007${sentence}`;
  expect(decode(toUtf8(text))).toEqual({ text, encoding: 'utf-8', rules: ['control-characters'] });
});

test('plausibility is 1 for Chinese, near 0 for Chinese read wrongly', () => {
  expect(plausibility(sentence)).toBe(1);
  expect(plausibility(new TextDecoder('gb18030').decode(toUtf8(sentence)))).toBeLessThan(0.5);
  expect(plausibility('')).toBe(0);
});
