/** What the notices contain that no vocabulary knows, as it is published in `data/unknown.json`. */
import { z } from 'zod';

export const unknownSchema = z.object({
  vocabulary: z
    .enum(['agencies', 'metrics', 'funds', 'topics'])
    .describe('the vocabulary that an entry would go into'),
  name: z.string().describe('the body, the indicator, the amount or the heading, as printed'),
  count: z.int(),
  notices: z.array(z.string()).describe('ids of the notices that it stands in'),
  example: z.object({
    notice: z.string(),
    provision: z.string(),
    quote: z.string(),
    line: z.int(),
  }),
});
export type Unknown = z.infer<typeof unknownSchema>;
