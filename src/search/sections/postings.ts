/** Which sections have a word, and what is done with such lists. */
import { ByteReader, ByteWriter } from './varint.ts';

/** Numbers of sections, ascending, and beside each what it says of the word: {@link severalClauses}, {@link prominent}. */
export interface Postings {
  sections: Uint32Array;
  levels: Uint8Array;
}

export const noPostings: Postings = { sections: new Uint32Array(), levels: new Uint8Array() };

/** Written as the sections go by: the distance from the one before, and the level in the two lowest bits. */
export class PostingsWriter {
  readonly #writer = new ByteWriter();
  #last = -1;

  add(section: number, level: number): void {
    this.#writer.number(((section - this.#last) << 2) | level);
    this.#last = section;
  }

  written(): Uint8Array {
    return this.#writer.written();
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
