import { expect, it } from 'vitest';
import { notice } from '../notice.fixture.ts';
import { alignClauses } from './align.ts';
import { clauses, others } from './lineage.fixture.ts';
import { readNotice } from './read.ts';

const read = (texts: readonly string[]) =>
  readNotice(notice({ code: '990000', name: '北省', level: 'province' }, texts));
const paired = (later: readonly string[], source: readonly string[]): string[] =>
  alignClauses(read(later), read(source)).map((pair) => `${pair.later.id} ${pair.source.id}`);

/** What one clause takes from another: less than half of its sentence, and little of the clause. */
const half = '选拔一批懂护理的业务骨干，实施领军人才培养，';
const [first = '', second = '', third = '', last = ''] = others;
const source = `${half}逐步带动全行业从业队伍梯次发展、合理流动、均衡配置。${first}${second}`;
const written = `依托本地名师遴选计划的专项名额，${half}带动乡村机构扩大服务供给、改善条件、留住队伍。${third}`;

it('pairs a clause that was written on with the one that all it shares is with', () => {
  expect(paired([...clauses, written], [...clauses, source])).toContain('p5 p5');
});

it('pairs it with none where it shares as much with another, or only a name', () => {
  const copy = `${half}分批组织境外研修活动、境内交流、跟班学习和岗位练兵。${last}`;
  expect(paired([...clauses, written], [...clauses, source, copy])).not.toContain('p5 p5');
  const named = `围绕领军人才培养发布需求清单，引导社会资本参与。${third}`;
  expect(paired([...clauses, named], [...clauses, source])).not.toContain('p5 p5');
});
