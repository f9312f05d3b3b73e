/** Files written whole or not at all: what is being written has another name until it is complete. */
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Path below a folder, with `/` → content. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Changes {
  /** Paths below the folder, sorted. */
  written: string[];
  removed: string[];
}

/** What would have to change in a folder for it to hold these files and, of those that `owns` names, no others. */
export async function changesIn(
  folder: string,
  files: Files,
  owns: (name: string) => boolean,
): Promise<Changes> {
  const written: string[] = [];
  for (const [name, content] of files) {
    const present = await contentOf(path.join(folder, name));
    if (!present?.equals(Buffer.from(content))) written.push(name);
  }
  const present = await namesIn(folder);
  return {
    written: written.sort(),
    removed: present.filter((name) => owns(name) && !files.has(name)).sort(),
  };
}

/**
 * Makes a folder hold these files and, of those that `owns` names, no others. A file that is right already is not
 * touched, so that nothing that watches it wakes up. Each file is complete at any moment.
 */
export async function syncFiles(
  folder: string,
  files: Files,
  owns: (name: string) => boolean,
): Promise<Changes> {
  const changes = await changesIn(folder, files, owns);
  for (const name of changes.written) {
    await writeWhole(path.join(folder, name), files.get(name) ?? '');
  }
  for (const name of changes.removed) await rm(path.join(folder, name));
  return changes;
}

/** Writes a file under another name beside it and renames it: a reader sees the old content or the new. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = temporaryName(file);
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Puts a folder in the place of another: a reader sees the old one, none, or the new one, and never half of one. */
export async function replaceFolder(folder: string, by: string): Promise<void> {
  const old = temporaryName(folder);
  await mkdir(path.dirname(folder), { recursive: true });
  const existed = existsSync(folder);
  if (existed) await rename(folder, old);
  try {
    await rename(by, folder);
  } catch (error) {
    if (existed) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** A name in the same folder that nothing takes for content, with the process that it belongs to. */
export function temporaryName(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
}
// .notices.json.4711.tmp
const temporary = /^\..*\.(\d+)\.tmp$/;

/** Removes what a process that was killed left below a folder; what a running one is writing stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const { name, parentPath } of entries) {
    const owner = temporary.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    await rm(path.join(parentPath, name), { recursive: true, force: true });
  }
}

/** Whether a process with this number runs; 0 is none. */
export function isRunning(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch {
    return false;
  }
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

/** Names of all files below a folder, with `/`; none if there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !temporary.test(entry.name))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      );
  } catch {
    return [];
  }
}
