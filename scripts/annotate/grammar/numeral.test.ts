import { describe, expect, it } from 'vitest';
import { chineseValue, halfWidth, numeralAt } from './numeral.ts';

describe('chineseValue', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百五', 150],
    ['一千五百', 1500],
    ['两千三', 2300],
    ['一万二', 12000],
    ['三十五万', 350000],
    ['一亿两千万', 120000000],
    ['二〇三五', 2035],
    ['二零二五', 2025],
    ['廿八', 28],
    ['两', 2],
    ['壹佰', 100],
    ['四千零七十', 4070],
    ['十五万', 150000],
    ['二〇', 20],
  ])('%s is %d', (words, value) => {
    expect(chineseValue(words)).toBe(value);
  });
  it.each(['百千万', '万', '三五', '百', '千万', '十十'])('%s is no numeral', (words) => {
    expect(chineseValue(words)).toBeNull();
  });
});

describe('numeralAt', () => {
  it.each([
    ['2100人', 2100, 4],
    ['2,100人', 2100, 5],
    ['0.8万人', 8000, 4],
    ['17万人', 170000, 3],
    ['1千名', 1000, 2],
    ['3千万元', 30000000, 3],
    ['2万亿元', 2e12, 3],
    ['1.7‰', 1.7, 3],
    ['一千五百人', 1500, 4],
    ['三点五', 3.5, 3],
    ['8亿元', 8e8, 2],
    ['两名', 2, 1],
    ['0.57万人', 5700, 5],
  ])('%s', (text, value, end) => {
    expect(numeralAt(text, 0)).toMatchObject({ value, end });
  });
  it.each([
    ['百分之三十', 30, '%'],
    ['百分之九十九点九', 99.9, '%'],
    ['千分之二', 2, '‰'],
    ['三成', 30, '%'],
    ['八成五', 85, '%'],
    ['一半以上', 50, '%'],
    ['三分之一', 0.333333333333, null],
  ])('%s', (text, value, unit) => {
    expect(numeralAt(text, 0)).toMatchObject({ value, unit, form: 'fraction' });
  });
  it.each(['数十个', '几百名', '十几个', '几十万'])('%s is vague', (text) => {
    expect(numeralAt(text, 0)).toMatchObject({ value: null, form: 'vague' });
  });
  it('does not read 三成员 as thirty per cent, nor 2,10 as a thousands separator', () => {
    expect(numeralAt('三成员', 0)).toMatchObject({ value: 3, end: 1 });
    expect(numeralAt('2,10', 0)).toMatchObject({ value: 2, end: 1 });
  });
  it('reads full-width figures', () => {
    expect(numeralAt(halfWidth('３０％'), 0)).toMatchObject({ value: 30, end: 2 });
    expect(halfWidth('２０２５年（草案）')).toBe('2025年（草案）');
  });
});
