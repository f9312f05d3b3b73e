/** Fetches parts of packed files by HTTP ranges. */
import { packFile, unit, type Packed, type PackName } from './catalogue.ts';
import { inflate } from './compression.ts';

type Fetch = (url: URL, init?: RequestInit) => Promise<Response>;

interface Place {
  file: number;
  start: number;
  length: number;
}

export class Parts {
  readonly #name: PackName;
  readonly #folder: string;
  readonly #fetch: Fetch;
  readonly #places: Place[] = [];
  readonly #asked = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();
  /** Files from a host that knows no ranges. */
  readonly #whole = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();

  /** @param folder address of the index, with a slash at the end */
  constructor(name: PackName, { units, files }: Packed, folder: string, fetch: Fetch) {
    this.#name = name;
    this.#folder = folder;
    this.#fetch = fetch;
    let part = 0;
    for (const [file, count] of files.entries()) {
      let start = 0;
      for (const end = part + count; part < end; part += 1) {
        const length = (units[part] ?? 0) * unit;
        this.#places.push({ file, start, length });
        start += length;
      }
    }
  }

  get count(): number {
    return this.#places.length;
  }

  /** A part, as it was before it was compressed. What failed for want of a network is asked for again the next time. */
  part(number: number): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#asked.get(number);
    if (known !== undefined) return known;
    const asking = this.#fetched(number).then((part) =>
      inflate(part.subarray(1, part.length - (part[0] ?? 0))),
    );
    this.#asked.set(number, asking);
    asking.catch(() => this.#asked.delete(number));
    return asking;
  }

  async #fetched(number: number): Promise<Uint8Array<ArrayBuffer>> {
    const place = this.#places[number];
    if (place === undefined) throw new Error(`${this.#name} ${number}: no such part`);
    const { file, start, length } = place;
    const known = this.#whole.get(file);
    if (known !== undefined) return (await known).subarray(start, start + length);
    const name = packFile(this.#name, file);
    const range = `bytes=${start}-${start + length - 1}`;
    const response = await this.#fetch(new URL(name, this.#folder), { headers: { range } });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const body = response.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    if (response.status === 206) return body;
    this.#whole.set(file, body);
    return (await body).subarray(start, start + length);
  }
}
