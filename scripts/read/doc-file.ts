/**
 * A Word document in its binary format ([MS-DOC], Word 97 to 2003, and WPS Writer): its characters, and the properties
 * that Word keeps of stretches of them. Nothing in it is run: macros, fields and objects are other streams or are left out.
 */
import type { CompoundFile } from './compound-file.ts';
import { sprm, sprmsIn } from './doc-sprms.ts';

export type DocRule = 'encrypted' | 'old-word' | 'damaged' | 'not-doc';

export class DocRefused extends Error {
  readonly rule: DocRule;
  constructor(rule: DocRule, message: string) {
    super(message);
    this.rule = rule;
  }
}

/** A stretch of characters with the same properties, by file position ([MS-DOC] FC). */
export interface PropertyRun {
  from: number;
  to: number;
  modifiers: Uint8Array;
  /** Index of the paragraph's style; 0 for characters. */
  style: number;
}

/** A part of the document's characters: from, and how many. */
export interface Story {
  start: number;
  length: number;
}

interface Piece {
  /** Of its first character among all. */
  start: number;
  end: number;
  /** Where it lies in the stream. */
  at: number;
  bytesEach: 1 | 2;
}

const wordMagic = 0xa5ec;
const firstNumber = 0x00c1;
const encryptedBit = 0x0100;
const secondTableBit = 0x0200;
/** Where the pairs of offset and length begin in the header, and which of them are read. */
const pairsAt = 0x9a;
const pairs = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  endnoteMarks: 46,
  endnotes: 47,
  lists: 73,
  listUses: 74,
} as const;
const pageSize = 512;
const paragraphEntry = 13;

export class DocFile {
  /** Every character of every story; special ones as Word stores them. */
  readonly text: string;
  readonly stories: Readonly<
    Record<'main' | 'footnotes' | 'headers' | 'endnotes' | 'boxes', Story>
  >;
  readonly #main: DataView;
  readonly #table: DataView;
  readonly #data: Uint8Array | null;
  readonly #pieces: Piece[];
  readonly #paragraphs: PropertyRun[];
  readonly #characters: PropertyRun[];

  /** @throws {DocRefused} or, where the bytes contradict themselves, a RangeError */
  constructor(file: CompoundFile) {
    const main = file.stream('WordDocument');
    if (!main) throw new DocRefused('not-doc', '里面没有 Word 正文，可能是表格或演示文稿。');
    this.#main = viewOf(main);
    if (this.#main.getUint16(0, true) !== wordMagic) {
      throw new DocRefused('not-doc', '里面的正文不是 Word 的格式。');
    }
    const flags = this.#main.getUint16(0x0a, true);
    if ((flags & encryptedBit) !== 0) {
      throw new DocRefused('encrypted', '文件有密码保护。请先去掉密码。');
    }
    if (this.#main.getUint16(2, true) < firstNumber) {
      throw new DocRefused('old-word', '这是 Word 97 以前的格式。');
    }
    const table = file.stream((flags & secondTableBit) === 0 ? '0Table' : '1Table');
    if (!table) throw new DocRefused('damaged', '文件损坏，缺少排版信息。');
    this.#table = viewOf(table);
    this.#data = file.stream('Data');
    this.#pieces = this.#readPieces();
    this.text = this.#readText();
    this.stories = this.#readStories();
    this.#paragraphs = this.#readRuns('paragraphPages');
    this.#characters = this.#readRuns('characterPages');
  }

  /** A part of the table stream; empty if there is none. */
  part(name: keyof typeof pairs): Uint8Array {
    const length = this.#main.getUint32(pairsAt + pairs[name] * 8 + 4, true);
    return this.partAndRest(name).subarray(0, length);
  }

  /** The same with all that stands after it: the levels of lists, which its length does not count. */
  partAndRest(name: keyof typeof pairs): Uint8Array {
    const offset = this.#main.getUint32(pairsAt + pairs[name] * 8, true);
    const { buffer, byteOffset, byteLength } = this.#table;
    return new Uint8Array(buffer, byteOffset, byteLength).subarray(offset);
  }

  /** The character positions that a table of positions begins with ([MS-DOC] Plc), each with `size` bytes of data. */
  positions(name: keyof typeof pairs, size: number): number[] {
    const bytes = this.part(name);
    const view = viewOf(bytes);
    const count = bytes.length < 4 ? 0 : Math.floor((bytes.length - 4) / (4 + size)) + 1;
    const positions = Array.from({ length: count }, (_, i) => view.getUint32(i * 4, true));
    // stretches that overlap would be read again and again
    if (positions.some((position, i) => position < (positions[i - 1] ?? 0)))
      throw new DocRefused('damaged', '文件损坏，注释或页眉的位置有误。');
    return positions;
  }

