import { expect, it } from 'vitest';
import { z } from 'zod';
import { comparisonSchema } from '../tree/comparison.ts';
import { lineageEntrySchema, lineageSchema } from '../tree/lineage.ts';
import { fieldTitles, keyOf, titledSchemas, withTitles } from './field-titles.ts';
import { publishedSchemas } from './published.ts';

const schemas: Record<string, object> = {
  ...publishedSchemas(),
  comparison: z.toJSONSchema(comparisonSchema),
  lineage: z.toJSONSchema(lineageSchema),
  'lineage-index': z.toJSONSchema(z.array(lineageEntrySchema)),
};

interface Schema {
  properties?: Record<string, Schema & { title?: string }>;
  [key: string]: unknown;
}

/** The way to each field of a schema. */
function waysOf(schema: unknown, path: readonly string[] = []): string[][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as Schema;
  return [
    ...Object.entries(properties ?? {}).flatMap(([field, value]) => [
      [...path, field],
      ...waysOf(value, [...path, field]),
    ]),
    ...Object.values(rest).flatMap((value) =>
      (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => waysOf(one, path)),
    ),
  ];
}

it('names every field of every published schema, and no field that is not there', () => {
  const keys = Object.entries(schemas).flatMap(([name, schema]) =>
    waysOf(schema).map((way) => ({ name, way, key: keyOf(name, way) })),
  );
  expect(keys.filter(({ key }) => key === null).map(({ name, way }) => [name, way])).toEqual([]);
  const used = new Set(keys.map(({ key }) => key));
  expect(Object.keys(fieldTitles).filter((key) => !used.has(key))).toEqual([]);
});

it('changes nothing else of a schema', () => {
  const schema = {
    type: 'object',
    properties: { region: { anyOf: [{ properties: { code: { type: 'string' } } }] }, odd: {} },
  };
  expect(withTitles('notice', schema)).toEqual({
    type: 'object',
    properties: {
      region: {
        title: '地区',
        anyOf: [{ properties: { code: { type: 'string', title: '行政区划代码（GB/T 2260）' } } }],
      },
      odd: {},
    },
  });
});

it('touches schemas alone', () => {
  const files = titledSchemas(
    new Map<string, string | Uint8Array>([
      ['notices.json', '[]\n'],
      ['schema/notices.json', '{"properties":{"kind":{}}}'],
    ]),
  );
  expect(files.get('notices.json')).toBe('[]\n');
  expect(JSON.parse(String(files.get('schema/notices.json')))).toEqual({
    properties: { kind: { title: '文种' } },
  });
});
