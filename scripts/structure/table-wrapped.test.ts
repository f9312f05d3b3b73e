import { expect, test } from 'vitest';
import { piecesOf } from './pieces.fixture.ts';
import { fieldsOf } from './table-fields.ts';
import { continuesName, continuesRow } from './table-wrapped.ts';

/** Whether the second line goes on with the first; columns are told by where they begin. */
function goesOn(
  row: string,
  next: string,
  kinds: ('words' | 'value' | 'index')[],
  ends: number[],
): boolean {
  const [first, second] = piecesOf(`${row}\n${next}`).map((piece) => fieldsOf(piece, true));
  const starts = [...new Set([...(first ?? []), ...(second ?? [])].map(({ start }) => start))].sort(
    (a, b) => a - b,
  );
  const columns = second?.map(({ start }) => starts.indexOf(start)) ?? [];
  return continuesRow(
    second ?? [],
    columns,
    { last: starts.map((at) => first?.find(({ start }) => start === at)) },
    { kinds, ends },
  );
}

test.each([
  ['no first cell', '1     建设    3月', '      绿道', ['index', 'words', 'value']],
  [
    'a list that is not finished',
    '绿道    甲局、    3月',
    '步道    乙局',
    ['words', 'words', 'value'],
  ],
  ['full cells, and no figure', '绿道    甲局    3月', '步道    乙局', ['words', 'words', 'value']],
] as const)('a line goes on with the row above: %s', (_, row, next, kinds) => {
  expect(goesOn(row, next, [...kinds], [4, 12, 20])).toBe(true);
});

test.each([
  ['a figure', '绿道    甲局    3月', '步道    乙局    6月', ['words', 'words', 'value']],
  ['a remark is empty', '绿道    甲局    新增', '步道    乙局', ['words', 'words', 'words']],
  ['a sum', '绿道    甲局    3月', '合计    乙局', ['words', 'words', 'value']],
  [
    'a figure under a figure',
    '绿道    甲局    3月',
    '        乙局    6月',
    ['words', 'words', 'value'],
  ],
  ['a group', '绿道    甲局    新增', '        乙局    变更', ['words', 'words', 'words']],
] as const)('near miss: a line is a row of its own: %s', (_, row, next, kinds) => {
  expect(goesOn(row, next, [...kinds], [4, 12, 20])).toBe(false);
});

test('near miss: cells with room for more are finished', () => {
  expect(
    goesOn('绿道    甲局    3月', '步道    乙局', ['words', 'words', 'value'], [8, 16, 20]),
  ).toBe(false);
});

test.each([
  ['船长', '（米）', true],
  ['补贴', '标准', true],
  ['目标值', '城镇', false],
  ['东县', '西县', false],
])('%j over %j is one name: %j', (name, under, one) => {
  expect(continuesName(name, under)).toBe(one);
});
