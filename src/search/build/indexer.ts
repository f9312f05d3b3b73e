/** Makes the search index: every record of every notice, through Pagefind's Node API. */
import * as pagefind from 'pagefind';
import type { Notice } from '../../../scripts/tree/notice.ts';
import { amountKeys } from '../amounts.ts';
import type { Manifest } from '../manifest.ts';
import { pathSeparator, type RecordMeta } from '../record-meta.ts';
import { recordsOf, type SearchRecord } from '../records.ts';
import { indexLanguage, recordWords } from '../tokenise.ts';
import { annotationsOf } from './annotations.ts';
import { packFiles } from './pack.ts';
import { QueryDataBuilder } from './query-data.ts';
import { topicsOf, type VocabularyFiles } from './vocabulary-files.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind also writes three interfaces of its own; this site has its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.(?:pf_\w+|pagefind))$/u;

/** Up to so many notices one index answers faster than several. */
const noticesOfOneIndex = 300;
/** Files with the texts of hits: thousands of notices must not make thousands of files. */
const mostFragments = 600;
/** Parts of a pack are no files: few clauses to each, so that a hit costs little. */
const packedFragments = 4000;

/**
 * Words to one part of Pagefind's index, where parts are cheap: a query fetches the part of each of its words, and is
 * after one word of it. Pagefind takes this from the environment only; without it parts are five times as large.
 */
const packedChunk = { variable: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', size: '3000' };

export const wholeIndex = 'all';

/** A notice that is read when its turn comes: the texts of thousands are not held at once. */
export interface NoticeToIndex {
  province: string;
  load: () => Promise<Notice>;
}

/**
 * The files of the index, to be served from one folder: an index for each province where there are many notices, and
 * what the planner knows.
 *
 * @param limits `oneIndex`: up to how many notices there is one index
 * @throws {Error} if Pagefind refuses a record or cannot start
 */
export async function buildIndex(
  notices: readonly NoticeToIndex[],
  vocabulary: VocabularyFiles,
  { oneIndex = noticesOfOneIndex }: { oneIndex?: number } = {},
): Promise<IndexFile[]> {
  const parts =
    notices.length <= oneIndex
      ? new Map([[wholeIndex, [...notices]]])
      : Map.groupBy(notices, ({ province }) => province);
  const queryData = new QueryDataBuilder(vocabulary);
  const files: IndexFile[] = [];
  const packed = parts.size > 1;
  const manifest: Manifest = { packed, indexes: [] };
  if (packed) process.env[packedChunk.variable] = packedChunk.size;
  try {
    let place = 0;
    for (const [name, members] of parts) {
      const made = await buildPart(members, packed ? packedFragments : mostFragments, (notice) => {
        queryData.add(notice);
        return indexedRecords(notice, vocabulary).map((record) => ({
          ...record,
          place: (place += 1),
        }));
      });
      const served = packed ? packFiles(made) : made;
      files.push(...served.map((file) => ({ ...file, path: `${name}/${file.path}` })));
      const texts = made.filter((file) => file.path.endsWith('.pf_fragment'));
      const bytes = texts.reduce((sum, { content }) => sum + content.length, 0);
      manifest.indexes.push({ name, fragmentBytes: Math.round(bytes / Math.max(texts.length, 1)) });
    }
  } finally {
    await pagefind.close();
    if (packed) Reflect.deleteProperty(process.env, packedChunk.variable);
  }
  return [
    ...files,
    { path: 'query.json', content: json(queryData.finish()) },
    { path: 'manifest.json', content: json(manifest) },
  ];
}

interface IndexedRecord {
  words: string[];
  meta: RecordMeta;
  filters: Record<string, string[]>;
}

async function buildPart(
  notices: readonly NoticeToIndex[],
  maxFragments: number,
  recordsIn: (notice: Notice) => (IndexedRecord & { place: number })[],
): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ maxFragments });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { load } of notices) {
    const answers = await Promise.all(
      recordsIn(await load()).map(({ words, meta, filters, place }) =>
        index.addCustomRecord({
          // Of two records with one address Pagefind keeps the last, and the rows of a table share theirs.
          url: String(place),
          content: words.join(' '),
          language: indexLanguage,
          meta: { ...meta },
          // As the documents go.
          sort: { order: String(place) },
          filters,
        }),
      ),
    );
    fail(answers.flatMap((answer) => answer.errors));
  }
  const { files, errors: writing } = await index.getFiles();
  fail(writing);
  return files.filter((file) => needed.test(file.path));
}

export function indexedRecords(notice: Notice, vocabulary: VocabularyFiles): IndexedRecord[] {
  const agencyNames = new Map(vocabulary.agencies.map(({ id, name }) => [id, name]));
  const annotations = annotationsOf(notice, agencyNames);
  return recordsOf(notice).map((record) => {
    const { named, actors, ...facets } = annotations(record);
    return {
      words: recordWords(record.text, record.path, amountKeys(record.text)),
      meta: metaOf(notice, record, named, actors),
      filters: {
        region: [notice.region?.name ?? '未定地区'],
        notice: [notice.id],
        kind: [notice.kind],
        part: [record.part],
        year: notice.issued === null ? [] : [notice.issued.slice(0, 4)],
        topic: topicsOf(record.text, vocabulary.topics),
        ...facets,
      },
    };
  });
}

function metaOf(
  notice: Notice,
  record: SearchRecord,
  named: string[],
  actors: string[],
): RecordMeta {
  return {
    notice: notice.id,
    name: notice.title,
    number: notice.docNumber ?? '',
    region: notice.region?.name ?? '',
    issued: notice.issued ?? '',
    target: record.target,
    part: record.part,
    citation: record.citation,
    path: record.path.join(pathSeparator),
    text: record.text,
    named: named.join(pathSeparator),
    actors: actors.join(pathSeparator),
  };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fail(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