  /** The properties of the paragraph that a character is of. */
  paragraphAt(position: number): PropertyRun | null {
    return runAt(this.#paragraphs, this.#placeOf(position));
  }

  /** The modifiers of a character, and the first position after it where others may hold. */
  charactersAt(position: number): { modifiers: Uint8Array; end: number } {
    const piece = this.#pieces[lastAt(this.#pieces, position)];
    const place = this.#placeOf(position);
    const run = runAt(this.#characters, place);
    if (!piece || !run) return { modifiers: noProperties.modifiers, end: position + 1 };
    const left = Math.max(Math.floor((run.to - place) / piece.bytesEach), 1);
    return { modifiers: run.modifiers, end: Math.min(piece.end, position + left) };
  }

  /** Where a character lies in the stream. */
  #placeOf(position: number): number {
    const piece = this.#pieces[lastAt(this.#pieces, position)];
    return piece ? piece.at + (position - piece.start) * piece.bytesEach : -1;
  }

  #readPieces(): Piece[] {
    const clx = this.part('pieces');
    const view = viewOf(clx);
    let at = 0;
    // changes kept from fast saves stand before the table of pieces
    while (at + 3 <= clx.length && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
    if (at >= clx.length || view.getUint8(at) !== 2) {
      throw new DocRefused('damaged', '文件损坏，找不到正文的位置。');
    }
    const length = view.getUint32(at + 1, true);
    const count = Math.floor((Math.min(length, clx.length - at - 5) - 4) / 12);
    const start = at + 5;
    return Array.from({ length: Math.max(count, 0) }, (_, i) => {
      const where = view.getUint32(start + (count + 1) * 4 + i * 8 + 2, true);
      const narrow = (where & 0x40000000) !== 0;
      const place = where & 0x3fffffff;
      return {
        start: view.getUint32(start + i * 4, true),
        end: view.getUint32(start + i * 4 + 4, true),
        at: narrow ? place >> 1 : place,
        bytesEach: narrow ? 1 : 2,
      };
    });
  }

  #readText(): string {
    let text = '';
    const { buffer, byteOffset, byteLength } = this.#main;
    const stream = new Uint8Array(buffer, byteOffset, byteLength);
    const decoders = {
      1: new TextDecoder('windows-1252'),
      2: new TextDecoder('utf-16le', { ignoreBOM: true }),
    };
    for (const { start, end, at, bytesEach } of this.#pieces) {
      const bytes = stream.subarray(at, at + (end - start) * bytesEach);
      // pieces follow each other and none is read twice: all of them are no longer than the stream
      const sound =
        start === text.length && end >= start && bytes.length === (end - start) * bytesEach;
      if (!sound || end > byteLength) throw new DocRefused('damaged', '文件损坏，正文不完整。');
      text += decoders[bytesEach].decode(bytes);
    }
    return text;
  }

  #readStories(): DocFile['stories'] {
    let start = 0;
    const story = (at: number): Story => {
      const length = this.#main.getUint32(at, true);
      const own = { start, length };
      start += length;
      return own;
    };
    const main = story(0x4c);
    const footnotes = story(0x50);
    const headers = story(0x54);
    // macros, which are no text, and comments
    story(0x58);
    story(0x5c);
    return { main, footnotes, headers, endnotes: story(0x60), boxes: story(0x64) };
  }

  #readRuns(name: 'paragraphPages' | 'characterPages'): PropertyRun[] {
    const view = viewOf(this.part(name));
    const count = Math.max(Math.floor((view.byteLength - 4) / 8), 0);
    const runs: PropertyRun[] = [];
    const pages = new Set<number>();
    for (let i = 0; i < count; i += 1)
      pages.add((view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff) * pageSize);
    for (const page of pages) {
      const inPage = this.#main.getUint8(page + pageSize - 1);
      for (let k = 0; k < inPage; k += 1) {
        runs.push({
          from: this.#main.getUint32(page + k * 4, true),
          to: this.#main.getUint32(page + k * 4 + 4, true),
          ...(name === 'paragraphPages'
            ? this.#paragraphProperties(page, inPage, k)
            : this.#characterProperties(page, inPage, k)),
        });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }

  #characterProperties(page: number, count: number, k: number): Properties {
    const offset = this.#main.getUint8(page + (count + 1) * 4 + k) * 2;
    if (offset === 0) return noProperties;
    const length = this.#main.getUint8(page + offset);
    return { style: 0, modifiers: this.#bytes(page + offset + 1, length) };
  }

  #paragraphProperties(page: number, count: number, k: number): Properties {
    const offset = this.#main.getUint8(page + (count + 1) * 4 + k * paragraphEntry) * 2;
    if (offset === 0) return noProperties;
    const half = this.#main.getUint8(page + offset);
    const [start, length] =
      half === 0
        ? [page + offset + 2, this.#main.getUint8(page + offset + 1) * 2]
        : [page + offset + 1, half * 2 - 1];
    if (length < 2) return noProperties;
    const own = this.#bytes(start + 2, length - 2);
    return { style: this.#main.getUint16(start, true), modifiers: this.#elsewhere(own) ?? own };
  }

  /** The modifiers in the stream Data, if those on the page only say where they are. */
  #elsewhere(modifiers: Uint8Array): Uint8Array | null {
    for (const { code, operand } of sprmsIn(modifiers)) {
      if (code !== sprm.elsewhere || !this.#data) continue;
      const at = operand.getUint32(0, true);
      const length = viewOf(this.#data).getUint16(at, true);
      return this.#data.subarray(at + 2, at + 2 + length);
    }
    return null;
  }

  #bytes(start: number, length: number): Uint8Array {
    return new Uint8Array(this.#main.buffer, this.#main.byteOffset + start, length);
  }
}

type Properties = Pick<PropertyRun, 'style' | 'modifiers'>;
const noProperties: Properties = { style: 0, modifiers: new Uint8Array() };

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as PropertyRun;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}

/** Index of the last piece that begins at or before a character. */
function lastAt(pieces: readonly Piece[], position: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
