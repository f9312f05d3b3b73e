/** The builds that the checks look at, all from the same sources. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import path from 'node:path';
import { runNode } from '../command.ts';

/** Where `npm run build` leaves the site. */
export const outputFolder = 'dist';

/** A copy built to be served under {@link basePath}. */
export const folderUnderBase = 'test-results/site-under-base';
export const basePath = '/zhengce/';

/** What the copy under {@link basePath} is told besides: where it is, and an id that a notice had before. */
export const addressUnderBase = 'https://zhengce.example.org';
export const formerId = 'has-another-id-now';
const formerIdsFile = 'test-results/former-ids.yaml';

/** The notice that {@link formerId} was an id of. */
export function formerlyCalled(): string {
  const [first] = readdirSync('content/sources', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  if (first === undefined) throw new Error('There is no notice in content/sources.');
  return first;
}

/** Builds the site for {@link basePath} at a known address, and puts it aside. */
export async function buildUnderBase(): Promise<boolean> {
  mkdirSync(path.dirname(formerIdsFile), { recursive: true });
  writeFileSync(formerIdsFile, `${formerId}: ${formerlyCalled()}\n`);
  const built = await build(basePath, { SITE_URL: addressUnderBase, FORMER_IDS: formerIdsFile });
  rmSync(folderUnderBase, { recursive: true, force: true });
  if (built) {
    mkdirSync(path.dirname(folderUnderBase), { recursive: true });
    renameSync(outputFolder, folderUnderBase);
  }
  return built;
}

/** Builds the site twice; says which files differ if the second does not equal the first byte for byte. */
export async function buildTwice(): Promise<boolean> {
  // What a site says of its day is the same in both, though midnight comes between.
  const moment = { SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)) };
  if (!(await build('/', moment))) return false;
  const first = digests(outputFolder);
  if (!(await build('/', moment))) return false;
  const differing = differences(first, digests(outputFolder));
  for (const name of differing) console.error(`两次生成的结果不同：${name}`);
  return differing.length === 0;
}

async function build(base: string, environment: Record<string, string>): Promise<boolean> {
  rmSync(outputFolder, { recursive: true, force: true });
  const env = { BASE_PATH: base, SITE_URL: '', ...environment };
  return (await runNode('scripts/cli/build.ts', [], { env })) === 0;
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
