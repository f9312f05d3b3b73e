/**
 * The published shape of the comparison tables, and the one source of truth for it: `/data/schema/comparison.json` is
 * generated from here.
 */
import { z } from 'zod';
import { comparators, regionSchema, reviewStatus } from './notice.ts';

export const statementKinds = ['target', 'norm', 'baseline', 'policy'] as const;
export const comparabilities = ['yes', 'partly', 'no'] as const;

export const statementSchema = z.object({
  kind: z.enum(statementKinds),
  name: z.string().describe('what the clause calls it; of a policy the name of the metric'),
  valueText: z.string().describe('as printed'),
  value: z.union([z.number(), z.array(z.number())]).nullable(),
  unit: z.string().nullable().describe('with what it is counted for: 个/城市社区, 小时/3年'),
  comparator: z.enum(comparators).nullable(),
  due: z.string().nullable().describe('2025, 2025-12-31 or 2021/2025; of a baseline its date'),
  dueText: z.string().nullable().describe('as printed; null where another clause says it'),
  nature: z.enum(['约束性', '预期性']).nullable(),
  denominator: z.string().nullable(),
  scope: z.string().nullable(),
  notice: z.string(),
  provision: z.string().describe('id of the heading, provision or table'),
  clause: z.string().describe('as one cites it'),
  annotation: z.string().nullable().describe('id of the record; null where the clause has none'),
  status: reviewStatus,
  quote: z.string(),
  url: z.string(),
});
export type Statement = z.infer<typeof statementSchema>;

export const distanceSchema = z.object({
  from: z.number(),
  asOf: z.string().nullable(),
  to: z.number(),
  due: z.string().nullable(),
  difference: z.number().describe('to − from, in `unit`'),
  unit: z.string().nullable(),
  fromComparator: z
    .enum(comparators)
    .nullable()
    .describe('余 and 超过 are >: what is may be more than `from`, and nearer to the target'),
  toComparator: z.enum(comparators).nullable(),
  fromText: z.string().describe('as printed'),
  fromUrl: z.string(),
  toUrl: z.string(),
});
export type Distance = z.infer<typeof distanceSchema>;

export const comparisonRowSchema = z.object({
  metric: z.string(),
  name: z.string(),
  group: z.string(),
  kind: z
    .enum(['figure', 'policy', 'period'])
    .describe('what its statements give: figures, rules without one, the period of the notice'),
  comparable: z.enum(comparabilities),
  note: z.string().nullable().describe('why not: unit, denominator, date or object differ'),
  cells: z
    .record(z.string(), z.array(statementSchema).nullable())
    .describe('by region code; null: the notices of that region are silent'),
  related: z
    .record(z.string(), z.array(statementSchema))
    .describe('of silent regions: what comes near, and is not of this metric'),
  distances: z
    .record(z.string(), distanceSchema)
    .describe('by region code: from what is to what shall be, where the text has both'),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;

export const comparisonSchema = z.object({
  regions: z.array(regionSchema),
  groups: z.array(z.string()).describe('in the order in which they are shown'),
  rows: z.array(comparisonRowSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
