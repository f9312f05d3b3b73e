/** An index in memory that answers as Pagefind does: for tests, and for trying out the order of hits without a browser. */
import type { Notice } from '../../../scripts/tree/notice.ts';
import type { Pagefind } from '../pagefind-index.ts';
import { indexedRecords } from './pagefind-indexer.ts';
import type { VocabularyFiles } from './vocabulary-files.ts';

export function memoryIndex(
  notices: readonly Notice[],
  vocabulary: VocabularyFiles,
  day: string,
): Pagefind {
  const records = notices
    .flatMap((notice) => indexedRecords(notice, vocabulary, day))
    .map((record, place) => ({
      ...record,
      id: String(place),
      line: ` ${record.words.join(' ')} `,
    }));
  return {
    search: (query, { filters = {} } = {}) => {
      const quoted = query?.startsWith('"') === true ? query.slice(1, -1) : null;
      // A quoted phrase is whole words; a bare word is the beginning of one.
      const sought = query === null ? '' : quoted === null ? ` ${query}` : ` ${quoted} `;
      const results = records.filter(
        (record) =>
          record.line.includes(sought) &&
          Object.entries(filters).every(([name, values]) =>
            values.some((value) => record.filters[name]?.includes(value)),
          ),
      );
      return Promise.resolve({
        results: results.map(({ id, meta }) => ({
          id,
          data: () => Promise.resolve({ meta: { ...meta } }),
        })),
      });
    },
    filters: () => {
      const counts: Record<string, Record<string, number>> = {};
      for (const { filters } of records) {
        for (const [name, values] of Object.entries(filters)) {
          const ofName = (counts[name] ??= {});
          for (const value of values) ofName[value] = (ofName[value] ?? 0) + 1;
        }
      }
      return Promise.resolve(counts);
    },
  };
}
