import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changesIn,
  removeLeftovers,
  replaceFolder,
  syncFiles,
  temporaryName,
  writeWhole,
} from './whole-files.ts';

let folder = '';
const at = (...names: string[]): string => path.join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whole-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const everything = (): boolean => true;

test('writeWhole makes the folders it needs and leaves nothing else behind', async () => {
  await writeWhole(at('a/b/c.txt'), '甲');
  await writeWhole(at('a/b/c.txt'), '乙');
  expect(await readFile(at('a/b/c.txt'), 'utf8')).toBe('乙');
  expect(await readdir(at('a/b'))).toEqual(['c.txt']);
});

test('writeWhole that fails leaves the old file and no half of a new one', async () => {
  await mkdir(at('c.txt/in-the-way'), { recursive: true });
  await expect(writeWhole(at('c.txt'), '甲')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['c.txt']);
});

test('syncFiles writes what differs, removes what is owned, and touches nothing else', async () => {
  await syncFiles(folder, new Map([['a.mdx', '1'], ['sub/b.mdx', '2']]), everything); // prettier-ignore
  const before = (await stat(at('a.mdx'))).mtimeMs;
  await writeFile(at('mine.txt'), '');
  const changes = await syncFiles(folder, new Map([['a.mdx', '1'], ['c.mdx', '3']]), (name) => name.endsWith('.mdx')); // prettier-ignore
  expect(changes).toEqual({ written: ['c.mdx'], removed: ['sub/b.mdx'] });
  expect((await stat(at('a.mdx'))).mtimeMs).toBe(before);
  expect(existsSync(at('mine.txt'))).toBe(true);
});

test('changesIn says the same and writes nothing', async () => {
  await writeWhole(at('old.mdx'), '1');
  const changes = await changesIn(folder, new Map([['new.mdx', '2']]), everything);
  expect(changes).toEqual({ written: ['new.mdx'], removed: ['old.mdx'] });
  expect(await readdir(folder)).toEqual(['old.mdx']);
  expect(await changesIn(at('none'), new Map(), everything)).toEqual({ written: [], removed: [] });
});

test('replaceFolder puts the new folder in the place of the old', async () => {
  await writeWhole(at('site/old.html'), '1');
  await writeWhole(at('next/new.html'), '2');
  await replaceFolder(at('site'), at('next'));
  expect(await readdir(at('site'))).toEqual(['new.html']);
  expect(await readdir(folder)).toEqual(['site']);
});

test('replaceFolder without a new folder keeps the old', async () => {
  await writeWhole(at('site/old.html'), '1');
  await expect(replaceFolder(at('site'), at('none'))).rejects.toThrow();
  expect(await readdir(at('site'))).toEqual(['old.html']);
});

test('removeLeftovers removes what a dead process left, not what a living one writes', async () => {
  const living = temporaryName(at('a.json'));
  await writeFile(living, '');
  // no process has the largest number there is
  await mkdir(at('.notice-1.2147483647.tmp/sub'), { recursive: true });
  await removeLeftovers(folder);
  expect(await readdir(folder)).toEqual([path.basename(living)]);
  expect((await changesIn(folder, new Map(), everything)).removed).toEqual([]);
});
