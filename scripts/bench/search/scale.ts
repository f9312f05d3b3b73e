/** Measures search over many notices: what the index costs to make, and what a query fetches of it. */
import { chromium } from '@playwright/test';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchOptions, provideChromium } from '../../../tests/browser/chromium.ts';
import { randomPhrases } from '../../../tests/search/phrases.ts';
import { buildIndex } from '../../../src/search/build/indexer.ts';
import { readVocabularyFiles } from '../../../src/search/build/vocabulary-files.ts';
import { askSite, gradedQueries, publishedNotices, quantile, site } from './measure.ts';
import { serveCounting } from './server.ts';
import { provinceCodes, syntheticNotice } from './synthetic.ts';

export interface ScaleMeasurement {
  notices: number;
  provinces: number;
  /** Files of the index and their size, and how long they took to make. */
  index: { files: number; bytes: number; seconds: number };
  /** Compressed bytes: until the first answer, and for each further query, everywhere or in one region. */
  first: number;
  everywhere: QueryCost;
  oneRegion: QueryCost;
}
export interface QueryCost {
  bytes: { median: number; p95: number };
  milliseconds: { median: number; p95: number };
}

const phraseCount = 60;

/**
 * @param count of notices; each province gets as many as of 3,500 where `provinces` is less than there are
 * @throws {Error} if the site has not been built
 */
export async function measureScale(count: number, provinces: number): Promise<ScaleMeasurement> {
  const published = await publishedNotices();
  const numbers = Array.from(
    { length: count },
    (_, i) => Math.floor(i / provinces) * provinceCodes.length + (i % provinces),
  );
  const work = await mkdtemp(path.join(tmpdir(), 'search-scale-'));
  const browser = await chromium.launch(launchOptions(provideChromium(console.error)));
  try {
    const started = performance.now();
    const files = await buildIndex(
      numbers.map((number) => ({
        province: provinceCodes[number % provinceCodes.length] ?? '',
        load: () => Promise.resolve(syntheticNotice(published, number)),
      })),
      await readVocabularyFiles(),
      // As where there are thousands, however few are measured.
      { oneIndex: 0 },
    );
    const seconds = (performance.now() - started) / 1000;
    for (const file of files) {
      const target = path.join(work, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    const [version = ''] = await readdir(path.join(site, 'pagefind'));
    const server = await serveCounting({ [`/pagefind/${version}/`]: work, '/': site });
    const region = syntheticNotice(published, numbers[0] ?? 0).region?.name ?? '';
    const queries = [
      ...(await gradedQueries()).map(({ query }) => query),
      ...randomPhrases(published, phraseCount, 7).map(({ text }) => text),
    ];
    const cost = async (search: string): Promise<{ first: number; cost: QueryCost }> => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${server.url}search/${search}`);
      const ask = askSite(page);
      server.sent();
      await ask('社工站');
      const first = server.sent();
      const bytes: number[] = [];
      const times: number[] = [];
      for (const query of queries) {
        const start = performance.now();
        await ask(query);
        times.push(performance.now() - start);
        bytes.push(server.sent());
      }
      await context.close();
      return {
        first,
        cost: {
          bytes: { median: quantile(bytes, 0.5), p95: quantile(bytes, 0.95) },
          milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
        },
      };
    };
    const one = await cost(`?q=${encodeURIComponent('社工')}&region=${encodeURIComponent(region)}`);
    const all = await cost('');
    await server.close();
    return {
      notices: count,
      provinces,
      index: {
        files: files.length,
        bytes: files.reduce((sum, { content }) => sum + content.length, 0),
        seconds,
      },
      first: all.first,
      everywhere: all.cost,
      oneRegion: one.cost,
    };
  } finally {
    await browser.close();
    await rm(work, { recursive: true });
  }
}
