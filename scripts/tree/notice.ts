/**
 * The published shape of a notice, and the one source of truth for it: `/data/schema/notice.json` is generated from here.
 */
import { z } from 'zod';
import { headingKinds, provisionRoles } from './nodes.ts';

const lines = z
  .tuple([z.int().positive(), z.int().positive()])
  .describe('first and last line in the source, 1-based');
const amount = z
  .union([z.number(), z.array(z.number())])
  .nullable()
  .describe('in base units (17万人 → 170000); a range or steps is a list');

export const regionLevels = ['nation', 'province', 'prefecture', 'county', 'township'] as const;
export const regionSchema = z.object({
  code: z.string().describe('GB/T 2260'),
  name: z.string(),
  level: z.enum(regionLevels),
});
export type Region = z.infer<typeof regionSchema>;

export const messageSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  text: z.string(),
  line: z.int(),
  column: z.int(),
});
export type Message = z.infer<typeof messageSchema>;

const headingSchema = z.object({
  id: z.string(),
  kind: z.enum(headingKinds),
  level: z.int().positive().describe('1 = outermost'),
  label: z.string().nullable().describe('as printed'),
  normalizedLabel: z
    .string()
    .nullable()
    .describe('what the label should read where the numbering breaks'),
  title: z.string().nullable(),
  text: z.string().describe('the heading as printed, without white space of the layout'),
  parent: z.string().nullable(),
  path: z.array(z.string()).describe('titles with labels, outermost first, this one last'),
  citation: z.string(),
  lines,
});
export type OutlineEntry = z.infer<typeof headingSchema>;

const provisionSchema = z.object({
  id: z.string(),
  heading: z.string().nullable(),
  role: z.enum(provisionRoles),
  citation: z.string(),
  text: z.string(),
  lines,
});
export type ProvisionRecord = z.infer<typeof provisionSchema>;

const tableSchema = z.object({
  id: z.string(),
  heading: z.string().nullable(),
  caption: z.string().nullable(),
  citation: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  lines,
});
export type TableRecord = z.infer<typeof tableSchema>;

export const reviewStatus = z.enum(['machine', 'confirmed', 'corrected']);
const annotation = {
  id: z.string(),
  provision: z.string().describe('id of the provision or table that it stands in'),
  quote: z.string().describe('contiguous source text, all white space removed, misprints kept'),
  lines,
  status: reviewStatus,
};
const dated = z
  .object({ text: z.string().nullable(), date: z.string(), inferred: z.boolean() })
  .nullable()
  .describe('date: 2025, 2025-12-31 or 2021/2025');

export const comparators = [
  '>=',
  '>',
  '<=',
  '<',
  '=',
  'range',
  'about',
  'double',
  'qualitative',
] as const;
export const indicatorClasses = ['goal', 'norm', 'programme', 'qualitative', 'cited'] as const;
const measured = {
  name: z.string(),
  metric: z.string().nullable().describe('id in content/vocabulary/metrics.yaml'),
  valueText: z.string(),
  value: amount,
  unit: z.string().nullable(),
  comparator: z.enum(comparators),
  scope: z.string().nullable(),
  denominator: z.string().nullable(),
};
export const indicatorSchema = z.object({
  ...annotation,
  ...measured,
  due: dated,
  nature: z.enum(['约束性', '预期性']).nullable(),
  class: z.enum(indicatorClasses),
  origin: z.enum(['table', 'prose']),
});
export const baselineSchema = z.object({ ...annotation, ...measured, asOf: dated });

