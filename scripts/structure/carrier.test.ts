import { expect, test } from 'vitest';
import { itemsOf } from './carrier.ts';
import { piecesOf, shownItems } from './pieces.fixture.ts';

test('what the medium added is marked, the rest is not', () => {
  expect(
    shownItems(
      itemsOf(
        piecesOf(
          '首页 > 政策文件\n目 录\n一、总则....1\n二、任务....2\n三、附则....3\n一、总则\n- 1 -\n各县要落实。\n【打印本页】',
        ),
        false,
      ),
    ),
  ).toEqual([
    '[site chrome] 首页 > 政策文件',
    '[contents] 目 录/一、总则....1/二、任务....2/三、附则....3',
    '一、总则',
    '[page number] - 1 -',
    '各县要落实。',
    '[site chrome] 【打印本页】',
  ]);
});

test("near miss: a notice's own words", () => {
  expect(shownItems(itemsOf(piecesOf('一、总则\n各县要落实。'), false))).toEqual([
    '一、总则',
    '各县要落实。',
  ]);
});
