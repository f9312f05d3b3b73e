/** content/reviews/<notice>.yaml: what people say of the records that the machine read. */
import { z } from 'zod';
import type { RecordKind } from '../../tree/notice.ts';
import { nearestOf } from '../vocabulary-file.ts';
import { additionSchema, correctionSchema, recordKinds } from './kinds.ts';

const text = z.string().min(1, '不能为空');
const day = z
  .string()
  .regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/u, '日期写成 2026-01-31 的样子');
const values = z.record(z.string(), z.unknown());

const entry = {
  kind: z
    .enum(recordKinds)
    .describe(
      'indicators 指标、baselines 现状、responsibilities 责任、funding 资金、deadlines 时限、definitions 定义、citations 引用',
    ),
  quote: text.describe('这条记录的引文，照抄原文；空格和换行不论'),
  which: text.optional().describe('同一引文有几条记录时，写明是哪一条：名称、数值、机构或角色'),
  context: text.optional().describe('同一引文在原文里有几处时，多抄几个字，写明是哪一处'),
  reason: text.describe('为什么'),
  date: day.describe('复核的日期，如 2026-01-31'),
  by: text.optional().describe('谁复核的'),
};

const plain = z.strictObject(entry);
const correction = z
  .strictObject({ ...entry, set: values.describe('要改的字段和改成的值') })
  .superRefine(({ kind, set }, context) => {
    check(kind, set, correctionSchema(kind), 'set', context);
    if (Object.keys(set).length === 0)
      context.addIssue({ code: 'custom', path: ['set'], message: '没有写要改什么。' });
  });
const addition = z
  .strictObject({ ...entry, record: values.describe('这条记录的各个字段') })
  .superRefine(({ kind, record }, context) => {
    check(kind, record, additionSchema(kind), 'record', context);
  });

export const reviewsSchema = z.strictObject({
  confirm: z.array(plain).nullish().describe('机器读得对的'),
  correct: z.array(correction).nullish().describe('机器读得不全对的，写明改什么'),
  add: z.array(addition).nullish().describe('机器没有读出来的'),
  remove: z.array(plain).nullish().describe('机器读错、不该有的'),
});
export const reviewActions = ['confirm', 'correct', 'add', 'remove'] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** Checks fields that depend on the kind, and says what is meant where a name is not known. */
function check(
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  schema: z.ZodObject,
  under: string,
  context: z.RefinementCtx,
): void {
  const parsed = schema.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(schema.shape);
      for (const key of issue.keys) {
        const nearest = nearestOf(key, known);
        const hint = nearest === null ? '' : `是不是想写“${nearest}”？`;
        context.addIssue({
          code: 'custom',
          path: [under, key],
          message: `${kind} 没有这个字段。${hint}可用的有：${known.join('、')}。`,
        });
      }
      continue;
    }
    const allowed = issue.code === 'invalid_value' ? `可用的有：${issue.values.join('、')}。` : '';
    const missing = valueAt(given, issue.path) === undefined;
    const message = missing ? '缺少这个字段。' : `值的类型或写法不对。`;
    context.addIssue({ code: 'custom', path: [under, ...issue.path], message: message + allowed });
  }
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let at = given;
  for (const step of path) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return at;
}
