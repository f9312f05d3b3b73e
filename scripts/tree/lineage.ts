/** What connects a notice with the one that it took clauses from, or with the policy that it reports: the published shape. */
import { z } from 'zod';

export const lineageRelations = [
  'verbatim',
  'near-verbatim',
  'condensed',
  'expanded',
  'adapted',
  'rewritten',
] as const;
export type LineageRelation = (typeof lineageRelations)[number];

export const lineageChangeTypes = [
  'number',
  'deadline',
  'scope',
  'strength',
  'body',
  'level',
  'attribution',
  'addition',
  'deletion',
  'wording',
  'typo',
] as const;
export type LineageChangeType = (typeof lineageChangeTypes)[number];

/** What a news post says of a policy, against what the policy says. */
export const newsVerdicts = ['agrees', 'looser', 'differs', 'not-in-plan'] as const;
export type NewsVerdict = (typeof newsVerdicts)[number];

/** Ways in which two notices belong together: clauses were taken over, a post reports a policy, one took the other’s place. */
export const lineageKinds = ['lineage', 'news', 'supersedes'] as const;
export type LineageKind = (typeof lineageKinds)[number];

const side = z.object({
  clause: z.string().describe('id of the provision or heading'),
  citation: z.string().describe('the clause, as one cites it'),
});
const differenceSchema = z
  .array(z.tuple([z.string(), z.string()]))
  .describe(
    'the text of both in stretches, [of the source, of the later notice]; a stretch is the same where both are equal but for the width of punctuation',
  );
export type Difference = z.infer<typeof differenceSchema>;

const changeSchema = z.object({
  type: z.enum(lineageChangeTypes),
  source: z.string().nullable().describe('words of the source; null: it has none'),
  later: z.string().nullable().describe('words of the later notice; null: it has none'),
});
export type LineageChange = z.infer<typeof changeSchema>;

const pairSchema = z.object({
  id: z.string(),
  later: side,
  source: side,
  relation: z.enum(lineageRelations),
  verdict: z.enum(newsVerdicts).nullable().describe('of a news post only'),
  similarity: z.number().describe('share of the characters of both that stand in both, 0 to 1'),
  changes: z.array(changeSchema),
  difference: differenceSchema,
});
export type LineagePair = z.infer<typeof pairSchema>;

const tableSide = side.extend({
  name: z.string().describe('what is measured, as printed'),
  valueText: z.string(),
  nature: z.string().nullable().describe('约束性 or 预期性'),
  origin: z.enum(['table', 'prose']).describe('prose: it states the measure in a sentence'),
});
const tableRowSchema = z.object({
  later: tableSide.nullable().describe('null: it has no row of that metric'),
  source: tableSide.nullable().describe('null: it has no row of that metric'),
  changes: z.array(changeSchema),
});
export type LineageTableRow = z.infer<typeof tableRowSchema>;

export const lineageSchema = z.object({
  kind: z.enum(lineageKinds),
  later: z
    .string()
    .describe('id of the notice that took over, of the news post, or of the newer version'),
  source: z
    .string()
    .describe(
      'id of the notice that was taken over, of the policy reported, or of the older version',
    ),
  pairs: z.array(pairSchema).describe('in the order of the later notice'),
  tableRows: z
    .array(tableRowSchema)
    .describe(
      'rows of the tables of both, those of one metric beside each other; empty where no two are',
    ),
  notInPlan: z
    .array(side.extend({ text: z.string() }))
    .describe('sentences of a news post that its policy does not have'),
  unpairedLater: z.array(z.string()).describe('ids of clauses without a counterpart'),
  unpairedSource: z.array(z.string()),
});
export type Lineage = z.infer<typeof lineageSchema>;

export const lineageEntrySchema = z.object({
  id: z.string().describe('<later>--<source>'),
  kind: z.enum(lineageKinds),
  later: z.string(),
  source: z.string(),
  relations: z.record(z.enum(lineageRelations), z.int()),
  unpairedLater: z.int(),
  unpairedSource: z.int(),
});
export type LineageEntry = z.infer<typeof lineageEntrySchema>;

export function lineageId({ later, source }: Pick<Lineage, 'later' | 'source'>): string {
  return `${later}--${source}`;
}
