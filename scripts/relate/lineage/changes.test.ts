import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

const typesOf = (source: string, later: string, title = ''): string[] =>
  changesOf(source, later, title).map(({ type }) => type);

it.each([
  [['level'], '我省聚焦养老服务，扩大供给。', '我市聚焦养老服务，扩大供给。'],
  [['number'], '新建床位300张，改造旧楼。', '新建床位50张，改造旧楼。'],
  [['deadline'], '到2023年，全面建成。', '到2025年，全面建成。'],
  [['strength'], '街道应当设立中心，开展服务。', '街道鼓励设立中心，开展服务。'],
  [['strength'], '大力发展养老服务，扩大供给。', '发展养老服务，扩大供给。'],
  [['strength'], '到2025年，原则上每村配备一名护理员。', '到2025年，每村配备一名护理员。'],
  [['scope'], '除偏远乡镇外，每村设立服务点，开展服务。', '每村设立服务点，开展服务。'],
  [['scope'], '加强养老院、日间照料站护理建设。', '加强日间照料站护理建设。'],
  [['scope'], '占全市总人口的2%，逐年提高。', '占全市户籍总人口的2%，逐年提高。'],
  [['body'], '开展轮训，提高水平。', '承担试点任务的县（区），开展轮训，提高水平。'],
  [['deletion'], '加强研究，实施督导评估，开展服务。', '加强研究，开展服务。'],
  [['addition'], '加强研究，开展服务。', '加强研究，实施督导评估，开展服务。'],
  [['wording'], '切实改善条件，开展服务。', '着力改善条件，开展服务。'],
])('%j', (types, source, later) => {
  expect(typesOf(source, later)).toEqual(types);
});

it('tells of bodies what gives them another part in the work', () => {
  const source = '完善街道部门牵头抓总，民政部门协调推进，社会广泛参与。每年考核。';
  const later = '完善街道部门牵头抓总，民政部门具体负责，社会广泛参与。每年考核。';
  expect(typesOf(source, later)).toEqual(['body']);
  expect(typesOf('每年考核，开展服务。', '由民政部门牵头负责。每年考核，开展服务。')).toEqual([
    'body',
  ]);
  // one who is to help, and a word that only looks so
  expect(typesOf('每年考核，开展服务。', '社会力量密切配合。每年考核，开展服务。')).toEqual([
    'addition',
  ]);
  expect(typesOf('每年考核，开展服务。', '提高部门配合度。每年考核，开展服务。')).toEqual([
    'addition',
  ]);
});

it('takes a short quotation for one phrase', () => {
  const source = '坚持“三年试点，两年扩面”思路，开展服务。';
  const later = '坚持“三年试点，两年扩面”的工作思路，开展服务。';
  expect(changesOf(source, later, '').map(({ later: words }) => words)).toEqual([
    '坚持“三年试点，两年扩面”的工作思路',
  ]);
});

it('finds no other force, extent or body in words that only look so', () => {
  // an adverb among other words, a network of support, an item that was put in whole
  expect(typesOf('组织开展创建活动，扩大供给。', '积极参与创建活动，扩大供给。')).toEqual([
    'wording',
  ]);
  expect(typesOf('建设老人网络，扩大供给。', '建设老人支持网络，扩大供给。')).toEqual(['wording']);
  expect(typesOf('消除安全隐患，扩大供给。', '扩大供给。')).toEqual(['deletion']);
  expect(typesOf('建立厅际会议制度，扩大供给。', '建立联席会议制度，扩大供给。')).toEqual([
    'wording',
  ]);
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
