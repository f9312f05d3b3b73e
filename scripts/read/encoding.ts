/**
 * From bytes to text: which encoding they are in is told from the bytes alone.
 *
 * UTF-8 proves itself: text in another encoding is hardly ever valid UTF-8. Among the others (GB18030, UTF-16 without a
 * byte order mark) the one wins whose characters are those that Chinese is written with. Nothing is replaced in silence:
 * what is not valid in the encoding found is an error that says where.
 */
import type { VFile } from 'vfile';
import { addSign, isSign, type SignSet } from '../tree/signs.ts';
import { fileSignature } from './file-signature.ts';
import { pointAt } from './point.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  text: string;
  /** Label of the WHATWG Encoding Standard. */
  encoding: Encoding;
}

const byteOrderMarks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** How much of a file is looked at to guess its encoding, in bytes: even, as UTF-16 is. */
const sampleSize = 65_536;
/** Below this share of everyday characters no guess is trusted. Real notices have 0.95 and more, wrong guesses 0.5 and less. */
const leastPlausibility = 0.7;
/** Above this share of control characters the file is no text. */
const mostControls = 0.01;
const replacement = '\ufffd';
/** What U+FFFD becomes when it is written as UTF-8 and read as GBK: 锟斤拷. A text that has it was damaged before it came here. */
const twiceReplaced = '锟斤拷';
// U+0000 · U+0007 · U+001B, but not tab and the characters that end a line
const controlCharacter = /[\p{Cc}--[\t\n\v\f\r\u0085]]/gv;

/** The text of a file; null, with an error in `file`, if the bytes are no text or no text that can be read whole. */
export function decodeText(bytes: Uint8Array, file: VFile): DecodedText | null {
  if (bytes.length === 0) {
    return refuse(file, 'empty-file', '文件是空的（0 字节）。请检查是否保存完整，再重新添加。');
  }
  const signature = fileSignature(bytes);
  if (signature) {
    return refuse(
      file,
      'not-text',
      `这不是文本文件，看起来是 ${signature.name}。${signature.advice}。`,
    );
  }
  const encoding = markedEncoding(bytes) ?? guessEncoding(bytes);
  if (encoding === null) {
    return refuse(
      file,
      bytes.includes(0) ? 'not-text' : 'unknown-encoding',
      bytes.includes(0)
        ? '这不是文本文件：里面有空字节（NUL）。请用生成它的软件打开，另存为 UTF-8 编码的 .txt。'
        : '认不出文件的编码：不是 UTF-8、UTF-16，也不像 GB18030（GBK）的中文。请用文本编辑器打开，确认文字正常后另存为 UTF-8 编码。',
    );
  }
  const text = decodeFatal(bytes, encoding);
  if (text === null) return refuseInvalid(bytes, encoding, file);
  if (text.trim() === '') {
    return refuse(file, 'empty-file', '文件里没有文字，只有空白。请检查是否保存完整，再重新添加。');
  }
  const controls = text.match(controlCharacter)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * mostControls) {
    return refuse(
      file,
      'not-text',
      '这不是文本文件：里面有大量控制字符。请用生成它的软件打开，另存为 UTF-8 编码的 .txt。',
    );
  }
  reportDamage(text, controls, file);
  return { text, encoding };
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const mark = byteOrderMarks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  return mark?.encoding ?? null;
}

