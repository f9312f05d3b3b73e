/** Names the index by what it is made from, so that a page never asks the index of another build. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../../data/folder.ts';
import { allNotices } from '../../data/notices.ts';

/** Raised when what the index holds changes shape while its sources stay the same. */
const shape = 4;

/** Folder of the index in the site: `pagefind/0f3a…/`. */
export async function indexFolder(): Promise<string> {
  const hash = createHash('sha256').update(`shape ${shape}\n`);
  const vocabulary = ['synonyms', 'agencies', 'topics', 'metrics'].map((name) =>
    path.resolve('content/vocabulary', `${name}.yaml`),
  );
  const notices = (await allNotices()).map(({ id }) =>
    path.join(dataFolder, 'notices', `${id}.json`),
  );
  for (const file of [...vocabulary, ...notices]) hash.update(await readFile(file));
  return `pagefind/${hash.digest('hex').slice(0, 12)}/`;
}
