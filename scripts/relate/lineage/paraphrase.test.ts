import { expect, it } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { north, notice } from '../notice.fixture.ts';
import { heading } from './lineage.fixture.ts';
import { clauseOfItems, sectionNamed } from './paraphrase.ts';
import { alignedClauses } from './passages.ts';

const policy: Notice = notice(
  north,
  [
    '加强护理、康复、助餐等领域养老服务人才培养。',
    '推动养老机构与医院、学校、社区合作，开展服务。',
  ],
  {
    outline: [
      heading('a', '人才使用', null),
      heading('a1', '探索实施“三级联动”', 'a'),
      heading('a2', '积极参与乡村振兴', 'a'),
      heading('a3', '加强岗位开发', 'a'),
      heading('b', '服务特色', null),
      heading('b1', '养老服务人才队伍社会化', 'b'),
      heading('b2', '养老服务人才队伍专业化', 'b'),
    ],
  },
);

it('finds the section most of whose parts a sentence names in words of its own', () => {
  const found = sectionNamed('助力构建“三级联动”机制，有效服务乡村振兴等大局。', policy);
  expect([found?.heading.id, found?.all]).toEqual(['a', false]);
});

it('minds only the words in which the parts differ', () => {
  expect(sectionNamed('部门印发养老服务人才队伍规划。', policy)).toBeNull();
  expect(sectionNamed('有效服务乡村振兴。', policy)).toBeNull();
});

it('finds the clause that has three items of an enumeration, and none for two', () => {
  const clauses = alignedClauses(policy);
  const clauseOf = (sentence: string): string | undefined => clauseOfItems(sentence, clauses)?.id;
  expect(clauseOf('引导人才在助浴、护理、康复、助餐、助医等领域服务。')).toBe('p1');
  expect(clauseOf('引导人才在助浴、护理、康复、助医等领域服务。')).toBeUndefined();
  const aside =
    '记者获悉，为进一步发展壮大队伍，在护理、康复、助餐等领域，民政厅联合教育厅、财政厅印发规划。';
  expect(clauseOf(aside)).toBeUndefined();
});
