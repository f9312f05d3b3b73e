import { expect, test } from 'vitest';
import { north } from '../../relate/notice.fixture.ts';
import type { Notice } from '../../tree/notice.ts';
import { knownNotice } from './known-notice.ts';
import { cites, long } from './known.fixture.ts';
import { successions } from './succession.ts';

const old = long({ id: 'old-1', title: '南省困难群众补助办法（试行）', issued: '2019-05-01' });
const found = (notice: Notice, base: readonly Notice[] = [old]): string[] =>
  successions(notice, knownNotice(notice), base.map(knownNotice)).map(
    ({ older, newer }) => `${older.id} < ${newer.id}`,
  );
const made = (more: Partial<Notice>, texts?: string[]): Notice =>
  long({ id: 'new-1', ...more }, texts);

test('a later one under the same title but for 试行 and years succeeds', () => {
  expect(found(made({ issued: '2022-03-01' }))).toEqual(['old-1 < new-1']);
  expect(found(made({ period: { from: '2021', to: '2025' } }))).toEqual(['old-1 < new-1']);
});

test('an earlier one is succeeded by the one of the base', () => {
  expect(found(made({ issued: '2015-03-01' }))).toEqual(['new-1 < old-1']);
});

test.each<[string, Partial<Notice>]>([
  ['of another region and other bodies', { issued: '2022-03-01', region: north }],
  ['under another title', { issued: '2022-03-01', title: '南省困难群众补助办法实施细则' }],
  ['without a date', {}],
  ['of the same day', { issued: '2019-05-01' }],
  ['of the same year as far as one knows', { period: { from: '2019', to: '2025' } }],
  ['that is a news post', { issued: '2022-03-01', kind: '新闻报道' }],
])('one %s succeeds nothing', (_what, more) => {
  expect(found(made(more))).toEqual([]);
});

test('one of no region is of the series if the same body issued it', () => {
  const ours = { issued: '2022-03-01', region: null, issuers: ['南省民政厅'] };
  expect(found(made(ours))).toEqual([]);
  expect(found(made(ours), [{ ...old, issuers: ['南省民政厅'] }])).toEqual(['old-1 < new-1']);
});

test('one that is over already is offered to nobody', () => {
  const ended = { how: 'repealed', by: 'x-1', target: 'x-1', on: null, source: null } as const;
  expect(found(made({ issued: '2022-03-01' }), [{ ...old, ended }])).toEqual([]);
});

const quote = '《困难群众补助办法（试行）》';
test.each([
  [`本办法自发布之日起施行，${quote}同时废止。`, true],
  [`${quote}即行失效；其他文件继续执行。`, true],
  [`${quote}继续执行。《南省救助办法》同时废止。`, false],
  [`${quote}未废止前照旧执行。`, false],
  [`除${quote}外，其余文件一律废止。`, false],
  [`根据《关于废止部分文件的决定》，${quote}继续有效。`, false],
  [`根据${quote}制定本办法。`, false],
])('%s', (text, repeals) => {
  const notice = made({ title: '南省社会救助办法', citations: [cites('p1', quote, 'old-1')] }, [
    text,
  ]);
  expect(found(notice)).toEqual(repeals ? ['old-1 < new-1'] : []);
});
