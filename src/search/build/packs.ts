/** Puts many small parts into few files, of which a browser fetches the parts it needs. */
import { deflateRawSync } from 'node:zlib';
import { packFile, unit, type Packed, type PackName } from '../sections/catalogue.ts';
import type { IndexFile } from './indexer.ts';

/** What a host that knows no ranges sends for one part. */
const largestFile = 256 * 1024;

export class PackWriter {
  readonly packed: Packed = { units: [], files: [] };
  readonly #name: PackName;
  readonly #files: IndexFile[] = [];
  #parts: Buffer[] = [];
  #length = 0;

  constructor(name: PackName) {
    this.#name = name;
  }

  /** Parts are numbered as they are added. */
  add(content: Uint8Array): void {
    const compressed = deflateRawSync(content);
    const units = Math.ceil((compressed.length + 1) / unit);
    const part = Buffer.alloc(units * unit);
    compressed.copy(part, 1);
    part[0] = part.length - compressed.length - 1;
    if (this.#length + part.length > largestFile) this.#close();
    this.#parts.push(part);
    this.#length += part.length;
    this.packed.units.push(units);
  }

  finish(): IndexFile[] {
    this.#close();
    return this.#files;
  }

  #close(): void {
    if (this.#parts.length === 0) return;
    const path = packFile(this.#name, this.#files.length);
    this.#files.push({ path, content: Buffer.concat(this.#parts) });
    this.packed.files.push(this.#parts.length);
    this.#parts = [];
    this.#length = 0;
  }
}
