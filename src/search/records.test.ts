import { describe, expect, it } from 'vitest';
import type { Notice } from '../../scripts/tree/notice.ts';
import { recordsOf } from './records.ts';

type Part = Pick<Notice, 'outline' | 'provisions' | 'tables'>;

const heading: Notice['outline'][number] = {
  id: 's1',
  kind: 'heading',
  level: 1,
  label: '一、',
  normalizedLabel: null,
  title: '总体要求',
  text: '一、总体要求',
  parent: null,
  path: ['一、总体要求'],
  citation: '一、',
  lines: [4, 4],
};

function provision(
  id: string,
  role: Notice['provisions'][number]['role'],
  line: number,
): Notice['provisions'][number] {
  return { id, role, heading: 's1', citation: id, text: `${id}的文字`, lines: [line, line] };
}

const notice: Part = {
  outline: [heading],
  provisions: [
    provision('title', 'title', 1),
    provision('date', 'date', 2),
    provision('s1-p1', 'body', 5),
    provision('page', 'page number', 6),
  ],
  tables: [
    {
      id: 's1-t1',
      heading: 's1',
      caption: '表1 主要指标',
      citation: '一、表1',
      header: ['序号', '指标', '目标'],
      rows: [
        ['1', '人才总量', '2100人'],
        ['2', '', ''],
      ],
      lines: [7, 9],
    },
  ],
};

describe('recordsOf', () => {
  const records = recordsOf(notice);

  it('goes through the document in its order, leaving out what the carrier added', () => {
    expect(records.map(({ target, part }) => [target, part])).toEqual([
      ['title', '标题'],
      ['date', '版头'],
      ['s1', '标题'],
      ['s1-p1', '条款'],
      ['s1-t1', '表格'],
      ['s1-t1', '表格'],
      ['s1-t1', '表格'],
    ]);
  });

  it('says under which headings a record stands, itself not among them', () => {
    expect(records.find(({ target }) => target === 's1')?.path).toEqual([]);
    expect(records.find(({ target }) => target === 's1-p1')?.path).toEqual(['一、总体要求']);
    expect(records.at(-1)?.path).toEqual(['一、总体要求', '表1 主要指标']);
  });

  it('makes one record of a row, the header among them', () => {
    expect(records.at(-3)?.text).toBe('序号 · 指标 · 目标');
    expect(records.at(-2)?.text).toBe('1 · 人才总量 · 2100人');
    expect(records.at(-1)?.text).toBe('2');
  });
});
