/** The table of words in the browser: of each word that is asked for, the part of the table that has it is fetched. */
import type { Parts } from './parts.ts';
import { noPostings, readPostings, type Postings } from './postings.ts';
import { ByteReader } from './varint.ts';
import { bucketOf } from './words.ts';

export class WordTable {
  readonly #parts: Parts;
  readonly #buckets = new Map<number, Promise<ReadonlyMap<string, Uint8Array>>>();
  readonly #postings = new Map<string, Postings>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async sectionsWith(word: string): Promise<Postings> {
    const known = this.#postings.get(word);
    if (known !== undefined) return known;
    const bytes = (await this.#bucket(bucketOf(word, this.#parts.count))).get(word);
    const postings = bytes === undefined ? noPostings : readPostings(bytes);
    this.#postings.set(word, postings);
    return postings;
  }

  #bucket(number: number): Promise<ReadonlyMap<string, Uint8Array>> {
    const known = this.#buckets.get(number);
    if (known !== undefined) return known;
    const reading = this.#parts.part(number).then(readBucket);
    this.#buckets.set(number, reading);
    reading.catch(() => this.#buckets.delete(number));
    return reading;
  }
}

function readBucket(part: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const words = new Map<string, Uint8Array>();
  for (const reader = new ByteReader(part); !reader.atEnd;) {
    const word = reader.text();
    words.set(word, reader.bytes());
  }
  return words;
}
