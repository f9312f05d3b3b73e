/** content/vocabulary/topics.yaml: what a clause is about, by the words that it uses. */
import { z } from 'zod';

const word = z.string().min(1, '不能为空');

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u, '只能用小写字母、数字和连字符'),
  name: word.describe('页面上显示的名称'),
  about: word.describe('一句话说明这个专题收什么'),
  keywords: z.array(word).min(1, '至少写一个关键词').describe('条款里出现任何一个，就归入这个专题'),
  except: z.array(word).optional().describe('关键词出现在这些词里的不算'),
});

export const topicsSchema = z.strictObject({
  topics: z.array(topicSchema).superRefine((topics, context) => {
    const ids = new Set<string>();
    for (const [index, { id, keywords }] of topics.entries()) {
      if (ids.has(id))
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `编号“${id}”用了两次，请改掉一处。`,
        });
      ids.add(id);
      for (const [place, keyword] of keywords.entries())
        if (keywords.indexOf(keyword) < place)
          context.addIssue({
            code: 'custom',
            path: [index, 'keywords', place],
            message: `“${keyword}”写了两次，请删去一个。`,
          });
    }
  }),
});
export type TopicVocabulary = z.infer<typeof topicsSchema>;
