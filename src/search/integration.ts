/** Builds the search index into the site: beside a build, and on first use while developing. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataFolder } from '../data/folder.ts';
import { allNotices, loadNotice } from '../data/notices.ts';
import { serveFiles } from '../data/serve.ts';
import { buildIndex, type IndexFile } from './build/indexer.ts';
import { indexFolder } from './build/version.ts';
import { readVocabularyFiles } from './build/vocabulary-files.ts';

export function searchIndex(): AstroIntegration {
  let base = '/';
  let files: Promise<IndexFile[]> | null = null;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_event, file) => {
          if (file.startsWith(dataFolder)) files = null;
        });
        const read = async (name: string): Promise<Uint8Array> => {
          files ??= buildFiles();
          // The folder names a version; while developing there is only the newest.
          const wanted = name.slice(name.indexOf('/') + 1);
          const file = (await files).find((one) => one.path === wanted);
          if (file === undefined) throw new Error(`The index has no file ${name}.`);
          return file.content;
        };
        server.middlewares.use(serveFiles(base, 'pagefind/', read));
      },
      'astro:build:start': () => {
        // The index needs the data only, and Pagefind is a process of its own: both cores have something to do.
        files = buildFiles();
        // Whoever awaits it below hears of a failure; until then it is no unhandled one.
        files.catch(() => null);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = path.join(fileURLToPath(dir), await indexFolder());
        const built = (await files) ?? [];
        for (const file of built) {
          const target = path.join(folder, file.path);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, file.content);
        }
        logger.info(`${built.length} files`);
      },
    },
  };
}

async function buildFiles(): Promise<IndexFile[]> {
  const notices = (await allNotices()).map(({ id, region }) => ({
    region: region?.code ?? '',
    load: () => loadNotice(id),
  }));
  return buildIndex(notices, await readVocabularyFiles());
}
