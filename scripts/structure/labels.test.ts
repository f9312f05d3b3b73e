import { describe, expect, test } from 'vitest';
import { integerOf } from '../tree/numerals.ts';
import { chineseNumeral, doubtfulLabelAt, labelAt, printLabel } from './labels.ts';

const shown = (text: string): string | null => {
  const label = labelAt(text);
  return label && `${label.scheme} ${label.parts.join('.')} ${label.printed}`;
};

describe('labelAt', () => {
  test.each([
    ['第二编 分则', 'part 2 第二编'],
    ['第十一章 附则', 'chapter 11 第十一章'],
    ['第 3 章 保障', 'chapter 3 第3章'],
    ['第二節 重點任務', 'section 2 第二節'],
    ['第一百零二条 本条例自公布之日起施行。', 'article 102 第一百零二条'],
    ['一、总体要求', 'cn 1 一、'],
    ['十二．附则', 'cn 12 十二．'],
    ['一、2023年工作情况', 'cn 1 一、'],
    ['二.2024年工作安排', 'cn 2 二.'],
    ['三、3年内建成', 'cn 3 三、'],
    ['—、工作目标', 'cn 1 —、'],
    ['叁、工作目标', 'cn 3 叁、'],
    ['拾贰、附则', 'cn 12 拾贰、'],
    ['（三）完善托育网络', 'cn-paren 3 （三）'],
    ['(四) 建设步道', 'cn-paren 4 (四)'],
    ['(五）增加车位', 'cn-paren 5 (五）'],
    ['〔六〕清理河道', 'cn-paren 6 〔六〕'],
    ['（七)、修缮桥梁', 'cn-paren 7 （七)、'],
    ['1. 摸清底数', 'num 1 1.'],
    ['2．登记造册', 'num 2 2．'],
    ['３、分类处置', 'num 3 ３、'],
    ['（2） 验收', 'num-paren 2 （2）'],
    ['(3)归档', 'num-paren 3 (3)'],
    ['4）移交', 'num-half-paren 4 4）'],
    ['② 公示名单', 'circled 2 ②'],
    ['⑶复核', 'num-paren 3 ⑶'],
    ['⒊归档', 'num 3 ⒊'],
    ['㈡公示', 'cn-paren 2 ㈡'],
    ['ニ、任务', 'cn 2 ニ、'],
    ['二，重点任务', 'cn 2 二，'],
    ['1.2 适用范围', 'decimal-1 1.2 1.2'],
    ['4.2.1 预警发布', 'decimal-2 4.2.1 4.2.1'],
    ['A. 车辆', 'letter 1 A.'],
    ['（b）船舶', 'letter 2 （b）'],
    ['Ⅱ. 重点任务', 'roman 2 Ⅱ.'],
    ['工程一：绿道贯通', 'named 1 工程一'],
    ['专项行动2: 河道清淤', 'named 2 专项行动2'],
  ])('%j is %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    '第三条规定的情形除外',
    '第二章和第三章',
    '第一届园林博览会',
    '第五项任务',
    '一是强化宣传',
    '一，总体要求。加快建设。',
    'ハ一公园',
    '十五五时期',
    '三.5公里',
    '十、11、12月',
    '1.3月份完成',
    '1.7‰以内',
    '2.69万亿元',
    '3.5个百分点',
    '2024年底前建成',
    '12个乡镇',
    '——坚持节约优先',
    '（试行）',
    '（2022年）',
    '〔2022〕15号',
    '（共三页）',
    'GB/T 9704',
    'Ⅰ级响应由市长启动',
    'Ⅲ类水体',
    '任务1、2由市水利局承担',
    '阶段一结束后验收',
    '重点工程：绿道贯通',
    'e.g. 表格',
    '',
  ])('near miss: %j has none', (text) => {
    expect(shown(text)).toBeNull();
  });

  test('ends where the words begin', () => {
    expect('（三）  完善网络'.slice(labelAt('（三）  完善网络')?.end)).toBe('  完善网络');
  });
});

describe('doubtfulLabelAt', () => {
  test.each([
    ['10、24小时值班', 'num 10 10、'],
    ['2.2026年底前完成', 'num 2 2.'],
    ['1．3月份，动员部署', 'num 1 1．'],
    ['3.12月底前总结', 'num 3 3.'],
    ['1 总则', 'decimal-0 1 1'],
    ['3应急响应', 'decimal-0 3 3'],
    ['1，建立台账。', 'num 1 1，'],
    ['五 附则', 'cn 5 五'],
    ['二）任务。', 'cn-paren 2 二）'],
    ['（三责任。落实责任。', 'cn-paren 3 （三'],
  ])('%j is %j', (text, expected) => {
    const label = doubtfulLabelAt(text);
    expect(label && `${label.scheme} ${label.number} ${label.printed}`).toBe(expected);
  });

  test.each(['3 个月内办结', '5名委员', '12月底', '3.12个月', '1.5公里', '2.30分钟', '总则'])(
    'near miss: %j is none',
    (text) => {
      expect(doubtfulLabelAt(text)).toBeNull();
    },
  );
});

test('a numeral that is printed is read as the same number', () => {
  for (let value = 1; value < 1000; value += 1) {
    expect(integerOf(chineseNumeral(value))).toBe(value);
  }
});

test.each([
  ['part', 2, '第二编'],
  ['chapter', 11, '第十一章'],
  ['section', 3, '第三节'],
  ['article', 102, '第一百〇二条'],
  ['cn', 3, '三、'],
  ['cn-paren', 4, '（四）'],
  ['num', 5, '5.'],
  ['num-paren', 6, '（6）'],
  ['num-half-paren', 7, '7）'],
  ['circled', 8, '⑧'],
  ['letter', 2, 'b.'],
  ['roman', 4, 'Ⅳ.'],
  ['named', 2, '二'],
  ['decimal-0', 3, '3'],
] as const)('printLabel: %s %i is %j', (scheme, number, printed) => {
  expect(printLabel(scheme, number)).toBe(printed);
});

test.each([
  ['第二条之一 运输单位', '第二条之一', 2, [2, 1]],
  ['第一百二十条之二', '第一百二十条之二', 120, [120, 2]],
])('%j was inserted by an amendment', (text, printed, number, parts) => {
  expect(labelAt(text)).toMatchObject({ scheme: 'article', printed, number, parts });
});

test('near miss: a reference to an inserted article', () => {
  expect(labelAt('第二条之一的规定')).toBeNull();
});
