import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from './files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const owns = (name: string): boolean => name.endsWith('.mdx');
const content = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

describe('writeFiles', () => {
  it('adds, changes and removes, and says so', async () => {
    await writeFile(path.join(folder, 'same.mdx'), '一');
    await writeFile(path.join(folder, 'old.mdx'), '一');
    await writeFile(path.join(folder, 'stale.mdx'), '一');
    await writeFile(path.join(folder, 'README.md'), '手写');
    const files = new Map([
      ['same.mdx', '一'],
      ['old.mdx', '二'],
      ['deep/new.mdx', '三'],
    ]);
    const changes = [
      { path: 'deep/new.mdx', change: 'added' },
      { path: 'old.mdx', change: 'changed' },
      { path: 'stale.mdx', change: 'removed' },
    ];
    expect(await writeFiles(folder, files, { owns, dryRun: true })).toEqual(changes);
    expect((await readdir(folder)).sort()).toEqual([
      'README.md',
      'old.mdx',
      'same.mdx',
      'stale.mdx',
    ]);
    expect(await content('old.mdx')).toBe('一');

    expect(await writeFiles(folder, files, { owns })).toEqual(changes);
    expect((await readdir(folder)).sort()).toEqual(['README.md', 'deep', 'old.mdx', 'same.mdx']);
    expect(await content('old.mdx')).toBe('二');
    expect(await content('deep/new.mdx')).toBe('三');
    expect(await writeFiles(folder, files, { owns })).toEqual([]);
  });

  it('leaves alone what is as it should be, to the time of its last change', async () => {
    const file = path.join(folder, 'a.mdx');
    await writeFile(file, '一');
    await utimes(file, 1, 1);
    await writeFiles(folder, new Map([['a.mdx', '一']]), { owns });
    expect((await stat(file)).mtimeMs).toBe(1000);
  });

  it('makes the folder where there is none', async () => {
    const deep = path.join(folder, 'a', 'b');
    expect(await writeFiles(deep, new Map(), { owns })).toEqual([]);
    expect(await writeFiles(deep, new Map([['c.mdx', '']]), { owns })).toHaveLength(1);
    expect(await content('a/b/c.mdx')).toBe('');
  });

  it('writes nothing where it cannot write everything', async () => {
    await mkdir(path.join(folder, 'b.mdx'));
    const files = new Map([
      ['a.mdx', '一'],
      ['b.mdx', '二'],
    ]);
    await expect(writeFiles(folder, files, { owns })).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['b.mdx']);
  });

  it('stays in its folder', async () => {
    const files = new Map([['../a.mdx', '一']]);
    await expect(writeFiles(path.join(folder, 'in'), files, { owns })).rejects.toThrow('outside');
    expect(await readdir(folder)).toEqual([]);
  });
});
