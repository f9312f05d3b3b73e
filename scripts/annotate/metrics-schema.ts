/** content/vocabulary/metrics.yaml: what makes targets of two regions comparable, and the names that each goes by. */
import { z } from 'zod';

export const metricsSchema = z.strictObject({
  groups: z.array(z.string()).describe('指标分组，按对比页的顺序'),
  metrics: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/u, '只能用小写字母、数字和连字符'),
      name: z.string().describe('对比页上的名称'),
      group: z.string(),
    }),
  ),
});
export type MetricVocabulary = z.infer<typeof metricsSchema>;
