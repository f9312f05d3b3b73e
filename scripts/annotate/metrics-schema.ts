/** content/vocabulary/metrics.yaml: what makes statements of two regions comparable, and the names that each goes by. */
import { z } from 'zod';
import { nearestOf } from './vocabulary-file.ts';

const word = z.string().min(1, '不能为空');

/** What a metric is read from: targets, facts, both, clauses without a figure (policy), or the notice's own period. */
export const metricKinds = ['target', 'baseline', 'any', 'policy', 'period'] as const;

const metricSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u, '只能用小写字母、数字和连字符'),
  name: word.describe('对比页上显示的名称'),
  group: word.describe('上面 groups 里的一组'),
  kind: z
    .enum(metricKinds)
    .optional()
    .describe(
      'target 只收目标；baseline 只收现状；any 都收（不写就是 any）；policy 是没有数字的规定；period 是文件的规划期',
    ),
  names: z
    .array(word)
    .optional()
    .default([])
    .describe('文件里对数字的叫法；空格表示中间可以有别的字'),
  except: z.array(word).optional().describe('名称或条款的这一小句里有这些字的不算'),
  clauses: z
    .array(word)
    .optional()
    .describe(
      '条款里没有数字的说法，找到的原话就是单元格里的内容；空格表示同一句里中间可以有别的字',
    ),
  context: z.array(word).optional().describe('这句话里要有其中一个词，clauses 才算'),
  related: z.array(word).optional().describe('只是相近的说法：本地区没有提及时，列为“相关”'),
  baseline: z.string().optional().describe('现状在另一条指标里时，那一条的 id，用来算与目标的距离'),
  units: z.array(word).optional().describe('单位必须是其中之一'),
  definition: word.optional().describe('这条指标数的是什么，一句话；显示在指标页上'),
});
export type Metric = z.infer<typeof metricSchema>;

export const metricsSchema = z
  .strictObject({
    groups: z.array(word).describe('指标分组，按对比页的顺序'),
    background: z
      .array(word)
      .optional()
      .describe('标题里有这些字的部分只讲情况，不是规定，不找 clauses'),
    metrics: z.array(metricSchema).describe('可比指标，按对比页的顺序'),
  })
  .superRefine(({ groups, metrics }, context) => {
    const ids = new Set<string>();
    const known = new Set(metrics.map(({ id }) => id));
    for (const [index, metric] of metrics.entries()) {
      const { id, group, kind, names, clauses, baseline } = metric;
      const complain = (field: string, message: string): void => {
        context.addIssue({ code: 'custom', path: ['metrics', index, field], message });
      };
      if (ids.has(id)) complain('id', `编号“${id}”用了两次，请改掉一处。`);
      ids.add(id);
      if (names.length === 0 && clauses === undefined && kind !== 'period') {
        complain('names', '至少写一个名称，或者在 clauses 里写一个说法。');
      }
      if (baseline !== undefined && !known.has(baseline)) {
        complain('baseline', `没有编号为“${baseline}”的指标。`);
      }
      if (groups.includes(group)) continue;
      const nearest = nearestOf(group, groups);
      const meant = nearest === null ? '' : `是不是想写“${nearest}”？`;
      complain('group', `没有“${group}”这一组。${meant}可用的有：${groups.join('、')}。`);
    }
  });
