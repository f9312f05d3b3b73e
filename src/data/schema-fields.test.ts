import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemaFields, type JsonSchema } from './schema-fields.ts';

it('lists the fields of each item, with their types, those inside after the one that they are in', () => {
  const schema = z.array(
    z.object({
      id: z.string().meta({ title: '编号' }),
      region: z.object({ code: z.string() }).nullable(),
      value: z.union([z.number(), z.array(z.number())]).nullable(),
      kind: z.enum(['a', 'b']),
      outline: z.array(z.object({ level: z.int() })),
      cells: z.record(z.string(), z.array(z.object({ unit: z.boolean() })).nullable()),
    }),
  );
  const fields = schemaFields(z.toJSONSchema(schema) as JsonSchema);
  expect(fields.map(({ path, type }) => [path, type])).toEqual([
    ['id', '文字'],
    ['region', '对象或空'],
    ['region.code', '文字'],
    ['value', '数或列表或空'],
    ['kind', '文字'],
    ['outline', '列表'],
    ['outline[].level', '整数'],
    ['cells', '对象'],
    ['cells{}[].unit', '是或否'],
  ]);
  expect(fields[0]?.title).toBe('编号');
  expect(fields.find(({ path }) => path === 'kind')?.values).toEqual(['a', 'b']);
});
