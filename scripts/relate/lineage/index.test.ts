import { expect, it } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { notice as noticeOf } from '../notice.fixture.ts';
import { lineagesOf } from './index.ts';
import { clauses, others } from './lineage.fixture.ts';

function notice(id: string, code: string, texts: readonly string[], kind = '方案'): Notice {
  const level = code.endsWith('0000') ? 'province' : 'prefecture';
  return noticeOf({ code, name: id, level }, texts, { id, title: id, kind });
}
const upper = notice('upper', '990000', clauses);

it('finds what a lower notice took over, in whatever order', () => {
  const [lineage] = lineagesOf([notice('lower', '990100', clauses.toReversed()), upper]);
  expect(lineage?.pairs.map(({ later, source }) => [later.clause, source.clause])).toEqual([
    ['p1', 'p4'],
    ['p2', 'p3'],
    ['p3', 'p2'],
    ['p4', 'p1'],
  ]);
});

it('finds two paragraphs that were merged into one', () => {
  const merged = [clauses.slice(0, 2).join(''), ...clauses.slice(2)];
  const [lineage] = lineagesOf([notice('lower', '990100', merged), upper]);
  const first = lineage?.pairs.filter(({ later }) => later.clause === 'p1');
  expect(first?.map(({ source, relation }) => [source.clause, relation])).toEqual([
    ['p1', 'verbatim'],
    ['p2', 'verbatim'],
  ]);
});

it('shows no pair of notices on other matters, or of other regions', () => {
  expect(lineagesOf([notice('lower', '990100', others), upper])).toEqual([]);
  expect(lineagesOf([notice('elsewhere', '980100', clauses), upper])).toEqual([]);
});

it('says of each statement of a news post how it stands to the policy', () => {
  const post = notice(
    'post',
    '990000',
    [
      clauses[0] ?? '',
      clauses[3]?.replace('三百', '五百') ?? '',
      clauses[1]?.replace('对新增', '有条件的对新增') ?? '',
      others[0] ?? '',
    ],
    '新闻报道',
  );
  post.citations = [
    {
      id: 'c1',
      provision: 'p1',
      quote: '',
      lines: [1, 1],
      status: 'machine',
      title: 'upper',
      docNumber: null,
      pinpoint: null,
      target: 'upper',
      anchor: null,
      self: false,
    },
  ];
  const [lineage] = lineagesOf([post, upper]);
  expect(lineage?.pairs.map(({ later, verdict }) => [later.clause, verdict])).toEqual([
    ['p1', 'agrees'],
    ['p2', 'differs'],
    ['p3', 'looser'],
  ]);
  expect(lineage?.notInPlan.map(({ clause }) => clause)).toEqual(['p4']);
});

it('sets two versions side by side, however little they share', () => {
  const ended = {
    how: 'superseded',
    by: 'new-1',
    target: 'new-1',
    on: null,
    source: null,
  } as const;
  const older = { ...notice('old', '990000', [...clauses, others[0] ?? '']), ended };
  const newer = notice('new-1', '990000', [...clauses.slice(0, 3), others[1] ?? '']);
  const [lineage, ...more] = lineagesOf([older, newer]);
  expect(more).toEqual([]);
  expect(lineage).toMatchObject({ kind: 'supersedes', later: 'new-1', source: 'old' });
  expect(lineage?.pairs.map(({ relation }) => relation)).toEqual([
    'verbatim',
    'verbatim',
    'verbatim',
  ]);
  expect([lineage?.unpairedLater, lineage?.unpairedSource]).toEqual([['p4'], ['p4', 'p5']]);
  expect(lineagesOf([older, notice('new-1', '990000', others.slice(1))])).toHaveLength(1);
});

it('sets no version beside one that is not here, or beside a news post', () => {
  const ended = { how: 'superseded', by: 'x-1', target: 'x-1', on: null, source: null } as const;
  const older = { ...notice('old', '990000', clauses), ended };
  expect(lineagesOf([older])).toEqual([]);
  expect(lineagesOf([older, notice('x-1', '990000', others, '新闻报道')])).toEqual([]);
});

it('gives the same whatever the order of the notices', () => {
  const lower = notice('lower', '990100', clauses);
  expect(lineagesOf([lower, upper])).toEqual(lineagesOf([upper, lower]));
});
