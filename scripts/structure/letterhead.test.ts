import { describe, expect, test } from 'vitest';
import { headingsIn, treeOf } from './pieces.fixture.ts';

const letterhead = (text: string): ReturnType<typeof treeOf>['tree']['letterhead'] =>
  treeOf(text).tree.letterhead;
const body = '一、总体要求\n各县要加快建设绿道。\n二、重点任务\n各县要按期完成任务。';

describe('发文字号', () => {
  test.each([
    '海园林〔2022〕15号',
    '海园林[2022]15号',
    '海园林（2022）15号',
    '〔2022〕15号',
    '(2022)15号',
  ])('%s under the title', (number) => {
    expect(letterhead(`海州市绿道建设方案\n${number}\n${body}`).docNumber).toBe(number);
  });

  test('a decree brings a policy', () => {
    expect(
      letterhead(
        '海州市人民政府令\n第15号\n《海州市公园管理办法》已经市政府常务会议通过，现予公布。\n市长 王某某\n2022年3月9日\n海州市公园管理办法\n第一条 为了保护公园，制定本办法。\n第二条 本办法自公布之日起施行。',
      ),
    ).toMatchObject({
      title: '海州市公园管理办法',
      docNumber: '海州市人民政府令第15号',
      issuers: ['海州市人民政府'],
      issued: '2022-03-09',
      kind: '办法',
    });
  });

  test('with something else on its line', () => {
    for (const beside of ['类别：B1', '（A类）', '签发人：王某某'])
      expect(
        letterhead(
          `海州市园林局\n海园林函〔2022〕15号        ${beside}\n对第52号提案的答复\n王某某委员：\n您好！现答复如下。\n${body}`,
        ),
      ).toMatchObject({
        docNumber: '海园林函〔2022〕15号',
        title: '对第52号提案的答复',
        addressees: ['王某某委员'],
      });
  });

  test('near miss: a number that the text cites is not its own', () => {
    expect(
      letterhead(`海州市绿道建设方案\n根据海政办发〔2021〕8号文件，制定本方案。\n${body}`)
        .docNumber,
    ).toBeNull();
  });
});

test('a covering notice and the policy that it brings', () => {
  expect(
    letterhead(
      `海州市园林局 海州市财政局\n关于印发《海州市绿道建设三 年\n行动计划（2024—2026年）》的通知\n各县园林局、财政局：\n现将《海州市绿道建设三年行动计划（2024—2026年）》印发给你们，请遵照执行。\n海州市园林局\n海州市财政局\n2024年3月9日\n海州市绿道建设三年行动计划\n（2024—2026年）\n${body}`,
    ),
  ).toEqual({
    title: '海州市绿道建设三年行动计划（2024—2026年）',
    noticeTitle: '关于印发《海州市绿道建设三年行动计划（2024—2026年）》的通知',
    kind: '行动计划',
    issuers: ['海州市园林局', '海州市财政局'],
    docNumber: null,
    issued: '2024-03-09',
    addressees: ['各县园林局、财政局'],
    period: { from: '2024', to: '2026' },
  });
});

const signed = '海州市园林局\n2024年3月9日';

test('two documents that a notice brings as its attachments are both attachments', () => {
  const text = `关于印发绿道管理办法等制度的通知\n各县园林局：\n现将《海州市绿道管理办法》《海州市绿道考核细则》印发给你们。\n${signed}\n附件1\n海州市绿道管理办法\n第一条 制定本办法。\n附件2\n海州市绿道考核细则\n第一条 考核每年一次。`;
  expect(letterhead(text).title).toBe('绿道管理办法等制度');
  expect(headingsIn(text).filter((heading) => heading.startsWith('附件'))).toEqual([
    '附件1｜海州市绿道管理办法',
    '附件2｜海州市绿道考核细则',
  ]);
});

test('a notice with sections of its own is no cover of the list that it publishes', () => {
  const text = `关于公布绿道养护单位名单的通知\n各县园林局：\n一、养护单位要签订协议。\n二、养护标准为每公里2万元。\n${signed}\n附件\n绿道养护单位名单\n一、海州园林公司\n二、滨海绿化公司`;
  expect(letterhead(text)).toMatchObject({
    title: '关于公布绿道养护单位名单的通知',
    noticeTitle: null,
    kind: '通知',
  });
});

