import { describe, expect, it } from 'vitest';
import { memoryIndex } from './build/memory-index.ts';
import { QueryDataBuilder } from './build/query-data.ts';
import type { VocabularyFiles } from './build/vocabulary-files.ts';
import { Engine, type Answer, type Request } from './engine.ts';
import { noSelection } from './facets.ts';
import { noticeOf } from './notice.fixture.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { filesOf, sectionIndexOf } from './sections/section-index.fixture.ts';

const vocabulary: VocabularyFiles = {
  synonyms: [['社工站', '社会工作服务站']],
  agencies: [{ id: 'finance', name: '财政', words: ['财政'] }],
  topics: [{ id: 'station', name: '社工站', keywords: ['社工站'] }],
  metrics: [],
};
const notices = [
  noticeOf(
    'jia',
    { code: '510100', name: '甲山市' },
    '一、建设社工站',
    [
      '到2025年，人才总量达到17万人，社工站配备督导。',
      '五社联动机制更加健全。',
      '驻站社工每年培训48小时。',
    ],
    {
      issued: '2021-01-01',
      docNumber: '甲民政〔2021〕9号',
      period: { from: '2021', to: '2025' },
    },
  ),
  noticeOf(
    'yi',
    { code: '450100', name: '乙水市' },
    '一、总体要求',
    [
      '建立社会工作服务站。',
      '不少于21万人参加。',
      '甲民政〔2021〕9号规定的督导制度。',
      '有3名以上正式党员的建立党组织，每月两次例会。',
    ],
    { issued: '2023-01-01' },
  ),
];
const data = new QueryDataBuilder(vocabulary);
for (const notice of notices) data.add(notice);
const { notices: names, docNumbers, syllables, ...common } = data.finish();
/** A site of few notices, and one of many, where names and numbers are fetched when a query needs them. */
const engines = {
  'an index of Pagefind': new Engine(
    new PagefindIndex(memoryIndex(notices, vocabulary, '2026-01-01')),
    {
      ...common,
      notices: names,
      docNumbers,
      syllables,
    },
  ),
  sections: new Engine(
    await sectionIndexOf(filesOf(notices, vocabulary)),
    { ...common, notices: [], docNumbers: [], syllables: {} },
    {
      rare: {
        notices: () => Promise.resolve(names),
        docNumbers: () => Promise.resolve(docNumbers),
        syllables: () => Promise.resolve(syllables),
      },
    },
  ),
};

describe.each(Object.entries(engines))('Engine over %s', (_name, engine) => {
  const ask = (query: string, more: Partial<Request> = {}): Promise<Answer> =>
    engine.ask({ query, selection: noSelection, order: 'relevance', shown: 20, ...more });
  const found = async (query: string, more: Partial<Request> = {}): Promise<string[]> =>
    (await ask(query, more)).hits.map(({ notice, target }) => `${notice} ${target}`);

  it('narrows by how a notice stands, and says it of each hit', async () => {
    const { facets, hits } = await ask('督导');
    expect(hits.map(({ notice, standing }) => [notice, standing])).toEqual([
      ['yi', 'unstated'],
      ['jia', 'over'],
    ]);
    expect(facets.standing.map(({ value, count }) => [value, count])).toEqual([
      ['实施期已过', 1],
      ['标题未写实施期', 1],
    ]);
    const selection = { ...noSelection, standing: ['实施期已过'] };
    expect(await found('督导', { selection })).toEqual(['jia s1-p1']);
    expect(await found('督导', { selection: { ...noSelection, standing: ['实施期内'] } })).toEqual(
      [],
    );
  });

  it('finds what says the same in other words after what has the words', async () => {
    expect(await found('社工站')).toEqual(['jia s1', 'jia s1-p1', 'yi s1-p1']);
  });

  it('finds what is spelt in Latin letters or slips to another sign of the same sound', async () => {
    expect(await found('sgz')).toEqual(['jia s1', 'jia s1-p1']);
    expect((await ask('五社连动')).reading.corrected).toBe('五社联动');
  });

  it('finds clauses with all terms, one of them in a heading above', async () => {
    expect(await found('社工站 督导')).toEqual(['jia s1-p1']);
    expect(await found('建设社工站 联动')).toEqual(['jia s1-p2']);
  });

  it('finds a single character', async () => {
    expect(await found('驻')).toEqual(['jia s1-p3']);
  });

  it('finds an amount however it is written, not a longer one first', async () => {
    expect(await found('170000人')).toEqual(['jia s1-p1']);
    expect((await found('1万人'))[0]).toBe('yi s1-p2');
    expect(await found('十七万人')).toEqual(['jia s1-p1']);
  });

  it('reads a small numeral before a noun as a number, in the query and in the text', async () => {
    expect(await found('三名党员')).toEqual(['yi s1-p4']);
    expect(await found('2次例会')).toEqual(['yi s1-p4']);
    expect((await ask('四名党员')).hits).not.toMatchObject([{ looseness: 'words' }]);
  });

  it('mends a slip, and says so', async () => {
    const { hits, reading } = await ask('五社连动');
    expect(hits.map(({ target }) => target)).toEqual(['s1-p2']);
    expect(reading.corrected).toBe('五社联动');
    expect((await ask('驻占社工')).reading.corrected).toBe('驻站社工');
    // Neither another figure nor a word that breaks off.
    expect((await ask('有4名')).reading.corrected).toBeNull();
    expect((await ask('督导制式')).reading.corrected).not.toBe('督导制度');
  });

  it('gives no number for another, but offers it', async () => {
    const { hits, offers, unknownNumber } = await ask('甲民政10号');
    expect({ hits, unknownNumber }).toEqual({ hits: [], unknownNumber: true });
    expect(offers).toEqual([{ query: '甲民政〔2021〕9号', count: 1 }]);
    expect(await found('甲民政[2021]9')).toEqual(['yi s1-p3']);
  });

  it('takes a region for a filter', async () => {
    const { hits, reading } = await ask('乙水 督导');
    expect(hits.map(({ notice }) => notice)).toEqual(['yi']);
    expect(reading.regions).toEqual(['乙水市']);
  });

  it('offers what other regions have', async () => {
    const { hits, offers } = await ask('乙水 五社联动');
    expect(hits).toEqual([]);
    expect(offers).toEqual([{ query: '五社联动', count: 1 }]);
  });

  it('says where only a part of the terms is found', async () => {
    const { reading } = await ask('驻站社工 督导制度');
    expect(reading.looseness).toBe('part');
  });

  it('finds nothing for nothing, and nothing for what is nowhere', async () => {
    expect(await found('。')).toEqual([]);
    expect(await found('量子计算机')).toEqual([]);
  });

  it('narrows and orders', async () => {
    const selection = { ...noSelection, region: ['乙水市'] };
    const { hits, total, facets } = await ask('督导', { selection });
    expect([hits.length, total]).toEqual([1, 1]);
    expect(facets.region.map(({ value, count }) => [value, count])).toEqual([
      ['乙水市', 1],
      ['甲山市', 1],
    ]);
    expect((await found('督导', { order: 'date' }))[0]).toBe('yi s1-p3');
  });
});