function guessEncoding(bytes: Uint8Array): Encoding | null {
  // Chinese in UTF-8 or GB18030 has no zero bytes; in UTF-16 every letter, figure and line break has one
  if (bytes.includes(0)) return mostPlausible(bytes, ['utf-16le', 'utf-16be']);
  const text = decodeFatal(bytes, 'utf-8');
  if (text === null) return mostPlausible(bytes, ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']);
  // a few words of GB18030 can be valid UTF-8 by chance: Cyrillic and Arabic letters that make no sense
  const unlikely = plausibility(text.slice(0, sampleSize)) < leastPlausibility;
  return (unlikely ? mostPlausible(bytes, ['gb18030'], 1) : null) ?? 'utf-8';
}

function mostPlausible(
  bytes: Uint8Array,
  candidates: readonly Encoding[],
  least = leastPlausibility,
): Encoding | null {
  const sample = bytes.subarray(0, sampleSize);
  let best: { encoding: Encoding; score: number } | null = null;
  for (const encoding of candidates) {
    const score = plausibility(new TextDecoder(encoding).decode(sample, { stream: true }));
    if (score >= least && score > (best?.score ?? 0)) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

/**
 * How much a text looks like written Chinese, 0 to 1: the share of everyday characters among those that are not ASCII
 * (among all, where there are no others). ASCII comes out of nearly every encoding and proves nothing.
 */
export function plausibility(text: string): number {
  let everyday = 0;
  let strange = 0;
  let ascii = 0;
  const known = everydayCharacters();
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i += 1;
    if ((code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d)) ascii += 1;
    else if (isSign(known, code)) everyday += 1;
    else strange += 1;
  }
  if (everyday + strange > 0) return everyday / (everyday + strange);
  return ascii > 0 ? 1 : 0;
}

let everydayOnce: SignSet | null = null;
/** Characters of the first three planes: Chinese has no others. */
const mostCharacters = 0x30000;

/**
 * The everyday characters of Chinese: the symbols and the first level of GB/T 2312 (3,755 characters in simplified form)
 * and the first level of Big5 (5,401 in traditional form), by code, as the decoders of the runtime know them.
 */
function everydayCharacters(): SignSet {
  if (everydayOnce) return everydayOnce;
  const everyday: SignSet = new Uint32Array(mostCharacters / 32);
  const add = (
    label: string,
    firstLead: number,
    lastLead: number,
    trails: [number, number][],
  ): void => {
    const decoder = new TextDecoder(label);
    for (let lead = firstLead; lead <= lastLead; lead += 1) {
      for (const [from, to] of trails) {
        for (let trail = from; trail <= to; trail += 1) {
          const character = decoder.decode(Uint8Array.of(lead, trail));
          if (!/[\ufffd\ue000-\uf8ff]/.test(character))
            addSign(everyday, character.codePointAt(0) ?? 0);
        }
      }
    }
  };
  const gbTrails: [number, number][] = [[0xa1, 0xfe]];
  add('gb18030', 0xa1, 0xa3, gbTrails);
  add('gb18030', 0xb0, 0xd7, gbTrails);
  add('big5', 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  for (const space of '\u00a0\u2002\u2003\u2009\u200b\ufeff·•–—')
    addSign(everyday, space.charCodeAt(0));
  everydayOnce = everyday;
  return everyday;
}

function decodeFatal(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseInvalid(bytes: Uint8Array, encoding: Encoding, file: VFile): null {
  const text = new TextDecoder(encoding).decode(bytes);
  const offset = Math.max(text.indexOf(replacement), 0);
  const message = file.message(
    `按 ${encoding.toUpperCase()} 编码读到这里时遇到无效的字节（前文：“${before(text, offset)}”）。文件可能被截断，或混用了两种编码。请用文本编辑器打开，改正此处后另存为 UTF-8 编码。`,
    { place: pointAt(text, offset), source: 'read', ruleId: 'invalid-bytes' },
  );
  message.fatal = true;
  return null;
}

function reportDamage(text: string, controls: number, file: VFile): void {
  for (const damage of [replacement, twiceReplaced]) {
    const offset = text.indexOf(damage);
    if (offset === -1) continue;
    const message = file.message(
      `这里有字已经丢失（“${damage}”，前文：“${before(text, offset)}”）：文件在送来以前曾用错误的编码转换过。请换用完好的原件。`,
      { place: pointAt(text, offset), source: 'read', ruleId: 'replacement-character' },
    );
    message.fatal = true;
  }
  if (controls > 0) {
    const offset = text.search(controlCharacter);
    file.message(`文中有 ${controls} 个看不见的控制字符，第一个在这里。它们照原样保留。`, {
      place: pointAt(text, offset),
      source: 'read',
      ruleId: 'control-characters',
    });
  }
}

function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 12), offset).replace(/\s+/g, ' ');
}

function refuse(file: VFile, ruleId: string, reason: string): null {
  file.message(reason, { source: 'read', ruleId }).fatal = true;
  return null;
}
