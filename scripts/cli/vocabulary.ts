/** The vocabularies of content/vocabulary, and what is wrong with them as messages of their files. */
import type { VFile } from 'vfile';
import { topicsOf } from '../annotate/topics.ts';
import { findUnknown } from '../annotate/unknown.ts';
import { loadVocabulary, type Vocabulary } from '../annotate/vocabulary.ts';
import type { DataVocabulary } from '../write/data.ts';
import { vocabularyFolder } from './folders.ts';
import { problemFiles } from './report.ts';

export interface VocabularyRead {
  /** Null where a file could not be read: then every notice is refused. */
  vocabulary: Vocabulary | null;
  /** The files that have messages. */
  files: VFile[];
}

export function readVocabulary(): VocabularyRead {
  const { vocabulary, problems } = loadVocabulary(vocabularyFolder);
  const files = problemFiles(problems, { source: 'annotate', ruleId: 'vocabulary' });
  return { vocabulary, files };
}

/** What of the vocabularies is published: the names of the ids that stand in records. */
export function publishedVocabulary(vocabulary: Vocabulary): DataVocabulary {
  return {
    topics: vocabulary.topics.topics.map(({ id, name, about, keywords }) => {
      return { id, name, about, keywords };
    }),
    agencies: vocabulary.agencies.agencies.map(({ id, name, kind }) => ({ id, name, kind })),
    metrics: vocabulary.metrics.metrics.map((metric) => {
      const { id, name, group, kind, names, clauses, units, definition } = metric;
      return {
        ...{ id, name, group, kind: kind ?? 'any' },
        names: [...names, ...(clauses ?? [])],
        units: units ?? [],
        definition: definition ?? null,
      };
    }),
    topicsOf: (text) => topicsOf(text, vocabulary.topics),
    unknownIn: (notices) => findUnknown(notices, vocabulary),
  };
}
