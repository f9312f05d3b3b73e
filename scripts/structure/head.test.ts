import { expect, test } from 'vitest';
import { readHead } from './head.ts';
import { layoutOf } from './layout.ts';
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

test('a date under the number is the day of issue', () => {
  const { roles, head } = read(
    '关于防汛工作的通知\n海园林〔2022〕15号\n2022年5月6日\n各县园林局：\n正文。',
  );
  expect(head).toMatchObject({ issued: '2022-05-06', addressees: ['各县园林局'] });
  expect(roles[2]).toBe('[date] 2022年5月6日');
});

test('what stands over a head that is found below', () => {
  const { roles, head } = read(
    '类别标记：A\n海州市园林局\n海园林提字﹝2022﹞15号\n对市政协第20220015号提案的答复\n尊敬的王某某、李某委员：\n您提出的提案收悉。',
  );
  expect(roles.slice(0, 2)).toEqual(['[note] 类别标记：A', '[issuer mark] 海州市园林局']);
  expect(head).toMatchObject({
    docNumber: '海园林提字﹝2022﹞15号',
    addressees: ['王某某、李某委员'],
  });
});

test('a number broken over two lines', () => {
  const { head } = read(
    '海州市园林局文件\n海园林〔2022〕\n15号\n关于印发《绿道建设规划》的通知\n各县园林局：\n请执行。',
  );
  expect(head).toMatchObject({
    docNumber: '海园林〔2022〕15号',
    printedTitle: '关于印发《绿道建设规划》的通知',
  });
});

test('the mark of minutes stands over their number and title', () => {
  const { roles, head } = read(
    '海州市人民政府专题会议纪要\n〔2022〕8号\n关于研究绿道建设的会议纪要\n会议议定如下。',
  );
  expect(roles[0]).toBe('[issuer mark] 海州市人民政府专题会议纪要');
  expect(head).toMatchObject({
    docNumber: '〔2022〕8号',
    printedTitle: '关于研究绿道建设的会议纪要',
  });
});

test('minutes with their office and date over the title', () => {
  const { roles, head } = read(
    '会议纪要\n第12期\n海州市园林局办公室\n2022年5月8日\n绿道建设专题会议纪要\n会议议定如下。',
  );
  expect(roles.slice(0, 4)).toEqual([
    '[issuer mark] 会议纪要',
    '[document number] 第12期',
    '[issuer mark] 海州市园林局办公室',
    '[date] 2022年5月8日',
  ]);
  expect(head).toMatchObject({ printedTitle: '绿道建设专题会议纪要', issued: '2022-05-08' });
});

test('an announcement under the mark and number of its body', () => {
  const { roles, head } = read(
    '国家水务总局公告\n2024年第4号\n关于河道清淤有关事项的公告\n现公告如下。',
  );
  expect(roles.slice(0, 3)).toEqual([
    '[issuer mark] 国家水务总局公告',
    '[document number] 2024年第4号',
    '[title] 关于河道清淤有关事项的公告',
  ]);
  expect(head).toMatchObject({ docNumber: '国家水务总局公告2024年第4号', marks: ['国家水务总局'] });
  expect(read('国家水务总局公告\n2024年第4号\n现公告如下。').head.printedTitle).toBe(
    '国家水务总局公告',
  );
});

test('near miss: minutes without a title of their own are called by their mark', () => {
  const { head } = read('海州市人民政府专题会议纪要\n〔2022〕8号\n会议议定如下。');
  expect(head.printedTitle).toBe('海州市人民政府专题会议纪要');
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

test.each(['000012\n机密★1年\n特急\n', '内部资料\n', '━━━━\n', '时效性：有效\n网站 | 首页\n'])(
  '%j over the head loses nothing of it',
  (above) => {
    const { head } = read(
      `${above}海州市园林局文件\n海园林〔2022〕15号\n关于检查绿道的通知\n各区园林局：\n请检查。`,
    );
    expect(head).toMatchObject({
      printedTitle: '关于检查绿道的通知',
      docNumber: '海园林〔2022〕15号',
      addressees: ['各区园林局'],
    });
  },
);

test('a line that is no element, between title and addressees', () => {
  expect(read('关于检查绿道的通知\n〖有效〗\n各区园林局：\n请检查。').roles).toEqual([
    '[title] 关于检查绿道的通知',
    '[subtitle] 〖有效〗',
    '[addressees] 各区园林局：',
    '请检查。',
  ]);
});

test('签发人 beside or under the number', () => {
  expect(
    read(
      '海州市园林局文件\n海园林〔2022〕15号\n签发人：王某 李某\n关于检查的请示\n市政府：\n请批示。',
    ).roles,
  ).toEqual([
    '[issuer mark] 海州市园林局文件',
    '[document number] 海园林〔2022〕15号',
    '[approver] 签发人：王某 李某',
    '[title] 关于检查的请示',
    '[addressees] 市政府：',
    '请批示。',
  ]);
});

test('a decree with its number on the same line, and a joint one', () => {
  expect(read('海州市人民政府令第15号\n《公园管理办法》已经通过，现予公布。')).toMatchObject({
    roles: [
      '[notice title] 海州市人民政府令',
      '[document number] 第15号',
      '《公园管理办法》已经通过，现予公布。',
    ],
    head: { decree: true, docNumber: '海州市人民政府令第15号' },
  });
  expect(read('海州市人民政府\n海州警备区\n令\n第15号\n现公布《征兵办法》。').head).toMatchObject({
    marks: ['海州市人民政府', '海州警备区'],
    docNumber: '海州市人民政府海州警备区令第15号',
  });
});

test('near miss: over a title, the line of a decree is its number', () => {
  expect(
    read('海州市人民政府令第15号\n海州市公园管理办法\n第一条 为了管理公园。').head,
  ).toMatchObject({
    decree: false,
    printedTitle: '海州市公园管理办法',
    docNumber: '海州市人民政府令第15号',
  });
});

test('between number and addressees stands a title, whatever word it ends with', () => {
  expect(
    read('海园林〔2022〕15号\n关于做好绿道管护工作\n各区园林局：\n请检查。').head,
  ).toMatchObject({
    printedTitle: '关于做好绿道管护工作',
    addressees: ['各区园林局'],
  });
});
