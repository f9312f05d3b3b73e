import { describe, expect, it } from 'vitest';
import { plainUnit } from './plain-unit.ts';

describe('plainUnit', () => {
  it('knows what counts the same', () => {
    expect(plainUnit('名/社区')).toBe(plainUnit('人/社区'));
    expect(plainUnit('小时')).not.toBe(plainUnit('学时'));
  });
});
