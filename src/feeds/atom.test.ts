import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { atomFeed, dayInChina, permanentId, type FeedEntry } from './atom.ts';

const entry = (title: string, updated: string): FeedEntry => ({
  ...{ id: permanentId(null, title), title, link: '/notices/a/', updated },
  ...{ authors: ['某某市民政局'], summary: '规划 & 方案', categories: ['规划'] },
});
const feed = (entries: FeedEntry[]): string =>
  atomFeed({ id: 'urn:x', title: '全部', self: '/f.xml', page: '/', author: '条理', entries });

it('puts the newest first, and is as new as that', () => {
  const xml = feed([
    entry('旧', dayInChina('2021-01-01')),
    entry('新', dayInChina('2022-10-17')),
    entry('无日', dayInChina('1970')),
  ]);
  expect([...xml.matchAll(/<title>(.*?)<\/title>/gu)].map(([, title]) => title)).toEqual(['全部', '新', '旧', '无日']); // prettier-ignore
  expect(/<updated>(.*?)<\/updated>/u.exec(xml)?.[1]).toBe('2022-10-17T00:00:00+08:00');
});

it('has in each entry what RFC 4287 asks for, and says it in sound XML', () => {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(feed([entry('新', dayInChina('2022-10'))])).close();
  expect(names.slice(names.indexOf('entry'))).toEqual(['entry', 'id', 'title', 'updated', 'link', 'author', 'name', 'category', 'summary']); // prettier-ignore
  expect(feed([])).toContain('<updated>1970-01-01T00:00:00+08:00</updated>');
});

it('names a thing by its address, or else by a UUID that is always the same', () => {
  expect(permanentId('https://a.gov.cn/x/', 'notices/x')).toBe('https://a.gov.cn/x/');
  const id = permanentId(null, 'notices/x');
  expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  expect(permanentId(null, 'notices/x')).toBe(id);
  expect(permanentId(null, 'notices/y')).not.toBe(id);
});
