import { expect, test } from 'vitest';
import { markImprint } from './imprint.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

function read(text: string): string[] {
  const items = itemsOf(`各县要抓好落实。\n${text}`);
  expect(markImprint(items, 0)).toBe(items.length);
  return shownItems(items).slice(1);
}

test.each([
  ['抄送：市委办公室。', ['[imprint] 抄送：市委办公室。']],
  [
    '抄送：市委办公室，\n市人大办公室。\n海州市园林局办公室 2023年5月9日印发',
    [
      '[imprint] 抄送：市委办公室，/市人大办公室。',
      '[imprint] 海州市园林局办公室 2023年5月9日印发',
    ],
  ],
  [
    '抄送：市委办公室。 海州市园林局办公室 2023年5月9日印发',
    ['[imprint] 抄送：市委办公室。', '[imprint] 海州市园林局办公室 2023年5月9日印发'],
  ],
  [
    '2023年5月8日\n海州市园林局办公室\n2023年5月9日印发',
    ['2023年5月8日', '[imprint] 海州市园林局办公室/2023年5月9日印发'],
  ],
  [
    '打字：李某 校对：王某\n（共印100份）',
    ['[imprint] 打字：李某 校对：王某', '[imprint] （共印100份）'],
  ],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['抄送市委办公室的文件，要及时送达。'],
  ['校对：要逐字核对，做到准确无误。'],
  ['本办法自2023年5月9日印发之日起施行。'],
  ['海州市园林局\n2023年5月9日印发'],
])('near miss: %j is none, or the close itself', (text) => {
  expect(read(text)).toEqual(text.split('\n'));
});
