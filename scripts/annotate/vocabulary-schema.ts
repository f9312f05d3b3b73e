/** JSON Schema of the files that people write, for editors that complete and check while one types. */
import { z } from 'zod';
import { reviewsSchema } from './review/schema.ts';
import { vocabularySchemas } from './vocabulary.ts';

/** The first line of content/vocabulary/<name>.yaml: it tells an editor where the schema is. */
export function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=schema/${name}.json`;
}

/** File name under content/vocabulary/schema/ → what it holds. */
export function vocabularyJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({ ...vocabularySchemas, review: reviewsSchema }).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
