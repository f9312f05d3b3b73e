import { describe, expect, test } from 'vitest';
import { readBytes } from '../read/index.ts';
import type { Source } from '../tree/source.ts';
import { leavesOf, linesOf, slicePiece, wholeLine, type Line } from './lines.ts';
import { piecesOf, sourceOf } from './pieces.fixture.ts';

function markedUp(text: string): Source {
  const { source } = readBytes(new TextEncoder().encode(text), 'a.md');
  if (!source) throw new Error('not read');
  return source;
}
const only = (text: string): Line => {
  const [line] = linesOf(markedUp(text));
  if (!line) throw new Error('no line');
  return line;
};

describe('linesOf', () => {
  test('numbers, indents, gaps and tabs of lines', () => {
    expect(
      linesOf(sourceOf('一、总则\r\n\r\n\u3000\u3000正文\n\t甲\t乙\t')).map(
        ({ number, text, indent, gap, tabs }) => [number, text, indent, gap, tabs],
      ),
    ).toEqual([
      [1, '一、总则', 0, 0, [0, 0]],
      [3, '正文', 2, 1, [0, 0]],
      [4, '甲\t乙', 2, 0, [1, 1]],
    ]);
  });

  test('a form feed begins a page inside a source line', () => {
    expect(
      linesOf(sourceOf('甲\f乙')).map(({ number, text, afterBreak }) => [number, text, afterBreak]),
    ).toEqual([
      [1, '甲', null],
      [1, '乙', 'page'],
    ]);
  });

  test('block markup divides a line, inline markup does not', () => {
    expect(linesOf(markedUp('<p>新建<b>绿道</b></p><p>清淤</p>')).map(({ text }) => text)).toEqual([
      '新建绿道',
      '清淤',
    ]);
  });

  test('bold is what is bold as a whole; a heading has its level', () => {
    expect(only('**总体要求**').bold).toBe(true);
    expect(only('**总体**要求').bold).toBe(false);
    expect(only('## 总体要求').headingLevel).toBe(2);
    expect(only('总体要求').headingLevel).toBeNull();
  });

  test('letters set wide are closed up', () => {
    expect(piecesOf('海 州 市 水 利 局').map(({ text }) => text)).toEqual(['海州市水利局']);
    expect(piecesOf('第一章 总 则').map(({ text }) => text)).toEqual(['第一章 总 则']);
  });

  test('nothing shows in an empty text', () => {
    expect(linesOf(sourceOf(' \n\u3000\n\ufeff'))).toEqual([]);
  });
});

describe('slicePiece', () => {
  const [piece] = piecesOf('  一、 总体要求 ');

  test('leaves out the white space at its ends', () => {
    expect(piece && slicePiece(piece, 2)).toMatchObject({ text: '总体要求', from: 3, to: 7 });
  });

  test('is nothing where nothing shows', () => {
    expect(piece && slicePiece(piece, 2, 3)).toBeNull();
  });
});

describe('leavesOf', () => {
  test('a leaf for each stretch that is contiguous in the source, with its place', () => {
    const source = markedUp('研**发R&amp;D**');
    const line = linesOf(source)[0];
    expect(
      line &&
        leavesOf(wholeLine(line), source).map(({ value, raw, position }) => [
          value,
          raw,
          position.start.column,
        ]),
    ).toEqual([
      ['研', undefined, 1],
      ['发R', undefined, 4],
      ['&', '&amp;', 6],
      ['D', undefined, 11],
    ]);
  });
});
