/** The vocabularies of content/vocabulary, and what is wrong with them as messages of their files. */
import { VFile } from 'vfile';
import { topicsOf } from '../annotate/topics.ts';
import { loadVocabulary, type Vocabulary } from '../annotate/vocabulary.ts';
import type { DataVocabulary } from '../write/data.ts';
import { shownPath, vocabularyFolder } from './folders.ts';

export interface VocabularyRead {
  /** Null where a file could not be read: then every notice is refused. */
  vocabulary: Vocabulary | null;
  /** The files that have messages. */
  files: VFile[];
}

export function readVocabulary(): VocabularyRead {
  const { vocabulary, problems } = loadVocabulary(vocabularyFolder);
  const files = new Map<string, VFile>();
  for (const { file, text, line, column } of problems) {
    const vfile = files.get(file) ?? new VFile({ path: shownPath(file) });
    files.set(file, vfile);
    const message = vfile.message(text, {
      place: { line, column },
      source: 'annotate',
      ruleId: 'vocabulary',
    });
    message.fatal = true;
  }
  return { vocabulary, files: [...files.values()] };
}

/** What of the vocabularies is published: the names of the ids that stand in records. */
export function publishedVocabulary(vocabulary: Vocabulary): DataVocabulary {
  return {
    topics: vocabulary.topics.topics.map(({ id, name, about, keywords }) => {
      return { id, name, about, keywords };
    }),
    agencies: vocabulary.agencies.agencies.map(({ id, name, kind }) => ({ id, name, kind })),
    metrics: vocabulary.metrics.metrics.map(({ id, name, group, kind, names, clauses, units }) => {
      return {
        ...{ id, name, group, kind: kind ?? 'any' },
        names: [...names, ...(clauses ?? [])],
        units: units ?? [],
      };
    }),
    topicsOf: (text) => topicsOf(text, vocabulary.topics),
  };
}
