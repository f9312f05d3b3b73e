import { expect, test } from 'vitest';
import { piecesOf } from './pieces.fixture.ts';
import { alignmentOf, columnsUnder } from './table-alignment.ts';
import { fieldsOf, type Field } from './table-fields.ts';

const rows = (text: string): Field[][] => piecesOf(text).map((piece) => fieldsOf(piece, true));
const under = (table: string, line: string): number[] | null => {
  const places = alignmentOf(rows(table));
  return places && columnsUnder(rows(line)[0] ?? [], places);
};

test('cells stand under columns that meet at the left, the right or the middle', () => {
  expect(under('东区    100    甲\n西区    200    乙', '合计           丙')).toEqual([0, 2]);
  expect(under('东区    1000\n西区      20', '           5')).toEqual([1]);
});

test('near miss: no columns, or no place in them', () => {
  expect(alignmentOf(rows('东区  100  甲\n甲乙丙丁区  2  乙'))).toBeNull();
  expect(under('东区    100    甲\n西区    200    乙', '东区  一一  二二  三三')).toBeNull();
});
