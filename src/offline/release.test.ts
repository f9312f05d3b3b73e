import { describe, expect, it, test } from 'vitest';
import { digestOf, isCopied, versionOf } from './release.ts';

describe('isCopied', () => {
  it.each([
    'index.html',
    'notices/a/index.html',
    'assets/a.css',
    'pagefind/x/pagefind.js',
    'data/comparison.json',
    'data/comparison.xlsx',
  ])('%s is part of the copy', (path) => {
    expect(isCopied(path)).toBe(true);
  });
  it.each([
    'data/notices/a.xml',
    'feeds/all.xml',
    'sitemap-0.xml',
    'robots.txt',
    'notices/a/index.html.md',
  ])('%s is for programs', (path) => {
    expect(isCopied(path)).toBe(false);
  });
});

test('a version depends on what the files are, not on their order', () => {
  const one = { 'a.html': '1', 'b.html': '2' };
  expect(versionOf({ 'b.html': '2', 'a.html': '1' })).toBe(versionOf(one));
  expect(versionOf({ ...one, 'b.html': '3' })).not.toBe(versionOf(one));
  expect(versionOf({ 'a.html': '1' })).not.toBe(versionOf(one));
});

test('a digest tells contents apart', () => {
  expect(digestOf(Uint8Array.of(1))).not.toBe(digestOf(Uint8Array.of(2)));
});
