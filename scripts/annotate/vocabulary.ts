/**
 * The vocabularies that staff keep under content/vocabulary/. One YAML file each, checked against a zod schema when it
 * is read; what is wrong is reported all at once, each with file, line and a suggestion.
 *
 * A new vocabulary is a schema file of its own and one line in {@link vocabularySchemas}.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { append } from '../tree/append.ts';
import { agenciesSchema } from './agencies-schema.ts';
import { fundsSchema } from './funds-schema.ts';
import { metricsSchema } from './metrics-schema.ts';
import { synonymsSchema } from './synonyms-schema.ts';
import { topicsSchema } from './topics-schema.ts';
import { readYaml, type Problem } from './vocabulary-file.ts';

/** File name without `.yaml` → what it must hold. */
export const vocabularySchemas = {
  agencies: agenciesSchema,
  funds: fundsSchema,
  metrics: metricsSchema,
  synonyms: synonymsSchema,
  topics: topicsSchema,
};

export type VocabularyName = keyof typeof vocabularySchemas;
export type Vocabulary = {
  [Name in VocabularyName]: z.infer<(typeof vocabularySchemas)[Name]>;
};

/** Result of loading: either a whole vocabulary, or everything that is wrong with it. */
export type LoadedVocabulary =
  { vocabulary: Vocabulary; problems: [] } | { vocabulary: null; problems: Problem[] };

/** @param directory content/vocabulary/ or another folder of the same shape. */
export function loadVocabulary(directory: string): LoadedVocabulary {
  const vocabulary: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, schema] of Object.entries(vocabularySchemas)) {
    const file = join(directory, `${name}.yaml`);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      problems.push({ file, line: 1, column: 1, text: '找不到这个词表文件，请恢复它。' });
      continue;
    }
    const read = readYaml<unknown>(file, text, schema);
    append(problems, read.problems);
    vocabulary[name] = read.value;
  }
  return problems.length > 0
    ? { vocabulary: null, problems }
    : { vocabulary: vocabulary as Vocabulary, problems: [] };
}
