import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { cellValues } from './cell.ts';
import { layoutOf, readRow, type Row } from './table.ts';

const timeline = { issued: 2021, planFrom: 2021, planTo: 2025 };

/** Rows as a tree gives them; `order` puts the cells' offsets in another order than the row's. */
function rowsOf(title: string, header: string[], lines: string[][], order?: number[]): Row[] {
  return lines.map((texts, index) => {
    let at = 0;
    const cells = texts.map((text) => {
      const start = at;
      at += text.length;
      return { text, start };
    });
    const text = texts.join('');
    const offsets = cells.flatMap((cell, column) =>
      Array.from(cell.text, (_, sign) => (order?.[column] ?? column) * 100 + sign),
    );
    return {
      provision: 't1',
      kind: 'row',
      role: 'body',
      text,
      offsets,
      lineOf: offsets.map(() => index + 1),
      headings: [{ id: 't1', kind: 'table', level: 1, label: null, title }],
      row: { header, cells, index },
    };
  });
}

function read(title: string, header: string[], lines: string[][], order?: number[]): string[] {
  const rows = rowsOf(title, header, lines, order);
  const layout = layoutOf(rows, timeline);
  if (!layout) return ['no indicators'];
  const above = new Map<number, string>();
  return rows.flatMap((row) =>
    readRow(row, layout, above).map((one) =>
      [
        one.tense,
        one.name,
        one.comparator,
        JSON.stringify(one.value),
        one.unit,
        one.date?.date,
        one.nature,
      ].join(' '),
    ),
  );
}

describe('indicator tables', () => {
  it('take the year from the caption where no header has it', () => {
    expect(
      read(
        '“十四五”主要指标',
        ['序号', '指标', '目标值', '指标类型'],
        [
          ['1', '人才总量', '2100人', '约束性'],
          ['2', '占户籍人口数', '1.7‰', '预期型'],
        ],
      ),
    ).toEqual(['target 人才总量 = 2100 人 2025 约束性', 'target 占户籍人口数 = 1.7 ‰ 2025 预期性']);
  });
  it('tell baselines from targets by the years of their headers, in any order of columns', () => {
    expect(
      read(
        '主要指标',
        ['属性', '2025年', '2020年', '单位', '指标名称'],
        [
          ['约束性', '≥60', '45', '%', '护理型床位占比'],
          ['', '1.62', '1.35', '万人', '卫生人员总数'],
        ],
      ),
    ).toEqual([
      'target 护理型床位占比 >= 60 % 2025 约束性',
      'fact 护理型床位占比 = 45 % 2020 约束性',
      'target 卫生人员总数 = 16200 人 2025 约束性',
      'fact 卫生人员总数 = 13500 人 2020 约束性',
    ]);
  });
  it('read units from the name, and a value that is no figure', () => {
    expect(
      read(
        '指标',
        ['指标', '2025年目标'],
        [
          ['森林覆盖率（%）', '43左右'],
          ['单位能耗降低（%）', '完成省下达任务'],
          ['站点', '全覆盖'],
          ['备注', '—'],
        ],
      ),
    ).toEqual([
      'target 森林覆盖率 about 43 % 2025 ',
      'target 单位能耗降低 qualitative null  2025 ',
      'target 站点 = 100 % 2025 ',
    ]);
  });
  it('read rates where growth is given a year, and what brackets say in the unit of the row', () => {
    expect(
      read(
        '指标',
        ['指标', '单位', '2025年', '年均增长[累计]'],
        [
          ['产值', '亿元', '20', '10.8'],
          ['站点', '个', '30', '[3]'],
        ],
      ),
    ).toEqual([
      'target 产值 = 2000000000 元 2025 ',
      'target 产值 = 10.8 % 2025 ',
      'target 站点 = 30 个 2025 ',
      'target 站点 = 3 个 2025 ',
    ]);
  });
  it('read what is counted and what grows, where one column has both, in the unit of the row', () => {
    expect(
      read(
        '指标',
        ['指标', '2025年', '年均/累计', '年均增长（%）'],
        [
          ['新增就业（万人）', '翻一番', '＞30', '4'],
          ['孕产妇死亡率（1/10万）', '10', '—', '[3]'],
        ],
      ),
    ).toEqual([
      'target 新增就业 double 2 倍 2025 ',
      'target 新增就业 > 300000 人 2025 ',
      'target 新增就业 = 4 % 2025 ',
      'target 孕产妇死亡率 = 10 1/10万 2025 ',
      'target 孕产妇死亡率 = 3 1/10万 2025 ',
    ]);
  });
  it('name the row by the last of the columns that 指标 spans', () => {
    expect(read('', ['指标', '', '2025年目标'], [['供应', '新增住房（套）', '30']])).toEqual([
      'target 新增住房 = 30 套 2025 ',
    ]);
  });
  it('are no duty tables', () => {
    expect(
      read(
        '分工',
        ['序号', '重点任务', '牵头单位', '完成时限'],
        [['1', '建站', '民政局', '2023年']],
      ),
    ).toEqual(['no indicators']);
  });
  it('quote of a broken row what stands in one piece', () => {
    const rows = rowsOf('指标', ['指标', '单位', '2025年'], [['每千人床位', '张', '7']], [0, 2, 1]);
    const layout = layoutOf(rows, timeline);
    const [row] = rows;
    const [one] = row && layout ? readRow(row, layout, new Map()) : [];
    expect(one && row?.text.slice(one.start, one.end)).toBe('7');
  });
});

describe('cellValues', () => {
  it.each([
    ['2800左右', '万亿元', [[2800e12, '元', 'about']]],
    ['[累计达到1000]', '家', [[1000, '家', '=']]],
    ['＜14.5', '1/10万', [[14.5, '1/10万', '<']]],
    ['7.4—7.5', '张', [[[7.4, 7.5], '张', 'range']]],
    ['≥25学时/年/人', null, [[25, '学时/年/人', '>=']]],
    ['0.3张/千人', null, [[0.3, '张/千人', '=']]],
    ['-', '%', []],
  ])('%s', (text, unit, values) => {
    expect(cellValues(text, unit).map((one) => [one.value, one.unit, one.comparator])).toEqual(
      values,
    );
  });
  it('splits a cell that holds two values', () => {
    expect(cellValues('成片：五年累计约110零星：五年累计约20', '万平方米')).toMatchObject([
      { value: 1100000, label: '成片' },
      { value: 200000, label: '零星' },
    ]);
  });
});

describe('columnsOf', () => {
  it('takes 二级指标 for the name and 一级指标 for a label', () => {
    const kinds = columnsOf(['一级指标', '二级指标', '2025年'], 3, timeline)?.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['label', 'name', 'target']);
  });
  it('takes years over tasks for when they are due, and the first over indicators for what is', () => {
    const open = { ...timeline, planFrom: null, issued: null };
    const kinds = (header: string[]): string[] =>
      (columnsOf(header, 4, open) ?? []).map(({ kind }) => kind).slice(2);
    expect(kinds(['任务', '单位', '2023年', '2024年'])).toEqual(['target', 'target']);
    expect(kinds(['指标', '单位', '2023年', '2024年'])).toEqual(['baseline', 'target']);
  });
  it('joins a header cell that is broken', () => {
    expect(columnsOf(['指标', '2025年', '指标', '类型'], 3, timeline)).toHaveLength(3);
  });
});
