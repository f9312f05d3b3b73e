/** Writes a folder of generated files: each whole or not at all, and none that is already as it should be. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface FileChange {
  /** Relative to the folder, with `/`. */
  path: string;
  change: 'added' | 'changed' | 'removed';
}

export interface WriteOptions {
  /** Which files of the folder are generated: of these, the ones that are no longer wanted are removed. */
  owns: (path: string) => boolean;
  /** Says what would change and changes nothing. */
  dryRun?: boolean;
}

/** More files open at a time than this gain nothing, and some systems refuse them. */
const together = 32;

/**
 * Makes the generated files of `folder` those of `files`.
 *
 * Everything is first written beside its place and then renamed into it, so that a full disk or a killed process
 * leaves each file as it was or as it should be.
 *
 * @param files path relative to the folder, with `/` → content
 * @returns what changed, by path
 * @throws what the file system throws; an Error where a path leads out of the folder
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { owns, dryRun = false }: WriteOptions,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  await forEach([...files], async ([name, content]) => {
    const before = await contentOf(inside(folder, name));
    if (before === null) changes.push({ path: name, change: 'added' });
    else if (!before.equals(Buffer.from(content))) changes.push({ path: name, change: 'changed' });
  });
  for (const name of await filesIn(folder)) {
    if (owns(name) && !files.has(name)) changes.push({ path: name, change: 'removed' });
  }
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (!dryRun) await apply(folder, files, changes);
  return changes;
}

async function apply(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  changes: readonly FileChange[],
): Promise<void> {
  const wanted = changes.filter(({ change }) => change !== 'removed');
  const stale = changes.filter(({ change }) => change === 'removed');
  const draft = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    if (wanted.length > 0) await mkdir(draft, { recursive: true });
    await forEach([...wanted.entries()], async ([index, change]) => {
      await writeFile(path.join(draft, String(index)), files.get(change.path) ?? '', {
        flush: true,
      });
    });
    await forEach([...wanted.entries()], async ([index, change]) => {
      const target = inside(folder, change.path);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(path.join(draft, String(index)), target);
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await forEach(stale, async (change) => {
    await rm(inside(folder, change.path), { force: true });
  });
}

/** The file that a name stands for; a name that leads elsewhere is a fault of the program. */
function inside(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) {
    throw new Error(`${name} would be written outside of ${folder}.`);
  }
  return file;
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((name) => name.replaceAll(path.sep, '/'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function forEach<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += together) {
    await Promise.all(items.slice(from, from + together).map(act));
  }
}
