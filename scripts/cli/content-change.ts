/**
 * A change of the content folder that is there whole or not at all, whenever the process is killed.
 *
 * Everything is made ready in {@link stagingFolder}, on the disk that content lies on; then a journal of the moves is written,
 * and with its appearance the change holds; then the moves are done. Whoever finds a journal finishes its moves; whoever finds
 * a folder without one takes it away.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { isRunning, temporaryName, writeWhole } from './whole-files.ts';

/** Beside the unfinished site: ignored by Git, watched by no server, and not in the way of any tool. */
export const stagingFolder = '.astro/adding';
const journalName = 'journal.json';
/** Holds the number of the process that makes the change. */
const ownerName = 'owner';
/** What is made ready lies here under the path that it will have. */
const readyFolder = 'ready';

const journalSchema = z.object({
  /** Paths from the root, below which all is to be moved: folders that are new, files that change. */
  moves: z.array(z.string()),
});

/** What was found of an earlier change, and what became of it. */
export type Recovery = 'nothing' | 'finished' | 'removed' | 'running';

export class ContentChange {
  /** A folder for what is needed on the way and is not to stay. */
  readonly scratch = path.join(stagingFolder, 'scratch');
  readonly #moves = new Set<string>();

  /** Null while another process makes a change. What an earlier one left is finished or removed first. */
  static async begin(): Promise<ContentChange | null> {
    if ((await recoverContent()) === 'running') return null;
    const unfinished = temporaryName(stagingFolder);
    await mkdir(unfinished, { recursive: true });
    await writeWhole(path.join(unfinished, ownerName), String(process.pid));
    try {
      // a folder that is there and holds something is not replaced: of two that begin at once one fails
      await rename(unfinished, stagingFolder);
    } catch {
      await rm(unfinished, { recursive: true, force: true });
      return null;
    }
    return new ContentChange();
  }

  /** Where a file or folder lies that is made ready: `content/…` below this. */
  readyPath(target: string): string {
    return path.join(stagingFolder, readyFolder, target);
  }

  /** Makes a file ready that is to have the path `target`. */
  async stage(target: string, content: string | Uint8Array): Promise<void> {
    await writeWhole(this.readyPath(target), content);
    this.#moves.add(target);
  }

  /** Takes back what was made ready at a path or below it. */
  async unstage(target: string): Promise<void> {
    for (const move of this.#moves) if (isAt(move, target)) this.#moves.delete(move);
    await rm(this.readyPath(target), { recursive: true, force: true });
  }

  /**
   * Does all that was made ready. When this returns the change is done; if the process is killed meanwhile, it is done by who
   * recovers it, or was not begun.
   *
   * @param folders paths that appear as a whole, with all that was made ready below them
   */
  async commit(folders: readonly string[]): Promise<void> {
    const single = [...this.#moves].filter((move) => !folders.some((one) => isAt(move, one)));
    const moves = [...folders, ...single];
    await syncFolders(path.join(stagingFolder, readyFolder));
    await writeWhole(path.join(stagingFolder, journalName), JSON.stringify({ moves }));
    await syncFolder(stagingFolder);
    await finish(moves);
  }

  /**
   * To be called at the end, whatever happened. What was not committed is gone; what was committed but could not be moved (a
   * full disk) is left for the next command.
   */
  async end(): Promise<void> {
    if ((await pendingMoves()) !== null) return;
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

/** Finishes or removes what a process left that was killed. Every command that reads content calls it first. */
export async function recoverContent(): Promise<Recovery> {
  if (!existsSync(stagingFolder)) return 'nothing';
  if (await ownerRuns()) return 'running';
  const moves = await pendingMoves();
  if (moves) await finish(moves);
  await rm(stagingFolder, { recursive: true, force: true });
  return moves ? 'finished' : 'removed';
}

/** The same, with a word to the person where something was done: what commands that read content begin with. */
export async function finishContent(): Promise<void> {
  if ((await recoverContent()) === 'finished') {
    console.error('上一次 npm run add 中途断了，已把它补完。');
  }
}

/** Whether content is between two states because a process was killed: for who may not write. */
export async function isContentPending(): Promise<boolean> {
  return (await pendingMoves()) !== null && !(await ownerRuns());
}

async function pendingMoves(): Promise<string[] | null> {
  const text = await readFile(path.join(stagingFolder, journalName), 'utf8').catch(() => null);
  return text === null ? null : journalSchema.parse(JSON.parse(text)).moves;
}

/** A number that was given out again after the machine started anew is another process. */
async function ownerRuns(): Promise<boolean> {
  const file = path.join(stagingFolder, ownerName);
  const [owner, facts] = await Promise.all([
    readFile(file, 'utf8').catch(() => ''),
    stat(file).catch(() => null),
  ]);
  const started = Date.now() - uptime() * 1000;
  return facts !== null && facts.mtimeMs > started && isRunning(Number(owner));
}

/** Done as often as one likes: what is not there any more has been moved. */
async function finish(moves: readonly string[]): Promise<void> {
  for (const target of moves) {
    const ready = path.join(stagingFolder, readyFolder, target);
    if (existsSync(ready)) await moveTo(ready, target);
  }
  for (const folder of new Set(moves.map((target) => path.dirname(target))))
    await syncFolder(folder);
  // the journal goes before what it speaks of
  await rm(path.join(stagingFolder, journalName), { force: true });
}

async function moveTo(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    // the folder is there already, or content lies on another disk: file by file
    if ((await stat(from)).isDirectory()) {
      for (const name of await readdir(from))
        await moveTo(path.join(from, name), path.join(to, name));
      await rm(from, { recursive: true });
      return;
    }
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const near = temporaryName(to);
    await copyFile(from, near);
    await rename(near, to);
    await rm(from);
  }
}

async function syncFolders(folder: string): Promise<void> {
  await syncFolder(folder);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await syncFolder(path.join(entry.parentPath, entry.name));
  }
}

/** That names stand in a folder is on the disk. Where the system cannot say so (Windows) it sees to it by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

function isAt(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}
