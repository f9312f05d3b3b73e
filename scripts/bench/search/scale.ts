/** Measures search over many notices: what the index costs to make, and what a query fetches of it. */
import { chromium, type Browser } from '@playwright/test';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchOptions, provideChromium } from '../../../tests/browser/chromium.ts';
import { randomPhrases } from '../../../tests/search/phrases.ts';
import type { Notice } from '../../tree/notice.ts';
import { buildIndex, type IndexFile } from '../../../src/search/build/indexer.ts';
import { readVocabularyFiles } from '../../../src/search/build/vocabulary-files.ts';
import {
  askSite,
  gradedQueries,
  phraseQuality,
  publishedNotices,
  quantile,
  site,
  type PhraseQuality,
} from './measure.ts';
import { serveCounting, type CountingServer } from './server.ts';
import { syntheticNotice, syntheticRegion } from './synthetic.ts';

export interface ScaleMeasurement {
  notices: number;
  index: {
    files: number;
    bytes: number;
    /** To make the notices and their index, and most memory of the process meanwhile; null if it was there already. */
    made: { seconds: number; peakBytes: number } | null;
  };
  queries: number;
  /** Each query in a browser that has nothing yet: everything from the index on, the page itself left out. */
  cold: QueryCost;
  /** One query after the other in one page. */
  everywhere: QueryCost;
  oneRegion: QueryCost;
  /** Phrases drawn from these notices, against a search of all of them for substrings. */
  phrases: PhraseQuality;
}
export interface QueryCost {
  bytes: { median: number; p95: number };
  milliseconds: { median: number; p95: number };
}

const phraseCount = 60;
/** Phrases that are looked for among the notices of the index. */
const soughtPhrases = 300;
/** Cold pages are slow to open; so many are enough for a 95th percentile. */
const coldQueries = 30;

/**
 * @param kept folder in which the index is left, and from which it is taken if it is there; null to make it anew
 * @throws {Error} if the site has not been built
 */
export async function measureScale(count: number, kept: string | null): Promise<ScaleMeasurement> {
  const published = await publishedNotices();
  const work = kept ?? (await mkdtemp(path.join(tmpdir(), 'search-scale-')));
  const browser = await chromium.launch(launchOptions(provideChromium(console.error)));
  try {
    await mkdir(work, { recursive: true });
    const there = (await readdir(work)).includes('manifest.json');
    const made = there ? null : await makeIndex(published, count, work);
    const [version = ''] = await readdir(path.join(site, 'pagefind'));
    const server = await serveCounting({ [`/pagefind/${version}/`]: work, '/': site });
    const graded = (await gradedQueries()).map(({ query }) => query);
    const phrases = randomPhrases(published, phraseCount, 7).map(({ text }) => text);
    const queries = [...graded, ...phrases];
    const every = Math.max(1, Math.floor(queries.length / coldQueries));
    const cold = queries.filter((_, i) => i % every === 0);
    const region = new URLSearchParams({ q: '社工', region: syntheticRegion(0).name });
    const measured = {
      notices: count,
      index: { ...(await sizeOf(work)), made },
      queries: queries.length,
      cold: await costCold(browser, server, cold),
      everywhere: await costWarm(browser, server, '', queries),
      oneRegion: await costWarm(browser, server, `?${region.toString()}`, queries),
      phrases: await qualityOf(browser, server, published, count),
    };
    await server.close();
    return measured;
  } finally {
    await browser.close();
    if (kept === null) await rm(work, { recursive: true });
  }
}

async function makeIndex(
  published: readonly Notice[],
  count: number,
  folder: string,
): Promise<ScaleMeasurement['index']['made']> {
  const started = performance.now();
  const files = await buildIndex(
    Array.from({ length: count }, (_, number) => ({
      region: syntheticRegion(number).code,
      load: () => Promise.resolve(syntheticNotice(published, number)),
    })),
    await readVocabularyFiles(),
  );
  const seconds = (performance.now() - started) / 1000;
  await writeFiles(files, folder);
  return { seconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

async function qualityOf(
  browser: Browser,
  server: CountingServer,
  published: readonly Notice[],
  count: number,
): Promise<PhraseQuality> {
  const notices = Array.from({ length: count }, (_, number) => syntheticNotice(published, number));
  const phrases = randomPhrases(notices, soughtPhrases, 11);
  const page = await browser.newPage();
  await page.goto(`${server.url}search/`);
  const quality = await phraseQuality(askSite(page), phrases);
  await page.close();
  return quality;
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function costWarm(
  browser: Browser,
  server: CountingServer,
  search: string,
  queries: readonly string[],
): Promise<QueryCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}search/${search}`);
  const ask = askSite(page);
  await ask('社工站');
  server.sent();
  const bytes: number[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await ask(query);
    times.push(performance.now() - start);
    bytes.push(server.sent());
  }
  await context.close();
  return costOf(bytes, times);
}

async function costCold(
  browser: Browser,
  server: CountingServer,
  queries: readonly string[],
): Promise<QueryCost> {
  const bytes: number[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
    // The last that the page's script does: until then the form would be sent.
    await page.waitForFunction(() => history.scrollRestoration === 'manual');
    server.sent();
    const start = performance.now();
    await askSite(page)(query);
    times.push(performance.now() - start);
    bytes.push(server.sent());
    await context.close();
  }
  return costOf(bytes, times);
}

function costOf(bytes: readonly number[], times: readonly number[]): QueryCost {
  return {
    bytes: { median: quantile(bytes, 0.5), p95: quantile(bytes, 0.95) },
    milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
}

async function writeFiles(files: readonly IndexFile[], folder: string): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
}
