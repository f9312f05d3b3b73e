import { expect, it } from 'vitest';
import type { VocabularyFiles } from '../build/vocabulary-files.ts';
import { anywhere, type Wanted } from '../clause-index.ts';
import { noSelection } from '../facets.ts';
import { noticeOf } from '../notice.fixture.ts';
import { textForm } from '../query/plan.ts';
import { filesOf, hostOf, sectionIndexOf } from './section-index.fixture.ts';

const vocabulary: VocabularyFiles = { synonyms: [], agencies: [], topics: [], metrics: [] };
const filler = '各地要结合实际认真贯彻落实。'.repeat(40);
/** Sixty notices of several sections each, a third of them on one subject; the last has it in a heading. */
const notices = Array.from({ length: 60 }, (_, i) =>
  noticeOf(
    `n${i}`,
    { code: '510100', name: i % 2 === 0 ? '甲山市' : '乙水市' },
    i === 59 ? '一、社工站建设' : '一、总体要求',
    [filler, filler, filler, i % 3 === 0 ? `第${i}个社工站建成。` : '督导到位。', filler],
    { issued: `20${10 + (i % 10)}-01-01` },
  ),
);
const files = filesOf(notices, vocabulary);
const wanted = (...terms: string[]): Wanted => ({
  groups: terms.map((term) => ({ term, forms: [textForm(term, 1)] })),
  within: anywhere,
});
const scope = { selection: noSelection, byDate: false, shown: 20 };

it('reads the likeliest sections until a page is full, and says how much is left', async () => {
  const host = hostOf(files);
  const index = await sectionIndexOf(files, host);
  index.begin(scope);
  const asked = wanted('社工站');
  const ids = await index.answering(asked);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  const heading = ids.find((id) => index.page(id) === 0) ?? '';
  expect((await index.text(heading)).text).toBe('一、社工站建设');
  expect(host.asked.filter((one) => one.startsWith('sections')).length).toBeLessThanOrEqual(20);
  const unread = index.unread([asked]);
  expect(unread?.notices).toBe(1);
  expect([...(unread?.facets.region ?? [])]).toEqual([
    ['甲山市', 10],
    ['乙水市', 11],
  ]);
  expect([...(unread?.facets.standing ?? [])]).toEqual([['标题未写实施期', 21]]);
});

it('reads on for a longer list, behind what was there', async () => {
  const index = await sectionIndexOf(files);
  index.begin({ ...scope, shown: 40 });
  const ids = await index.answering(wanted('社工站'));
  expect(ids).toHaveLength(21);
  expect(ids.map((id) => index.page(id)).toSorted()).toEqual([...Array<number>(20).fill(0), 1]);
  expect(index.unread([])).toBeNull();
});

it('finds what is nowhere without reading a section', async () => {
  const host = hostOf(files);
  const index = await sectionIndexOf(files, host);
  index.begin(scope);
  expect(await index.answering(wanted('社区矫正'))).toEqual([]);
  expect(await index.answering(wanted('社工站', '矫正'))).toEqual([]);
  expect(host.asked.filter((one) => one.startsWith('sections'))).toEqual([]);
});

it('reads only what has the chosen values, and the newest first if so ordered', async () => {
  const index = await sectionIndexOf(files);
  const selection = { ...noSelection, region: ['乙水市'], year: ['2013', '2019'] };
  index.begin({ selection, byDate: true, shown: 20 });
  const texts = await Promise.all(
    (await index.answering(wanted('社工站'))).map(index.text.bind(index)),
  );
  expect(new Set(texts.map(({ region }) => region))).toEqual(new Set(['乙水市']));
  expect(texts[0]?.issued).toBe('2019-01-01');
});

it('finds characters beyond the first plane, alone and between others', async () => {
  const rare = noticeOf('rare', { code: '510100', name: '甲山市' }, '一、𬭎扬传统', ['冯𬭎负责。']);
  const index = await sectionIndexOf(filesOf([...notices, rare], vocabulary));
  for (const [text, count] of [
    ['冯𬭎负', 1],
    ['𬭎', 2],
  ] as const) {
    index.begin(scope);
    expect(await index.answering(wanted(text)), text).toHaveLength(count);
  }
});
