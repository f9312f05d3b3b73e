import { describe, expect, it } from 'vitest';
import { north, notice } from './notice.fixture.ts';
import { periodOf } from './period.ts';
import type { Notice } from '../tree/notice.ts';

const period = { from: '2021', to: '2025' };
const table: Notice['tables'][number] = {
  ...{
    id: 't1',
    heading: null,
    caption: '“十四五”主要指标',
    citation: '表1',
    header: [],
    rows: [],
  },
  lines: [1, 1],
};
const set: Notice['deadlines'][number] = {
  ...{
    id: 'd1',
    provision: 'p1',
    quote: '“十四五”期间培训160小时',
    lines: [1, 1],
    status: 'machine',
  },
  ...{ dateText: '“十四五”期间', from: '2021', to: '2025', milestone: '', type: 'period' },
};

describe('periodOf', () => {
  it('is said by the table of targets', () => {
    const stated = periodOf(notice(north, ['正文'], { period, tables: [table] }));
    expect(stated).toMatchObject({ ...period, text: '“十四五”', provision: 't1' });
  });

  it('is said by a clause where nothing else does', () => {
    const stated = periodOf(notice(north, ['正文'], { deadlines: [set] }));
    expect(stated).toMatchObject({ ...period, text: '“十四五”期间', annotation: 'd1' });
  });

  it('is not taken from a clause about another period, nor from an open one', () => {
    const other = { ...set, from: '2016', to: '2020' };
    expect(periodOf(notice(north, ['正文'], { period, deadlines: [other] }))).toBeNull();
    expect(periodOf(notice(north, ['正文'], { deadlines: [{ ...set, to: null }] }))).toBeNull();
  });
});
