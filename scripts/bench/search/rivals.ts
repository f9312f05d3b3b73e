/** Two other searches over the same clauses, each as a page that answers `window.ask(query)` with addresses of hits. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import type { Notice } from '../../tree/notice.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { tokenise } from '../../../src/search/tokenise.ts';

interface Clause {
  id: number;
  address: string;
  text: string;
}

export const hitsAsked = 20;

/** Pagefind as it comes: it segments the Chinese of text and query by itself. */
export async function writePagefind(notices: readonly Notice[], folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({});
  if (index === undefined) throw new Error('Pagefind did not start.');
  for (const { id, address, text } of clausesOf(notices)) {
    await index.addCustomRecord({
      url: `/${id}`,
      content: text,
      language: 'zh',
      meta: { address },
    });
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await pagefind.close();
  await writePage(
    folder,
    `const pagefind = await import('./pagefind/pagefind.js');
    await pagefind.init();
    window.ask = async (query) => {
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, ${hitsAsked}).map((one) => one.data()));
      return data.map(({ meta }) => meta.address);
    };`,
  );
}

/** MiniSearch with the tokens of this site's search, and its whole index in one file. */
export async function writeMiniSearch(notices: readonly Notice[], folder: string): Promise<void> {
  const index = new MiniSearch<Clause>({
    fields: ['text'],
    storeFields: ['address', 'text'],
    tokenize: tokenise,
  });
  index.addAll(clausesOf(notices));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
  await writePage(
    folder,
    `const { default: MiniSearch } = await import('/minisearch/index.js');
    const { tokenise } = await import('/search/tokenise.ts');
    const options = { fields: ['text'], storeFields: ['address', 'text'], tokenize: tokenise };
    const index = MiniSearch.loadJSON(await (await fetch('./index.json')).text(), options);
    window.ask = async (query) =>
      index.search(query, { tokenize: (text) => tokenise(text).slice(0, text.length > 1 ? -1 : 1), combineWith: 'AND' })
        .slice(0, ${hitsAsked}).map(({ address }) => address);`,
  );
}

function clausesOf(notices: readonly Notice[]): Clause[] {
  return notices
    .flatMap((notice) =>
      recordsOf(notice).map(({ target, text }) => ({ address: `${notice.id}#${target}`, text })),
    )
    .map((clause, id) => ({ id, ...clause }));
}

async function writePage(folder: string, script: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>search</title><script type="module">${script}</script></html>`;
  await writeFile(path.join(folder, 'index.html'), page);
}
