import { describe, expect, it } from 'vitest';
import { docNumberKey, findDocNumbers } from './doc-number.ts';

const numbers = (text: string): string[] => findDocNumbers(text).map((one) => one.text);

describe('findDocNumbers', () => {
  it.each([
    ['（桂民发〔2021〕23号）', '桂民发〔2021〕23号'],
    ['根据国办发[2022]5号文件', '国办发[2022]5号'],
    ['（发改办财金规〔2019〕860号）', '发改办财金规〔2019〕860号'],
    ['（国发（2014）第47号）', '国发（2014）第47号'],
    ['见桂民发23号，', '桂民发23号'],
    ['（省政府令第12号）', '省政府令第12号'],
    ['按照国务院令第六十九号执行', '国务院令第六十九号'],
    ['民政部公告2021年第5号', '民政部公告2021年第5号'],
    ['的实施意见渝府办发〔2021〕88号各区', '渝府办发〔2021〕88号'],
    ['(工信部联企【2011】300号)', '工信部联企【2011】300号'],
    ['（国办发〔2022〕号）', '国办发〔2022〕号'],
  ])('%s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each([
    '颁发3号证书',
    '（2021）5号',
    '下发12号通知',
    '建设路23号',
    '指令第5号机组',
    '2021年第3号',
    '批发5号楼',
    '今年（2022）号召力',
  ])('reads no number in %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('finds both of two numbers side by side', () => {
    expect(numbers('国发〔2021〕5号和国办发〔2022〕6号')).toEqual([
      '国发〔2021〕5号',
      '国办发〔2022〕6号',
    ]);
  });
});

it('docNumberKey makes ways of printing one number equal', () => {
  expect(docNumberKey('桂民发〔2021〕23号')).toBe(docNumberKey('桂民发[2021] 第023 号'));
  expect(docNumberKey('桂民发〔2021〕23号')).not.toBe(docNumberKey('桂民发〔2021〕24号'));
});
