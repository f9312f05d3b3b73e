import { expect, it } from 'vitest';
import { deadLinks, type DeadLink, type Site } from './links.ts';

function site(pages: Record<string, string>, ...files: string[]): Site {
  return {
    files: new Set([...Object.keys(pages), ...files]),
    pages: new Map(Object.entries(pages)),
  };
}
const reasons = (dead: DeadLink[]) => dead.map(({ page, link, reason }) => [page, link, reason]);

it('follows links to pages, files and places in pages', () => {
  const pages = {
    'index.html': `<a href="notices/a/#s1">一</a> <a href="/notices/a/">二</a> <a href="#top">三</a>
      <h1 id="top">x</h1> <link rel="stylesheet" href="/a.css"> <img src="data:image/gif;base64,AA">
      <a href="https://www.gov.cn/">出处</a> <link rel="canonical" href="https://example.org/">
      <a href="mailto:a@example.org">信</a> <a href="data/a%20b.csv">表</a> <a href="?q=1">查</a>`,
    'notices/a/index.html': `<h2 id="s1">一</h2> <a href="../../">首页</a> <a href="#%E4%B8%80">段</a>
      <p id="一">x</p>`,
  };
  expect(deadLinks(site(pages, 'a.css', 'data/a b.csv'), '/')).toEqual([]);
});

it('says of each dead link what is wrong', () => {
  const pages = {
    'index.html': `<a href="notices/b/">无</a> <a href="a/#s9">无</a> <a href="a">无斜线</a>
      <script src="https://cdn.example.org/a.js"></script> <a href="http://[">坏</a>`,
    'a/index.html': '<p id="s1">x</p>',
  };
  expect(reasons(deadLinks(site(pages), '/'))).toEqual([
    ['index.html', 'notices/b/', 'no such file'],
    ['index.html', 'a/#s9', 'no such place in the page'],
    ['index.html', 'a', 'no such file'],
    ['index.html', 'https://cdn.example.org/a.js', 'loads from another site'],
    ['index.html', 'http://[', 'not an address'],
  ]);
});

it('holds links to the base path', () => {
  const pages = {
    'index.html': '<a href="/zhengce/a/">对</a> <a href="/a/">错</a>',
    'a/index.html': '<a href="../">首页</a> <a href="../../">出了站</a>',
  };
  expect(reasons(deadLinks(site(pages), '/zhengce/'))).toEqual([
    ['index.html', '/a/', 'outside the base path'],
    ['a/index.html', '../../', 'outside the base path'],
  ]);
});
