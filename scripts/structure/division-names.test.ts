import { expect, test } from 'vitest';
import { divisionNames, nation, regionOfCode, shortName } from './division-names.ts';

test.each([
  ['510000', '四川'],
  ['150000', '内蒙古'],
  ['650000', '新疆'],
  ['810000', '香港'],
  ['510400', '攀枝花'],
  ['532300', '楚雄'],
  ['652700', '博尔塔拉'],
  ['652900', '阿克苏'],
  ['510402', '东区'],
  ['511132', '峨边'],
  ['370829', '嘉祥'],
])('%s is %s for short', (code, short) => {
  const region = regionOfCode(code);
  expect(region && shortName(region)).toBe(short);
});

test('the nation is called what it is', () => {
  expect(shortName(nation)).toBe('全国');
});

test('the names of a division', () => {
  const names = (code: string): string[] =>
    divisionNames()
      .filter(({ region }) => region.code === code)
      .map(({ name, form }) => `${name} ${form}`);
  expect(names('532300')).toEqual(['楚雄彝族自治州 full', '楚雄 bare', '楚雄州 full']);
  expect(names('450000')).toEqual(['广西壮族自治区 full', '广西 province', '广西自治区 full']);
  expect(names('511132')).toEqual(['峨边彝族自治县 full', '峨边县 full']);
});

test('every division has a level, a name and a code of six digits', () => {
  for (const { name, region } of divisionNames()) {
    expect(name.length).toBeGreaterThanOrEqual(2);
    expect(region.code).toMatch(/^\d{6}$/);
    expect(region.name).not.toContain('行政区划');
  }
});
