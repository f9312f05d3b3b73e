import { describe, expect, it } from 'vitest';
import { due, fact, north, notice, south, target } from './notice.fixture.ts';
import { relate } from './index.ts';
import type { Baseline, Indicator } from '../tree/notice.ts';

type Records = { indicators?: Indicator[]; baselines?: Baseline[] };
function compared(one: Records, other: Records): { comparable?: string; note?: string | null } {
  const notices = [notice(north, ['甲'], one), notice(south, ['乙'], other)];
  const metrics = [{ id: 'stations', name: '站点数', group: '站点' }];
  const { comparison } = relate(notices, { groups: ['站点'], metrics }, () => '/');
  const [{ comparable, note } = {}] = comparison.rows;
  return { ...(comparable && { comparable }), ...(note !== undefined && { note }) };
}
const aims = (...more: Partial<Indicator>[]): Records => ({ indicators: more.map(target) });

describe('comparability', () => {
  it('is given where unit, whole and date are one', () => {
    const same = { unit: '名', due: due('2025') };
    expect(compared(aims(same), aims({ ...same, unit: '人', value: 20 }))).toEqual({
      comparable: 'yes',
      note: null,
    });
  });

  it.each([
    [
      'shares of different wholes',
      { unit: '‰', denominator: '全省总人口数' },
      { unit: '‰', denominator: '全市户籍人口' },
      'no',
      '口径不同：北省按全省总人口数，南省按全市户籍人口',
    ],
    ['shares and counts', { unit: '%' }, { unit: '人' }, 'no', '单位不同：北省用%，南省用人'],
    [
      'other end years',
      { due: due('2023') },
      { due: due('2025') },
      'partly',
      '时限不同：北省到2023年，南省到2025年',
    ],
    ['no figure', { value: null }, {}, 'no', '北省没有给出数字'],
    [
      'another nature',
      { nature: '约束性' },
      { nature: '预期性' },
      'yes',
      '性质不同：北省为约束性，南省为预期性',
    ],
    [
      'floors and points',
      { comparator: '>=' },
      { comparator: '=' },
      'yes',
      '写法不同：北省为下限，南省为定值',
    ],
  ] as const)('is qualified by %s', (_, one, other, comparable, note) => {
    expect(compared(aims(one), aims(other))).toEqual({ comparable, note });
  });

  it('does not mind where the whole is: 全省乡镇 and 全市乡镇 are both all of theirs', () => {
    const share = (denominator: string): Records => aims({ unit: '%', denominator });
    expect(compared(share('全省乡镇'), share('全市乡镇'))).toEqual({
      comparable: 'yes',
      note: null,
    });
  });

  it('sets facts apart from targets', () => {
    expect(compared({ baselines: [fact({})] }, aims({}))).toEqual({
      comparable: 'partly',
      note: '北省只有现状，没有目标',
    });
  });

  it.each([
    ['覆盖在城乡的全覆盖', 'partly', '口径不同：西省只有相近的说法“覆盖在城乡的全覆盖”'],
    ['鼓励设立站点', 'yes', null],
  ] as const)('minds a third that comes near: %s', (near, comparable, note) => {
    const west = { ...south, code: '330000', name: '西省' };
    const metrics = [{ id: 'stations', name: '站点数', group: '站点', related: [near] }];
    const { comparison } = relate(
      [
        notice(north, ['甲'], aims({})),
        notice(south, ['乙'], aims({})),
        notice(west, [`丙${near}。`], aims({ metric: 'other' })),
      ],
      {
        groups: ['站点'],
        metrics: [...metrics, { id: 'other', name: '其他', group: '站点' }],
      },
      () => '/',
    );
    expect(comparison.rows[0]).toMatchObject({ comparable, note });
  });

  it('needs two', () => {
    expect(compared(aims({}), {})).toEqual({ comparable: 'no', note: '只有北省提及，无从比较' });
  });
});
