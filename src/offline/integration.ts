/** Puts what an offline copy needs into a build: the list of its files and the service worker, both of one version. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transformWithOxc } from 'vite';
import { digestOf, isCopied, versionOf, type Release } from './release.ts';

const workerSource = fileURLToPath(new URL('service-worker.ts', import.meta.url));

/** The last of the integrations that write files: it lists what the others have written. */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const release = await releaseOf(folder);
        const { code } = await transformWithOxc(await readFile(workerSource, 'utf8'), workerSource);
        const version = `const version = ${JSON.stringify(versionOf(release))};\n`;
        await writeFile(path.join(folder, 'offline.json'), `${JSON.stringify(release)}\n`);
        await writeFile(path.join(folder, 'service-worker.js'), version + code);
        logger.info(`${Object.keys(release).length} files`);
      },
    },
  };
}

async function releaseOf(folder: string): Promise<Release> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter(isCopied)
    .sort();
  const release: Record<string, string> = {};
  for (const name of names) release[name] = digestOf(await readFile(path.join(folder, name)));
  return release;
}
