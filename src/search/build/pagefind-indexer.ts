/** Every clause of every notice in one index of Pagefind's, through its Node API. */
import * as pagefind from 'pagefind';
import type { Notice } from '../../../scripts/tree/notice.ts';
import { amountKeys } from '../amounts.ts';
import { pagefindFolder, type Manifest } from '../manifest.ts';
import { pathSeparator, type RecordMeta } from '../record-meta.ts';
import { indexLanguage, recordWords } from '../tokenise.ts';
import { clausesOf, noticeMeta } from './clauses.ts';
import type { IndexFile, NoticeToIndex } from './indexer.ts';
import type { QueryDataBuilder } from './query-data.ts';
import type { VocabularyFiles } from './vocabulary-files.ts';

/** Pagefind also writes three interfaces of its own; this site has its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.(?:pf_\w+|pagefind))$/u;

/** Files with the texts of hits: the clauses of many notices must not make a file each. */
const mostFragments = 600;

interface IndexedRecord {
  words: string[];
  meta: RecordMeta;
  filters: Record<string, string[]>;
}

/** @throws {Error} if Pagefind refuses a record or cannot start */
export async function buildPagefind(
  notices: readonly NoticeToIndex[],
  vocabulary: VocabularyFiles,
  day: string,
  queryData: QueryDataBuilder,
): Promise<{ files: IndexFile[]; manifest: Manifest }> {
  try {
    const { index, errors } = await pagefind.createIndex({ maxFragments: mostFragments });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    let place = 0;
    for (const { load } of notices) {
      const notice = await load();
      queryData.add(notice);
      const answers = await Promise.all(
        indexedRecords(notice, vocabulary, day).map(({ words, meta, filters }) => {
          place += 1;
          return index.addCustomRecord({
            // Of two records with one address Pagefind keeps the last, and the rows of a table share theirs.
            url: String(place),
            content: words.join(' '),
            language: indexLanguage,
            meta: { ...meta },
            // As the documents go.
            sort: { order: String(place) },
            filters,
          });
        }),
      );
      fail(answers.flatMap((answer) => answer.errors));
    }
    const { files, errors: writing } = await index.getFiles();
    fail(writing);
    const kept = files.filter((file) => needed.test(file.path));
    const texts = kept.filter((file) => file.path.endsWith('.pf_fragment'));
    const bytes = texts.reduce((sum, { content }) => sum + content.length, 0);
    return {
      files: kept.map((file) => ({ ...file, path: pagefindFolder + file.path })),
      manifest: { kind: 'pagefind', fragmentBytes: Math.round(bytes / Math.max(texts.length, 1)) },
    };
  } finally {
    await pagefind.close();
  }
}

export function indexedRecords(
  notice: Notice,
  vocabulary: VocabularyFiles,
  day: string,
): IndexedRecord[] {
  const about = noticeMeta(notice, day);
  return clausesOf(notice, vocabulary, day).map(({ meta, filters }) => ({
    words: recordWords(
      meta.text,
      meta.path.split(pathSeparator).filter(Boolean),
      amountKeys(meta.text),
    ),
    meta: { ...about, ...meta },
    filters,
  }));
}

function fail(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
