import { expect, it } from 'vitest';
import { clausesOf } from './clause.ts';
import type { NoticeTree, Provision, Table, Text } from './nodes.ts';

function leaf(value: string, offset: number, line: number, raw?: string): Text {
  const point = { line, column: 1, offset };
  const text: Text = { type: 'text', value, position: { start: point, end: point } };
  return raw === undefined ? text : { ...text, raw };
}

function treeOf(...children: NoticeTree['children']): NoticeTree {
  return { type: 'notice', children } as unknown as NoticeTree;
}

function provision(...children: Text[]): Provision {
  return { type: 'provision', id: 'p1', role: 'body', citation: '', children };
}

it('takes white space of every kind out, and knows where each sign stood', () => {
  const [clause] = clausesOf(
    treeOf(provision(leaf(' 到\u30002025\u00a0年\u200b', 10, 1), leaf('\ufeff底\t', 30, 2))),
  );
  expect(clause?.text).toBe('到2025年底');
  expect([...(clause?.offsets ?? [])]).toEqual([11, 13, 14, 15, 16, 18, 31]);
  expect([...(clause?.lineOf ?? [])]).toEqual([1, 1, 1, 1, 1, 1, 2]);
});

it('keeps signs that only look like spaces', () => {
  const [clause] = clausesOf(treeOf(provision(leaf('甲\u2800·乙', 0, 1))));
  expect(clause?.text).toBe('甲\u2800·乙');
});

it('places what stands for an entity at the entity', () => {
  const [clause] = clausesOf(treeOf(provision(leaf('&<', 7, 1, '&amp;&lt;'))));
  expect([...(clause?.offsets ?? [])]).toEqual([7, 7]);
});

it('reads a row as one clause, each cell with its start', () => {
  const cell = (value: string, offset: number): object => ({
    type: 'cell',
    children: [leaf(value, offset, 1)],
  });
  const table = {
    type: 'table',
    id: 't1',
    level: 1,
    label: null,
    title: null,
    citation: '',
    children: [
      { type: 'row', header: true, children: [cell('指 标', 0), cell('目标值', 5)] },
      { type: 'row', header: false, children: [cell('床 位', 10), cell('3 张', 20)] },
    ],
  } as unknown as Table;
  expect(clausesOf(treeOf(table))).toMatchObject([
    {
      text: '床位3张',
      row: {
        header: ['指标', '目标值'],
        cells: [
          { text: '床位', start: 0 },
          { text: '3张', start: 2 },
        ],
        index: 0,
      },
    },
  ]);
});
