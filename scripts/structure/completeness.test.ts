import { expect, test } from 'vitest';
import { pointAt } from '../read/point.ts';
import type { Provision } from '../tree/nodes.ts';
import { missingProvisions } from './completeness.ts';
import { sourceOf } from './pieces.fixture.ts';

const text = '一、总则\n新建绿道。\n清理河道。';

function holding(...stretches: [number, number][]): Provision {
  return {
    type: 'provision',
    id: 'p1',
    role: 'body',
    citation: '第1段',
    children: stretches.map(([from, to]) => ({
      type: 'text',
      value: text.slice(from, to),
      position: { start: pointAt(text, from), end: pointAt(text, to) },
    })),
  };
}
const missing = (
  ...stretches: [number, number][]
): [string, string | undefined, number | undefined][] =>
  missingProvisions(sourceOf(text), [holding(...stretches)], (offset) => pointAt(text, offset)).map(
    ({ id, children: [leaf] }) => [id, leaf?.value, leaf?.position.start.line],
  );

test('what no rule took is kept, a provision for each line', () => {
  expect(missing([0, 4])).toEqual([
    ['kept1', '新建绿道。', 2],
    ['kept2', '清理河道。', 3],
  ]);
  expect(missing([0, 7], [11, 16])).toEqual([['kept1', '绿道。', 2]]);
});

test('near miss: line breaks between leaves are not missing', () => {
  expect(missing([0, 4], [5, 10], [11, 16])).toEqual([]);
});
