import { describe, expect, it } from 'vitest';
import { periodsOf } from './period.ts';

describe('periodsOf', () => {
  it.each([
    ['每年培训', '每年', 'recurring'],
    ['每3年遴选一批', '每3年', 'recurring'],
    ['每半年组织', '每半年', 'recurring'],
    ['在每一登记有效期（3年）内', '每一登记有效期（3年）', 'recurring'],
    ['自印发之日起30日内报送', '自印发之日起30日内', 'relative'],
    ['在三年内取消', '三年内', 'relative'],
    ['5个工作日内办结', '5个工作日内', 'relative'],
    ['用5年左右时间实现', '用5年左右时间', 'relative'],
    ['，在试点期间，', '在试点期间', 'relative'],
    ['有效期5年', '有效期5年', 'relative'],
    ['“三年试点引领、两年扩面延伸”', '三年试点引领、两年扩面延伸', 'phase'],
  ])('%s', (text, printed, type) => {
    expect(periodsOf(text)).toMatchObject([{ type }]);
    expect(periodsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([printed]);
  });
  it.each(['每人每次', '年内', '第三年内', '三年行动计划', '近5年', '周期性', '0.5个工作日内'])(
    'reads no period in %s',
    (text) => {
      expect(periodsOf(text)).toEqual([]);
    },
  );
});
