import { describe, expect, test } from 'vitest';
import { splitClosingLines } from './close-lines.ts';
import { closeOf } from './close.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

function read(text: string): { roles: string[]; close: ReturnType<typeof closeOf> } {
  const items = splitClosingLines(itemsOf(text));
  const close = closeOf(items, 0, new Map());
  return { roles: shownItems(items), close };
}

test('list of attachments, signatures, date, note and imprint', () => {
  const { roles, close } = read(
    '各县要抓好落实。\n附件：1.任务清单\n2.责任清单\n海州市水利局\n海州市财政局\n2022年3月9日\n（此件公开发布）\n抄送：市委办公室。',
  );
  expect(roles).toEqual([
    '各县要抓好落实。',
    '[attachment list] 附件：1.任务清单',
    '[attachment list] 2.责任清单',
    '[signature] 海州市水利局',
    '[signature] 海州市财政局',
    '[date] 2022年3月9日',
    '[disclosure] （此件公开发布）',
    '[imprint] 抄送：市委办公室。',
  ]);
  expect(close).toEqual({ issuers: ['海州市水利局', '海州市财政局'], issued: '2022-03-09' });
});

test.each([
  ['海州市人民政府办公室 2022年3月9日印发', 'imprint'],
  ['共印 200 份', 'imprint'],
  ['（联系人：王某，联系电话：000-0000）', 'disclosure'],
  ['市长 王某某', 'signature'],
  ['（二〇二二年三月九日）', 'date'],
])('%j at the end: %s', (text, role) => {
  expect(read(`各县要抓好落实。\n${text}`).roles.at(-1)).toMatch(`[${role}]`);
});

test.each(['自2022年3月9日起施行。', '由海州市水利局负责解释。', '此件办理情况请及时报送。'])(
  'near miss: %j is text',
  (text) => {
    expect(read(`各县要抓好落实。\n${text}`)).toEqual({
      roles: ['各县要抓好落实。', text],
      close: { issuers: [], issued: null },
    });
  },
);

describe('splitClosingLines', () => {
  const split = (text: string): string[] => shownItems(splitClosingLines(itemsOf(text)));

  test.each([
    ['海州市水利局 2022年3月9日', ['海州市水利局', '2022年3月9日']],
    ['海州市水利局      海州市财政局', ['海州市水利局', '海州市财政局']],
    ['各县要抓好落实。附件', ['各县要抓好落实。', '附件']],
  ])('%j', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  test.each(['自本办法施行之日至2022年3月9日', '海州市水利局 负责清淤', '按时报送附件'])(
    'near miss: %j stays whole',
    (text) => {
      expect(split(text)).toEqual([text]);
    },
  );
});
