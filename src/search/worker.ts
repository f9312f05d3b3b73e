/** Search, off the page's own thread. */
import { Engine, type Answer, type Request } from './engine.ts';
import { pagefindFolder, type Manifest } from './manifest.ts';
import { PagefindIndex, type Pagefind } from './pagefind-index.ts';
import type { NoticeName, QueryData } from './query-data.ts';
import { catalogueFile, type Catalogue } from './sections/catalogue.ts';
import { inflateJson } from './sections/compression.ts';
import { Parts } from './sections/parts.ts';
import { SectionIndex } from './sections/section-index.ts';

export interface Question extends Request {
  id: number;
  /** Address of the index that the page was built with. */
  index: string;
}
/** A question is to be expected. */
export type Preparation = Pick<Question, 'index'>;
export type Reply = { id: number } & ({ answer: Answer } | { error: string });

interface PagefindInstance extends Pagefind {
  init: () => Promise<void>;
}

/** What Pagefind may fetch for the order of the hits of one query, in bytes. */
const textBudget = 50_000;
const mostRanked = 60;
const fewestRanked = 10;
/** Texts of sections are there already. */
const rankedOfSections = 500;

const get = async (address: URL): Promise<Response> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
};

interface Started {
  engine: Engine;
  /** Pagefind keeps what it failed to fetch for what it is: after a failure it must start anew. */
  lasting: boolean;
}
let started: Promise<Started> | null = null;

async function start(index: string): Promise<Started> {
  const read = async (name: string): Promise<unknown> => (await get(new URL(name, index))).json();
  const [manifest, data] = (await Promise.all([read('manifest.json'), read('query.json')])) as [
    Manifest,
    QueryData,
  ];
  if (manifest.kind === 'pagefind') {
    const pagefind = await openPagefind(new URL(pagefindFolder, index).href);
    const affordable = Math.floor(textBudget / Math.max(1, manifest.fragmentBytes));
    const rankedHits = Math.min(mostRanked, Math.max(fewestRanked, affordable));
    const engine = new Engine(new PagefindIndex(pagefind), data, { rankedHits });
    return { engine, lasting: false };
  }
  const engine = new Engine(await openSections(index), data, {
    rankedHits: rankedOfSections,
    rare: {
      notices: once(() => read('notices.json') as Promise<NoticeName[]>),
      docNumbers: once(() => read('doc-numbers.json') as Promise<string[]>),
      syllables: once(() => read('syllables.json') as Promise<QueryData['syllables']>),
    },
  });
  return { engine, lasting: true };
}

async function openPagefind(path: string): Promise<PagefindInstance> {
  const { createInstance } = (await import(/* @vite-ignore */ `${path}pagefind.js`)) as {
    createInstance: (options: { basePath: string }) => PagefindInstance;
  };
  const pagefind = createInstance({ basePath: path });
  await pagefind.init();
  return pagefind;
}

async function openSections(index: string): Promise<SectionIndex> {
  const response = await get(new URL(catalogueFile, index));
  const catalogue = (await inflateJson(new Uint8Array(await response.arrayBuffer()))) as Catalogue;
  const parts = (name: 'words' | 'sections'): Parts =>
    new Parts(name, catalogue[name], index, (url, init) => fetch(url, init));
  return new SectionIndex(catalogue, { words: parts('words'), sections: parts('sections') });
}

/** What failed for want of a network is asked for again the next time. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    reading.catch(() => (reading = null));
    return reading;
  };
}

async function answer(question: Question): Promise<Answer> {
  started ??= start(question.index);
  return (await started).engine.ask(question);
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
      const lasting = await started?.then(
        (one) => one.lasting,
        () => false,
      );
      if (lasting !== true) started = null;
      reply({ id, error: String(error) });
    }
    question = waiting;
  }
  busy = false;
}

addEventListener('message', ({ data }: MessageEvent<Question | Preparation>) => {
  if (!('id' in data)) prepare(data);
  else if (busy) waiting = data;
  else void work(data);
});

/** What fails now is tried again, and told, with the first question. */
function prepare({ index }: Preparation): void {
  started ??= start(index);
  started.catch(() => (started = null));
}

function reply(message: Reply): void {
  postMessage(message);
}
