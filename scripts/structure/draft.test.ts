import { expect, test } from 'vitest';
import { isItem, slicePieces, textOf } from './draft.ts';
import { itemsOf, paragraphOf, piecesOf } from './pieces.fixture.ts';

test('a stretch may reach over several pieces', () => {
  const pieces = piecesOf('新建绿道，\n连通社区。');
  expect(textOf(slicePieces(pieces, 2, 7))).toBe('绿道，连通');
  expect(slicePieces(pieces, 5).map(({ text }) => text)).toEqual(['连通社区。']);
});

test('white space alone is no piece', () => {
  expect(slicePieces(piecesOf('一、 总则'), 2, 3)).toEqual([]);
  expect(slicePieces(piecesOf('一、'), 9)).toEqual([]);
});

test('an item has a piece, a paragraph has several', () => {
  const [item] = itemsOf('正文');
  expect(item && isItem(item)).toBe(true);
  expect(isItem(paragraphOf('正文'))).toBe(false);
});
