import { expect, test } from 'vitest';
import { piecesOf } from './pieces.fixture.ts';
import { fieldsOf } from './table-fields.ts';

const read = (text: string, wide: boolean): string[] =>
  piecesOf(text).flatMap((piece) =>
    fieldsOf(piece, wide).map(({ piece: field, start, end }) => `${field.text} ${start}-${end}`),
  );

test('fields and their places, in half ems from the margin', () => {
  expect(read('  1  绿道 长度  20', true)).toEqual(['1 2-3', '绿道 长度 5-14', '20 16-18']);
  expect(read('1 绿道 20', false)).toEqual(['1 0-1', '绿道 2-6', '20 7-9']);
});

test('the letters of one word are one field', () => {
  expect(read('张\u3000三    主  任', true)).toEqual(['张\u3000三 0-6', '主  任 10-16']);
  expect(read('张某\u3000三组', true)).toHaveLength(2);
});
