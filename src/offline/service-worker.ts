/**
 * The service worker of the offline copy. It becomes a script of its own, without imports: src/offline/integration.ts takes
 * the types away and puts the version in. It is there only for readers who asked for a copy (src/scripts/offline.ts).
 *
 * Online, pages come from the network, so that nobody reads an old state; files whose names change with their content come
 * from the copy. Offline everything comes from the copy.
 */

/** What the library of the page's own thread does not declare. */
interface LifeEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: object) => Promise<{ postMessage: (message: unknown) => void }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: LifeEvent) => void) => void) &
    ((type: 'fetch', listener: (event: RequestEvent) => void) => void);
}
declare const version: string;
const worker = self as unknown as WorkerScope;

const root = new URL(worker.registration.scope);
/** One site may lie under another: each has caches of its own. */
const prefix = `offline ${root.pathname} `;
const listFile = new URL('offline.json', root).href;
const missingPage = new URL('404.html', root).href;
/** Below the root: a name there stands for one content for ever. */
const lasting = ['assets/', 'pagefind/'].map((folder) => new URL(folder, root).pathname);
/** Files that are fetched at a time. */
const abreast = 6;
/** A network that takes longer is as good as none, if there is a copy. In milliseconds. */
const patience = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOthers().then(() => worker.clients.claim()));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { href, pathname } = new URL(request.url);
  if (request.method !== 'GET' || !href.startsWith(root.href)) return;
  event.respondWith(
    lasting.some((folder) => pathname.startsWith(folder)) ? copyFirst(request) : newest(request),
  );
});

/** Fetches what the last copy does not have already; all of it or, with an error, nothing. */
async function install(): Promise<void> {
  const answer = await fetch(listFile, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${listFile}: ${answer.status}`);
  const wanted = (await answer.clone().json()) as Record<string, string>;
  const before = await lastCopy();
  const cache = await caches.open(prefix + version);
  const paths = Object.keys(wanted);
  let stored = 0;
  const next = paths.values();
  const storeSome = async (): Promise<void> => {
    for (const path of next) {
      const address = addressOf(path);
      const known =
        before?.files[path] === wanted[path] ? await before?.cache.match(address) : undefined;
      const response = known ?? (await fetch(address, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(address, response);
      stored += 1;
      if (stored % 10 === 0 || stored === paths.length) await tell(stored / paths.length);
    }
  };
  await Promise.all(Array.from({ length: abreast }, storeSome));
  await cache.put(listFile, answer);
  await worker.skipWaiting();
}

/** A page is asked for by its folder. */
function addressOf(path: string): string {
  return new URL(path.replace(/(?:^|(?<=\/))index\.html$/u, ''), root).href;
}

async function lastCopy(): Promise<{ cache: Cache; files: Record<string, string> } | null> {
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
    const list = await cache.match(listFile);
    // without its list a copy is not complete
    if (list) return { cache, files: (await list.json()) as Record<string, string> };
  }
  return null;
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

async function removeOthers(): Promise<void> {
  for (const name of await ownCaches()) if (name !== prefix + version) await caches.delete(name);
}

/** How much is stored, from 0 to 1, to the pages that are open. */
async function tell(share: number): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage({ offline: share });
}

async function copyFirst(request: Request): Promise<Response> {
  return (await copyOf(request)) ?? fetch(request);
}

async function newest(request: Request): Promise<Response> {
  const copy = copyOf(request);
  const late = new Promise<Response | undefined>((resolve) => {
    setTimeout(() => void copy.then(resolve), patience);
  });
  const network = fetch(request);
  // whichever fails second may fail unheard
  network.catch(() => null);
  const first = await Promise.race([network, late]).catch(() => copy);
  if (first) return first;
  if (request.mode !== 'navigate') return network;
  return network.catch(async (error: unknown) => {
    const missing = await copyOf(new Request(missingPage));
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  });
}

/** Queries, of search and of choices, are read by the page itself. */
async function copyOf(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(prefix + version);
  return cache.match(request, { ignoreSearch: true, ignoreVary: true });
}
