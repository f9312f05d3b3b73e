/** Which sections have a word, and what is done with such lists. */
import { ByteReader, ByteWriter } from './varint.ts';

/** Numbers of sections, ascending, and beside each what it says of the word: {@link severalClauses}, {@link prominent}. */
export interface Postings {
  sections: Uint32Array;
  levels: Uint8Array;
}

export const noPostings: Postings = { sections: new Uint32Array(), levels: new Uint8Array() };

/** How much a section says of a word: it stands in more than one clause; a clause heads, defines or measures it. */
export const severalClauses = 1;
export const prominent = 2;

/** Written as the sections go by: the distance from the one before, and the level in the two lowest bits. */
export class PostingsWriter {
  readonly #writer = new ByteWriter();
  #last = -1;
  #section = -1;
  #clause = -1;
  #level = 0;

  /** The word stands in this clause, whose number is its own within the section. */
  note(section: number, clause: number, stands: boolean): void {
    if (section !== this.#section) {
      this.#close();
      this.#section = section;
      this.#clause = clause;
      this.#level = 0;
    }
    if (clause !== this.#clause) this.#level |= severalClauses;
    if (stands) this.#level |= prominent;
  }

  finish(): Uint8Array {
    this.#close();
    return this.#writer.written();
  }

  #close(): void {
    if (this.#section === this.#last) return;
    this.#writer.number(((this.#section - this.#last) << 2) | this.#level);
    this.#last = this.#section;
  }
}

export function readPostings(bytes: Uint8Array): Postings {
  const reader = new ByteReader(bytes);
  // No posting is shorter than a byte.
  const sections = new Uint32Array(bytes.length);
  const levels = new Uint8Array(bytes.length);
  let count = 0;
  for (let section = -1; !reader.atEnd; count += 1) {
    const value = reader.number();
    section += value >>> 2;
    sections[count] = section;
    levels[count] = value & 3;
  }
  return { sections: sections.subarray(0, count), levels: levels.subarray(0, count) };
}

/** The sections that have every word; of the levels, what all of them say. */
export function inAll(lists: readonly Postings[]): Postings {
  const [first = noPostings, ...others] = lists.toSorted(
    (a, b) => a.sections.length - b.sections.length,
  );
  return others.reduce(inBoth, first);
}

function inBoth(a: Postings, b: Postings): Postings {
  const sections: number[] = [];
  const levels: number[] = [];
  let j = 0;
  for (const [i, section] of a.sections.entries()) {
    while ((b.sections[j] ?? Infinity) < section) j += 1;
    if (b.sections[j] !== section) continue;
    sections.push(section);
    levels.push((a.levels[i] ?? 0) & (b.levels[j] ?? 0));
  }
  return { sections: Uint32Array.from(sections), levels: Uint8Array.from(levels) };
}
