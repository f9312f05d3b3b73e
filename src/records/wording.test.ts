import { expect, it } from 'vitest';
import type { Indicator } from '../../scripts/tree/notice.ts';
import { noteOf } from './wording.ts';

function factsOf(record: Partial<Indicator>): string[] {
  const whole = { class: 'goal', name: '覆盖', due: null, nature: null, ...record } as Indicator;
  return noteOf({ kind: 'indicators', look: 'indicator', name: '指标', record: whole }).facts;
}

it.each<[what: string, Partial<Indicator>, string[]]>([
  [
    'a share is of its denominator',
    { valueText: '35%', unit: '%', denominator: '专职工作者' },
    ['35%', '占专职工作者'],
  ],
  [
    'coverage without a figure has an object',
    { valueText: '全覆盖', unit: '%', denominator: '各乡镇' },
    ['全覆盖', '对象：各乡镇'],
  ],
  [
    'a count is by what it is counted by',
    { valueText: '不少于1次', unit: '次', denominator: '每月每站' },
    ['不少于1次', '每月每站'],
  ],
  [
    'a count by one body says so',
    { valueText: '2～8个', unit: '个', denominator: '1名督导' },
    ['2～8个', '按1名督导计'],
  ],
  [
    'what the value names is not said again',
    { valueText: '最低工资的160%', unit: '%', denominator: '最低工资' },
    ['最低工资的160%'],
  ],
  [
    'nor what the name names',
    { name: '人才占人口比例', valueText: '1‰', unit: '‰', denominator: '人口' },
    ['1‰'],
  ],
])('%s', (_what, record, facts) => {
  expect(factsOf(record)).toEqual(facts);
});
