import { describe, expect, test } from 'vitest';
import { itemsOf } from './pieces.fixture.ts';
import { coveredTitle, sameTitle, splitIssuers, titleLinesAt } from './title-lines.ts';

describe('titleLinesAt', () => {
  const title = (text: string): [string, number] | null => {
    const found = titleLinesAt(itemsOf(text), 0);
    return found && [found.text, found.length];
  };

  test.each([
    ['海州市公园管理办法', ['海州市公园管理办法', 1]],
    [
      '关于印发《海州市绿道建设\n三年行动计划》的通知\n各县：',
      ['关于印发《海州市绿道建设三年行动计划》的通知', 2],
    ],
    ['海州市绿道建设三 年行动计划', ['海州市绿道建设三年行动计划', 1]],
    [
      '海州市绿道建设\n三年行动计划\n（2024—2026年）',
      ['海州市绿道建设三年行动计划（2024—2026年）', 3],
    ],
    ['海州市公园管理办法\n（2024年1月12日公布）', ['海州市公园管理办法', 1]],
    ['海州市公园管理办法\n（市园林局 2022年4月）', ['海州市公园管理办法', 1]],
    ['海州市公园工作方案\n（2022年1月—12月）', ['海州市公园工作方案（2022年1月—12月）', 2]],
    ['海州市公园管理办法\n海园林〔2022〕15号', ['海州市公园管理办法', 1]],
    ['公园任务清单\n序号\t任务\n1\t新建绿道\n附件2\n考核办法', ['公园任务清单', 1]],
    [
      '公园任务清单\n任务    单位\n绿道    园林局\n河道    水利局\n附件2\n考核办法',
      ['公园任务清单', 1],
    ],
    ['公园任务清单\n附件2：考核办法', ['公园任务清单', 1]],
    ['公园行动计划（2023\n－2025年）', ['公园行动计划（2023－2025年）', 2]],
    ['公园工作报告\n——2023年6月28日在市人大常委会会议上', ['公园工作报告', 1]],
    ['公园管理规范\n前言\n本规范由市园林局提出。', ['公园管理规范', 1]],
    [
      '海州市公园规划\n（2021—2025年）\n海州市公园规划\n（2021—2025年）',
      ['海州市公园规划（2021—2025年）', 2],
    ],
    ['关于做好公园\u3000\u3000养护\n工作的通知', ['关于做好公园养护工作的通知', 2]],
  ])('%j', (text, expected) => {
    expect(title(text)).toEqual(expected);
  });

  test.each([
    '一、总体规划',
    '（工作方案）',
    '现将工作方案印发给你们，请遵照执行。',
    '海州市水利局',
    '附件1\n绿道管理办法',
    '附件1 绿道管理办法',
    '全市绿道建设',
    '印发《海州市绿道规划',
  ])('near miss: %j begins none', (text) => {
    expect(title(text)).toBeNull();
  });
});

test.each([
  ['关于印发《海州市绿道规划》的通知', '海州市绿道规划'],
  ['关于印发海州市绿道规划的通知', '海州市绿道规划'],
  ['转发市园林局关于加强养护的意见的通知', '市园林局关于加强养护的意见'],
  ['关于印发《绿道规划》和《步道规划》的通知', '《绿道规划》和《步道规划》'],
  ['关于转发市园林局等部门《绿道规划》的通知', '绿道规划'],
  ['關於印發《海州市綠道規劃》的通知', '海州市綠道規劃'],
])('%s brings %s', (title, expected) => {
  expect(coveredTitle(title)).toBe(expected);
});

test.each([
  '关于做好防汛工作的通知',
  '关于公布先进单位的通知',
  '海州市绿道规划',
  '关于贯彻《海州市绿道规划》的意见',
])('near miss: %s brings none', (title) => {
  expect(coveredTitle(title)).toBeNull();
});

test('bodies before the words of a title are its issuers', () => {
  const printed = '海州市园林局 海州市财政局 关于加强养护的意见';
  expect(splitIssuers(printed.replaceAll(' ', ''), printed)).toEqual({
    issuers: ['海州市园林局', '海州市财政局'],
    title: '关于加强养护的意见',
  });
  expect(splitIssuers('海州市绿道规划', '海州市绿道规划')).toEqual({
    issuers: [],
    title: '海州市绿道规划',
  });
});

test.each([
  ['海州市绿道建设规划', '《海州市绿道建设规划》', true],
  ['海州市绿道建设规划（2024年）', '海州市绿道建设规划', true],
  ['海州市绿道建设规划', '海州市绿道的建设规划', true],
  ['海州市绿道建设规划', '海州市河道清淤方案', false],
  ['海州市绿道建设规划', '', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameTitle(a, b)).toBe(same);
});
