/** Makes the files of the search: an index of clauses, and what the planner knows. */
import type { Notice } from '../../../scripts/tree/notice.ts';
import { buildDay } from '../../build-day.ts';
import type { Manifest } from '../manifest.ts';
import { buildPagefind } from './pagefind-indexer.ts';
import { QueryDataBuilder } from './query-data.ts';
import { SectionIndexer } from './section-indexer.ts';
import type { VocabularyFiles } from './vocabulary-files.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * Up to so many notices Pagefind's index of clauses costs a query less than sections do. Its list of records and its
 * filters are read as a whole before the first answer, and they grow by 2.7 KB with every notice.
 */
const noticesOfPagefind = 40;

/** The words that slips are mended to are the commonest: these notices tell which, and cutting Chinese into words is slow. */
const noticesForWords = 400;

/** A notice that is read when its turn comes: the texts of thousands are not held at once. */
export interface NoticeToIndex {
  /** GB/T 2260 code of its region, or nothing. */
  region: string;
  load: () => Promise<Notice>;
}

/**
 * The files of the index, to be served from one folder.
 *
 * @param settings `pagefind`: up to how many notices the index is Pagefind's; `day`: ISO date that notices stand on
 * @throws {Error} if Pagefind refuses a record or cannot start
 */
export async function buildIndex(
  notices: readonly NoticeToIndex[],
  vocabulary: VocabularyFiles,
  { pagefind = noticesOfPagefind, day = buildDay() }: { pagefind?: number; day?: string } = {},
): Promise<IndexFile[]> {
  const queryData = new QueryDataBuilder(
    vocabulary,
    Math.max(1, Math.ceil(notices.length / noticesForWords)),
  );
  if (notices.length <= pagefind) {
    const { files, manifest } = await buildPagefind(notices, vocabulary, day, queryData);
    return [...files, jsonFile('query.json', queryData.finish()), manifestFile(manifest)];
  }
  const indexer = new SectionIndexer(vocabulary, day);
  // Neighbours in the index are neighbours on the map.
  const ordered = notices.toSorted((a, b) => (a.region < b.region ? -1 : 1));
  for (const { load } of ordered) {
    const notice = await load();
    queryData.add(notice);
    indexer.add(notice);
  }
  // Names and numbers of thousands of notices, and how characters are read, are needed by few queries.
  const { notices: names, docNumbers, syllables, ...data } = queryData.finish();
  return [
    ...indexer.finish(),
    jsonFile('query.json', { ...data, notices: [], docNumbers: [], syllables: {} }),
    jsonFile('notices.json', names),
    jsonFile('doc-numbers.json', docNumbers),
    jsonFile('syllables.json', syllables),
    manifestFile({ kind: 'sections' }),
  ];
}

function manifestFile(manifest: Manifest): IndexFile {
  return jsonFile('manifest.json', manifest);
}

function jsonFile(path: string, value: unknown): IndexFile {
  return { path, content: new TextEncoder().encode(JSON.stringify(value)) };
}
