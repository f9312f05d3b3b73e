import { describe, expect, it } from 'vitest';
import { planYears } from './calendar.ts';
import { dateValue, datesOf, withYear } from './date.ts';

function read(text: string, year: number | null = null): unknown[] {
  return datesOf(text).map((date) => [
    text.slice(date.start, date.end),
    dateValue(withYear(date, year)),
  ]);
}

describe('datesOf', () => {
  it.each([
    ['到2025年底，全市', '到2025年底', '2025-12-31'],
    ['力争到2025年，建成', '力争到2025年', '2025'],
    ['力争到“十四五”末，全州', '力争到“十四五”末', '2025-12-31'],
    ['“十四五”期间进行', '“十四五”期间', '2021/2025'],
    ['十五五时期', '十五五时期', '2026/2030'],
    ['截至2022年8月，有', '截至2022年8月', '2022-08'],
    ['2021—2023年，年均', '2021—2023年', '2021/2023'],
    ['2021-2023年各县', '2021-2023年', '2021/2023'],
    ['2021年至2023年，每年', '2021年至2023年', '2021/2023'],
    ['2021年7月—12月开展', '2021年7月—12月', '2021-07/2021-12'],
    ['从2018年起至2027年', '从2018年起至2027年', '2018/2027'],
    ['自2021年起，', '自2021年起', '2021'],
    ['2022年6月30日前，', '2022年6月30日前', '2022-06-30'],
    ['于2022年2月底前完成', '于2022年2月底前', '2022-02-28'],
    ['到二〇三五年基本', '到二〇三五年', '2035'],
    ['2019年年底前，各级', '2019年年底前', '2019-12-31'],
    ['2023年上半年', '2023年上半年', '2023-06-30'],
    ['2023年第三季度', '2023年第三季度', '2023-09-30'],
    ['2021-07-12印发', '2021-07-12', '2021-07-12'],
    ['２０２５年底', '２０２５年底', '2025-12-31'],
  ])('%s', (text, printed, value) => {
    expect(read(text)).toEqual([[printed, value]]);
  });

  it('leaves a year open that is not printed, until it is known', () => {
    expect(read('6月底前完成')).toEqual([['6月底前', null]]);
    expect(read('6月底前完成', 2022)).toEqual([['6月底前', '2022-06-30']]);
    expect(read('年底前完成', 2022)).toEqual([['年底前', '2022-12-31']]);
    expect(read('每年3月15日', 2022)).toEqual([]);
  });

  it.each([
    '连续工作10年以上',
    '2.5月',
    'GB/T9704-2012',
    '三农',
    '第十四个五年规划',
    '5个月',
    '〔2022〕90号',
    '五年来',
  ])('reads no date in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('knows the years of the five-year plans', () => {
    expect(planYears('一五')).toEqual({ from: 1953, to: 1957 });
    expect(planYears('三五')).toEqual({ from: 1966, to: 1970 });
    expect(planYears('十四五')).toEqual({ from: 2021, to: 2025 });
  });
});
