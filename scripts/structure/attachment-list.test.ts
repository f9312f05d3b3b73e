import { expect, test } from 'vitest';
import { beginsList, listLength, markList } from './attachment-list.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

function read(text: string): string[] {
  const items = itemsOf(text);
  markList(items, 0, listLength(items, 0, items.length));
  return shownItems(items);
}

test.each([
  [
    '附件目录\n1.申请表\n2.审批表\n正文。',
    [
      '[attachment list] 附件目录',
      '[attachment list] 1.申请表',
      '[attachment list] 2.审批表',
      '正文。',
    ],
  ],
  [
    '附表：1.资金表\n2.目标表\n正文。',
    ['[attachment list] 附表：1.资金表', '[attachment list] 2.目标表', '正文。'],
  ],
  [
    '附件：1.任务清单\n2.责任清单',
    ['[attachment list] 附件：1.任务清单', '[attachment list] 2.责任清单'],
  ],
  [
    '附件：\n1.任务清单\n海州市园林局',
    ['[attachment list] 附件：', '[attachment list] 1.任务清单', '海州市园林局'],
  ],
  [
    '附件：1.绿道建设补助资金使用管理情况\n绩效评分标准\n2.清单',
    [
      '[attachment list] 附件：1.绿道建设补助资金使用管理情况/绩效评分标准',
      '[attachment list] 2.清单',
    ],
  ],
  ['附件一览表\n1.申请表', ['[attachment list] 附件一览表', '[attachment list] 1.申请表']],
  ['附件下载：清单.doc', ['[attachment list] 附件下载：清单.doc']],
  [
    '附件列表：\n附件1：清单.docx\n附件2：名单.xls',
    [
      '[attachment list] 附件列表：',
      '[attachment list] 附件1：清单.docx',
      '[attachment list] 附件2：名单.xls',
    ],
  ],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(['附件1\n任务清单', '附件所列项目由各县负责。', '附件下载后填写。', '1.任务清单'])(
  'near miss: %j is no list',
  (text) => {
    expect(read(text)).toEqual(text.split('\n'));
  },
);

test.each([
  ['附件：1.任务清单', true],
  ['附件1：清单.docx', true],
  ['附件：任务清单', false],
  ['附件1：任务清单', false],
  ['附件：10个县的名单', false],
])('%j can only begin a list: %s', (text, only) => {
  expect(beginsList(text)).toBe(only);
});
