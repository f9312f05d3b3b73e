/** Makes the index of a site with many notices: their sections, and a table of words that says which may answer. */
import { deflateRawSync } from 'node:zlib';
import type { Notice } from '../../../scripts/tree/notice.ts';
import { catalogueFile, noStanding, standings, type Catalogue } from '../sections/catalogue.ts';
import { sectionsOf, type Section } from '../sections/section.ts';
import { ByteWriter } from '../sections/varint.ts';
import { bucketOf, eachWord } from '../sections/words.ts';
import { clausesOf, noRegion, noticeMeta } from './clauses.ts';
import type { IndexFile } from './indexer.ts';
import { PackWriter } from './packs.ts';
import type { VocabularyFiles } from './vocabulary-files.ts';
import { WordPostings } from './word-postings.ts';

/** Bytes of one part of the table before it is compressed: small, since a query needs a part for each of its words. */
const bucketBytes = 3500;
const mostBuckets = 8192;

export class SectionIndexer {
  readonly #vocabulary: VocabularyFiles;
  readonly #day: string;
  readonly #sections = new PackWriter('sections');
  readonly #words = new WordPostings();
  readonly #notices: Catalogue['notices'] = {
    sections: [],
    region: [],
    issued: [],
    standing: [],
  };
  readonly #regions: string[] = [];
  #count = 0;

  /** @param day ISO date of the build */
  constructor(vocabulary: VocabularyFiles, day: string) {
    this.#vocabulary = vocabulary;
    this.#day = day;
  }

  /** Notices of one region are best added one after the other: they are then near each other in the index, too. */
  add(notice: Notice): void {
    const about = noticeMeta(notice, this.#day);
    const sections = sectionsOf(about, clausesOf(notice, this.#vocabulary, this.#day));
    for (const section of sections) this.#add(section);
    const region = notice.region?.name ?? noRegion;
    if (!this.#regions.includes(region)) this.#regions.push(region);
    this.#notices.sections.push(sections.length);
    this.#notices.region.push(this.#regions.indexOf(region));
    this.#notices.issued.push(Number((notice.issued ?? '0').replaceAll('-', '')));
    this.#notices.standing.push(
      about.standing === '' ? noStanding : standings.indexOf(about.standing),
    );
  }

  #add(section: Section): void {
    this.#sections.add(encoded(JSON.stringify(section)));
    for (const [number, clause] of section.clauses.entries()) {
      this.#words.at(this.#count, number);
      eachWord(clause, this.#words);
    }
    this.#count += 1;
  }

  finish(): IndexFile[] {
    const words = this.#table();
    const sections = this.#sections.finish();
    const files = words.finish();
    const catalogue: Catalogue = {
      words: words.packed,
      sections: this.#sections.packed,
      notices: this.#notices,
      regions: this.#regions,
    };
    const content = deflateRawSync(encoded(JSON.stringify(catalogue)));
    return [...files, ...sections, { path: catalogueFile, content }];
  }

  #table(): PackWriter {
    const words = [...this.#words.all()].map(([word, postings]): [string, Uint8Array] => [
      word,
      postings.finish(),
    ]);
    const size = words.reduce(
      (sum, [word, postings]) => sum + 2 * word.length + postings.length,
      0,
    );
    const count = Math.min(mostBuckets, Math.max(1, Math.ceil(size / bucketBytes)));
    const buckets = Array.from({ length: count }, () => new ByteWriter());
    for (const [word, postings] of words) {
      const bucket = buckets[bucketOf(word, count)];
      bucket?.text(word);
      bucket?.bytes(postings);
    }
    const pack = new PackWriter('words');
    for (const bucket of buckets) pack.add(bucket.written());
    return pack;
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
