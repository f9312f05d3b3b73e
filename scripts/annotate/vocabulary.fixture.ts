/** The vocabularies of content/vocabulary/, for tests. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { fundsSchema, type FundVocabulary } from './funds-schema.ts';
import { readYaml } from './vocabulary-file.ts';

export function vocabularyOf<T>(name: string, schema: z.ZodType<T>): T {
  const file = `content/vocabulary/${name}.yaml`;
  const { value, problems } = readYaml(file, readFileSync(file, 'utf8'), schema);
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

/** content/vocabulary/funds.yaml */
export function fundVocabulary(): FundVocabulary {
  return vocabularyOf('funds', fundsSchema);
}
