/** Makes the search index: every record of every notice, through Pagefind's Node API. */
import * as pagefind from 'pagefind';
import type { Notice } from '../../scripts/tree/notice.ts';
import { pathSeparator, type RecordMeta } from './record-meta.ts';
import { partNames, recordsOf } from './records.ts';
import { indexLanguage, tokenise } from './tokenise.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind also writes three interfaces of its own; this site has its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.(?:pf_\w+|pagefind))$/u;

/** Records are bundled into at most so many files, so that thousands of notices do not make thousands of files. */
const maxFragments = 400;

/**
 * The files of the index, to be served from one folder.
 *
 * @throws {Error} if Pagefind refuses a record or cannot start
 */
export async function buildIndex(notices: AsyncIterable<Notice>): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ maxFragments });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    let place = 0;
    for await (const notice of notices) {
      const answers = await Promise.all(
        recordsOf(notice).map((record, number) => {
          place += 1;
          const meta: RecordMeta = {
            notice: notice.id,
            title: notice.title,
            number: notice.docNumber ?? '',
            region: notice.region?.name ?? '',
            target: record.target,
            part: record.part,
            citation: record.citation,
            path: record.path.join(pathSeparator),
            text: record.text,
          };
          return index.addCustomRecord({
            // Of two records with one address Pagefind keeps the last, and the rows of a table share theirs.
            url: `${notice.id}/${number}`,
            content: tokenise(record.text).join(' '),
            language: indexLanguage,
            meta: { ...meta },
            // Headings before text, then as the documents go.
            sort: { order: String(partNames.indexOf(record.part) * 1e9 + place) },
            filters: {
              region: [notice.region?.name ?? '未定地区'],
              notice: [notice.id],
              kind: [notice.kind],
              part: [record.part],
            },
          });
        }),
      );
      fail(answers.flatMap((answer) => answer.errors));
    }
    const { files, errors: writing } = await index.getFiles();
    fail(writing);
    return files.filter((file) => needed.test(file.path));
  } finally {
    await pagefind.close();
  }
}

function fail(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
