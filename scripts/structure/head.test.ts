import { expect, test } from 'vitest';
import { readHead } from './head.ts';
import { layoutOf } from './paragraphs.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

function read(text: string): { roles: string[]; head: ReturnType<typeof readHead> } {
  const items = itemsOf(text);
  const head = readHead(items, layoutOf(items.map(({ piece }) => piece.line)));
  return { roles: shownItems(items), head };
}

test('a red head: body, number, wrapped title, addressees', () => {
  const { roles, head } = read(
    '海州市人民政府办公室文件\n海政办发〔2022〕15号\n关于印发《海州市绿道建设\n三年行动计划》的通知\n各县（区）人民政府，市直有关部门：\n现将行动计划印发给你们。',
  );
  expect(roles).toEqual([
    '[issuer mark] 海州市人民政府办公室文件',
    '[document number] 海政办发〔2022〕15号',
    '[notice title] 关于印发《海州市绿道建设/三年行动计划》的通知',
    '[addressees] 各县（区）人民政府，市直有关部门：',
    '现将行动计划印发给你们。',
  ]);
  expect(head).toMatchObject({
    marks: ['海州市人民政府办公室'],
    docNumber: '海政办发〔2022〕15号',
    addressees: ['各县（区）人民政府', '市直有关部门'],
    decree: false,
    end: 4,
  });
});

test('a decree: its body and number make the 发文字号', () => {
  const { head } = read('海州市人民政府令\n第15号\n《海州市公园管理办法》已经通过，现予公布。');
  expect(head).toMatchObject({
    decree: true,
    marks: ['海州市人民政府'],
    docNumber: '海州市人民政府令第15号',
  });
});

test('a number under the title', () => {
  const { head } = read('海州市绿道建设规划\n（海园林〔2022〕15号）\n各县园林局：\n正文。');
  expect(head).toMatchObject({ docNumber: '海园林〔2022〕15号', addressees: ['各县园林局'] });
});

test.each([
  ['an introduction to a list', '海州市绿道建设规划\n各县要落实以下措施：\n一、建设绿道。'],
  ['a sentence', '海州市绿道建设规划\n各县（区）要加快建设。'],
])('near miss: %s addresses nobody', (_, text) => {
  expect(read(text).head.addressees).toEqual([]);
});

test('near miss: bodies over text without a title are no head', () => {
  const { roles, head } = read('海州市水利局\n各县要加快河道清淤，确保安全度汛。');
  expect(head.printedTitle).toBeNull();
  expect(head.end).toBe(0);
  expect(roles[0]).toBe('海州市水利局');
});
