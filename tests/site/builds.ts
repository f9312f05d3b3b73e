/** The builds that the checks look at, all from the same sources. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '../command.ts';

/** Where `npm run build` leaves the site. */
export const outputFolder = 'dist';

/** A copy built to be served under {@link basePath}. */
export const folderUnderBase = 'test-results/site-under-base';
export const basePath = '/zhengce/';

/** Builds the site for {@link basePath} and puts it aside. */
export async function buildUnderBase(): Promise<boolean> {
  const built = await build(basePath);
  rmSync(folderUnderBase, { recursive: true, force: true });
  if (built) {
    mkdirSync(path.dirname(folderUnderBase), { recursive: true });
    renameSync(outputFolder, folderUnderBase);
  }
  return built;
}

/** Builds the site twice; says which files differ if the second does not equal the first byte for byte. */
export async function buildTwice(): Promise<boolean> {
  if (!(await build('/'))) return false;
  const first = digests(outputFolder);
  if (!(await build('/'))) return false;
  const differing = differences(first, digests(outputFolder));
  for (const name of differing) console.error(`两次生成的结果不同：${name}`);
  return differing.length === 0;
}

async function build(base: string): Promise<boolean> {
  rmSync(outputFolder, { recursive: true, force: true });
  return (await runNode('scripts/cli/build.ts', [], { env: { BASE_PATH: base } })) === 0;
}

/** SHA-256 of each file under a folder. */
function digests(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [file, createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.filter((name) => a.get(name) !== b.get(name)).sort();
}
