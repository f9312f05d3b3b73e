import { expect, test } from 'vitest';
import { DocTable, rowShapeOf, type RowShape } from './doc-table.ts';

const inCell = rowShapeOf(Uint8Array.of(0x16, 0x24, 1));

function row(edges: number[], merges: Partial<RowShape['merges'][number]>[] = []): RowShape {
  return {
    ...inCell,
    rowEnd: true,
    edges,
    merges: merges.map((merge) => ({ belongsLeft: false, belongsUp: false, ...merge })),
  };
}

function tableOf(rows: readonly [cells: string[], shape: RowShape][]): string[] {
  const table = new DocTable();
  for (const [cells, shape] of rows) {
    for (const cell of cells) {
      table.add(cell, inCell);
      table.endCell();
    }
    table.endRow(shape);
  }
  return table.lines().map(({ text }) => text);
}

test('widths tell which columns a cell spans; a hair’s breadth is none', () => {
  expect(
    tableOf([
      [['类别', '数'], row([0, 2000, 3000])],
      [['甲', '乙', '1'], row([0, 1000, 2010, 3000])],
    ]),
  ).toEqual(['类别\t\t数', '甲\t乙\t1']);
});

test('merged cells', () => {
  expect(
    tableOf([
      [['甲', '', '1'], row([0, 10_000, 20_000, 30_000], [{}, { belongsLeft: true }, {}])],
      [['', '乙', '2'], row([0, 10_000, 20_000, 30_000], [{ belongsUp: true }, {}, {}])],
    ]),
  ).toEqual(['甲\t\t1', '甲\t乙\t2']);
});

test('near miss: a frame is no table, nor is a table around tables', () => {
  expect(tableOf([[['一段。'], row([0, 1000])]])).toEqual(['一段。']);
  const table = new DocTable();
  table.add('内', { ...inCell, nested: true });
  table.endCell();
  table.add('外', inCell);
  table.endCell();
  table.endRow(row([0, 1000, 2000]));
  expect(table.lines()).toEqual([{ text: '内' }, { text: '外' }]);
});

test('a row whose end is lost keeps its words', () => {
  const table = new DocTable();
  table.add('甲', inCell);
  expect(table.lines()).toEqual([{ text: '甲' }]);
});
