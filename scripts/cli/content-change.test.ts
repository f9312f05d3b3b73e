import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ContentChange,
  isContentPending,
  recoverContent,
  stagingFolder,
} from './content-change.ts';

const home = process.cwd();
let project = '';
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'change-'));
  process.chdir(project);
  mkdirSync('content/notices', { recursive: true });
  writeFileSync('content/notices/old.mdx', '旧');
});
afterEach(() => {
  process.chdir(home);
  rmSync(project, { recursive: true });
});

/** Every file of the content folder with what it holds. */
function content(): Record<string, string> {
  const names = readdirSync('content', { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => path.join(parentPath, name))
      .sort()
      .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );
}
const before = { 'content/notices/old.mdx': '旧' };
const after = {
  'content/notices/new.mdx': '新',
  'content/notices/old.mdx': '旧，已链接',
  'content/sources/new-1/notice.yaml': 'file: source.txt',
  'content/sources/new-1/source.txt': '原件',
};

async function made(): Promise<ContentChange> {
  const change = await ContentChange.begin();
  if (!change) throw new Error('another change runs');
  for (const [file, text] of Object.entries(after)) await change.stage(file, text);
  return change;
}
const commit = (change: ContentChange): Promise<void> => change.commit(['content/sources/new-1']);
/** As if the process that made the change were dead. */
function abandon(): void {
  writeFileSync(path.join(stagingFolder, 'owner'), '0');
}

test('a change is there whole, and nothing of it lies about', async () => {
  const change = await made();
  expect(content()).toEqual(before);
  await commit(change);
  await change.end();
  expect(content()).toEqual(after);
  expect(existsSync(stagingFolder)).toBe(false);
  expect(await recoverContent()).toBe('nothing');
});

test('what was taken back does not come', async () => {
  const change = await made();
  await change.unstage('content/sources/new-1');
  await change.unstage('content/notices/new.mdx');
  await change.commit([]);
  await change.end();
  expect(content()).toEqual({ 'content/notices/old.mdx': '旧，已链接' });
});

test('a change without a journal is removed', async () => {
  await made();
  abandon();
  expect(await isContentPending()).toBe(false);
  expect(await recoverContent()).toBe('removed');
  expect(content()).toEqual(before);
  expect(existsSync(stagingFolder)).toBe(false);
});

test('a change with a journal is finished, after however many of its moves', async () => {
  // the state right after the journal was written, from which each later one is made
  const moves = ['content/sources/new-1', 'content/notices/new.mdx', 'content/notices/old.mdx'];
  await made();
  abandon();
  writeFileSync(path.join(stagingFolder, 'journal.json'), JSON.stringify({ moves }));
  cpSync('.', path.join(tmpdir(), path.basename(project) + '-kept'), { recursive: true });
  const kept = path.join(tmpdir(), path.basename(project) + '-kept');
  for (let done = 0; done <= moves.length; done += 1) {
    for (const name of ['content', '.astro']) rmSync(name, { recursive: true, force: true });
    cpSync(kept, '.', { recursive: true });
    for (const move of moves.slice(0, done)) {
      mkdirSync(path.dirname(move), { recursive: true });
      renameSync(path.join(stagingFolder, 'ready', move), move);
    }
    expect(await isContentPending()).toBe(true);
    expect(await recoverContent()).toBe('finished');
    expect(content()).toEqual(after);
    expect(existsSync(stagingFolder)).toBe(false);
  }
  rmSync(kept, { recursive: true });
});

test('of two that run at once the second is turned away, and takes nothing from the first', async () => {
  const change = await made();
  expect(await ContentChange.begin()).toBeNull();
  expect(await recoverContent()).toBe('running');
  await commit(change);
  expect(content()).toEqual(after);
  await change.end();
});

test('a process number of before the machine started is nobody’s', async () => {
  await made();
  utimesSync(path.join(stagingFolder, 'owner'), 1, 1);
  expect(await recoverContent()).toBe('removed');
});
