import { afterEach, expect, it, vi } from 'vitest';
import { absolute, feedFile, fullest, markdownFile, noticePage, parseLines, sourceLinesLink } from './links.ts'; // prettier-ignore

afterEach(() => {
  vi.unstubAllEnvs();
});

it('leads to a clause', () => {
  expect(noticePage('a-2022-9', 's1-p1')).toBe('/notices/a-2022-9/#s1-p1');
});

it('leads to lines of the source', () => {
  expect(sourceLinesLink([12, 12])).toBe('source/#L12');
  expect(sourceLinesLink(parseLines('12-14'))).toBe('source/?to=14#L12');
  expect(parseLines('7')).toEqual([7, 7]);
});

it('leads to the other forms of a notice, and to news', () => {
  expect(markdownFile('a-2022-9')).toBe('/notices/a-2022-9/index.html.md');
  expect(feedFile('510400')).toBe('/feeds/510400.xml');
});

it('knows whole addresses only where the site knows its own', () => {
  vi.stubEnv('SITE', undefined);
  expect(absolute('/a/')).toBeNull();
  expect(fullest('/a/')).toBe('/a/');
  vi.stubEnv('SITE', 'https://zhengce.example.org');
  expect(absolute('/zc/a/#s1')).toBe('https://zhengce.example.org/zc/a/#s1');
  expect(fullest('/a/')).toBe('https://zhengce.example.org/a/');
});
