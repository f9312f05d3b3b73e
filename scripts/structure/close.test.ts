import { expect, test } from 'vitest';
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

test('of lines under the date that are no element, a few are passed over', () => {
  expect(read('请检查。\n海州市水利局\n2022年3月9日\n欢迎关注\n（此件公开发布）')).toEqual({
    roles: [
      '请检查。',
      '[signature] 海州市水利局',
      '[date] 2022年3月9日',
      '[note] 欢迎关注',
      '[disclosure] （此件公开发布）',
    ],
    close: { issuers: ['海州市水利局'], issued: '2022-03-09' },
  });
});

test.each([
  ['请检查。\n责任单位：\n海州市水利局', [], null],
  ['请检查。\n海州市水利局\n2022-03-09', ['海州市水利局'], '2022-03-09'],
  ['请检查。\n海州市水利局（盖章）\n2022.3.9', ['海州市水利局'], '2022-03-09'],
  ['请检查。\n海州市水\n利局\n2022年3\n月9日', ['海州市水利局'], '2022-03-09'],
  ['附件：1.清单\n2.名单\n海州市水利局\n2022-03-09', ['海州市水利局'], '2022-03-09'],
  ['请检查。\n海州市水利局\n2022年3月9日\n附件：1.清单\n2.名单', ['海州市水利局'], '2022-03-09'],
  [
    '请检查。\n海州市水利局\n2022年3月9日\n说明\n一、填写。\n二、上报。',
    ['海州市水利局'],
    '2022-03-09',
  ],
  ['请检查。\n海州市水利局\n2022年3月9日印发', ['海州市水利局'], '2022-03-09'],
])('%j', (text, issuers, issued) => {
  expect(read(text).close).toEqual({ issuers, issued });
});

test('near miss: a version under words that are no body is text', () => {
  expect(read('按下列标准执行。\n绿道建设标准\n2022.3.9').close).toEqual({
    issuers: [],
    issued: null,
  });
});

test.each([
  ['tabs', '地区\t金额\n东县\t500\n西县\t600'],
  ['runs of spaces', '地区    金额    用途\n东县    500     抗旱\n西县    600     修堤'],
  ['lines that name it', '资金分配表\n单位：万元\n地区\t金额\n东县\t500\n西县\t600'],
  ['many rows', `地区\t金额${'\n东县\t500'.repeat(12)}`],
])('a table under the date is no note: %s', (_, table) => {
  const { roles, close } = read(`请认真执行\n海州市水利局\n2022年3月9日\n${table}`);
  expect(roles.slice(1)).toEqual([
    '[signature] 海州市水利局',
    '[date] 2022年3月9日',
    ...table.split('\n'),
  ]);
  expect(close).toEqual({ issuers: ['海州市水利局'], issued: '2022-03-09' });
});

test('near miss: facts set apart by tabs under the date are notes', () => {
  const { roles } = read('请执行。\n海州市水利局\n2022年3月9日\n经办：\t李某\n收件：\t王某');
  expect(roles.slice(-2)).toEqual(['[note] 经办：\t李某', '[note] 收件：\t王某']);
});
