/** Puts the published data into the site: copied into a build, served live while developing. */
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataFolder } from './folder.ts';
import { serveFiles } from './serve.ts';

export function publishData(): AstroIntegration {
  let base = '/';
  return {
    name: 'publish-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(
          serveFiles(base, 'data/', (file) => readFile(path.join(dataFolder, file))),
        );
        // Pages are made from the data: what `npm run ingest` changes shows at once.
        server.watcher.add(dataFolder);
        server.watcher.on('all', (_event, file) => {
          if (file.startsWith(dataFolder)) server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:done': async ({ dir }) => {
        await cp(dataFolder, path.join(fileURLToPath(dir), 'data'), { recursive: true });
      },
    },
  };
}