export const roles = [
  '领导',
  '牵头',
  '负责',
  '协调',
  '指导',
  '监督',
  '配合',
  '参与',
  '实施',
  '出资',
  '备案',
  '依托',
] as const;
export const modalities = ['应', '可', '鼓励', '禁止', '将'] as const;
export const responsibilitySchema = z.object({
  ...annotation,
  actor: z.string(),
  actors: z.array(z.string()),
  agencies: z.array(z.string()).describe('ids in content/vocabulary/agencies.yaml'),
  role: z.enum(roles),
  modality: z.enum(modalities),
  duty: z.string(),
});
export const fundingSchema = z.object({
  ...annotation,
  type: z.string(),
  source: z.string().nullable(),
  payer: z.string().nullable(),
  use: z.string().nullable(),
  amountText: z.string().nullable(),
  amount,
  unit: z.string().nullable(),
  status: z.enum(['policy', 'baseline', 'cited']).describe('what the clause is'),
  review: reviewStatus.describe('who read it: what `status` is for the other kinds of record'),
});
export const deadlineSchema = z.object({
  ...annotation,
  dateText: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  milestone: z.string(),
  type: z.enum(['deadline', 'phase', 'recurring', 'period', 'relative', 'issued']),
});
export const definitionSchema = z.object({
  ...annotation,
  term: z.string(),
  text: z.string(),
  type: z.enum(['definition', 'abbreviation', 'gloss', 'composition', 'enumeration']),
});
export const citationSchema = z.object({
  ...annotation,
  title: z.string().nullable(),
  docNumber: z.string().nullable(),
  pinpoint: z.string().nullable(),
  target: z.string().nullable().describe('id of the notice in this knowledge base that it names'),
  anchor: z
    .string()
    .nullable()
    .describe('id of the heading, provision or table of this notice that it names'),
  self: z.boolean(),
});
export interface Records {
  indicators: Indicator[];
  baselines: Baseline[];
  responsibilities: Responsibility[];
  funding: Funding[];
  deadlines: Deadline[];
  definitions: Definition[];
  citations: Citation[];
}
export type RecordKind = keyof Records;
/** Schema of each kind of record, in the order in which a notice lists them. */
export const recordSchemas = {
  indicators: indicatorSchema,
  baselines: baselineSchema,
  responsibilities: responsibilitySchema,
  funding: fundingSchema,
  deadlines: deadlineSchema,
  definitions: definitionSchema,
  citations: citationSchema,
} as const satisfies Record<RecordKind, z.ZodObject>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Baseline = z.infer<typeof baselineSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Funding = z.infer<typeof fundingSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Definition = z.infer<typeof definitionSchema>;
export type Citation = z.infer<typeof citationSchema>;

/** What a person may supply in notice.yaml where the text does not say. */
export const metadataSchema = z.object({
  title: z.string().describe('the policy’s own title, without 关于印发…的通知'),
  noticeTitle: z.string().nullable().describe('the covering notice’s title'),
  kind: z.string().describe('规划 实施意见 行动计划 措施 方案 办法 通知 新闻报道 …'),
  region: regionSchema.nullable(),
  issuers: z.array(z.string()).describe('the bodies that sign, in order'),
  docNumber: z.string().nullable().describe('the notice’s own 发文字号, as printed'),
  issued: z.string().nullable().describe('ISO date'),
  addressees: z.array(z.string()),
  period: z.object({ from: z.string(), to: z.string() }).nullable().describe('years'),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** Ways in which a notice stops holding before its period is over. */
export const endings = ['repealed', 'superseded'] as const;
const endedSchema = z.object({
  how: z.enum(endings),
  by: z.string().describe('what ended it: a title with its number, or the id of a notice here'),
  target: z.string().nullable().describe('id of the notice in this knowledge base that ended it'),
  on: z.string().nullable().describe('ISO date'),
  source: z.string().nullable().describe('where a person knows it from'),
});
export type Ended = z.infer<typeof endedSchema>;

export const noticeSchema = z.object({
  id: z.string().describe('stable, readable, safe in a URL'),
  ...metadataSchema.shape,
  ended: endedSchema.optional().describe('that it was repealed or superseded; a person says so'),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    encoding: z.string(),
    bytes: z.int(),
    lines: z.int(),
    url: z.string().optional(),
    origin: z.string().optional().describe('where it came from, in words, if it has no address'),
    retrieved: z.string().optional(),
    rights: z.string().optional(),
  }),
  supplied: z
    .array(z.string())
    .describe('names of the fields above that come from a person, not from the text'),
  outline: z.array(headingSchema).describe('in document order'),
  provisions: z
    .array(provisionSchema)
    .describe('in document order; with outline and tables they hold all of the text'),
  tables: z.array(tableSchema),
  indicators: z.array(indicatorSchema),
  baselines: z.array(baselineSchema),
  responsibilities: z.array(responsibilitySchema),
  funding: z.array(fundingSchema),
  deadlines: z.array(deadlineSchema),
  definitions: z.array(definitionSchema),
  citations: z.array(citationSchema),
  messages: z.array(messageSchema),
});
export type Notice = z.infer<typeof noticeSchema>;
