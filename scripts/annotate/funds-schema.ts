/** content/vocabulary/funds.yaml: where money comes from and in what form it is given, with the names that each goes by. */
import { z } from 'zod';

const word = z.string().min(1, '不能为空');

const fundSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u, '只能用小写字母、数字和连字符'),
  name: word.describe('页面上显示的名称'),
  type: word.describe('上面 types 里的一类'),
  names: z.array(word).min(1, '至少写一个名称').describe('文件里的叫法'),
  weak: z.boolean().optional().describe('单独出现不算资金条款'),
});
export type Fund = z.infer<typeof fundSchema>;

export const fundsSchema = z
  .strictObject({
    types: z.array(z.strictObject({ name: word, about: word })).describe('资金类别，按页面的顺序'),
    funds: z.array(fundSchema),
  })
  .superRefine(({ types, funds }, context) => {
    const known = new Set(types.map((type) => type.name));
    const owner = new Map<string, string>();
    const ids = new Set<string>();
    const complain = (index: number, path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path: ['funds', index, ...path], message });
    };
    for (const [index, fund] of funds.entries()) {
      if (ids.has(fund.id)) complain(index, ['id'], `编号“${fund.id}”用了两次，请改掉一处。`);
      ids.add(fund.id);
      if (!known.has(fund.type))
        complain(index, ['type'], `没有“${fund.type}”这一类。可用的有：${[...known].join('、')}。`);
      for (const [place, name] of fund.names.entries()) {
        const other = owner.get(name);
        if (other !== undefined)
          complain(index, ['names', place], `“${name}”在“${other}”里已经写过，请删去一个。`);
        owner.set(name, fund.name);
      }
    }
  });
export type FundVocabulary = z.infer<typeof fundsSchema>;
