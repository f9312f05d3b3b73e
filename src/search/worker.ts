/** Search, off the page's own thread. */
import { ClauseIndex, type Pagefind } from './clause-index.ts';
import { Engine, type Answer, type Request } from './engine.ts';
import type { Manifest } from './manifest.ts';
import { PackedFetch } from './packed-fetch.ts';
import type { QueryData } from './query-data.ts';

export interface Question extends Request {
  id: number;
  /** Address of the index that the page was built with. */
  index: string;
}
export type Reply = { id: number } & ({ answer: Answer } | { error: string });

interface PagefindInstance extends Pagefind {
  init: () => Promise<void>;
  mergeIndex: (path: string) => Promise<void>;
}

/** What may be fetched for the order of the hits of one query, in bytes. */
const textBudget = 50_000;
const mostRanked = 60;
const fewestRanked = 10;

/** Pagefind fetches by the global function: what it asks for may stand in a pack. */
const packs = new PackedFetch(fetch.bind(globalThis));
globalThis.fetch = packs.fetch;

let started: Promise<Site> | null = null;

interface Site {
  index: string;
  manifest: Manifest;
  data: QueryData;
  engine: { covers: ReadonlySet<string>; engine: Engine } | null;
  pagefind: PagefindInstance | null;
}

async function start(index: string): Promise<Site> {
  const read = async (name: string): Promise<unknown> => {
    const response = await fetch(new URL(name, index));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
  const [manifest, data] = await Promise.all([read('manifest.json'), read('query.json')]);
  return {
    index,
    manifest: manifest as Manifest,
    data: data as QueryData,
    engine: null,
    pagefind: null,
  };
}

/** The engine over the indexes that the chosen regions stand in, or all. One that is there already is kept. */
async function engineFor(site: Site, regions: readonly string[]): Promise<Engine> {
  const provinces = new Set(
    site.data.regions.filter(({ name }) => regions.includes(name)).map(({ province }) => province),
  );
  const wanted = site.manifest.indexes.filter(
    ({ name }) => regions.length === 0 || provinces.has(name) || site.manifest.indexes.length === 1,
  );
  const covered = site.engine?.covers ?? new Set<string>();
  const missing = wanted.filter(({ name }) => !covered.has(name));
  if (site.engine !== null && missing.length === 0) return site.engine.engine;
  for (const { name } of missing) {
    const path = new URL(`${name}/`, site.index).href;
    if (site.manifest.packed) await packs.open(path);
    if (site.pagefind === null) site.pagefind = await openIndex(path);
    else await site.pagefind.mergeIndex(path);
  }
  if (site.pagefind === null) throw new Error('There is no index.');
  const bytes = Math.max(1, ...wanted.map(({ fragmentBytes }) => fragmentBytes));
  const ranked = Math.min(mostRanked, Math.max(fewestRanked, Math.floor(textBudget / bytes)));
  const engine = new Engine(new ClauseIndex(site.pagefind), site.data, ranked);
  site.engine = { covers: new Set([...covered, ...missing.map(({ name }) => name)]), engine };
  return engine;
}

async function openIndex(path: string): Promise<PagefindInstance> {
  const { createInstance } = (await import(/* @vite-ignore */ `${path}pagefind.js`)) as {
    createInstance: (options: { basePath: string }) => PagefindInstance;
  };
  const pagefind = createInstance({ basePath: path });
  await pagefind.init();
  return pagefind;
}

async function answer(question: Question): Promise<Answer> {
  started ??= start(question.index);
  const engine = await engineFor(await started, question.selection.region);
  return engine.ask(question);
}

// One question after the other, and of those that wait only the last: who types does not care for the others.
let busy = false;
let waiting: Question | null = null;

async function work(first: Question): Promise<void> {
  busy = true;
  for (let question: Question | null = first; question !== null;) {
    waiting = null;
    const { id } = question;
    try {
      reply({ id, answer: await answer(question) });
    } catch (error) {
      started = null;
      reply({ id, error: String(error) });
    }
    question = waiting;
  }
  busy = false;
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (busy) waiting = data;
  else void work(data);
});

function reply(message: Reply): void {
  postMessage(message);
}
