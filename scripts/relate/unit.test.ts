import { describe, expect, it } from 'vitest';
import { fullUnit } from './unit.ts';

const unit = (unit: string, denominator: string | null, more = {}): string | null =>
  fullUnit({ name: '', quote: '每', scope: null, unit, denominator, ...more });

describe('fullUnit', () => {
  it.each([
    ['小时', '每一登记有效期（3年）', '小时/3年'],
    ['次', '每月每站', '次/月/站'],
    ['个', '每个城市社区（平均）', '个/城市社区'],
    ['名', '每年', '名/年'],
  ])('%s of %s is %s', (count, denominator, full) => {
    expect(unit(count, denominator)).toBe(full);
  });

  it('leaves shares, and what is whole already', () => {
    expect(unit('%', '每个社区')).toBe('%');
    expect(unit('名/社区', '每年')).toBe('名/社区');
    expect(unit('人', '从业人员')).toBe('人');
  });

  it('counts by place only where the words do', () => {
    expect(unit('个', '每个养老机构', { quote: '至少设置1个岗位' })).toBe('个');
    expect(unit('家', null, { scope: '各县（区）' })).toBe('家/县（区）');
    expect(unit('个', null, { name: '平均组织数', scope: '农村社区' })).toBe('个/农村社区');
    expect(unit('个', null, { name: '组织数', scope: '农村社区' })).toBe('个');
  });
});
