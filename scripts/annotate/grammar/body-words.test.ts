import { describe, expect, it } from 'vitest';
import { endsWithHead, headEnds, placeLength } from './body-words.ts';
import { blotOut, findEnclosures } from './enclosure.ts';

const heads = (text: string): string[] =>
  headEnds(blotOut(text, findEnclosures(text))).map((end) => text.slice(0, end));

describe('headEnds', () => {
  it('finds where names of bodies end, brackets with them', () => {
    expect(heads('镇人民政府（街道办事处）应')).toContain('镇人民政府（街道办事处）');
    expect(heads('市卫生健康委牵头')).toContain('市卫生健康委');
    expect(heads('县（区）级投入')).toContain('县（区）级');
    expect(heads('自治区财政安排')).toContain('自治区财政');
  });

  it.each([
    '新格局',
    '服务大厅',
    '委托办理',
    '举办活动',
    '全部落实',
    '开放市场',
    '国际大都市',
    '县域',
    '困难地区',
    '自治区财政资金',
    '省级以上',
  ])('%s has no head of its own at its end', (text) => {
    expect(headEnds(text)).not.toContain(text.length);
  });
});

describe('placeLength', () => {
  it.each([
    ['攀枝花市民政局', '攀枝花市'],
    ['各县（区）民政局', '各县（区）'],
    ['市级有关部门', '市级'],
    ['全区各级交通运输部门', '全区各级'],
    ['县级以上民政部门', '县级以上'],
    ['杨凌示范区管委会', '杨凌示范区'],
    ['中共楚雄州委组织部', '中共楚雄州'],
    ['市市场监管局', '市'],
  ])('%s → %s', (name, place) => {
    expect(name.slice(0, placeLength(name))).toBe(place);
  });

  it.each(['市场监管局', '城市管理局', '市政园林局', '社区服务中心', '工会'])(
    '%s has none',
    (name) => {
      expect(placeLength(name)).toBe(0);
    },
  );
});

describe('endsWithHead', () => {
  it('knows whole names from functions', () => {
    expect(endsWithHead('市编办')).toBe(true);
    expect(endsWithHead('居（村）委')).toBe(true);
    expect(endsWithHead('人力资源')).toBe(false);
  });
});
