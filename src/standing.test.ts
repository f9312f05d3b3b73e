import { expect, it } from 'vitest';
import { standingInWords, standingOf } from './standing.ts';

const plan = { kind: '规划', period: { from: '2021', to: '2025' } };

it('says whether the period is running, by whole years', () => {
  expect(standingOf(plan, '2020-12-31')).toBe('ahead');
  expect(standingOf(plan, '2021-01-01')).toBe('running');
  expect(standingOf(plan, '2025-12-31')).toBe('running');
  expect(standingOf(plan, '2026-01-01')).toBe('over');
  expect(standingOf({ kind: '办法', period: null }, '2026-01-01')).toBe('unstated');
});

it('knows what was ended, from the day on which it was', () => {
  const ended = {
    how: 'repealed',
    by: '决定',
    target: null,
    on: '2024-03-01',
    source: null,
  } as const;
  expect(standingOf({ ...plan, ended }, '2024-02-29')).toBe('running');
  expect(standingOf({ ...plan, ended }, '2024-03-01')).toBe('repealed');
  const superseded = { ...ended, how: 'superseded', on: null } as const;
  expect(standingOf({ ...plan, ended: superseded }, '2022-01-01')).toBe('superseded');
});

it('says nothing of a report', () => {
  expect(standingOf({ kind: '新闻报道', period: plan.period }, '2022-01-01')).toBeNull();
  expect(standingInWords({ kind: '新闻报道', period: null }, '2022-01-01')).toBeNull();
});

it('puts it in words', () => {
  expect(standingInWords(plan, '2026-11-25')).toBe('实施期已过（2021—2025年）');
  expect(standingInWords({ ...plan, period: null }, '2026-11-25')).toBe('标题未写实施期');
});
