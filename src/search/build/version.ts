/** Names the index by what it is made from, so that a page never asks the index of another build. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDay } from '../../build-day.ts';
import { dataFolder } from '../../data/folder.ts';
import { allNotices } from '../../data/notices.ts';
import { standingOf } from '../../standing.ts';

/** Raised when what the index holds changes shape while its sources stay the same. */
const shape = 5;

/** Folder of the index in the site: `pagefind/0f3a…/`. */
export async function indexFolder(): Promise<string> {
  const hash = createHash('sha256').update(`shape ${shape}\n`);
  const vocabulary = ['synonyms', 'agencies', 'topics', 'metrics'].map((name) =>
    path.resolve('content/vocabulary', `${name}.yaml`),
  );
  const listed = await allNotices();
  const notices = listed.map(({ id }) => path.join(dataFolder, 'notices', `${id}.json`));
  // The period of a notice runs out with the year, and nothing of its data changes.
  const day = buildDay();
  for (const notice of listed) hash.update(`${standingOf(notice, day) ?? ''}\n`);
  for (const file of [...vocabulary, ...notices]) hash.update(await readFile(file));
  return `pagefind/${hash.digest('hex').slice(0, 12)}/`;
}
