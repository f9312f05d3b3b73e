import { expect, it } from 'vitest';
import { columnNames } from './column-names.ts';

it.each([
  ['one row', [['指标', '2025年']], ['指标', '2025年']],
  [
    'a cell over two columns',
    [['指标', '规划目标', '', '属性'], ['', '2025年', '年均增长', '']],
    ['指标', '规划目标2025年', '规划目标年均增长', '属性'],
  ],
  [
    'cells that span rows, repeated',
    [['指标', '2020年', '', '属性'], ['指标', '数量', '占比', '属性']],
    ['指标', '2020年数量', '2020年占比', '属性'],
  ],
  [
    // 单位 stands under nothing: the cell to its left spans no columns
    'a name that only the lower row has',
    [['指标', '', '2025年'], ['', '单位', '']],
    ['指标', '单位', '2025年'],
  ],
] as [string, string[][], string[]][])('%s', (_, rows, names) => {
  expect(columnNames(rows)).toEqual(names);
}); // prettier-ignore
