/** content/vocabulary/agencies.yaml: one entry for the bodies of one function, whatever each level and region calls its own. */
import { z } from 'zod';

export const agencyKinds = [
  '党委',
  '人大政协',
  '政府',
  '司法',
  '群团',
  '基层',
  '事业',
  '社会',
  '市场',
] as const;

const agencySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u, '只能用小写字母、数字和连字符'),
  name: z.string().min(1, '不能为空').describe('页面上显示的名称'),
  kind: z.enum(agencyKinds).describe('类别'),
  words: z
    .array(z.string().min(1, '不能为空'))
    .optional()
    .describe('职能词：后面接部、厅、局、委、办、部门等都认得'),
  names: z
    .array(z.string().min(1, '不能为空'))
    .optional()
    .describe('全称或简称：名称以它结尾的机构归到这里'),
});
export type Agency = z.infer<typeof agencySchema>;

export const agenciesSchema = z.strictObject({
  agencies: z.array(agencySchema).superRefine((agencies, context) => {
    const owner = new Map<string, string>();
    const ids = new Set<string>();
    for (const [index, agency] of agencies.entries()) {
      if (ids.has(agency.id))
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `编号“${agency.id}”用了两次，请改掉一处。`,
        });
      ids.add(agency.id);
      for (const field of ['words', 'names'] as const) {
        for (const [place, word] of (agency[field] ?? []).entries()) {
          const key = `${field} ${word}`;
          const other = owner.get(key);
          if (other !== undefined)
            context.addIssue({
              code: 'custom',
              path: [index, field, place],
              message: `“${word}”在“${other}”里已经写过，只能归到一处，请删去一个。`,
            });
          owner.set(key, agency.name);
        }
      }
    }
  }),
});
export type AgencyVocabulary = z.infer<typeof agenciesSchema>;
