/** `npm run dev`: the site while one works on it. A changed source, notice.yaml, review or vocabulary shows at once. */
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import { done, refused, runCommand, usageError, type Command } from './command.ts';
import { finishContent } from './content-change.ts';
import { reviewsFolder, sourcesFolder, vocabularyFolder } from './folders.ts';
import { ingestAll, writeIngested, type IngestedNotice } from './ingest-content.ts';
import { report } from './report.ts';
import { settingsFaults } from './settings.ts';
import { noticeIds } from './source-folder.ts';

/** An editor that saves makes several changes at once: they are one after this time, in milliseconds. */
const settling = 80;

const command: Command<'host' | 'port'> = {
  name: 'npm run dev',
  about:
    '打开本机预览：改动原件、notice.yaml、复核、词表或页面，浏览器里立即看到。按 Ctrl+C 结束。',
  files: null,
  options: {
    port: { type: 'string', value: '端口', about: '网址中的端口，默认 4321' },
    host: { type: 'boolean', about: '让同一网络里的其他电脑也能看' },
  },
  examples: [
    ['npm run dev', '在 http://localhost:4321/ 预览'],
    ['npm run dev -- --port 8080', '换一个端口'],
  ],
  async run({ value, flag }) {
    const port = Number(value('port') ?? 4321);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return usageError(command, `端口要写 0 到 65535 的整数，现在写的是 ${value('port') ?? ''}`);
    }
    await finishContent();
    const faults = settingsFaults(await noticeIds());
    report(faults);
    if (faults.length > 0) return refused;
    const notices = new Map<string, IngestedNotice>();
    await refresh(notices, await noticeIds());
    await dev({ server: { port, host: flag('host') } });
    watchContent(notices);
    return done;
  },
};

/** Reads notices again, and writes what has changed. */
async function refresh(
  notices: Map<string, IngestedNotice>,
  ids: readonly string[],
): Promise<void> {
  const present = await noticeIds();
  for (const id of notices.keys()) if (!present.includes(id)) notices.delete(id);
  const changed = await ingestAll(ids.filter((id) => present.includes(id)));
  for (const one of changed) notices.set(one.id, one);
  report(changed.flatMap(({ files }) => files));
  const inOrder = present.flatMap((id) => notices.get(id) ?? []);
  const { written, removed } = await writeIngested(inOrder);
  for (const file of written) console.error(`已更新 ${file}`);
  for (const file of removed) console.error(`已删去 ${file}`);
}

function watchContent(notices: Map<string, IngestedNotice>): void {
  /** Ids to read again; null: all of them. */
  let waiting: Set<string> | null = new Set();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const settle = (): void => {
    const ids = waiting;
    waiting = new Set();
    running = running
      .then(async () => refresh(notices, ids === null ? await noticeIds() : [...ids]))
      .catch((error: unknown) => {
        console.error('更新失败：', error);
      });
  };
  const changed = (id: string | null): void => {
    if (id === null) waiting = null;
    else waiting?.add(id);
    clearTimeout(timer);
    timer = setTimeout(settle, settling);
  };
  const idOf: Readonly<Record<string, (name: string) => string | null>> = {
    [sourcesFolder]: (name) => name.split(path.sep)[0] ?? null,
    [reviewsFolder]: (name) => path.parse(name).name,
    // a word may stand in any notice
    [vocabularyFolder]: () => null,
  };
  for (const [folder, idIn] of Object.entries(idOf)) {
    if (!existsSync(folder)) continue;
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null) changed(null);
      else if (!path.basename(name).startsWith('.')) changed(idIn(name));
    });
  }
}

await runCommand(command);
