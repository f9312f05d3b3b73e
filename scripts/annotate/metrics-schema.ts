/** content/vocabulary/metrics.yaml: what makes statements of two regions comparable, and the names that each goes by. */
import { z } from 'zod';
import { nearestOf } from './vocabulary-file.ts';

const word = z.string().min(1, '不能为空');

/** What a metric is read from: targets, facts, both, or clauses without a figure (policy). */
export const metricKinds = ['target', 'baseline', 'any', 'policy'] as const;

const metricSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u, '只能用小写字母、数字和连字符'),
  name: word.describe('对比页上显示的名称'),
  group: word.describe('上面 groups 里的一组'),
  kind: z
    .enum(metricKinds)
    .optional()
    .describe(
      'target 只收目标；baseline 只收现状；any 都收（不写就是 any）；policy 是没有数字的规定',
    ),
  names: z.array(word).min(1, '至少写一个名称').describe('文件里的叫法；空格表示中间可以有别的字'),
  except: z.array(word).optional().describe('名称里有这些字的不算'),
  units: z.array(word).optional().describe('单位必须是其中之一'),
});
export type Metric = z.infer<typeof metricSchema>;

export const metricsSchema = z
  .strictObject({
    groups: z.array(word).describe('指标分组，按对比页的顺序'),
    metrics: z.array(metricSchema).describe('可比指标，按对比页的顺序'),
  })
  .superRefine(({ groups, metrics }, context) => {
    const ids = new Set<string>();
    for (const [index, { id, group }] of metrics.entries()) {
      const complain = (field: string, message: string): void => {
        context.addIssue({ code: 'custom', path: ['metrics', index, field], message });
      };
      if (ids.has(id)) complain('id', `编号“${id}”用了两次，请改掉一处。`);
      ids.add(id);
      if (groups.includes(group)) continue;
      const nearest = nearestOf(group, groups);
      const meant = nearest === null ? '' : `是不是想写“${nearest}”？`;
      complain('group', `没有“${group}”这一组。${meant}可用的有：${groups.join('、')}。`);
    }
  });
export type MetricVocabulary = z.infer<typeof metricsSchema>;
