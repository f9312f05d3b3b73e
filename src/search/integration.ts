/** Builds the search index into the site: at the end of a build, and on first use while developing. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Notice } from '../../scripts/tree/notice.ts';
import { dataFolder } from '../data/folder.ts';
import { allNotices, loadNotice } from '../data/notices.ts';
import { serveFiles } from '../data/serve.ts';
import { buildIndex, type IndexFile } from './indexer.ts';

export const indexFolder = 'pagefind/';

export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        let files: Promise<IndexFile[]> | null = null;
        server.watcher.on('all', (_event, file) => {
          if (file.startsWith(dataFolder)) files = null;
        });
        const read = async (name: string): Promise<Uint8Array> => {
          files ??= buildIndex(everyNotice());
          const file = (await files).find((one) => one.path === name);
          if (file === undefined) throw new Error(`The index has no file ${name}.`);
          return file.content;
        };
        server.middlewares.use(serveFiles(base, indexFolder, read));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = path.join(fileURLToPath(dir), indexFolder);
        const files = await buildIndex(everyNotice());
        for (const file of files) {
          const target = path.join(folder, file.path);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, file.content);
        }
        logger.info(`${files.length} files`);
      },
    },
  };
}

async function* everyNotice(): AsyncGenerator<Notice> {
  for (const { id } of await allNotices()) yield await loadNotice(id);
}