test('near miss: a notice of one sentence covers its list', () => {
  const text = `关于公布绿道养护单位名单的通知\n各县园林局：\n现将名单公布如下。\n${signed}\n附件\n绿道养护单位名单\n一、海州园林公司\n二、滨海绿化公司`;
  expect(letterhead(text).title).toBe('绿道养护单位名单');
});

test('an attachment saved by itself has its own title', () => {
  expect(letterhead(`附件4\n海州市绿道管护清单\n${body}`)).toMatchObject({
    title: '海州市绿道管护清单',
    noticeTitle: null,
    kind: '清单',
  });
});

test('near miss: a text without a letterhead has none', () => {
  expect(letterhead('各县要加快建设绿道，按期完成任务。')).toMatchObject({
    title: null,
    noticeTitle: null,
    issuers: [],
    docNumber: null,
    issued: null,
  });
});

test("a list's number before the title is none of it", () => {
  expect(letterhead(`22 海州市绿道建设方案\n${body}`).title).toBe('海州市绿道建设方案');
});

test.each(['一、制定应急预案', '第一章 基本规定', '表1 补偿标准'])(
  '%s under a title is none of it',
  (line) => {
    expect(letterhead(`关于做好防汛工作的通知\n${line}\n各县要抓紧落实。`).title).toBe(
      '关于做好防汛工作的通知',
    );
  },
);

test('a notice on one line has its title, addressees, signature and date', () => {
  expect(
    letterhead(
      '关于开展绿道检查的通知各县园林局：现通知如下。一、时间安排3月1日至10日。二、工作要求（一）认真组织。自查自纠。（二）按时报送。3月15日前报送。海州市园林局2023年3月9日',
    ),
  ).toMatchObject({
    title: '关于开展绿道检查的通知',
    addressees: ['各县园林局'],
    issuers: ['海州市园林局'],
    issued: '2023-03-09',
  });
});

describe('a covering notice without 《》 in its title', () => {
  const notice = (title: string, words: string): string =>
    `海州市园林局关于${title}的通知\n各县园林局：\n${words}\n海州市园林局\n2022年3月9日\n海州市绿道管护二十条\n${body}`;

  test('brings what its words announce, whatever that is called', () => {
    expect(
      letterhead(
        notice(
          '印发海州市绿道管护二十条',
          '《海州市绿道管护二十条》已经市政府同意，现印发给你们。',
        ),
      ),
    ).toMatchObject({
      title: '海州市绿道管护二十条',
      noticeTitle: '关于印发海州市绿道管护二十条的通知',
    });
  });

  test('near miss: a line that nothing announces is no title', () => {
    expect(letterhead(notice('做好绿道管护工作', '请各县做好绿道管护工作。'))).toMatchObject({
      title: '海州市园林局关于做好绿道管护工作的通知',
      noticeTitle: null,
    });
  });

  test('an announcement of a council brings its law', () => {
    expect(
      letterhead(
        '海州市人民代表大会常务委员会公告\n（第3号）\n《海州市绿道条例》已由市人大常委会第五次会议通过，现予公布。\n海州市人民代表大会常务委员会\n2022年3月9日\n海州市绿道条例\n第一条 为了保护绿道，制定本条例。\n第二条 本条例自公布之日起施行。',
      ),
    ).toMatchObject({ title: '海州市绿道条例', issued: '2022-03-09' });
  });
});

test('an announcement whose title stands in brackets behind its number', () => {
  expect(
    letterhead(
      `海关总署公告2022年第61号（关于调整舱单管理的公告）\n现将有关事项公告如下：\n${body}`,
    ),
  ).toMatchObject({ title: '关于调整舱单管理的公告', docNumber: '海关总署公告2022年第61号' });
});

test('an issuer that stands in the head and in the title is one', () => {
  expect(
    letterhead(`海州市园林局文件\n海州市园林局\n关于做好防汛工作的通知\n${body}\n2022年3月9日`)
      .issuers,
  ).toEqual(['海州市园林局']);
});

test('a title that only the index box of a page gives', () => {
  expect(
    letterhead(
      `标    题：海州市园林局关于防汛的通告\n发文机关：海州市园林局\n发文字号：海园林〔2022〕1号\n各县园林局：\n现通告如下。\n${body}`,
    ),
  ).toMatchObject({ title: '海州市园林局关于防汛的通告', addressees: ['各县园林局'] });
});
