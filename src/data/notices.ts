/** The notices, as the site is built from them. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import type { Notice } from '../../scripts/tree/notice.ts';
import { dataFolder } from './folder.ts';

/** The list as last read: every page asks for it, and while developing it changes. */
let lastRead: { changed: number; notices: Promise<FrontMatter[]> } | null = null;

/** All notices without their text, in the order of {@link byRegion}. */
export async function allNotices(): Promise<FrontMatter[]> {
  const changed = await stat(path.join(dataFolder, 'notices.json')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (lastRead?.changed !== changed) {
    const notices = readJson('notices.json').then((list) => (list as FrontMatter[]).sort(byRegion));
    lastRead = { changed, notices };
  }
  return [...(await lastRead.notices)];
}

/** One notice with all that was read in it. Its shape was checked when it was written. */
export async function loadNotice(id: string): Promise<Notice> {
  return (await readJson('notices', `${id}.json`)) as Notice;
}

/** A file below `/data/`. */
export async function readJson(...names: string[]): Promise<unknown> {
  const file = path.join(dataFolder, ...names);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`读取 ${file} 失败。请先运行 npm run ingest 生成数据，再构建网站。`, { cause });
  }
}

/** By administrative code, upper levels first; within a region the newest first. Notices of no region come last. */
export function byRegion(a: FrontMatter, b: FrontMatter): number {
  return (
    compare(a.region?.code ?? '~', b.region?.code ?? '~') ||
    compare(b.issued ?? '', a.issued ?? '') ||
    compare(a.id, b.id)
  );
}

/** By code unit: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
