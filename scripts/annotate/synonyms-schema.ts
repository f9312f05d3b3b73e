/** content/vocabulary/synonyms.yaml: words that a search takes for each other. */
import { z } from 'zod';

const word = z.string().min(1, '不能为空');

export const synonymsSchema = z.strictObject({
  groups: z
    .array(z.array(word).min(2, '一组至少写两个词'))
    .describe('每组的词在政策文件里可以互换')
    .superRefine((groups, context) => {
      const owner = new Map<string, number>();
      for (const [index, group] of groups.entries()) {
        for (const [place, name] of group.entries()) {
          const other = owner.get(name);
          if (other !== undefined)
            context.addIssue({
              code: 'custom',
              path: [index, place],
              message: `“${name}”在“${groups[other]?.[0] ?? ''}”那一组里已经写过，只能在一组里。`,
            });
          owner.set(name, index);
        }
      }
    }),
});
