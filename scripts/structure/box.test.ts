import { expect, test } from 'vitest';
import { boxAt } from './box.ts';
import { labelAt } from './labels.ts';
import { paragraphOf } from './pieces.fixture.ts';

function read(text: string, after?: string): (string | number | null)[] | null {
  const next = after === undefined ? undefined : paragraphOf(after);
  const box = boxAt(paragraphOf(text), next, next && labelAt(next.text));
  return box && [box.draft.printed, box.draft.number, box.draft.title, box.length];
}

test.each([
  ['专栏1：绿道建设工程', undefined, ['专栏1', 1, '绿道建设工程', 1]],
  ['专栏 2 河道清淤行动', undefined, ['专栏2', 2, '河道清淤行动', 1]],
  ['专栏三', '山林防火能力提升', ['专栏三', 3, '山林防火能力提升', 2]],
  ['專欄４：步道', undefined, ['專欄４', 4, '步道', 1]],
  ['【专栏2】绿道建设工程', undefined, ['专栏2', 2, '绿道建设工程', 1]],
  ['〔专栏3 河道清淤行动〕', undefined, ['专栏3', 3, '河道清淤行动', 1]],
  ['专栏3-1 防灾工程', undefined, ['专栏3-1', 1, '防灾工程', 1]],
  ['专栏5', '1. 建设绿道二十公里', ['专栏5', 5, null, 1]],
  ['专栏6', '全市新建绿道二十公里，改造步道。', ['专栏6', 6, null, 1]],
])('%j before %j', (text, after, expected) => {
  expect(read(text, after)).toEqual(expected);
});

test.each(['专栏1所列项目，由市水利局负责。', '在专栏1中列出', '表1 绿道建设任务', '专业人才'])(
  'near miss: %j opens none',
  (text) => {
    expect(read(text)).toBeNull();
  },
);
