import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabularySchemas } from './vocabulary.ts';
import { schemaLine, vocabularyJsonSchemas } from './vocabulary-schema.ts';

describe('content/vocabulary/schema/', () => {
  it.each([...vocabularyJsonSchemas()])(
    '%s is current; if not: npx vitest run scripts/annotate/vocabulary-schema.test.ts --update',
    async (file, text) => {
      await expect(text).toMatchFileSnapshot(`../../content/vocabulary/schema/${file}`);
    },
  );

  it.each(Object.keys(vocabularySchemas))('is named by the first line of %s.yaml', (name) => {
    const text = readFileSync(`content/vocabulary/${name}.yaml`, 'utf8');
    expect(text.split('\n')[0]).toBe(schemaLine(name));
  });
});
