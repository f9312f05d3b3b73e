import { expect, it } from 'vitest';
import type { OutlineEntry } from '../../../scripts/tree/notice.ts';
import { nest } from './nest.ts';

function entry(
  id: string,
  parent: string | null,
  label: string | null,
  title: string | null,
): OutlineEntry {
  return {
    id,
    parent,
    label,
    title,
    text: `${label ?? ''}${title ?? ''}`,
    kind: 'heading',
    level: 1,
    normalizedLabel: null,
    path: [],
    citation: '',
    lines: [1, 1],
  };
}

it('nests an outline and names its entries', () => {
  expect(
    nest([
      entry('s1', null, '第一章', '发展现状'),
      entry('s1-1', 's1', '（一）', '现有基础。'),
      entry('s2', null, '二、', '总体要求'),
      entry('s2-1', 's2', null, '新要求：'),
    ]),
  ).toEqual([
    {
      id: 's1',
      name: '第一章 发展现状',
      children: [{ id: 's1-1', name: '（一）现有基础', children: [] }],
    },
    { id: 's2', name: '二、总体要求', children: [{ id: 's2-1', name: '新要求', children: [] }] },
  ]);
});

it('puts an entry whose parent is left out at the top', () => {
  expect(nest([entry('b1', 't1', '专栏1', '工程')]).map(({ id }) => id)).toEqual(['b1']);
});

it('names a heading without a title by how its text begins', () => {
  const text = '完善社会工作专业人才引进、培养、开发的财政投入机制。';
  const [named] = nest([entry('s1', null, '（二）', null)], (id) => (id === 's1' ? text : ''));
  expect(named?.name).toBe('（二）完善社会工作专业人才引进……');
});
