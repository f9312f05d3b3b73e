import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

const typesOf = (source: string, later: string, title = ''): string[] =>
  changesOf(source, later, title).map(({ type }) => type);

it.each([
  [['level'], '我省聚焦养老服务，扩大供给。', '我市聚焦养老服务，扩大供给。'],
  [['number'], '新建床位300张，改造旧楼。', '新建床位50张，改造旧楼。'],
  [['deadline'], '到2023年，全面建成。', '到2025年，全面建成。'],
  [['strength'], '街道应当设立中心，开展服务。', '街道鼓励设立中心，开展服务。'],
  [['deletion'], '加强研究，实施督导评估，开展服务。', '加强研究，开展服务。'],
  [['addition'], '加强研究，开展服务。', '加强研究，实施督导评估，开展服务。'],
  [['wording'], '切实改善条件，开展服务。', '着力改善条件，开展服务。'],
])('%j', (types, source, later) => {
  expect(typesOf(source, later)).toEqual(types);
});

it('takes a softer word for another of the same force for wording, and what was put in for an addition', () => {
  expect(typesOf('街道鼓励设立中心，开展服务。', '街道支持设立中心，开展服务。')).toEqual([
    'wording',
  ]);
  expect(
    typesOf('引导资金投向中心，开展服务。', '鼓励、支持、引导资金投向中心，开展服务。'),
  ).toEqual(['addition']);
});

it('tells only words that stand together in a text', () => {
  const source = '街道牵头抓总，每年考核。';
  const later = '建立健全街道牵头抓总、社区具体落实，每年考核。';
  for (const { later: words } of changesOf(source, later, '')) expect(later).toContain(words);
});

it('finds a speaker lost', () => {
  expect(typesOf('全会强调，“治理效能显著增强”。', '“治理效能显著增强”。')).toContain(
    'attribution',
  );
});

it('takes a word inside a term of the title for a slip, and no other', () => {
  const source = '政府履行养老护理队伍建设职责。';
  const later = '政府履行养老护理培训队伍建设职责。';
  expect(typesOf(source, later, '养老护理队伍建设规划')).toEqual(['typo']);
  expect(typesOf(source, later, '托育服务规划')).toEqual(['wording']);
});

it('finds nothing where only punctuation has another width', () => {
  expect(typesOf('应当设立中心,开展服务。', '应当设立中心，开展服务。')).toEqual([]);
});
