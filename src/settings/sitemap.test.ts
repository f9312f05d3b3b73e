import { expect, it } from 'vitest';
import { inSiteMap } from './sitemap.ts';

it('names pages, but neither sources nor former addresses', () => {
  const named = (path: string): boolean =>
    inSiteMap(`https://a.gov.cn/zc/${path}`, new Set(['old-1']));
  expect(named('')).toBe(true);
  expect(named('notices/')).toBe(true);
  expect(named('notices/a-1/')).toBe(true);
  expect(named('topics/source/')).toBe(true);
  expect(named('notices/a-1/source/')).toBe(false);
  expect(named('notices/old-1/')).toBe(false);
  expect(named('notices/old-1/source/')).toBe(false);
});
