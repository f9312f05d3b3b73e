/**
 * Streams of a compound file ([MS-CFB]): the file system in a file of .doc and .wps. Only named streams of the root are
 * read; embedded objects lie in storages of their own and are never looked at.
 */

export class CompoundFileRefused extends Error {
  readonly rule: 'damaged';
  constructor() {
    super('文件损坏，读不出里面的内容。');
    this.rule = 'damaged';
  }
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerSize = 512;
/** Sector numbers from here on say something else: free, end of chain, FAT. */
const firstSpecial = 0xfffffffa;
const noStream = 0xffffffff;
const entrySize = 128;
const miniSectorSize = 64;
/** Sector numbers of the FAT that stand in the header itself. */
const inHeader = 109;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #fat: number[] = [];
  readonly #miniFat: number[];
  readonly #entries: Entry[];
  readonly #cutoff: number;
  readonly #miniStream: Uint8Array;

  /** @throws {CompoundFileRefused} if the bytes are no whole compound file */
  constructor(bytes: Uint8Array) {
    if (!isCompoundFile(bytes) || bytes.length < headerSize) throw new CompoundFileRefused();
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw new CompoundFileRefused();
    this.#sectorSize = 1 << shift;
    this.#cutoff = this.#view.getUint32(0x38, true);
    for (const sector of this.#fatSectors()) this.#fat.push(...this.#numbersIn(sector));
    this.#entries = this.#directory(this.#view.getUint32(0x30, true));
    this.#miniFat = this.#chain(this.#view.getUint32(0x3c, true), this.#fat).flatMap((sector) =>
      this.#numbersIn(sector),
    );
    const root = this.#entries[0];
    this.#miniStream = root ? this.#joined(root.start, root.size) : new Uint8Array();
  }

  /** A stream of the root by its name; null if there is none. */
  stream(name: string): Uint8Array | null {
    const entry = this.#rootEntries().find((one) => one.type === 2 && one.name === name);
    if (!entry) return null;
    if (entry.size >= this.#cutoff) return this.#joined(entry.start, entry.size);
    const sectors = this.#chain(entry.start, this.#miniFat);
    return join(
      sectors.map((at) =>
        this.#miniStream.subarray(at * miniSectorSize, (at + 1) * miniSectorSize),
      ),
      entry.size,
    );
  }

  /** The streams and storages right under the root: a tree of siblings. */
  #rootEntries(): Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const open = [this.#entries[0]?.child ?? noStream];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const entry = this.#entries[at];
      if (!entry || seen.has(at)) continue;
      seen.add(at);
      found.push(entry);
      open.push(entry.left, entry.right);
    }
    return found;
  }

  #directory(start: number): Entry[] {
    const bytes = join(this.#chain(start, this.#fat).map((sector) => this.#sector(sector)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
      const nameBytes = Math.max(Math.min(view.getUint16(at + 0x40, true), 64) - 2, 0);
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
        type: view.getUint8(at + 0x42),
        left: view.getUint32(at + 0x44, true),
        right: view.getUint32(at + 0x48, true),
        child: view.getUint32(at + 0x4c, true),
        start: view.getUint32(at + 0x74, true),
        // the high half is never used in files of the size that is read
        size: view.getUint32(at + 0x78, true),
      });
    }
    return entries;
  }

  #fatSectors(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < inHeader; i += 1) sectors.push(this.#view.getUint32(0x4c + i * 4, true));
    const seen = new Set<number>();
    let next = this.#view.getUint32(0x44, true);
    while (next < firstSpecial && !seen.has(next)) {
      seen.add(next);
      const numbers = this.#numbersIn(next);
      next = numbers.pop() ?? noStream;
      sectors.push(...numbers);
    }
    return [...new Set(sectors)].filter((sector) => sector < firstSpecial);
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    // the last sector of a file may be cut short
    if (start >= this.#bytes.length) throw new CompoundFileRefused();
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #numbersIn(sector: number): number[] {
    const bytes = this.#sector(sector);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
  }

  /** The sectors of a chain; one that comes back to itself is damaged. */
  #chain(start: number, table: readonly number[]): number[] {
    const sectors: number[] = [];
    for (let at = start; at < firstSpecial; at = table[at] ?? noStream) {
      if (sectors.length >= table.length) throw new CompoundFileRefused();
      sectors.push(at);
    }
    return sectors;
  }

  #joined(start: number, size: number): Uint8Array {
    return join(
      this.#chain(start, this.#fat).map((sector) => this.#sector(sector)),
      size,
    );
  }
}

function join(parts: readonly Uint8Array[], size = Infinity): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.subarray(0, Math.min(size, length));
}
